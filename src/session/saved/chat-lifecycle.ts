import type {PageLifecycle} from '../../base/page-lifecycle.js';

/** The lifecycle of a page as its chat sees it: a page that returns counts as away until it holds the chat again. */
export class ChatLifecycle implements PageLifecycle {
  isWithoutLock = false;
  readonly #page: PageLifecycle;
  readonly #listeners = new Set<() => void>();

  constructor(page: PageLifecycle) {
    this.#page = page;
  }

  get hidden(): boolean {
    return this.#page.hidden;
  }

  get offline(): boolean {
    return this.#page.offline;
  }

  get frozen(): boolean {
    return this.#page.frozen ?? false;
  }

  get away(): boolean {
    return this.isWithoutLock || this.#page.away;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  ring(): void {
    for (const listener of [...this.#listeners]) if (this.#listeners.has(listener)) listener();
  }
}
