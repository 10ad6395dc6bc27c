import type {Clock} from '../../src/base/clock.js';
import {FakeLifecycle} from '../support/fakes/fake-lifecycle.js';
import type {Timeline} from './timeline.js';

/** In a hidden page, browsers run timers once a second, and after five minutes once a minute (ms). */
const HIDDEN_STEP = 1_000;
const LONG_HIDDEN = 300_000;
const LONG_HIDDEN_STEP = 60_000;

/** One load of the visitor's page, with its timers and its lifecycle. The timers stop when the page goes. */
export class Page implements Clock {
  readonly lifecycle = new FakeLifecycle();
  readonly #time: Timeline;
  /** Error of the visitor's clock, ms. */
  readonly #skew: number;
  readonly #timers = new Set<() => void>();
  /** Tasks that came while the page was in the back/forward cache. */
  #postponed: (() => void)[] = [];
  #state: 'runs' | 'frozen' | 'gone' = 'runs';
  #hiddenAt = Infinity;
  /** Number of times that the page was shown, hidden, left or restored. */
  changes = 0;

  constructor(time: Timeline, skew: number) {
    this.#time = time;
    this.#skew = skew;
  }

  now(): number {
    return this.#time.now() + this.#skew;
  }

  after(ms: number, task: () => void): () => void {
    const undo = this.#time.after(this.#throttled(ms), () =>
      this.deliver(() => {
        if (this.#timers.delete(cancel)) task();
      }),
    );
    const cancel = () => {
      undo();
      this.#timers.delete(cancel);
    };
    this.#timers.add(cancel);
    return cancel;
  }

  /** Number of pending timers. */
  get timers(): number {
    return this.#timers.size;
  }

  get isRunning(): boolean {
    return this.#state === 'runs';
  }

  get isGone(): boolean {
    return this.#state === 'gone';
  }

  /** Runs a task from outside: at once, when a frozen page is back, or never when the page is gone. */
  deliver(task: () => void): void {
    if (this.#state === 'runs') task();
    else if (this.#state === 'frozen') this.#postponed.push(task);
  }

  hide(): void {
    if (this.lifecycle.hidden) return;
    this.changes += 1;
    this.#hiddenAt = this.#time.now();
    this.lifecycle.hide();
  }

  show(): void {
    if (!this.lifecycle.hidden) return;
    this.changes += 1;
    this.#hiddenAt = Infinity;
    this.lifecycle.show();
  }

  /** Puts the page into the back/forward cache. */
  freeze(): void {
    if (this.#state !== 'runs') return;
    this.changes += 1;
    this.lifecycle.leave();
    this.#state = 'frozen';
  }

  /** Freezes a hidden page to save power: its requests go on, and it hears of them when it resumes. */
  suspend(): void {
    if (this.#state !== 'runs') return;
    this.changes += 1;
    this.lifecycle.freeze();
    this.#state = 'frozen';
  }

  /** Restores the page from the back/forward cache, or resumes it. */
  thaw(): void {
    if (this.#state !== 'frozen') return;
    this.changes += 1;
    this.#state = 'runs';
    this.lifecycle.comeBack();
    for (const task of this.#postponed.splice(0)) task();
  }

  /** Unloads the page. @param crashed without a `pagehide` event */
  unload(crashed: boolean): void {
    if (!crashed) this.lifecycle.leave();
    this.#state = 'gone';
    for (const cancel of [...this.#timers]) cancel();
  }

  #throttled(ms: number): number {
    const now = this.#time.now();
    if (now < this.#hiddenAt) return ms;
    const step = now - this.#hiddenAt > LONG_HIDDEN ? LONG_HIDDEN_STEP : HIDDEN_STEP;
    return Math.ceil((now + ms) / step) * step - now;
  }
}
