import assert from 'node:assert/strict';
import {test} from 'node:test';
import {backOff, Wait} from '../../../src/session/live/retry.js';
import {FakeClock} from '../../support/fakes/fake-clock.js';

test('waits 1.5 s at most first, then doubles from 2 s to 30 s', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 1000].map((attempt) => backOff(attempt, () => 0));
  assert.deepEqual(waits, [1500, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
});

test('is shorter at random, the first time down to nothing, then down to half', () => {
  const waits = [1, 2, 3, 1000].map((attempt) => backOff(attempt, () => 1));
  assert.deepEqual(waits, [0, 1000, 2000, 15_000]);
});

test('spreads the customers of a server that restarts evenly over the whole time', () => {
  const customers = 1_500;
  const returns = Array.from({length: customers}, (_, i) => backOff(1, () => (i + 0.5) / customers));
  for (const from of [0, 250, 500, 750, 1_000, 1_250]) {
    const within = returns.filter((wait) => wait > from && wait <= from + 250);
    assert.equal(within.length, customers / 6);
  }
});

test('a delayed task runs once, earlier on `now`, and never after `cancel`', async () => {
  const clock = new FakeClock();
  const done: string[] = [];
  const wait = new Wait(clock);
  wait.set(1000, () => done.push('in its time'));
  await clock.turn(1000);
  wait.now();
  wait.set(1000, () => done.push('woken'));
  wait.now();
  wait.set(1000, () => done.push('replaced'));
  wait.set(500, () => done.push('in its place'));
  await clock.turn(2000);
  wait.set(1000, () => done.push('called off'));
  wait.cancel();
  await clock.turn(2000);
  assert.deepEqual(done, ['in its time', 'woken', 'in its place']);
  assert.deepEqual([clock.timers, wait.isSet], [[], false]);
});
