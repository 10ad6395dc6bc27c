/**
 * Keeps the page from scrolling behind a panel that covers it.
 * @returns the undo, after which the page stands where it stood
 */
export function holdPage(): () => void {
  const {scrollX: left, scrollY: top} = window;
  // A sheet of its own leaves no trace in the styles of the page.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':root{overflow:hidden!important}');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    // A page whose body had become what scrolls has lost its place.
    window.scrollTo({left, top, behavior: 'instant'});
  };
}
