import type {Lock} from '../../base/lock.js';
import type {PageLifecycle} from '../../base/page-lifecycle.js';

/**
 * Lets only one page hold a chat: a duplicated tab has a copy of the ticket and must not take the chat up as well. A page
 * that enters the back/forward cache gives the lock back, and takes it again on return.
 */
export class ChatLock {
  readonly #lock: Lock;
  readonly #name: string;
  readonly #stopListening: () => void;
  #giveBack: (() => void) | undefined;
  #taking: Promise<boolean> | undefined;
  #isDropped = false;

  constructor(lock: Lock, service: string, lifecycle: PageLifecycle) {
    this.#lock = lock;
    this.#name = `gms-chat ${service}`;
    this.#stopListening = lifecycle.subscribe(() => {
      if (lifecycle.away) this.#release();
      else if (!this.#giveBack) void this.take();
    });
  }

  /** @returns false when another page has the chat, or `drop` was called meanwhile */
  take(): Promise<boolean> {
    this.#taking ??= this.#tryNow().finally(() => (this.#taking = undefined));
    return this.#taking;
  }

  drop(): void {
    this.#isDropped = true;
    this.#stopListening();
    this.#release();
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
