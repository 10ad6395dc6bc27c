import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {helpedOut, lineOf, live, LONG, LOST} from '../../support/fakes/line.js';
import {settled} from '../../support/fakes/settled.js';
import {agentSays, batch} from '../../support/values/entries.js';

describe('opening', () => {
  test('push comes first, and before the chat is started', async () => {
    const {line, comet, news} = lineOf();
    const opened = line.open();
    assert.deepEqual(news(), ['comet opened']);
    await comet.last.live();
    assert.equal(await opened, 'comet');
    line.begin('comet');
    assert.deepEqual(news(), ['live']);
    assert.equal(comet.last.position, 3);
  });

  test('where push cannot be had it is polling, which begins when the chat stands', async () => {
    const {line, comet, poll, clock, news} = lineOf();
    const opened = line.open();
    await comet.last.lost(LOST);
    assert.equal(await opened, 'poll');
    assert.deepEqual(news(), ['comet opened']);
    line.begin('poll');
    await poll.last.live();
    await poll.last.tells(batch(3));
    await clock.turn(LONG);
    assert.deepEqual(news(), ['poll opened', 'polling', 'batch ']);
  });

  test('where only push is wanted and cannot be had, it fails', async () => {
    const {line, comet, news} = lineOf('comet');
    const opened = line.open();
    await Promise.all([assert.rejects(opened, LOST), comet.last.lost(LOST)]);
    await line.close();
    assert.deepEqual(news(), ['comet opened']);
  });

  test('where only polling is wanted, push is never tried', async () => {
    const {line, comet, poll, clock, news} = lineOf('poll');
    assert.equal(await line.open(), 'poll');
    line.begin('poll');
    await poll.last.tells(batch(4, agentSays('hello')));
    await poll.last.lost(LOST);
    await clock.turn(LONG);
    assert.deepEqual(news(), ['poll opened', 'polling', 'batch hello', 'opening', 'poll opened', 'down']);
    assert.deepEqual(comet.opened, []);
  });

  test('what comes early is kept until the chat stands, in order', async () => {
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

  test('push that is lost while the chat is being started is opened again when it stands', async () => {
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

  test('closed before there is an answer, it fails and lets everything go', async () => {
    const all = lineOf();
    await Promise.all([assert.rejects(all.line.open(), {kind: 'gone'}), all.line.close()]);
    assert.deepEqual(all.news(), ['comet opened', 'comet stopped']);
    assert.ok(all.isSilent());
  });
});

describe('a loss', () => {
  test('is mended by a new feed after a short wait, and what was missed is asked for', async () => {
    const {comet, clock, news} = await live();
    await comet.last.lost(LOST);
    assert.deepEqual(news(), ['opening']);
    await clock.turn(500);
    await comet.last.live();
    assert.deepEqual(news(), ['comet opened', 'live', 'catch up']);
    assert.deepEqual(clock.timers, []);
  });

  test('is called down after 2 s, once', async () => {
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

  test('that the feed itself mends within 2 s is never called down', async () => {
    const {comet, clock, news} = await live();
    await comet.last.trouble();
    await clock.turn(1500);
    await comet.last.live();
    await clock.turn(LONG);
    assert.deepEqual(news(), ['opening', 'live', 'catch up']);
  });

  test('after loss without end is tried again at growing distances, bounded', async () => {
    const {comet, clock, news} = await live('comet');
    const waits: number[] = [];
    for (let i = 0; i < 8; i++) {
      await comet.last.lost(LOST);
      const before = clock.now();
      const wait = Math.max(...clock.timers);
      await clock.turn(wait);
      waits.push(clock.now() - before);
    }
    const full = [500, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000];
    waits.slice(1).forEach((wait, i) => {
      const most = full[i + 1] ?? 0;
      assert.ok(wait <= most && wait >= most * 0.75, `${wait} of ${most}`);
    });
    assert.equal(news().filter((said) => said === 'comet opened').length, 8);
  });

  test('after sessions that stood for a moment is tried again within 8 s', async () => {
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

  test('after others is not mended before there is room for all the requests that it takes', async () => {
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

  test('of a line that stood for 5 s counts as the first, with or without trouble before it', async () => {
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

  test('is mended at once when the network is back or the page is seen', async () => {
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

  test('is noticed at once when the machine says that it is offline, and mended without hurry until it no longer is', async () => {
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

describe('taking up a chat', () => {
  test('by push: it is opened, and what was missed is asked for', async () => {
    const {line, comet, clock, news} = lineOf();
    line.resume('comet');
    assert.deepEqual(news(), ['comet opened', 'opening']);
    await clock.turn(2000);
    await comet.last.live();
    assert.deepEqual(news(), ['down', 'poll opened', 'poll stopped', 'live', 'catch up']);
    assert.deepEqual(clock.timers, []);
  });

  test('by polling', async () => {
    const {line, poll, clock, news} = lineOf();
    line.resume('poll');
    await poll.last.live();
    await poll.last.tells(batch(4, agentSays('hello')));
    await clock.turn(LONG);
    assert.deepEqual(news(), ['poll opened', 'opening', 'polling', 'batch hello']);
  });
});

describe('closed', () => {
  const situations: Readonly<Record<string, () => Promise<ReturnType<typeof lineOf>>>> = {
    'while it stands': () => live(),
    'in trouble': async () => {
      const all = await live();
      await all.comet.last.trouble();
      return all;
    },
    'after a loss': async () => {
      const all = await live();
      await all.comet.last.lost(LOST);
      return all;
    },
    'helped out by polling': () => helpedOut(),
    'with both lost': async () => {
      const all = await helpedOut();
      await all.poll.last.lost(LOST);
      return all;
    },
  };
  for (const [when, reach] of Object.entries(situations)) {
    test(`${when}, it says nothing and nothing of it is left`, async () => {
      const all = await reach();
      await all.line.close();
      all.news();
      assert.ok(all.isSilent());
      all.lifecycle.ring();
      await all.clock.turn(LONG);
      assert.deepEqual(all.news(), []);
    });
  }

  test('it waits until its feeds have left the wire, whoever asks', async () => {
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

  test('it waits for polling that push has just taken the place of', async () => {
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
