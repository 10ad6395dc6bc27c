import type {Clock} from '../../base/clock.js';

/**
 * Back-off before try number `attempt` (1 is the first), ms: half a second, then doubling from 2 s to 30 s. It is up to a
 * quarter shorter at random, so that many customers do not return to a restarted server at the same moment.
 */
export function backOff(attempt: number, random: () => number = Math.random): number {
  const full = attempt === 1 ? 500 : Math.min(30_000, 1000 * 2 ** (attempt - 1));
  return full * (1 - random() / 4);
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
