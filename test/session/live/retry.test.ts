import assert from 'node:assert/strict';
import {test} from 'node:test';
import {backOff, Wait} from '../../../src/session/live/retry.js';
import {FakeClock} from '../../support/fakes/fake-clock.js';

test('waits half a second first, then doubles from 2 s to 30 s', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 1000].map((attempt) => backOff(attempt, () => 0));
  assert.deepEqual(waits, [500, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
});

test('is up to a quarter shorter at random, so that customers do not return at the same moment', () => {
  assert.equal(
    backOff(2, () => 1),
    1500,
  );
  const waits = Array.from({length: 100}, () => backOff(3));
  assert.ok(waits.every((wait) => wait > 3000 && wait <= 4000));
  assert.ok(new Set(waits).size > 1);
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
