import type {Clock} from '../../../src/base/clock.js';
import {settled} from './settled.js';

interface Timer {
  readonly at: number;
  readonly task: () => void;
}

/** A clock that stands still until a test turns it. */
export class FakeClock implements Clock {
  #now: number;
  #tasks: Timer[] = [];
  #setBack = 0;

  constructor(now = 1_000_000) {
    this.#now = now;
  }

  now(): number {
    return this.#now - this.#setBack;
  }

  /** Sets the time back, as a machine does. Timers are not delayed. */
  setBack(ms: number): void {
    this.#setBack += ms;
  }

  /** The machine sleeps: the time goes on, and no timer runs until the clock is turned again. */
  sleep(ms: number): void {
    this.#now += ms;
  }

  after(ms: number, task: () => void): () => void {
    const timer = {at: this.#now + Math.max(ms, 0), task};
    this.#tasks.push(timer);
    return () => {
      this.#tasks = this.#tasks.filter((other) => other !== timer);
    };
  }

  /** Time until each timer, ms, the next one first. */
  get timers(): readonly number[] {
    return this.#tasks.map(({at}) => at - this.#now).sort((a, b) => a - b);
  }

  /** Lets `ms` pass. Each timer runs at its time, with all promises that follow. */
  async turn(ms: number): Promise<void> {
    const end = this.#now + ms;
    await settled();
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.#tasks = this.#tasks.filter((other) => other !== next);
      this.#now = Math.max(this.#now, next.at);
      next.task();
      await settled();
    }
    this.#now = end;
  }

  /** The first timer that is due; of two at the same time, the one that was set first. */
  #next(end: number): Timer | undefined {
    let first: Timer | undefined;
    for (const timer of this.#tasks) {
      if (timer.at <= end && (!first || timer.at < first.at)) first = timer;
    }
    return first;
  }
}
