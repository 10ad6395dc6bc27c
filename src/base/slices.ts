import type {Clock} from './clock.js';
import type {PageLifecycle} from './page-lifecycle.js';

/** Work between two moments at which the browser may draw, ms. */
const SLICE = 10;

/** Steps of long work. One that yields `true` ends the slice: it took long, or the next one will. */
export type Steps = Iterator<boolean | undefined, unknown>;

/**
 * Does long work in steps, in order, so that no frame waits for all of it. What takes less than a slice is done before `add`
 * returns. A page that nobody sees draws nothing and has slow timers, so there all is done at once.
 */
export class Slices {
  readonly #clock: Clock;
  readonly #lifecycle: PageLifecycle;
  readonly #works: Steps[] = [];
  #isWorking = false;
  #isUrgent = false;
  #stopWaiting: (() => void) | undefined;

  constructor(clock: Clock, lifecycle: PageLifecycle) {
    this.#clock = clock;
    this.#lifecycle = lifecycle;
  }

  /** Does `work` after all that was added before. One that throws is left, and the next goes on. */
  add(work: Steps): void {
    this.#works.push(work);
    if (!this.#stopWaiting) this.#go();
  }

  /** Does now all that is left. */
  flush(): void {
    this.#isUrgent = true;
    this.#go();
  }

  #go(): void {
    // A step may add work, or hide the page.
    if (this.#isWorking) return;
    this.#isWorking = true;
    this.#stopWaiting?.();
    this.#stopWaiting = undefined;
    const until = this.#clock.now() + SLICE;
    let isFull = false;
    try {
      for (let [work] = this.#works; work; [work] = this.#works) {
        if (!this.#isSeen) this.#isUrgent = true;
        if (!this.#isUrgent && (isFull || this.#clock.now() >= until)) return this.#wait();
        const {done, value} = next(work);
        if (done) this.#works.shift();
        isFull = value === true;
      }
    } finally {
      this.#isWorking = this.#isUrgent = false;
    }
  }

  get #isSeen(): boolean {
    return !this.#lifecycle.hidden && !this.#lifecycle.away;
  }

  #wait(): void {
    const cancel = this.#clock.after(0, () => this.#go());
    const unsubscribe = this.#lifecycle.subscribe(() => {
      if (!this.#isSeen) this.flush();
    });
    this.#stopWaiting = () => {
      cancel();
      unsubscribe();
    };
  }
}

function next(work: Steps): IteratorResult<boolean | undefined, unknown> {
  try {
    return work.next();
  } catch (error) {
    // Rethrown later, so it reaches the console and stops nothing else.
    queueMicrotask(() => {
      throw error;
    });
    return {done: true, value: undefined};
  }
}
