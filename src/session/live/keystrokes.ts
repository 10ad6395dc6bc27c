import type {Clock} from '../../base/clock.js';

/** Minimum time between two "is typing" notices, ms. */
const TOLD_EVERY = 3_000;
/** Time without a key before "stopped typing" is sent, ms. */
const STOPS_AFTER = 5_000;

/** Turns changes of the composer into a few "is typing" and "stopped typing" notices. */
export class Keystrokes {
  readonly #clock: Clock;
  readonly #tell: (text: string | undefined) => void;
  #toldAt = -Infinity;
  #isTold = false;
  #cancelStop = () => {};

  /** @param tell called with the text when the customer types, with `undefined` when typing has stopped */
  constructor(clock: Clock, tell: (text: string | undefined) => void) {
    this.#clock = clock;
    this.#tell = tell;
  }

  /** The composer now contains `text`. An empty text means that typing stopped. */
  typed(text: string): void {
    if (!text) return this.stop();
    const now = this.#clock.now();
    // A clock that was set back tells nothing of the time between.
    if (Math.abs(now - this.#toldAt) >= TOLD_EVERY) {
      this.#toldAt = now;
      this.#isTold = true;
      this.#tell(text);
    }
    this.#cancelStop();
    this.#cancelStop = this.#clock.after(STOPS_AFTER, () => this.stop());
  }

  /** Sends "stopped typing", if "is typing" was sent. */
  stop(): void {
    if (this.forget()) this.#tell(undefined);
  }

  /**
   * Stops without a notice: the chat is over.
   * @returns whether "is typing" was sent
   */
  forget(): boolean {
    this.#cancelStop();
    const wasTold = this.#isTold;
    this.#isTold = false;
    return wasTold;
  }
}
