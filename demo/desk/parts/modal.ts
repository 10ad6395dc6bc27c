import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {onceTold} from './told.js';

interface Host extends ReactiveControllerHost, EventTarget {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/**
 * Shows the host's popover `.dialog` over a page that is inert. The host fires `close` once the dialog is over.
 *
 * It is no `<dialog>`, because `showModal()` takes the element that has the focus out of the accessibility tree before the
 * focus moves, and `close()` does so again. Here the focus moves first, and the page becomes inert, or the dialog vanishes,
 * when a screen reader knows of that.
 */
export class Modal implements ReactiveController {
  readonly #host: Host;
  #before: HTMLElement | undefined;
  #inert: readonly HTMLElement[] = [];
  #isLeaving = false;
  #cancel: (() => void) | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#cancel?.();
    this.#free();
    window.removeEventListener('keydown', this.#keydown);
    window.removeEventListener('mousedown', this.#pressed);
  }

  /** @param target gets the focus */
  open(target: HTMLElement): void {
    const dialog = this.#dialog;
    this.#before = focused();
    dialog.showPopover();
    // Firefox tells of the new dialog in the next frame. Orca then leaves the mode for typing: it must get the focus after that.
    requestAnimationFrame(() => requestAnimationFrame(() => this.#enter(target)));
    window.addEventListener('keydown', this.#keydown);
    window.addEventListener('mousedown', this.#pressed);
  }

  #enter(target: HTMLElement): void {
    if (this.#isLeaving || !target.isConnected) return;
    target.focus();
    this.#cancel = onceTold(() => {
      this.#inert = beside(this.#dialog).filter((element) => !element.inert);
      for (const element of this.#inert) element.inert = true;
    });
  }

  /** Gives the focus back to the element that had it before. */
  readonly close = (): void => {
    if (this.#isLeaving) return;
    this.#isLeaving = true;
    this.#cancel?.();
    this.#free();
    this.#dialog.classList.add('leaving');
    this.#before?.focus();
    this.#cancel = onceTold(() => this.#host.dispatchEvent(new Event('close')));
  };

  #free(): void {
    for (const element of this.#inert) element.inert = false;
    this.#inert = [];
  }

  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    this.close();
  };

  /** A press outside closes the dialog. */
  readonly #pressed = (event: Event): void => {
    if (event.composedPath().includes(this.#dialog)) return;
    // The press must not take the focus.
    event.preventDefault();
    this.close();
  };

  get #dialog(): HTMLElement {
    const dialog = this.#host.renderRoot.querySelector<HTMLElement>('.dialog');
    if (!dialog) throw new Error('The host of a modal draws an element of the class "dialog".');
    return dialog;
  }
}

/** The focused element, also inside shadow roots. */
function focused(): HTMLElement | undefined {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement ? element : undefined;
}

/** Everything on the page that neither is in the dialog nor holds it, but for the live region. */
function beside(dialog: HTMLElement): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let node: Element | null = dialog; node && node !== document.body;) {
    const parent: ParentNode | null =
      node.parentNode instanceof ShadowRoot ? node.parentNode : node.parentElement;
    for (const element of parent?.children ?? [])
      if (element !== node && element instanceof HTMLElement && !element.matches('desk-announcer'))
        found.push(element);
    node = parent instanceof ShadowRoot ? parent.host : node.parentElement;
  }
  return found;
}
