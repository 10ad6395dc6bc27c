import {LitElement} from 'lit';
import {ask} from './requests.js';

/** The base of our elements. One that cannot be drawn says so once, and the window shows the fallback. */
export class ChatElement extends LitElement {
  #hasFailed = false;

  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (cause) {
      if (!this.#hasFailed) this.failed(cause);
      this.#hasFailed = true;
    }
  }

  /** The element could not be drawn, for the first time. */
  protected failed(cause: unknown): void {
    ask(this, {do: 'broken', cause});
  }
}
