import type {KeyValueStorage} from '../../base/key-value-storage.js';

/** Lies in the storage of the whole site while there is a shared chat: that there is one, and nothing about it. */
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
      // Pages that are opened later will not know.
    }
  }
}
