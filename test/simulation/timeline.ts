import type {Clock} from '../../src/base/clock.js';
import {settled} from '../support/fakes/settled.js';

interface Task {
  readonly at: number;
  readonly order: number;
  /** `undefined` once the task was cancelled. */
  run: (() => void) | undefined;
}

/** More tasks than any run needs: beyond it, a run is taken to be endless. */
const MOST_TASKS = 60_000;

/** The time of all parties: tasks run one at a time, in the same order in every run. */
export class Timeline implements Clock {
  #now = 0;
  #order = 0;
  #done = 0;
  #isStopped = false;
  /** A binary heap: no task is earlier than its parent, at half its index. */
  readonly #heap: Task[] = [];

  now(): number {
    return this.#now;
  }

  after(ms: number, run: () => void): () => void {
    const task: Task = {at: this.#now + Math.max(ms, 0), order: (this.#order += 1), run};
    this.#push(task);
    return () => (task.run = undefined);
  }

  /** Stops time: `pass` throws from now on. */
  stop(): void {
    this.#isStopped = true;
  }

  /** Lets `ms` pass. Awaits the effects of each task before the next one. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    await settled();
    for (let task = this.#heap[0]; task && task.at <= end; task = this.#heap[0]) {
      this.#pop();
      if (!task.run) continue;
      this.#done += 1;
      if (this.#done > MOST_TASKS) throw new Error(`Still not at rest after ${MOST_TASKS} tasks`);
      this.#now = task.at;
      task.run();
      await settled();
      if (this.#isStopped) throw new Error('Time stands still');
    }
    this.#now = end;
  }

  #push(task: Task): void {
    let index = this.#heap.push(task) - 1;
    for (;;) {
      const up = (index - 1) >> 1;
      const parent = this.#heap[up];
      if (index === 0 || !parent || !isBefore(task, parent)) break;
      this.#heap[index] = parent;
      index = up;
    }
    this.#heap[index] = task;
  }

  #pop(): void {
    const last = this.#heap.pop();
    if (!last || this.#heap.length === 0) return;
    let index = 0;
    for (;;) {
      const [left, right] = [this.#heap[2 * index + 1], this.#heap[2 * index + 2]];
      const [next, child] = right && left && isBefore(right, left) ? [2, right] : [1, left];
      if (!child || !isBefore(child, last)) break;
      this.#heap[index] = child;
      index = 2 * index + next;
    }
    this.#heap[index] = last;
  }
}

const isBefore = (a: Task, b: Task): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);
