/**
 * Lets nothing into the top layer, whose boxes stand on the screen and not in their stages. To the widget this is a browser
 * that has none. To be called before anything is drawn.
 */
export function closeTopLayer(): void {
  for (const name of ['popover', 'togglePopover']) Reflect.deleteProperty(HTMLElement.prototype, name);
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
}
