import type {PageLifecycle} from '../../../src/base/page-lifecycle.js';

/** A page that is seen or hidden as the test says. */
export class FakeLifecycle implements PageLifecycle {
  hidden = false;
  away = false;
  offline = false;
  readonly #listeners = new Set<() => void>();

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** How many listen. */
  get listeners(): number {
    return this.#listeners.size;
  }

  /** The network is back, say. */
  ring(): void {
    // As in a page, one that was taken away by another before it hears nothing any more.
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
    this.away = false;
    this.ring();
  }
}
