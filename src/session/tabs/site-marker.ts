import type {KeyValueStorage} from '../../base/key-value-storage.js';

/** Marks in the storage of the site that a shared chat exists, and stores nothing else about it. */
export class SiteMarker {
  readonly #storage: KeyValueStorage | undefined;
  readonly #key: string;

  constructor(storage: KeyValueStorage | undefined, key: string) {
    this.#storage = storage;
    this.#key = key;
  }

  get isSet(): boolean {
    try {
      return this.#storage?.getItem(this.#key) === 'open';
    } catch {
      return false;
    }
  }

  set isSet(isSet: boolean) {
    try {
      if (isSet) this.#storage?.setItem(this.#key, 'open');
      else this.#storage?.removeItem(this.#key);
    } catch {
      // Without storage, pages that are opened later do not learn of the chat this way.
    }
  }
}
