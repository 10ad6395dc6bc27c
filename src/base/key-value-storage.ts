/** The part of `Storage` that a chat uses: session storage, local storage, or an object that a page or a test passes in. */
export type KeyValueStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** A storage of the page's own: cookies, a server, a native application. Each method may answer at once or by a promise. */
export interface PageStorage {
  /** Returns what was stored under this name; `null` or `undefined` if nothing was. */
  getItem(name: string): string | null | undefined | PromiseLike<string | null | undefined>;
  setItem(name: string, item: string): unknown;
  removeItem(name: string): unknown;
}
