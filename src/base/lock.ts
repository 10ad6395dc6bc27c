/** A named lock that only one page of a site can hold at a time. */
export interface Lock {
  /**
   * Waits for the lock and calls `held` once this page has it. A lease can be taken away from a page that was suspended:
   * then calls `lost`, and waits again.
   * @returns gives the lock back, or stops waiting for it
   */
  request(name: string, held: () => void, lost?: () => void): () => void;
  /**
   * @param lost called when a lease was taken away
   * @returns a function that gives the lock back; `undefined` when another page has it
   */
  tryNow(name: string, lost?: () => void): Promise<(() => void) | undefined>;
}

/** Web Locks are missing on plain http, although the types say that they are always there. */
export const hasLocks = (): boolean => !!globalThis.navigator?.locks;

/** `navigator.locks.request`. Rejects where the browser throws: a sandboxed frame may not use locks. */
export const askForLock = async (
  name: string,
  options: LockOptions,
  answer: (lock: unknown) => Promise<void> | undefined,
): Promise<void> => navigator.locks.request(name, options, answer);

/** Requests of this page for one lock that the browser has not finished. */
interface Queue {
  asked?: Promise<unknown>;
  /** Resolves when the browser has taken the lock back: until then it still counts as held. */
  returned?: Promise<unknown>;
}

const queues = new Map<string, Queue>();

/** A lock by Web Locks: the browser releases it when the page goes or crashes. */
export const webLock: Lock = {
  request(name, held) {
    const aborter = new AbortController();
    let giveBack = () => aborter.abort();
    askForLock(name, {signal: aborter.signal}, () => {
      held();
      return new Promise<void>((resolve) => {
        giveBack = resolve;
        if (aborter.signal.aborted) resolve();
      });
    })
      // Aborted: the caller stopped waiting.
      .catch(() => undefined);
    return () => giveBack();
  },
  tryNow(name) {
    const queue = queues.get(name) ?? {};
    queues.set(name, queue);
    const ask = async (before: unknown) => {
      // After this, the caller before has its answer; if it no longer wants the lock, `returned` is set.
      await before;
      await queue.returned;
      return new Promise<(() => void) | undefined>((resolve) => {
        const request = askForLock(name, {ifAvailable: true}, (lock) => {
          if (!lock) {
            resolve(undefined);
            return undefined;
          }
          return new Promise<void>((giveBack) => {
            resolve(() => {
              queue.returned = request;
              giveBack();
            });
          });
          // Refused, not held: no page of this kind can hold it.
        }).catch(() => resolve(() => undefined));
      });
    };
    const answer = ask(queue.asked);
    queue.asked = answer;
    return answer;
  },
};

/** For chats that are not shared: the lock is always free. */
export const noLock: Lock = {
  request(_name, held) {
    held();
    return () => undefined;
  },
  tryNow: () => Promise.resolve(() => undefined),
};
