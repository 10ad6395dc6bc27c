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

test('sends a notice at once, then at most one in 3 s, and the stop 5 s after the last key', async () => {
  const {clock, told, keystrokes} = composer();
  for (let i = 0; i < 14; i++) {
    keystrokes.typed('x'.repeat(i + 1));
    await clock.turn(500);
  }
  await clock.turn(60_000);
  assert.deepEqual(told, ['0 typing', '3000 typing', '6000 typing', '11500 stopped']);
  assert.deepEqual(clock.timers, []);
});

test('goes on telling after the clock was set back', () => {
  const {clock, told, keystrokes} = composer();
  keystrokes.typed('a');
  clock.setBack(3_600_000);
  keystrokes.typed('ab');
  assert.deepEqual(told, ['0 typing', '-3600000 typing']);
});

test('an empty composer and a sent message stop the typing, and the stop is sent once', async () => {
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

test('typing again soon after a stop sends at most one notice in 3 s', async () => {
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

test('a stop before any key sends nothing', () => {
  const {told, keystrokes} = composer();
  keystrokes.stop();
  keystrokes.typed('');
  assert.deepEqual(told, []);
});

test('sends nothing after the chat and leaves no timer', async () => {
  const {clock, told, keystrokes} = composer();
  keystrokes.typed('a');
  keystrokes.forget();
  assert.deepEqual(clock.timers, []);
  await clock.turn(60_000);
  assert.deepEqual(told, ['0 typing']);
});
