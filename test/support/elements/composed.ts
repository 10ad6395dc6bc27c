/** Walks the drawn tree below an element, through open shadow roots and slots. */

/** Every drawn element below `root`, parents first. */
export function drawn(root: Element): readonly HTMLElement[] {
  return childrenOf(root).flatMap((child) => {
    if (!(child instanceof Element) || !isDrawn(child)) return [];
    return [...(child instanceof HTMLElement ? [child] : []), ...drawn(child)];
  });
}

/** The element in which it is drawn: its slot, its parent, or the host of its shadow root. */
export function parentOf(element: Element): Element | undefined {
  const root = element.getRootNode();
  const around = element.assignedSlot ?? element.parentElement;
  return around ?? (root instanceof ShadowRoot ? root.host : undefined);
}

/** All elements in which it is drawn, the nearest first. */
export function ancestorsOf(element: Element): readonly Element[] {
  const parent = parentOf(element);
  return parent ? [parent, ...ancestorsOf(parent)] : [];
}

/** The element itself, and each shadow root inside it. */
export function rootsOf(element: Element): readonly (Element | ShadowRoot)[] {
  const inner = [element, ...element.querySelectorAll('*')].flatMap(({shadowRoot}) => shadowRoot ?? []);
  return [element, ...inner.flatMap((root) => [root, ...[...root.children].flatMap(rootsOf)])];
}

/** An element with `display: contents` has no box, but its children are drawn. */
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
