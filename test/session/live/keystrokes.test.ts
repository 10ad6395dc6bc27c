import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Keystrokes} from '../../../src/session/live/keystrokes.js';
import {FakeClock} from '../../support/fakes/fake-clock.js';

function composer() {
  const clock = new FakeClock(0);
  const told: string[] = [];
  const keystrokes = new Keystrokes(clock, (isTyping) =>
    told.push(`${clock.now()} ${isTyping ? 'typing' : 'stopped'}`),
  );
  return {clock, told, keystrokes};
}

test('typing is told at once, then at most once in 3 s, and its end 5 s after the last key', async () => {
  const {clock, told, keystrokes} = composer();
  for (let i = 0; i < 14; i++) {
    keystrokes.typed('x'.repeat(i + 1));
    await clock.turn(500);
  }
  await clock.turn(60_000);
  assert.deepEqual(told, ['0 typing', '3000 typing', '6000 typing', '11500 stopped']);
  assert.deepEqual(clock.timers, []);
});

test('emptying the composer stops, and so does sending; neither is told twice', async () => {
  const {clock, told, keystrokes} = composer();
  keystrokes.typed('a');
  keystrokes.typed('');
  keystrokes.typed('');
  keystrokes.stop();
  await clock.turn(4000);
  keystrokes.typed('b');
  keystrokes.stop();
  keystrokes.stop();
  await clock.turn(60_000);
  assert.deepEqual(told, ['0 typing', '0 stopped', '4000 typing', '4000 stopped']);
});

test('typing again soon after a stop is still told at most once in 3 s', async () => {
  const {clock, told, keystrokes} = composer();
  keystrokes.typed('a');
  await clock.turn(100);
  keystrokes.typed('');
  await clock.turn(100);
  keystrokes.typed('b');
  await clock.turn(100);
  keystrokes.typed('');
  await clock.turn(2800);
  keystrokes.typed('c');
  assert.deepEqual(told, ['0 typing', '100 stopped', '3100 typing']);
});

test('stopping before any key tells nothing', () => {
  const {told, keystrokes} = composer();
  keystrokes.stop();
  keystrokes.typed('');
  assert.deepEqual(told, []);
});

test('after the chat nothing is told and no timer is left', async () => {
  const {clock, told, keystrokes} = composer();
  keystrokes.typed('a');
  keystrokes.forget();
  assert.deepEqual(clock.timers, []);
  await clock.turn(60_000);
  assert.deepEqual(told, ['0 typing']);
});
