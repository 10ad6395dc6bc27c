/** The focused element, also inside nested open shadow roots. */
export function activeElement(): HTMLElement | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement ? element : null;
}

/**
 * Whether `node` is `part` or drawn in it, over shadow roots and slots. `:focus-within` does not tell this of the focus: in
 * the top layer Chromium does not match it for hosts, and WebKit not at all.
 */
export function isWithin(part: Element | null, node: Node | null): boolean {
  for (let each = node; part && each; each = around(each)) if (each === part) return true;
  return false;
}

const around = (node: Node): Node | null =>
  (node instanceof Element && node.assignedSlot) ||
  (node instanceof ShadowRoot ? node.host : node.parentNode);
