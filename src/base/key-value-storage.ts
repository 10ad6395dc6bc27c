/** The part of `Storage` that a chat uses: session storage, local storage, or what a page or a test hands in. */
export type KeyValueStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
