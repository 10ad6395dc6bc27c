/**
 * Shows or hides `element` in the top layer, above every z-index of the page. Where popovers are missing or refused, it stays
 * in the page and the z-index of its styles lifts it.
 */
export function lift(element: HTMLElement, isShown: boolean): void {
  try {
    element.popover = 'manual';
    element.togglePopover?.(isShown);
  } catch {
    element.popover = null;
  }
}
