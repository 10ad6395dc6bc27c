/** Generated content of an element. Replaces `attr()`, which some browsers leave unresolved in computed styles. */
export function generated(element: Element, where: '::before' | '::after'): string {
  return getComputedStyle(element, where).content.replace(
    /\battr\(([\w-]+)\)/g,
    (_, name: string) => `"${element.getAttribute(name) ?? ''}"`,
  );
}
