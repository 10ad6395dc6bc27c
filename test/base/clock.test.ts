import assert from 'node:assert/strict';
import {test} from 'node:test';
import {systemClock} from '../../src/base/clock.js';
import {FakeClock} from '../support/fakes/fake-clock.js';
import {turnTimersBy} from '../support/fakes/fake-timers.js';

test('the system clock runs a task once, after its delay, and can cancel it', async (t) => {
  const machine = new FakeClock(0);
  t.after(turnTimersBy(machine));
  const ran: string[] = [];
  const undo = systemClock.after(100, () => ran.push(`at ${machine.now()}`));
  systemClock.after(50, () => ran.push('undone'))();
  await machine.turn(99);
  assert.deepEqual(ran, []);
  await machine.turn(1000);
  undo();
  assert.deepEqual(ran, ['at 100']);
});

test('the system clock returns the machine’s time', () => {
  const before = Date.now();
  const now = systemClock.now();
  assert.ok(before <= now && now <= Date.now());
});
