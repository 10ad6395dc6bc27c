import type {Lock} from '../../../src/base/lock.js';

/** The locks of a site, which a crashed page keeps. */
export function siteLock(): Pick<Lock, 'tryNow'> {
  const held = new Set<string>();
  return {
    tryNow: (name) => {
      if (held.has(name)) return Promise.resolve(undefined);
      held.add(name);
      return Promise.resolve(() => void held.delete(name));
    },
  };
}
