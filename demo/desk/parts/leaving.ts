import type {LitElement} from 'lit';

/** Time in which a browser tells a screen reader that the focus has moved, in milliseconds. */
const told = 300;

/**
 * Keeps a part that is over, unseen, until the focus has gone on to the host's `focus()` and a screen reader knows of that. A
 * screen reader whose place vanishes looks for another by itself, and does not say where the focus arrives.
 */
export class Leaving {
  readonly #host: LitElement;
  /** The part must still be drawn. */
  isUnderWay = false;

  constructor(host: LitElement) {
    this.#host = host;
  }

  async leave(): Promise<void> {
    this.isUnderWay = true;
    await this.#host.updateComplete;
    this.#host.focus();
    window.setTimeout(() => {
      this.isUnderWay = false;
      this.#host.requestUpdate();
    }, told);
  }
}
