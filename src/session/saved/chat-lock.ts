import type {Clock} from '../../base/clock.js';
import type {Lock} from '../../base/lock.js';
import type {PageLifecycle} from '../../base/page-lifecycle.js';

/** A browser that does not answer within this time, ms, has no locks to speak of: the chat goes on without. */
const ANSWERS_WITHIN = 5_000;

/**
 * Lets only one page hold a chat: a duplicated tab has a copy of the ticket and must not take the chat up as well. A page
 * that enters the back/forward cache gives the lock back, and takes it again on return.
 */
export class ChatLock {
  readonly #lock: Lock;
  readonly #name: string;
  readonly #lifecycle: PageLifecycle;
  readonly #clock: Clock;
  readonly #stopListening: () => void;
  #giveBack: (() => void) | undefined;
  #taking: Promise<boolean> | undefined;
  #isDropped = false;
  #cancel = () => {};

  constructor(lock: Lock, service: string, lifecycle: PageLifecycle, clock: Clock) {
    this.#lock = lock;
    this.#lifecycle = lifecycle;
    this.#clock = clock;
    this.#name = `gms-chat ${service}`;
    this.#stopListening = lifecycle.subscribe(() => {
      if (lifecycle.away) this.#release();
      else if (!this.#giveBack) void this.take();
    });
  }

  /** @returns false when another page has the chat, or `drop` was called meanwhile */
  take(): Promise<boolean> {
    this.#taking ??= Promise.race([this.#tryNow(), this.#unanswered()]).finally(() => {
      this.#taking = undefined;
      this.#cancel();
    });
    return this.#taking;
  }

  drop(): void {
    this.#isDropped = true;
    this.#cancel();
    this.#stopListening();
    this.#release();
  }

  /** A page that is not shown yet, such as a prerendered one, gets no answer and needs none. */
  #unanswered(): Promise<boolean> {
    return new Promise((resolve) => {
      const wait = () => {
        const cancel = this.#clock.after(ANSWERS_WITHIN, () =>
          this.#lifecycle.hidden ? wait() : resolve(true),
        );
        this.#cancel = () => {
          cancel();
          resolve(false);
        };
      };
      wait();
    });
  }

  async #tryNow(): Promise<boolean> {
    const giveBack = await this.#lock.tryNow(this.#name);
    this.#giveBack = giveBack;
    if (this.#isDropped) this.#release();
    return giveBack !== undefined && !this.#isDropped;
  }

  #release(): void {
    this.#giveBack?.();
    this.#giveBack = undefined;
  }
}
