import type {Lock} from '../../src/base/lock.js';
import type {Page} from './page.js';

/** The Web Locks of the visitor's browser: a lock is free again when it is given back, and when its page is gone. */
export class TabLocks {
  readonly #held = new Map<string, Page>();

  /** The locks as one page has them. */
  of(page: Page): Pick<Lock, 'tryNow'> {
    return {
      tryNow: (name) => {
        const isHeld = this.#held.get(name)?.isGone === false;
        if (isHeld) return Promise.resolve(undefined);
        this.#held.set(name, page);
        return Promise.resolve(() => {
          if (this.#held.get(name) === page) this.#held.delete(name);
        });
      },
    };
  }
}
