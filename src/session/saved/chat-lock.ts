import type {Clock} from '../../base/clock.js';
import {noLock, type Lock} from '../../base/lock.js';
import type {PageLifecycle} from '../../base/page-lifecycle.js';

export interface ChatLockConfig {
  readonly lock: Pick<Lock, 'tryNow'>;
  readonly clock: Clock;
  readonly lifecycle: Pick<PageLifecycle, 'hidden'>;
  /** See `ChatIdentity`. */
  readonly id: string;
  /** Another page has the chat now: a lease was not renewed in time. */
  readonly onLost: () => void;
}

/** Time for which a lock that another page holds is asked for, ms. A page before this one may be on its way out. */
const PATIENCE = 3_000;
const ASK_AGAIN_AFTER = 200;
/** A browser that does not answer within this time, ms, has no locks to speak of: the chat goes on without. */
const ANSWERS_WITHIN = 5_000;

/** Lets only one page hold a chat: a duplicated tab has a copy of the ticket and must not take the chat up as well. */
export class ChatLock {
  readonly #config: ChatLockConfig;
  readonly #name: string;
  #giveBack: (() => void) | undefined;
  #isAsking = false;
  #taking: Promise<boolean | undefined> | undefined;
  #isWanted = false;
  /** Another page had the lock when this one asked. */
  wasHeld = false;
  /** Ends the current wait. */
  #goOn = () => {};

  constructor(config: ChatLockConfig) {
    this.#config = config;
    this.#name = `gms-chat ${config.id}`;
  }

  /** @returns false when another page has the chat, `undefined` when `giveBack` was called meanwhile */
  take(): Promise<boolean | undefined> {
    this.#isWanted = true;
    const done = () => (this.#taking = undefined);
    if (!this.#taking) (this.#taking = this.#take()).then(done, done);
    return this.#taking;
  }

  /** The page was left: the next one may have the chat. */
  giveBack(): void {
    this.#isWanted = false;
    this.#goOn();
    this.#giveBack?.();
    this.#giveBack = undefined;
  }

  /** The chat has ended: duplicates of this tab that still ask must not find the lock free, and take the chat up. */
  giveBackLater(): void {
    const {lock, clock} = this.#config;
    if (lock === noLock) this.giveBack();
    else clock.after(PATIENCE + 2 * ASK_AGAIN_AFTER, () => this.giveBack());
  }

  async #take(): Promise<boolean | undefined> {
    const {clock, lifecycle} = this.#config;
    const until = clock.now() + PATIENCE;
    while (this.#isWanted && !this.#giveBack) {
      this.#ask();
      const isLate = await this.#wait(ANSWERS_WITHIN);
      // A page that is not shown yet may get no answer, and needs none.
      if (isLate && !lifecycle.hidden) break;
      if (this.#isAsking) continue;
      if (this.#giveBack) break;
      if (clock.now() >= until) return false;
      await this.#wait(ASK_AGAIN_AFTER);
    }
    return this.#isWanted || undefined;
  }

  /** Asks once at a time. A late answer counts as well, if the lock is still wanted. */
  #ask(): void {
    if (this.#isAsking) return;
    this.#isAsking = true;
    const {lock, onLost} = this.#config;
    void lock.tryNow(this.#name, onLost).then((giveBack) => {
      this.#isAsking = false;
      this.wasHeld ||= !giveBack;
      if (this.#isWanted) this.#giveBack = giveBack;
      else giveBack?.();
      this.#goOn();
    });
  }

  /** @returns true when the time is over, false when there was an answer, or the lock is not wanted any more */
  #wait(ms: number): Promise<boolean> {
    return new Promise((resolve) => {
      const cancel = this.#config.clock.after(ms, () => resolve(true));
      this.#goOn = () => {
        cancel();
        resolve(false);
      };
    });
  }
}
