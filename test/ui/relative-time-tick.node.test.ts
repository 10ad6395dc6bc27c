import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';
import {RelativeTimeTick} from '../../src/ui/relative-time-tick.js';
import {FakeClock} from '../support/fakes/fake-clock.js';
import {FakeLifecycle} from '../support/fakes/fake-lifecycle.js';

const START = 1_000_000;

describe('RelativeTimeTick', () => {
  let clock: FakeClock;
  let lifecycle: FakeLifecycle;
  let tick: RelativeTimeTick;
  let isWatched: boolean;
  let anchor: number;
  let due: number | undefined;
  /** The times that the host has drawn. */
  let drawn: number[];

  const update = () => {
    tick.hostUpdate();
    drawn.push(tick.now - START);
    tick.hostUpdated();
  };

  beforeEach(() => {
    clock = new FakeClock(START);
    lifecycle = new FakeLifecycle();
    isWatched = true;
    anchor = START;
    due = undefined;
    drawn = [];
    const host = {
      addController: () => undefined,
      removeController: () => undefined,
      requestUpdate: update,
      updateComplete: Promise.resolve(true),
    };
    tick = new RelativeTimeTick(host, {
      ...{clock, lifecycle, watched: () => isWatched, anchor: () => anchor, due: () => due},
    });
    tick.hostConnected();
  });

  it('updates its host once a minute', async () => {
    update();
    await clock.turn(150_000);
    assert.deepEqual(drawn, [0, 60_000, 120_000]);
  });

  it('updates once more when something is due before', async () => {
    due = START + 8_000;
    update();
    await clock.turn(70_000);
    assert.deepEqual(drawn, [0, 8_000, 60_000]);
  });

  it('updates at whole minutes after the anchor, when "1 minute ago" becomes true', async () => {
    anchor = START - 45_000;
    update();
    await clock.turn(80_000);
    assert.deepEqual(drawn, [0, 15_000, 75_000]);
  });

  it('waits a full minute when the anchor is in the future, as with a clock that is behind', () => {
    anchor = START + 45_000;
    update();
    assert.deepEqual(clock.timers, [60_000]);
  });

  it('keeps only one timer, however often the host updates', () => {
    for (let i = 0; i < 3; i++) update();
    assert.deepEqual(clock.timers, [60_000]);
  });

  it('has no timer while nothing relative is shown', () => {
    update();
    isWatched = false;
    update();
    assert.deepEqual(clock.timers, []);
  });

  it('has no timer in a hidden page, and updates when the page is visible again', async () => {
    update();
    lifecycle.hide();
    assert.deepEqual(clock.timers, []);
    await clock.turn(90_000);
    lifecycle.show();
    assert.deepEqual(drawn, [0, 0, 90_000]);
    assert.deepEqual(clock.timers, [30_000]);
  });

  it('has no timer and no listener after the host is disconnected', () => {
    update();
    tick.hostDisconnected();
    assert.deepEqual([clock.timers, lifecycle.listeners], [[], 0]);
  });
});
