import type {LitElement, ReactiveController} from 'lit';
import {onceTold} from './told.js';

/** Calls the host's `focus()` when an update removed the focused element, so that the focus never falls to the page. */
export class KeepFocus implements ReactiveController {
  readonly #host: LitElement;
  #had = false;
  #cancel: (() => void) | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#had = this.#host.matches(':focus-within');
  }

  hostUpdated(): void {
    if (this.#had && !this.#host.matches(':focus-within')) this.#host.focus();
  }

  hostDisconnected(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }

  /**
   * Whether the host must not be drawn yet, because its next update removes what has the focus. The focus then goes on first,
   * by the host's `focus()`, and the update comes when a screen reader knows of that.
   *
   * @param isOver whether the update removes the element
   */
  holdsBack(isOver: (focused: Element) => boolean): boolean {
    if (this.#cancel) return true;
    const focused = this.#host.shadowRoot?.activeElement;
    if (!focused || !isOver(focused)) return false;
    this.#cancel = onceTold(() => {
      this.#cancel = undefined;
      this.#host.requestUpdate();
    });
    this.#host.focus();
    return true;
  }
}
