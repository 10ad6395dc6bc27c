import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {late, LateError} from '../../src/base/late.js';
import {ChatError} from '../../src/wire/errors.js';
import {FakeClock} from '../support/fakes/fake-clock.js';

/** A part whose tries end as the test says: 'there', 'fails' or 'hangs', the last for all further tries. */
function partWith(...ends: readonly ('there' | 'fails' | 'hangs')[]) {
  const clock = new FakeClock();
  let tries = 0;
  const load = late<string>(() => {
    const end = ends[Math.min(tries++, ends.length - 1)];
    if (end === 'hangs') return new Promise(() => {});
    return end === 'there' ? Promise.resolve('code') : Promise.reject(new TypeError('Failed to fetch'));
  }, clock);
  return {clock, load, tries: () => tries};
}

const outcomeOf = (loading: Promise<string>): Promise<unknown> => loading.catch((error: unknown) => error);

describe('a late part', () => {
  test('is fetched once, however often it is wanted', async () => {
    const part = partWith('there');
    assert.deepEqual(await Promise.all([part.load(), part.load()]), ['code', 'code']);
    assert.equal(await part.load(), 'code');
    assert.equal(part.tries(), 1);
    assert.deepEqual(part.clock.timers, []);
  });

  test('is not fetched before it is wanted', () => {
    assert.equal(partWith('there').tries(), 0);
  });

  test('that fails once is asked for again after a second', async () => {
    const part = partWith('fails', 'there');
    const loading = part.load();
    await part.clock.turn(999);
    assert.equal(part.tries(), 1);
    await part.clock.turn(1);
    assert.equal(await loading, 'code');
    assert.equal(part.tries(), 2);
  });

  test('that fails twice is told as missing, and the next call tries again', async () => {
    const part = partWith('fails', 'fails', 'there');
    const loading = outcomeOf(part.load());
    await part.clock.turn(1_000);
    const error = await loading;
    assert.ok(error instanceof LateError);
    assert.ok(error.cause instanceof TypeError);
    assert.equal(ChatError.from(error).kind, 'unreachable');
    assert.equal(await part.load(), 'code');
  });

  for (const [how, ends] of [
    ['its first try', ['hangs']],
    ['its second try', ['fails', 'hangs']],
  ] as const)
    test(`ends after 15 s when ${how} hangs, and the next call tries again`, async () => {
      const part = partWith(...ends, 'there');
      const loading = outcomeOf(part.load());
      let isOver = false;
      void loading.then(() => (isOver = true));
      await part.clock.turn(14_999);
      assert.equal(isOver, false);
      await part.clock.turn(1);
      assert.ok((await loading) instanceof LateError);
      assert.equal(await part.load(), 'code');
    });
});
