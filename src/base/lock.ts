/** What only one page of a site may hold at a time. */
export interface Lock {
  /**
   * Waits for the lock, and calls `held` when it is this page's. Where it can be taken away from a page that slept,
   * `lost` is called when that has happened; it is waited for again.
   * @returns gives it back, or stops waiting for it
   */
  request(name: string, held: () => void, lost?: () => void): () => void;
  /** @returns gives it back; `undefined` when another page has it */
  tryNow(name: string): Promise<(() => void) | undefined>;
}

/** Missing on plain http, whatever the types say. */
export const hasLocks = (): boolean => globalThis.navigator?.locks !== undefined;

/** By name, what this page has given back and the browser has not taken yet: for a moment it still counts as held. */
const returning = new Map<string, Promise<unknown>>();

/** Web Locks. A page that dies gives back what it held. */
export const webLock: Lock = {
  request(name, held) {
    const aborter = new AbortController();
    let giveBack = () => aborter.abort();
    navigator.locks
      .request(name, {signal: aborter.signal}, () => {
        held();
        return new Promise<void>((resolve) => {
          giveBack = resolve;
          if (aborter.signal.aborted) resolve();
        });
      })
      // No longer wanted.
      .catch(() => undefined);
    return () => giveBack();
  },
  async tryNow(name) {
    await returning.get(name);
    return new Promise((resolve) => {
      const request = navigator.locks
        .request(name, {ifAvailable: true}, (lock) => {
          if (!lock) return resolve(undefined);
          return new Promise<void>((giveBack) => {
            resolve(() => {
              returning.set(name, request);
              giveBack();
            });
          });
        })
        .catch(() => resolve(undefined))
        .finally(() => {
          if (returning.get(name) === request) returning.delete(name);
        });
    });
  },
};

/** Where nothing is shared, everything is free. */
export const noLock: Lock = {
  request(_name, held) {
    held();
    return () => undefined;
  },
  tryNow: () => Promise.resolve(() => undefined),
};
