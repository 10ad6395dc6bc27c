/** Remembers the shadow roots of this page, so that the playground can imitate forced colours in them. Import it before the chat. */
export const SHADOW_ROOTS = 'playgroundShadowRoots';

const roots: ShadowRoot[] = [];
Reflect.set(window, SHADOW_ROOTS, roots);

// oxlint-disable-next-line typescript/unbound-method
const {attachShadow} = Element.prototype;
Element.prototype.attachShadow = function (this: Element, init) {
  const root = attachShadow.call(this, init);
  roots.push(root);
  dispatchEvent(new Event(SHADOW_ROOTS));
  return root;
};
