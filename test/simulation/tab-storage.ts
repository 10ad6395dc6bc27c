import type {KeyValueStorage} from '../../src/base/key-value-storage.js';
import {MemoryStorage} from '../support/fakes/memory-storage.js';
import type {Page} from './page.js';

/** The session storage of a copy of the tab. */
export function copyOf(storage: MemoryStorage): MemoryStorage {
  const copy = new MemoryStorage();
  for (const [key, item] of storage.items) copy.setItem(key, item);
  return copy;
}

/** The session storage of a prerendered page: a copy, which nobody may touch, until the page is visited. */
export function prerenderedStorage(
  {lifecycle}: Page,
  tab: MemoryStorage,
  onTouched: (what: string) => void,
): KeyValueStorage {
  const copy = copyOf(tab);
  const storage = (what: string) => {
    if (!lifecycle.prerendering) return tab;
    onTouched(what);
    return copy;
  };
  return {
    getItem: (key) => storage('reads').getItem(key),
    setItem: (key, item) => storage('writes').setItem(key, item),
    removeItem: (key) => storage('removes').removeItem(key),
  };
}
