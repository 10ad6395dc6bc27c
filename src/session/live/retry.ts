import type {Clock} from '../../base/clock.js';

/** The first try comes within this time, ms: no customer is told of a line that is lost for less than 2 s. */
const FIRST_WITHIN = 1_500;

/**
 * Back-off before try number `attempt` (1 is the first), ms. All customers of a server that restarts lose their line at the same
 * moment, so chance spreads their return: the first try over all of its time, the others over the second half of 2 s, 4 s …
 * 30 s.
 */
export function backOff(attempt: number, random: () => number = Math.random): number {
  if (attempt === 1) return FIRST_WITHIN * (1 - random());
  return Math.min(30_000, 1000 * 2 ** (attempt - 1)) * (1 - random() / 2);
}

/** Delays one task at a time. `now` ends the delay early. */
export class Wait {
  readonly #clock: Clock;
  #task: (() => void) | undefined;
  #cancel: (() => void) | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get isSet(): boolean {
    return this.#task !== undefined;
  }

  /** Runs `task` in `ms`. It replaces a task that still waits. */
  set(ms: number, task: () => void): void {
    this.cancel();
    this.#task = task;
    this.#cancel = this.#clock.after(ms, () => this.now());
  }

  /** Runs the waiting task at once, if there is one. */
  now(): void {
    const task = this.#task;
    this.cancel();
    task?.();
  }

  cancel(): void {
    this.#cancel?.();
    this.#task = this.#cancel = undefined;
  }
}
