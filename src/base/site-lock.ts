import {listenToStorage} from './channel.js';
import type {Clock} from './clock.js';
import type {KeyValueStorage} from './key-value-storage.js';
import {leaseLock} from './lease.js';
import {askForLock, hasLocks, webLock, type Lock} from './lock.js';
import type {PageLifecycle} from './page-lifecycle.js';

/** Time that the browser has to answer a request for a lock that nobody else asks for, ms. */
const ANSWERS_WITHIN = 5_000;

/** A browser that has once not answered is not asked again: the customer has waited for it. */
const known = new WeakMap<LockManager, Promise<boolean>>();

export interface SiteLockConfig {
  /** Storage of the site. */
  readonly storage: KeyValueStorage | undefined;
  readonly clock: Clock;
  readonly lifecycle: PageLifecycle;
}

/**
 * Chooses the lock of all pages of the site: Web Locks where they answer, for a sandboxed frame has them and may not use
 * them, else a lease. `undefined` when there is neither.
 */
export async function siteLock({storage, clock, lifecycle}: SiteLockConfig): Promise<Lock | undefined> {
  if (hasLocks()) {
    const {locks} = navigator;
    const answer = known.get(locks) ?? answers(clock, lifecycle);
    known.set(locks, answer);
    if (await answer) return webLock;
  }
  return storage && leaseLock(storage, clock, globalThis.window && listenToStorage);
}

function answers(clock: Clock, lifecycle: PageLifecycle): Promise<boolean> {
  return new Promise((resolve) => {
    let cancel = () => {};
    const answered = (answer: boolean) => {
      cancel();
      resolve(answer);
    };
    const wait = () => {
      // A page that is prerendered gets its answer when it is visited.
      cancel = clock.after(ANSWERS_WITHIN, () => (lifecycle.hidden ? wait() : resolve(false)));
    };
    wait();
    askForLock(`gms-chat ${Math.random()}`, {ifAvailable: true}, () => undefined).then(
      () => answered(true),
      () => answered(false),
    );
  });
}
