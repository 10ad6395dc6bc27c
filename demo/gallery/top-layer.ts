/**
 * Disables the top layer, because its boxes are placed on the screen and not in their stages. The widget then behaves as
 * in a browser without a top layer. Call this before anything is drawn.
 */
export function closeTopLayer(): void {
  for (const name of ['popover', 'togglePopover']) Reflect.deleteProperty(HTMLElement.prototype, name);
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
}
