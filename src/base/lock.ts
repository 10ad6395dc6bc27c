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

/** What the browser is still at for this page, by the name of the lock. */
interface Queue {
  asked?: Promise<unknown>;
  /** Given back; for a moment it still counts as held. */
  returned?: Promise<unknown>;
}

const queues = new Map<string, Queue>();

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
  tryNow(name) {
    const queue = queues.get(name) ?? {};
    queues.set(name, queue);
    const ask = async (before: unknown) => {
      // Whoever asked before has heard by now, and what they no longer want is being given back.
      await before;
      await queue.returned;
      return new Promise<(() => void) | undefined>((resolve) => {
        const request = navigator.locks
          .request(name, {ifAvailable: true}, (lock) => {
            if (!lock) return resolve(undefined);
            return new Promise<void>((giveBack) => {
              resolve(() => {
                queue.returned = request;
                giveBack();
              });
            });
          })
          .catch(() => resolve(undefined));
      });
    };
    const answer = ask(queue.asked);
    queue.asked = answer;
    return answer;
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
