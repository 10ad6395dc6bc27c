import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {ChatError} from '../../../src/wire/errors.js';
import {helpedOut, lineOf, live, LONG, LOST} from '../../support/fakes/line.js';
import {settled} from '../../support/fakes/settled.js';
import {agentSays, batch} from '../../support/values/entries.js';

describe('opening', () => {
  test('tries push first, before the chat is started', async () => {
    const {line, comet, news} = lineOf();
    const opened = line.open();
    assert.deepEqual(news(), ['comet opened']);
    await comet.last.live();
    assert.equal(await opened, 'comet');
    line.begin('comet');
    assert.deepEqual(news(), ['live']);
    assert.equal(comet.last.position, 3);
  });

  test('chooses polling if push fails, and polls once the chat has started', async () => {
    const {line, comet, poll, clock, news} = lineOf();
    const opened = line.open();
    await comet.last.lost(LOST);
    assert.equal(await opened, 'poll');
    assert.deepEqual(news(), ['comet opened']);
    line.begin('poll');
    await poll.last.live();
    await poll.last.tells(batch(3));
    await clock.turn(LONG);
    assert.deepEqual(news(), ['poll opened', 'batch ', 'polling']);
  });

  test('fails if push fails and only push is wanted', async () => {
    const {line, comet, news} = lineOf('comet');
    const opened = line.open();
    await Promise.all([assert.rejects(opened, LOST), comet.last.lost(LOST)]);
    await line.close();
    assert.deepEqual(news(), ['comet opened']);
  });

  test('never tries push if only polling is wanted', async () => {
    const {line, comet, poll, clock, news} = lineOf('poll');
    assert.equal(await line.open(), 'poll');
    line.begin('poll');
    await poll.last.tells(batch(4, agentSays('hello')));
    await poll.last.lost(LOST);
    await clock.turn(LONG);
    assert.deepEqual(news(), ['poll opened', 'batch hello', 'polling', 'opening', 'poll opened', 'down']);
    assert.deepEqual(comet.opened, []);
  });

  test('holds early batches back until the chat has started, in order', async () => {
    const {line, comet, news} = lineOf();
    const opened = line.open();
    await comet.last.live();
    await comet.last.tells(batch(2, agentSays('a')));
    await comet.last.tells(batch(3, agentSays('b')));
    assert.deepEqual(news(), ['comet opened']);
    line.begin(await opened);
    await comet.last.tells(batch(4, agentSays('c')));
    assert.deepEqual(news(), ['batch a', 'batch b', 'live', 'batch c']);
  });

  test('push lost during the start is opened again when the chat has started', async () => {
    const {line, comet, clock, news} = lineOf();
    const opened = line.open();
    await comet.last.live();
    await comet.last.lost(LOST);
    await clock.turn(LONG);
    assert.deepEqual(news(), ['comet opened']);
    line.begin(await opened);
    await clock.turn(500);
    await comet.last.live();
    assert.deepEqual(news(), ['opening', 'comet opened', 'live', 'catch up']);
  });

  test('fails if the line is closed before there is an answer, and leaves nothing open', async () => {
    const all = lineOf();
    await Promise.all([assert.rejects(all.line.open(), {kind: 'gone'}), all.line.close()]);
    assert.deepEqual(all.news(), ['comet opened', 'comet stopped']);
    assert.ok(all.isSilent());
  });
});

