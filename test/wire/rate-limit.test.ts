import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {rateLimit} from '../../src/wire/rate-limit.js';
import {FakeClock} from '../support/fakes/fake-clock.js';

test('a caller that waits makes at most 16 requests in any 10 s, each as early as possible', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(4000), fc.integer({min: 1, max: 10}))), async (wishes) => {
      const clock = new FakeClock();
      const limit = rateLimit(clock);
      const made: number[] = [];
      const within10s = (now: number) => made.filter((at) => at > now - 10_000).length;
      for (const [pause, requests] of wishes) {
        await clock.turn(pause);
        const wait = limit.waitFor(requests);
        if (wait) assert.ok(within10s(clock.now() + wait - 1) + requests > 16);
        await clock.turn(wait);
        assert.equal(limit.waitFor(requests), 0);
        for (let i = 0; i < requests; i += 1) {
          limit.note();
          made.push(clock.now());
        }
        assert.ok(within10s(clock.now()) <= 16);
      }
    }),
  );
});

test('requests made without waiting count too', async () => {
  const clock = new FakeClock();
  const limit = rateLimit(clock);
  for (let i = 0; i < 100; i += 1) {
    limit.note();
    await clock.turn(100);
  }
  // The 16th request from the end was made 1.6 s ago.
  assert.equal(limit.waitFor(1), 8400);
});

test('a clock that is set back makes no wait longer than 10 s, and the wait ends', async () => {
  const clock = new FakeClock();
  const limit = rateLimit(clock);
  for (let i = 0; i < 16; i += 1) limit.note();
  clock.setBack(3_600_000);
  assert.equal(limit.waitFor(1), 10_000);
  await clock.turn(10_000);
  assert.equal(limit.waitFor(1), 0);
});

test('a pause ends also where the clock is set back meanwhile', async () => {
  const clock = new FakeClock();
  const limit = rateLimit(clock);
  limit.pause(30_000);
  await clock.turn(20_000);
  clock.setBack(3_600_000);
  assert.equal(limit.waitFor(0), 30_000);
  await clock.turn(30_000);
  assert.equal(limit.waitFor(0), 0);
});
