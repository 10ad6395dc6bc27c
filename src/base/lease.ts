import type {Clock} from './clock.js';
import type {Lock} from './lock.js';

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
