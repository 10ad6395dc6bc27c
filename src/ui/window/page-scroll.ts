/**
 * Keeps the page from scrolling while the panel covers it.
 * @returns undoes this, and scrolls the page back to its place
 */
export function holdPage(): () => void {
  const {scrollX: left, scrollY: top} = window;
  // A separate style sheet leaves no trace in the styles of the page.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':root{overflow:hidden!important}');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    // If the body was the scrolling element, the page has lost its scroll position.
    window.scrollTo({left, top, behavior: 'instant'});
  };
}
