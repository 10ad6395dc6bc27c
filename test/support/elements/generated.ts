/** What CSS puts before or after an element. Of `attr()` some browsers tell what the attribute says, others its name. */
export function generated(element: Element, where: '::before' | '::after'): string {
  return getComputedStyle(element, where).content.replace(
    /\battr\(([\w-]+)\)/g,
    (_, name: string) => `"${element.getAttribute(name) ?? ''}"`,
  );
}
