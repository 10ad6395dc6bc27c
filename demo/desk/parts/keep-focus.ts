import type {LitElement, ReactiveController} from 'lit';

/** Calls the host's `focus()` when an update removed the focused element, so that the focus never falls to the page. */
export class KeepFocus implements ReactiveController {
  readonly #host: LitElement;
  #had = false;

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
}
