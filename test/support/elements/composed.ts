/** What is drawn below an element, through open shadow roots and slots. */

/** Every element that takes part, parents first. */
export function drawn(root: Element): readonly HTMLElement[] {
  return childrenOf(root).flatMap((child) => {
    if (!(child instanceof Element) || !isDrawn(child)) return [];
    return [...(child instanceof HTMLElement ? [child] : []), ...drawn(child)];
  });
}

/** The element that it is drawn in. */
export function parentOf(element: Element): Element | undefined {
  const root = element.getRootNode();
  const around = element.assignedSlot ?? element.parentElement;
  return around ?? (root instanceof ShadowRoot ? root.host : undefined);
}

/** All that it is drawn in, the nearest first. */
export function ancestorsOf(element: Element): readonly Element[] {
  const parent = parentOf(element);
  return parent ? [parent, ...ancestorsOf(parent)] : [];
}

/** It, and each shadow root in it. */
export function rootsOf(element: Element): readonly (Element | ShadowRoot)[] {
  const inner = [element, ...element.querySelectorAll('*')].flatMap(({shadowRoot}) => shadowRoot ?? []);
  return [element, ...inner.flatMap((root) => [root, ...[...root.children].flatMap(rootsOf)])];
}

/** `display: contents` has no box, and all the same what is in it is drawn. */
export function isDrawn(element: Element): boolean {
  return (
    element.checkVisibility({visibilityProperty: true}) || getComputedStyle(element).display === 'contents'
  );
}

export function childrenOf(element: Element): readonly Node[] {
  if (element.shadowRoot) return [...element.shadowRoot.childNodes];
  return element instanceof HTMLSlotElement
    ? element.assignedNodes({flatten: true})
    : [...element.childNodes];
}
