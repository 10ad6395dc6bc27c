import type {KeyValueStorage} from '../../base/key-value-storage.js';

/** The storage of a tab, as used by one of its chats. */
export interface ExclusiveStorage extends KeyValueStorage {
  /** Stops using the storage without emptying it: the next chat with this key may use the items. */
  leave(): void;
}

/** The place in which one chat of a page keeps its items. */
interface Place {
  readonly storage: KeyValueStorage;
  /** Items of a place in memory. */
  readonly items?: Map<string, string>;
  user?: ExclusiveStorage | undefined;
}

/** The places for each ticket key, by storage and page: a later page in the same tab may use what an earlier one has left. */
const placesOf = new WeakMap<KeyValueStorage, WeakMap<object, Map<string, Place[]>>>();

/**
 * Gives each chat of a page its own place for a ticket key. Two chats with the same server and service have the same key:
 * the first uses the storage, any other one a place in memory, where it is found again when its element is put back.
 */
export function exclusiveStorage(storage: KeyValueStorage, key: string, page: object): ExclusiveStorage {
  const places = placesFor(storage, key, page);
  /** The place that this chat has, or had last: other parts are removed there after the ticket. */
  let last: Place | undefined;
  const isOwn = () => last?.user === exclusive;
  const free = () => places.filter(({user}) => !user);
  const here = () => {
    const place = last ?? places[0];
    return isOwn() || !place?.user ? place?.storage : undefined;
  };
  const exclusive: ExclusiveStorage = {
    getItem(name) {
      if (name === key && !isOwn()) {
        const left = free().find((place) => place.storage.getItem(key) !== null);
        if (!left) return null;
        last = left;
        last.user = exclusive;
      }
      return here()?.getItem(name) ?? null;
    },
    setItem(name, item) {
      const place = (isOwn() && last) || (free()[0] ?? inMemory());
      place.storage.setItem(name, item);
      if (!places.includes(place)) places.push(place);
      last = place;
      last.user = exclusive;
    },
    removeItem(name) {
      here()?.removeItem(name);
      if (name === key && last && isOwn()) last.user = undefined;
    },
    leave() {
      if (!last || !isOwn()) return;
      last.user = undefined;
      keep(last, places[0], key);
    },
  };
  return exclusive;
}

/** Moves what was left in memory to the storage if that is free: the page looks there for saved chats. */
function keep({items}: Place, first: Place | undefined, key: string): void {
  const ticket = items?.get(key);
  try {
    if (!items || !ticket || !first || first.user || first.storage.getItem(key) !== null) return;
    // The ticket last: without it, the other parts mean nothing.
    for (const [name, item] of items) if (name !== key) first.storage.setItem(name, item);
    first.storage.setItem(key, ticket);
    items.clear();
  } catch {
    // It stays in memory.
  }
}

function placesFor(storage: KeyValueStorage, key: string, page: object): Place[] {
  const ofPages = placesOf.get(storage) ?? new WeakMap<object, Map<string, Place[]>>();
  placesOf.set(storage, ofPages);
  const ofPage = ofPages.get(page) ?? new Map<string, Place[]>();
  ofPages.set(page, ofPage);
  const places = ofPage.get(key) ?? [{storage}];
  ofPage.set(key, places);
  return places;
}

function inMemory(): Place {
  const items = new Map<string, string>();
  const storage: KeyValueStorage = {
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, item) => void items.set(name, item),
    removeItem: (name) => void items.delete(name),
  };
  return {storage, items};
}
