import type {Clock} from '../../demo/server/chats/clock.js';

/** A clock that advances only when a test calls `turn`. */
export class TurnedClock implements Clock {
  #now: number;
  readonly #tasks = new Set<{due: number; task: () => void}>();

  constructor(now = Date.parse('2012-06-10T07:37:42.000Z')) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  after(ms: number, task: () => void): () => void {
    const entry = {due: this.#now + ms, task};
    this.#tasks.add(entry);
    return () => this.#tasks.delete(entry);
  }

  /** Advances by `ms` milliseconds and runs the tasks that become due, each at its own time. */
  turn(ms: number): void {
    const end = this.#now + ms;
    for (let next = this.#next(); next && next.due <= end; next = this.#next()) {
      this.#tasks.delete(next);
      this.#now = Math.max(this.#now, next.due);
      next.task();
    }
    this.#now = end;
  }

  get waiting(): number {
    return this.#tasks.size;
  }

  #next() {
    return [...this.#tasks].sort((a, b) => a.due - b.due)[0];
  }
}
