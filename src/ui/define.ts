/** Registers an element, unless another copy of this package on the page has done so: the first one serves for all. */
export function customElement(tag: string) {
  return (element: CustomElementConstructor): void => {
    if (!customElements.get(tag)) customElements.define(tag, element);
  };
}