describe('a loss of push', () => {
  test('is repaired by a new feed after a short wait, and missed messages are asked for', async () => {
    const {comet, clock, news} = await live();
    await comet.last.lost(LOST);
    assert.deepEqual(news(), ['opening']);
    await clock.turn(500);
    await comet.last.live();
    assert.deepEqual(news(), ['comet opened', 'live', 'catch up']);
    assert.deepEqual(clock.timers, []);
  });

  test('is reported as down after 2 s, once', async () => {
    const {comet, clock, news} = await live('comet');
    await comet.last.trouble();
    await comet.last.trouble();
    await clock.turn(1999);
    assert.deepEqual(news(), ['opening']);
    await clock.turn(1);
    await comet.last.trouble();
    await comet.last.lost(LOST);
    assert.deepEqual(news(), ['down']);
    await comet.last.live();
    await clock.turn(500);
    await comet.last.live();
    assert.deepEqual(news(), ['comet opened', 'live', 'catch up']);
  });

  test('that the feed itself repairs within 2 s is never reported as down', async () => {
    const {comet, clock, news} = await live();
    await comet.last.trouble();
    await clock.turn(1500);
    await comet.last.live();
    await clock.turn(LONG);
    assert.deepEqual(news(), ['opening', 'live', 'catch up']);
  });

  test('that repeats is retried after growing waits, up to a limit', async () => {
    const {comet, clock, news} = await live('comet');
    const waits: number[] = [];
    for (let i = 0; i < 8; i++) {
      await comet.last.lost(LOST);
      const before = clock.now();
      // Not that after which the line counts as down.
      const wait = Math.max(...clock.timers.filter((ms) => ms < 1_500 || ms > 2_000));
      await clock.turn(wait);
      waits.push(Math.round(clock.now() - before));
    }
    assert.deepEqual(waits, [500, 1333, 2667, 5333, 10_667, 20_000, 20_000, 20_000]);
    assert.equal(news().filter((said) => said === 'comet opened').length, 8);
  });

  test('is not retried before the pause that the server wants, and later ones without it are', async () => {
    const {comet, clock, news} = await live('comet');
    await comet.last.lost(new ChatError('unreachable', 'lost', {retryAfter: 5_000}));
    await clock.turn(4_999);
    assert.deepEqual(news(), ['opening', 'down']);
    await clock.turn(1);
    assert.deepEqual(news(), ['comet opened']);
    await comet.last.live();
    await clock.turn(5_000);
    news();
    await comet.last.lost(LOST);
    await clock.turn(500);
    assert.deepEqual(news(), ['opening', 'comet opened']);
  });

  test('after short sessions is retried within 8 s', async () => {
    const {comet, clock, news} = await live('comet');
    for (let i = 0; i < 8; i++) {
      await comet.last.lost(LOST);
      assert.ok(Math.max(...clock.timers) <= 8000);
      await clock.turn(8000);
      await comet.last.live();
      await clock.turn(4999);
    }
    assert.equal(news().filter((said) => said === 'comet opened').length, 8);
  });

  test('after another one is retried only if the allowance covers all requests of a session', async () => {
    const {comet, clock, lifecycle, news, hasRoomFor} = await live('comet');
    hasRoomFor(5, 3500);
    await comet.last.lost(LOST);
    await clock.turn(500);
    assert.deepEqual(news(), ['opening', 'comet opened']);
    await comet.last.lost(LOST);
    await clock.turn(1500);
    lifecycle.ring();
    await clock.turn(1499);
    assert.deepEqual(news(), ['down']);
    await clock.turn(1);
    assert.deepEqual(news(), ['comet opened']);
  });

  test('after 5 s of push counts as the first, with or without trouble before it', async () => {
    for (const hasTrouble of [false, true]) {
      const {comet, clock, news} = await live();
      for (let i = 0; i < 4; i++) {
        if (hasTrouble) await comet.last.trouble();
        await comet.last.lost(LOST);
        await clock.turn(500);
        await comet.last.live();
        await clock.turn(5000);
      }
      const loss = ['opening', 'comet opened', 'live', 'catch up'];
      assert.deepEqual(news(), [...loss, ...loss, ...loss, ...loss]);
    }
  });

  for (const [what, works, recovers, opened] of [
    ['a short session with long trouble after it counts as another one', 2_000, false, 0],
    ['a long session counts as the first, however long its trouble was', 5_000, false, 1],
    ['a session that has recovered counts from then on', 2_000, true, 0],
  ] as const)
    test(what, async () => {
      const {comet, clock, news, hasRoomFor} = await live('comet');
      await comet.last.lost(LOST);
      await clock.turn(500);
      await comet.last.live();
      await clock.turn(works);
      await comet.last.trouble();
      await clock.turn(10_000);
      if (recovers) await comet.last.live();
      hasRoomFor(5, 60_000);
      await comet.last.lost(LOST);
      news();
      await clock.turn(30_000);
      // The first retry alone does not wait for the allowance.
      assert.equal(news().filter((said) => said === 'comet opened').length, opened);
    });

  test('is retried at once when the network is back or the page becomes visible', async () => {
    const {comet, clock, lifecycle, news} = await live('comet');
    for (let i = 0; i < 4; i++) {
      await comet.last.lost(LOST);
      lifecycle.hide();
      assert.equal(comet.open.length, 0);
      lifecycle.show();
      assert.equal(comet.open.length, 1);
    }
    lifecycle.ring();
    lifecycle.ring();
    await clock.turn(LONG);
    assert.equal(comet.opened.length, 5, 'being woken while there is a feed opens no other');
    assert.deepEqual(
      news().filter((said) => said === 'down'),
      ['down'],
    );
  });

  test('is assumed as soon as the browser is offline, and retried slowly until it is online again', async () => {
    const {comet, clock, lifecycle, news} = await live('comet');
    lifecycle.offline = true;
    lifecycle.ring();
    await clock.turn(2000);
    assert.deepEqual(news(), ['opening', 'comet stopped', 'down']);
    await clock.turn(3000);
    assert.deepEqual(news(), ['comet opened']);
    await comet.last.lost(LOST);
    lifecycle.offline = false;
    lifecycle.ring();
    await comet.last.live();
    assert.deepEqual(news(), ['comet opened', 'live', 'catch up']);
  });
});

