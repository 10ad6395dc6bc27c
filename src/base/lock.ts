import type {Clock} from './clock.js';

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
    return new Promise((resolve) => {
      navigator.locks
        .request(name, {ifAvailable: true}, (lock) => {
          if (!lock) return resolve(undefined);
          return new Promise<void>((giveBack) => resolve(giveBack));
        })
        .catch(() => resolve(undefined));
    });
  },
};

/** A lease is renewed this often, ms. In a hidden page timers run once a second. */
const RENEW = 500;
/** A lease is good for so long, ms. */
const GOOD_FOR = 2_000;

/** For pages without Web Locks (plain http): a lease that the holder renews in the storage of the site. */
export function leaseLock(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>, clock: Clock): Lock {
  const owner = String(Math.random());
  const keyOf = (name: string) => `${name} lease`;

  const leaseOf = (name: string) => {
    const [holder, until] = orNothing(() => storage.getItem(keyOf(name)))?.split(' ') ?? [];
    return {isMine: holder === owner, isOthers: !!holder && holder !== owner && Number(until) > clock.now()};
  };
  const renew = (name: string) => storage.setItem(keyOf(name), `${owner} ${clock.now() + GOOD_FOR}`);

  function request(name: string, held: () => void, lost?: () => void): () => void {
    let holds = false;
    let cancel = () => {};
    const look = () => {
      cancel = clock.after(RENEW, look);
      const {isMine, isOthers} = leaseOf(name);
      if (isOthers) {
        if (holds) lost?.();
        holds = false;
        return;
      }
      // Two that find it free at once both write; at the next look the one that wrote last has it. Where nothing can be
      // written, nothing is shared.
      const canWrite = orNothing(() => (renew(name), true)) ?? false;
      if (holds || (canWrite && !isMine)) return;
      holds = true;
      held();
    };
    look();
    return () => {
      cancel();
      if (leaseOf(name).isMine) orNothing(() => storage.removeItem(keyOf(name)));
    };
  }

  return {
    request,
    tryNow: (name) =>
      new Promise((resolve) => {
        if (leaseOf(name).isOthers) return resolve(undefined);
        let isHeld = false;
        const giveBack = request(name, () => {
          isHeld = true;
          resolve(() => giveBack());
        });
        // By the second look it is settled whose it is.
        clock.after(RENEW, () => {
          if (isHeld) return;
          giveBack();
          resolve(undefined);
        });
      }),
  };
}

/** A storage may be full or forbidden. */
function orNothing<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}

/** Where nothing is shared, everything is free. */
export const noLock: Lock = {
  request(_name, held) {
    held();
    return () => undefined;
  },
  tryNow: () => Promise.resolve(() => undefined),
};
