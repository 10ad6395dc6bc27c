import type {KeyValueStorage} from '../../base/key-value-storage.js';

/** The storage of a tab, as used by one of its chats. */
export interface ExclusiveStorage extends KeyValueStorage {
  /** Identifies the page: a later page in the same tab may use what an earlier one has left. */
  readonly page: object;
  /** Stops using the storage without emptying it: the next chat with this key may use the items. */
  leave(): void;
}

/** The user of each ticket key, for each storage. */
const usersOf = new WeakMap<KeyValueStorage, Map<string, ExclusiveStorage>>();

/**
 * Gives a ticket key to one chat of a page at a time. Two chats with the same server and service have the same key: while
 * the first uses it, every access of the second throws, so the second stores nothing.
 */
export function exclusiveStorage(storage: KeyValueStorage, key: string, page: object): ExclusiveStorage {
  const users = usersOf.get(storage) ?? new Map<string, ExclusiveStorage>();
  usersOf.set(storage, users);
  const storageUnlessInUse = () => {
    const user = users.get(key) ?? exclusive;
    if (user !== exclusive && user.page === page) throw new Error('In use');
    return storage;
  };
  const exclusive: ExclusiveStorage = {
    page,
    getItem(name) {
      const item = storageUnlessInUse().getItem(name);
      if (item !== null && name === key) users.set(key, exclusive);
      return item;
    },
    setItem(name, item) {
      storageUnlessInUse().setItem(name, item);
      users.set(key, exclusive);
    },
    removeItem(name) {
      storageUnlessInUse().removeItem(name);
      if (name === key) users.delete(key);
    },
    leave() {
      if (users.get(key) === exclusive) users.delete(key);
    },
  };
  return exclusive;
}
