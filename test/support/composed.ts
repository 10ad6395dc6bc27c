/** What is drawn below an element, through open shadow roots and slots. */

/** Every element that takes part, parents first. */
export function drawn(root: Element): readonly HTMLElement[] {
  return childrenOf(root).flatMap((child) => {
    if (!(child instanceof Element) || !child.checkVisibility({visibilityProperty: true})) return [];
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

function childrenOf(element: Element): readonly Node[] {
  if (element.shadowRoot) return [...element.shadowRoot.childNodes];
  return element instanceof HTMLSlotElement
    ? element.assignedNodes({flatten: true})
    : [...element.childNodes];
}
