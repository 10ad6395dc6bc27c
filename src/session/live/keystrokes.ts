import type {Clock} from '../../base/clock.js';

/** The customer's typing is told at most this often, ms. */
const TOLD_EVERY = 3_000;
/** Milliseconds without a key after which it is told to have stopped. */
const STOPS_AFTER = 5_000;

/** Turns what happens in the composer into few "is typing" and "stopped typing" notices. */
export class Keystrokes {
  readonly #clock: Clock;
  readonly #tell: (isTyping: boolean) => void;
  #toldAt = -Infinity;
  #isTold = false;
  #cancelStop = () => {};

  constructor(clock: Clock, tell: (isTyping: boolean) => void) {
    this.#clock = clock;
    this.#tell = tell;
  }

  /** The composer holds `text` now. Emptying it is stopping. */
  typed(text: string): void {
    if (!text) return this.stop();
    const now = this.#clock.now();
    if (now - this.#toldAt >= TOLD_EVERY) {
      this.#toldAt = now;
      this.#isTold = true;
      this.#tell(true);
    }
    this.#cancelStop();
    this.#cancelStop = this.#clock.after(STOPS_AFTER, () => this.stop());
  }

  /** Tells that typing has stopped, if it was told to have begun. */
  stop(): void {
    if (this.forget()) this.#tell(false);
  }

  /** Stops without telling: the chat is over. */
  forget(): boolean {
    this.#cancelStop();
    const wasTold = this.#isTold;
    this.#isTold = false;
    return wasTold;
  }
}
