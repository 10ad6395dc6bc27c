import type {KeyValueStorage} from '../../base/key-value-storage.js';

/** The storage of a tab as one of its chats sees it. */
export interface ExclusiveStorage extends KeyValueStorage {
  /** Stands for the page of the chat: what one that is gone has left is for the next one. */
  readonly page: object;
  /** What lies here is left to whoever comes next. */
  leave(): void;
}

/** Of each storage, who uses it, by ticket key. */
const usersOf = new WeakMap<KeyValueStorage, Map<string, ExclusiveStorage>>();

/**
 * Two chats with one server and service on one page have one place for a ticket: as long as the first uses it, the
 * second may not, and keeps nothing.
 */
export function exclusiveStorage(storage: KeyValueStorage, key: string, page: object): ExclusiveStorage {
  const users = usersOf.get(storage) ?? new Map<string, ExclusiveStorage>();
  usersOf.set(storage, users);
  const free = () => {
    const user = users.get(key) ?? sole;
    if (user !== sole && user.page === page) throw new Error('In use');
    return storage;
  };
  const sole: ExclusiveStorage = {
    page,
    getItem(name) {
      const item = free().getItem(name);
      if (item !== null && name === key) users.set(key, sole);
      return item;
    },
    setItem(name, item) {
      free().setItem(name, item);
      users.set(key, sole);
    },
    removeItem(name) {
      free().removeItem(name);
      if (name === key) users.delete(key);
    },
    leave() {
      if (users.get(key) === sole) users.delete(key);
    },
  };
  return sole;
}
