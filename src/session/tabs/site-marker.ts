import type {KeyValueStorage} from '../../base/key-value-storage.js';

/** First line of the item while there is a chat. The ids of the queued messages follow, one a line. */
const OPEN = 'open';

/**
 * Marks in the storage of the site that a shared chat exists, and which of its messages nobody has requested yet. It stores
 * nothing else about the chat.
 */
export class SiteMarker {
  readonly #storage: KeyValueStorage | undefined;
  readonly #key: string;

  constructor(storage: KeyValueStorage | undefined, key: string) {
    this.#storage = storage;
    this.#key = key;
  }

  get isSet(): boolean {
    return this.#lines[0] === OPEN;
  }

  /** Random ids of the messages that were queued when a leader last wrote: no page has requested them since. */
  get queued(): ReadonlySet<string> {
    return new Set(this.isSet ? this.#lines.slice(1) : []);
  }

  /** @param queued ids of the queued messages; `undefined`: there is no chat */
  write(queued: readonly string[] | undefined): void {
    const text = queued && [OPEN, ...queued].join('\n');
    try {
      if (text === undefined) this.#storage?.removeItem(this.#key);
      else if (text !== this.#storage?.getItem(this.#key)) this.#storage?.setItem(this.#key, text);
    } catch {
      // Without storage, pages that are opened later do not learn of the chat this way.
    }
  }

  get #lines(): readonly string[] {
    try {
      return this.#storage?.getItem(this.#key)?.split('\n') ?? [];
    } catch {
      return [];
    }
  }
}
