import type {Clock} from '../../base/clock.js';
import type {Lock} from '../../base/lock.js';

export interface ChatLockConfig {
  readonly lock: Pick<Lock, 'tryNow'>;
  readonly clock: Clock;
  /** Id of the service session. */
  readonly service: string;
  /** Another page has the chat now: a lease was not renewed in time. */
  readonly onLost: () => void;
}

/** Time for which a lock that another page holds is asked for, ms. A page before this one may be on its way out. */
const PATIENCE = 3_000;
const ASK_AGAIN_AFTER = 200;

/** Lets only one page hold a chat: a duplicated tab has a copy of the ticket and must not take the chat up as well. */
export class ChatLock {
  readonly #config: ChatLockConfig;
  readonly #name: string;
  #giveBack: (() => void) | undefined;
  #taking: Promise<boolean | undefined> | undefined;
  #isWanted = false;
  #endPause = () => {};

  constructor(config: ChatLockConfig) {
    this.#config = config;
    this.#name = `gms-chat ${config.service}`;
  }

  /** @returns false when another page has the chat, `undefined` when `giveBack` was called meanwhile */
  take(): Promise<boolean | undefined> {
    this.#isWanted = true;
    this.#taking ??= this.#take().finally(() => (this.#taking = undefined));
    return this.#taking;
  }

  /** The page was left: the next one may have the chat. */
  giveBack(): void {
    this.#isWanted = false;
    this.#endPause();
    this.#giveBack?.();
    this.#giveBack = undefined;
  }

  async #take(): Promise<boolean | undefined> {
    const {lock, clock, onLost} = this.#config;
    const until = clock.now() + PATIENCE;
    while (this.#isWanted && !this.#giveBack) {
      this.#giveBack = await lock.tryNow(this.#name, onLost);
      if (this.#giveBack || !this.#isWanted) break;
      if (clock.now() >= until) return false;
      await this.#pause();
    }
    if (this.#isWanted) return true;
    this.giveBack();
    return undefined;
  }

  #pause(): Promise<void> {
    return new Promise((resolve) => {
      const cancel = this.#config.clock.after(ASK_AGAIN_AFTER, resolve);
      this.#endPause = () => {
        cancel();
        resolve();
      };
    });
  }
}
