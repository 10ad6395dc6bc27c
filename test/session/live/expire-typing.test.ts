import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Variable} from '../../../src/base/observable.js';
import {expireTyping} from '../../../src/session/live/expire-typing.js';
import type {ChatState} from '../../../src/session/model/state.js';
import {FakeClock} from '../../support/fakes/fake-clock.js';
import {open} from '../../support/values/states.js';

/** The times of the ticks, since the start. */
function watch(...untils: readonly number[]) {
  const clock = new FakeClock();
  const start = clock.now();
  const typing = (...ends: readonly number[]) =>
    open({typing: ends.map((ms, i) => ({nickname: `Agent ${i}`, until: start + ms}))});
  const state = new Variable<ChatState>(typing());
  const ticks: number[] = [];
  const stop = expireTyping({
    clock,
    state,
    dispatch: ({type}) => ticks.push(type === 'tick' ? clock.now() - start : NaN),
  });
  state.value = typing(...untils);
  return {clock, state, ticks, stop, typing};
}

test('a tick comes when the first of the agents counts as typing no longer', async () => {
  const {clock, ticks} = watch(8_000, 5_000);
  await clock.turn(10_000);
  assert.deepEqual(ticks, [5_000]);
});

test('a new notice puts the tick off', async () => {
  const {clock, state, ticks, typing} = watch(5_000);
  await clock.turn(4_000);
  state.value = typing(9_000);
  await clock.turn(4_000);
  assert.deepEqual(ticks, []);
  await clock.turn(1_000);
  assert.deepEqual(ticks, [9_000]);
});

test('a clock that is set back does not put the tick off', async () => {
  const {clock, state, ticks, typing} = watch(5_000);
  clock.setBack(3_600_000);
  state.value = typing(6_000);
  await clock.turn(10_000);
  assert.deepEqual(ticks, [10_000 - 3_600_000]);
});

test('no tick comes after the stop, and none when nobody types', async () => {
  const stopped = watch(5_000);
  stopped.stop();
  const quiet = watch();
  for (const {clock} of [stopped, quiet]) await clock.turn(10_000);
  assert.deepEqual([stopped.ticks, quiet.ticks], [[], []]);
});
