import type {LitElement} from 'lit';
import {onceTold} from './told.js';

/**
 * Keeps a part that is over, unseen, until the focus has gone on to the host's `focus()` and a screen reader knows of that.
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
    onceTold(() => {
      this.isUnderWay = false;
      this.#host.requestUpdate();
    });
  }
}
