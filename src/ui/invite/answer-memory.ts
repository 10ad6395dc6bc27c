/** How often somebody is invited. */
export type Once = 'session' | 'day' | 'ever';

const DAY = 86_400_000;

/**
 * Remembers that an invitation is over, in the storage of the session or of the site: the time of its answer (ms since 1970) is kept
 * under `gms-chat-invite`, with the id of the element behind it. Where the browser forbids the storage, only this page knows.
 */
export class AnswerMemory {
  readonly #key: string;
  readonly #once: Once;
  #isOver = false;

  constructor(id: string, once: Once) {
    this.#key = ['gms-chat-invite', id].filter(Boolean).join(' ');
    this.#once = once;
  }

  /** Whether the customer must not be invited at `now`, ms since 1970. */
  isOver(now: number): boolean {
    if (this.#isOver) return true;
    try {
      const at = this.#storage.getItem(this.#key);
      return at !== null && (this.#once !== 'day' || Math.abs(now - Number(at)) < DAY);
    } catch {
      return false;
    }
  }

  keep(now: number): void {
    this.#isOver = true;
    try {
      this.#storage.setItem(this.#key, `${now}`);
    } catch {
      // Forbidden or full: this page knows.
    }
  }

  get #storage(): Storage {
    return this.#once === 'session' ? sessionStorage : localStorage;
  }
}
