import assert from 'node:assert/strict';
import {describe, test, type TestContext} from 'node:test';
import {PollPace} from '../../src/wire/poll-pace.js';

describe('the tries after a failed connect', () => {
  /** @param random what `Math.random` returns */
  function paceOf(t: TestContext, random = 0) {
    t.mock.method(Math, 'random', () => random);
    return new PollPace();
  }

  test('come at once, then after twice as long each time, and end after five', (t) => {
    const pace = paceOf(t);
    const waits = Array.from({length: 6}, () => pace.retryIn(0));
    assert.deepEqual(waits, [0, 500, 1000, 2000, 4000, undefined]);
  });

  test('wait half as long at least', (t) => {
    const pace = paceOf(t, 1);
    const waits = Array.from({length: 5}, () => pace.retryIn(0));
    assert.deepEqual(waits, [0, 250, 500, 1000, 2000]);
  });

  test('begin again once the connection has held', (t) => {
    const pace = paceOf(t);
    for (let i = 0; i < 3; i++) pace.retryIn(0);
    pace.holds();
    assert.deepEqual([pace.retryIn(0), pace.retryIn(0)], [0, 500]);
  });

  test('wait for the request allowance, for 4 s at most', (t) => {
    const pace = paceOf(t);
    assert.deepEqual([pace.retryIn(300), pace.retryIn(300), pace.retryIn(9000)], [300, 500, 4000]);
  });

  test('do not come once the session is given up', (t) => {
    const pace = paceOf(t);
    pace.giveUp();
    assert.equal(pace.retryIn(0), undefined);
  });
});