test('a page that comes back without a network opens the line again, also if the browser never says that it is online', async () => {
  const {comet, clock, lifecycle, news} = await live('comet');
  lifecycle.leave();
  lifecycle.offline = true;
  lifecycle.comeBack();
  assert.equal(comet.open.length, 1);
  await comet.last.lost(LOST);
  await clock.turn(5_000);
  await comet.last.live();
  assert.deepEqual(news(), [
    ...['opening', 'comet stopped', 'comet opened', 'opening'],
    ...['down', 'comet opened', 'live', 'catch up'],
  ]);
});

describe('resuming a chat', () => {
  test('by push opens it and asks for missed messages', async () => {
    const {line, comet, clock, news} = lineOf();
    line.resume('comet');
    assert.deepEqual(news(), ['comet opened', 'opening']);
    await clock.turn(2000);
    await comet.last.live();
    assert.deepEqual(news(), ['down', 'poll opened', 'poll stopped', 'live', 'catch up']);
    assert.deepEqual(clock.timers, []);
  });

  test('by polling polls at once', async () => {
    const {line, poll, clock, news} = lineOf();
    line.resume('poll');
    await poll.last.live();
    await poll.last.tells(batch(4, agentSays('hello')));
    await clock.turn(LONG);
    assert.deepEqual(news(), ['poll opened', 'opening', 'batch hello', 'polling']);
  });
});

describe('closing', () => {
  const situations: Readonly<Record<string, () => Promise<ReturnType<typeof lineOf>>>> = {
    'a line that works': () => live(),
    'a line in trouble': async () => {
      const all = await live();
      await all.comet.last.trouble();
      return all;
    },
    'a line after a loss': async () => {
      const all = await live();
      await all.comet.last.lost(LOST);
      return all;
    },
    'a line that polls after losses of push': () => helpedOut(),
    'a line after the loss of both': async () => {
      const all = await helpedOut();
      await all.poll.last.lost(LOST);
      return all;
    },
  };
  for (const [when, reach] of Object.entries(situations)) {
    test(`${when} leaves nothing open, and later events change nothing`, async () => {
      const all = await reach();
      await all.line.close();
      all.news();
      assert.ok(all.isSilent());
      all.lifecycle.ring();
      await all.clock.turn(LONG);
      assert.deepEqual(all.news(), []);
    });
  }

  test('waits until the feeds have stopped, also when called twice', async () => {
    const {line, comet, news} = await live();
    comet.holdsStops = true;
    const closed: string[] = [];
    const first = line.close().then(() => closed.push('first'));
    const second = line.close().then(() => closed.push('second'));
    await settled();
    assert.deepEqual([news(), closed], [['comet stopped'], []]);
    comet.last.stopped.resolve(undefined);
    await Promise.all([first, second]);
    assert.deepEqual(closed, ['first', 'second']);
  });

  test('waits for polling that push has just replaced', async () => {
    const {line, comet, poll, clock} = await helpedOut();
    poll.holdsStops = true;
    await clock.turn(2000);
    await comet.last.live();
    let isClosed = false;
    const closed = line.close().then(() => (isClosed = true));
    await settled();
    assert.equal(isClosed, false);
    poll.last.stopped.resolve(undefined);
    await closed;
  });
});
