/** The part of `Storage` that a chat uses: session storage, local storage, or an object that a page or a test passes in. */
export type KeyValueStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
