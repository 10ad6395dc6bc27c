/** Registers an element, unless another copy of this package on the page has done so: the first one serves for all. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
