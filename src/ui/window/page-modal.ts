/** Modal dialogs of the page, the browser's own and those that make everything beside them `inert`. */
import {activeElement} from '../../base/active-element.js';

/** Older browsers have no `:modal`, and then nothing tells a modal dialog from another. */
export const isModal = (dialog: Element): boolean =>
  CSS.supports('selector(:modal)') && dialog.matches(':modal');

/** Whether the page may have made `element` inert. */
export function isCovered(element: Element): boolean {
  if (inertAround(element)) return true;
  const modal = CSS.supports('selector(:modal)') && ':modal';
  return !!modal && !!(document.querySelector(modal) ?? activeElement()?.closest(modal));
}

/** Calls `listener` once, when a dialog of the page is closed or `element` is no longer inert. */
export function whenUncovered(element: Element, listener: () => void): void {
  document.addEventListener('close', listener, {capture: true, once: true});
  const inert = inertAround(element);
  if (!inert) return;
  const observer = new MutationObserver(() => {
    observer.disconnect();
    listener();
  });
  observer.observe(inert, {attributeFilter: ['inert']});
}

/** The nearest element around `element` that the page has made inert, over shadow roots. */
function inertAround(element: Element): Element | null {
  const inert = element.closest('[inert]');
  const root = element.getRootNode();
  return inert ?? (root instanceof ShadowRoot ? inertAround(root.host) : null);
}
