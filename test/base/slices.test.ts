import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Clock} from '../../src/base/clock.js';
import {Slices} from '../../src/base/slices.js';
import {FakeLifecycle} from '../support/fakes/fake-lifecycle.js';

/** Each step takes 1 ms, and no time passes between two tasks. */
function setUp() {
  let now = 1_000_000;
  let tasks: (() => void)[] = [];
  const clock: Clock = {
    now: () => now,
    after(ms, task) {
      assert.equal(ms, 0);
      tasks.push(task);
      return () => (tasks = tasks.filter((other) => other !== task));
    },
  };
  const lifecycle = new FakeLifecycle();
  const slices = new Slices(clock, lifecycle);
  const done: string[] = [];
  function* work(name: string, steps: number): Generator<undefined> {
    for (let i = 1; i <= steps; i++) {
      now += 1;
      done.push(`${name}${i}`);
      yield undefined;
    }
  }
  return {lifecycle, slices, done, work, next: () => tasks.shift()?.(), waiting: () => tasks.length};
}

describe('Slices', () => {
  it('does work of less than a slice before add returns', () => {
    const {slices, done, work, waiting} = setUp();
    slices.add(work('a', 9));
    assert.equal(done.length, 9);
    assert.equal(waiting(), 0);
  });

  it('does 10 ms of longer work at a time', () => {
    const {slices, done, work, next, waiting} = setUp();
    slices.add(work('a', 35));
    const counts = [done.length];
    while (waiting()) {
      next();
      counts.push(done.length);
    }
    assert.deepEqual(counts, [10, 20, 30, 35]);
  });

  it('ends a slice where a step says that it took long, or that the next one will', () => {
    const {slices, done, work, next} = setUp();
    slices.add(
      (function* () {
        yield* work('a', 2);
        yield true;
        yield* work('b', 2);
      })(),
    );
    assert.deepEqual(done, ['a1', 'a2']);
    next();
    assert.deepEqual(done, ['a1', 'a2', 'b1', 'b2']);
  });

  it('keeps the order of what was added meanwhile, also by a step', () => {
    const {slices, done, work, next} = setUp();
    slices.add(
      (function* () {
        slices.add(work('b', 2));
        yield* work('a', 12);
      })(),
    );
    slices.add(work('c', 1));
    assert.equal(done.length, 10);
    next();
    assert.deepEqual(done.slice(10), ['a11', 'a12', 'b1', 'b2', 'c1']);
  });

  it('does all at once when the page is hidden, or is being hidden or left', () => {
    for (const change of ['hide', 'leave', 'freeze'] as const) {
      const {lifecycle, slices, done, work, waiting} = setUp();
      slices.add(work('a', 100));
      assert.equal(done.length, 10);
      lifecycle[change]();
      assert.equal(done.length, 100, change);
      slices.add(work('b', 100));
      assert.equal(done.length, 200);
      assert.equal(waiting(), 0);
      assert.equal(lifecycle.listeners, 0);
    }
  });

  it('does the rest of a slice at once when a step hides the page', () => {
    const {lifecycle, slices, done, work} = setUp();
    slices.add(
      (function* () {
        lifecycle.hide();
        yield* work('a', 50);
      })(),
    );
    assert.equal(done.length, 50);
  });

  it('does all that is left when it is flushed, and is sliced again afterwards', () => {
    const {slices, done, work, next} = setUp();
    slices.add(work('a', 25));
    slices.flush();
    assert.equal(done.length, 25);
    slices.add(work('b', 15));
    assert.equal(done.length, 35);
    next();
    assert.equal(done.length, 40);
  });

  it('goes on with the next work when one throws, and reports the error', (t) => {
    const {slices, done, work} = setUp();
    const reported: unknown[] = [];
    t.mock.method(globalThis, 'queueMicrotask', (report: () => void) => {
      try {
        report();
      } catch (error) {
        reported.push(error);
      }
    });
    const fault = new Error('of a step');
    slices.add({
      next() {
        throw fault;
      },
    });
    slices.add(work('a', 2));
    assert.deepEqual(done, ['a1', 'a2']);
    assert.deepEqual(reported, [fault]);
  });
});
