import type {PageLifecycle} from '../../../src/base/page-lifecycle.js';

/** The lifecycle of a page under control of a test. */
export class FakeLifecycle implements PageLifecycle {
  hidden = false;
  away = false;
  offline = false;
  frozen = false;
  prerendering = false;
  readonly #listeners = new Set<() => void>();

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Number of listeners. */
  get listeners(): number {
    return this.#listeners.size;
  }

  /** Calls all listeners, as when the network is back. */
  ring(): void {
    // As in a page, a listener that another one has removed is not called.
    for (const listener of [...this.#listeners]) if (this.#listeners.has(listener)) listener();
  }

  hide(): void {
    this.hidden = true;
    this.ring();
  }

  show(): void {
    this.hidden = false;
    this.ring();
  }

  /** The page is left: unloaded, or kept in the back/forward cache. */
  leave(): void {
    this.away = true;
    this.ring();
  }

  comeBack(): void {
    this.away = this.frozen = false;
    this.ring();
  }

  /** The browser freezes the page. `comeBack` resumes it. */
  freeze(): void {
    this.frozen = this.away = true;
    this.ring();
  }

  /** The customer visits a page that was prerendered. */
  visit(): void {
    this.prerendering = false;
    this.ring();
  }
}
