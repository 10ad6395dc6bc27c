import type {Clock} from '../../base/clock.js';

/**
 * How long to wait before try number `attempt` (1 is the first), ms: half a second, then doubling from 2 s to 30 s. Up
 * to a quarter less at random, so that many customers do not come back to a restarted server in step.
 */
export function backOff(attempt: number, random: () => number = Math.random): number {
  const full = attempt === 1 ? 500 : Math.min(30_000, 1000 * 2 ** (attempt - 1));
  return full * (1 - random() / 4);
}

/** Waits before a task; for one at a time. Being woken ends it early. */
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

  /** Runs `task` in `ms`, and what waited before it not at all. */
  set(ms: number, task: () => void): void {
    this.cancel();
    this.#task = task;
    this.#cancel = this.#clock.after(ms, () => this.now());
  }

  /** Runs the task at once, if one waits. */
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
