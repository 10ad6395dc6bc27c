import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {GONE, helpedOut, lineOf, live, LONG, LOST} from '../../support/fakes/line.js';
import {batch} from '../../support/values/entries.js';

describe('polling after losses of push', () => {
  test('starts after two losses in a row, and push is retried slowly in the background', async () => {
    const {comet, poll, clock, news} = await live();
    await comet.last.lost(LOST);
    await clock.turn(500);
    await comet.last.lost(LOST);
    assert.deepEqual(news(), ['opening', 'comet opened', 'poll opened']);
    await poll.last.live();
    await poll.last.tells(batch(3));
    await clock.turn(9_999);
    assert.deepEqual(news(), ['batch ', 'polling']);
    await clock.turn(1);
    assert.deepEqual(news(), ['comet opened']);
    await comet.last.lost(LOST);
    await clock.turn(10_000);
    assert.deepEqual(news(), ['comet opened']);
    assert.equal(poll.open.length, 1);
  });

  test('tells what came before its status, which lets queued messages out', async () => {
    const {comet, poll, clock, news} = await live();
    await comet.last.lost(LOST);
    await clock.turn(500);
    await comet.last.lost(LOST);
    news();
    await poll.last.live();
    await poll.last.tells(batch(3));
    assert.deepEqual(news(), ['batch ', 'polling']);
  });

  test('stops when push works again', async () => {
    const {comet, poll, clock, news} = await helpedOut();
    await clock.turn(10_000);
    await comet.last.live();
    assert.deepEqual(news(), ['comet opened', 'poll stopped', 'live', 'catch up']);
    await clock.turn(LONG);
    assert.deepEqual(news(), []);
    assert.deepEqual([comet.open.length, poll.open.length], [1, 0]);
  });

  test('that was lost is not opened again while push works', async () => {
    const {comet, poll, clock, news} = await helpedOut();
    await clock.turn(10_000);
    await poll.last.lost(LOST);
    await comet.last.live();
    await clock.turn(LONG);
    assert.deepEqual(news(), ['comet opened', 'opening', 'live', 'catch up']);
    assert.deepEqual([comet.open.length, poll.open.length], [1, 0]);
  });

  test('without messages in the replies counts as down', async () => {
    const {comet, poll, clock, news} = await live();
    await comet.last.lost(LOST);
    await clock.turn(500);
    await comet.last.lost(LOST);
    await poll.last.live();
    await poll.last.tells(batch(9));
    await clock.turn(LONG);
    assert.deepEqual(news(), ['opening', 'comet opened', 'poll opened', 'batch ', 'comet opened', 'down']);
  });

  test('may fail too: then both are retried', async () => {
    const {comet, poll, clock, news} = await helpedOut();
    await poll.last.lost(LOST);
    await clock.turn(2000);
    assert.deepEqual(news(), ['opening', 'poll opened', 'down']);
    await poll.last.lost(LOST);
    await clock.turn(8000);
    assert.deepEqual(news(), ['poll opened', 'comet opened']);
    await comet.last.lost(LOST);
    assert.equal(poll.open.length, 1);
  });
});

describe('polling alone', () => {
  async function polling() {
    const all = lineOf('poll');
    all.line.begin(await all.line.open());
    await all.poll.last.live();
    await all.poll.last.tells(batch(3));
    all.news();
    return all;
  }

  test('waits longer after each loss, until an answer comes', async () => {
    const {poll, clock} = await polling();
    const most: number[] = [];
    for (let i = 0; i < 4; i++) {
      await poll.last.lost(LOST);
      const wait = Math.max(...clock.timers.filter((ms) => ms !== 2000), 0);
      most.push(wait);
      await clock.turn(6000);
    }
    assert.deepEqual(most.map(Math.round), [500, 1333, 2667, 5333]);
    await clock.turn(LONG);
    await poll.last.live();
    await poll.last.lost(LOST);
    assert.ok(Math.min(...clock.timers) <= 500);
  });

  test('reports that the server no longer knows the chat, and stops', async () => {
    const {line, poll, clock, news} = await polling();
    await poll.last.lost(GONE);
    assert.deepEqual(news(), ['gone']);
    await line.close();
    await clock.turn(LONG);
    assert.deepEqual(news(), []);
  });
});
