import type {Clock} from './clock.js';
import type {Lock} from './lock.js';

/** Ms between two renewals of a lease. Browsers slow the timers of a hidden page down to once a second. */
const RENEW = 500;
/** Ms until a lease that is not renewed expires. */
const GOOD_FOR = 2_000;
/** Ms: a lease that claims to last longer is none of ours, and no page waits for its end. */
const LONGEST = 60_000;

/** Calls `listener` with the key of each item that another page has written. @returns stops it */
type Listen = (listener: (key: string | null) => void) => () => void;

/** A lock for pages without Web Locks (plain http): a lease in the storage of the site, which the holder renews. */
export function leaseLock(
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
  clock: Clock,
  listen: Listen = () => () => {},
): Lock {
  const owner = String(Math.random());
  const keyOf = (name: string) => `${name} lease`;

  const leaseOf = (name: string) => {
    const [holder, until] = orNothing(() => storage.getItem(keyOf(name)))?.split(' ') ?? [];
    const left = Number(until) - clock.now();
    return {isMine: holder === owner, isOthers: !!holder && holder !== owner && left > 0 && left < LONGEST};
  };
  const renew = (name: string) => storage.setItem(keyOf(name), `${owner} ${clock.now() + GOOD_FOR}`);

  function request(name: string, held: () => void, lost?: () => void): () => void {
    let holds = false;
    let cancel = () => {};
    const look = () => {
      cancel();
      cancel = clock.after(RENEW, look);
      const {isMine, isOthers} = leaseOf(name);
      if (isOthers) {
        if (holds) lost?.();
        holds = false;
        return;
      }
      // Two pages may both find the lease free and both write: at the next look, the last writer has it. When the storage
      // cannot be written, the pages share nothing, and each one holds the lock for itself.
      const canWrite = orNothing(() => (renew(name), true)) ?? false;
      if (holds || (canWrite && !isMine)) return;
      holds = true;
      held();
    };
    look();
    // A hidden page may renew its lease only once a minute: then it hears at once that another page has it.
    const stopListening = listen((key) => {
      if (key === keyOf(name) && holds && leaseOf(name).isOthers) look();
    });
    return () => {
      cancel();
      stopListening();
      if (leaseOf(name).isMine) orNothing(() => storage.removeItem(keyOf(name)));
    };
  }

  return {
    request,
    tryNow: (name, lost) =>
      new Promise((resolve) => {
        if (leaseOf(name).isOthers) return resolve(undefined);
        let isHeld = false;
        const hold = () => {
          isHeld = true;
          resolve(() => giveBack());
        };
        const giveBack = request(name, hold, lost);
        // By the second look it is settled which page has the lease.
        clock.after(RENEW, () => {
          if (isHeld) return;
          giveBack();
          resolve(undefined);
        });
      }),
  };
}

/** Returns `undefined` when `use` throws: a storage may be full or forbidden. */
function orNothing<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
