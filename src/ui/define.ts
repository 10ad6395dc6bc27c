/** Registers an element, unless another copy of this package on the page has registered it already. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
