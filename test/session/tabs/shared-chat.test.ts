import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {outgoingOf, sessionIdOf} from '../../../src/session/model/state.js';
import type {Batch} from '../../../src/wire/types.js';
import {UNREACHABLE} from '../../support/fakes/chat.js';
import {deferred} from '../../support/fakes/deferred.js';
import {fateOf, ignoreRejection} from '../../support/fakes/promises.js';
import {settled} from '../../support/fakes/settled.js';
import {agentSays, batch, customerSays, lastBatch} from '../../support/values/entries.js';
import {DETAILS} from '../../support/values/states.js';
import {goesLive, pages, phaseOf, requests, talking} from './shared-pages.js';

/** Longer than the time for last messages, ms. */
const LONG = 30_000;

describe('before a chat', () => {
  test('pages that join send no request, store nothing and hold no lock', async () => {
    const {site, all} = await pages(2);
    assert.deepEqual(
      all.map((page) => [phaseOf(page), page.wire.log, page.tab.items.size]),
      [
        ['idle', [], 0],
        ['idle', [], 0],
      ],
    );
    assert.deepEqual([site.storage.items.size, site.claims], [0, 0]);
  });

  test('messages and notices are refused, and other commands do nothing', async () => {
    const {site, all} = await pages(1);
    const [page] = all;
    assert.ok(page);
    site.news();
    assert.equal(await fateOf(page.shared.send('hello')), 'invalid');
    assert.equal(await fateOf(page.shared.customNotice('hello')), 'invalid');
    assert.equal(await fateOf(page.shared.stillHere()), 'invalid');
    assert.equal(await fateOf(page.shared.end()), 'done');
    page.shared.typed('h');
    page.shared.reload();
    await settled();
    assert.deepEqual([site.news(), page.wire.log], [[], []]);
  });
});

describe('one chat in two pages', () => {
  test('the page that started it leads, over one connection, and the other shows the same', async () => {
    const {leader, follower} = await talking();
    assert.deepEqual(follower.shared.state.value, leader.shared.state.value);
    assert.deepEqual(follower.shown(), ['has joined the session', 'hello']);
    assert.deepEqual([follower.wire.log, leader.wire.cometFeeds.open.length], [[], 1]);
  });

  test('a page that is opened later shows it too', async () => {
    const {site, leader} = await talking();
    const late = site.page();
    await late.shared.resume();
    await settled();
    assert.deepEqual(late.shared.state.value, leader.shared.state.value);
    assert.deepEqual([late.wire.log, site.claims], [[], 3]);
  });

  test('the id of the chat is the same in both, also after the end', async () => {
    const {leader, follower} = await talking();
    const ids = () => [leader, follower].map(({shared}) => sessionIdOf(shared.state.value));
    assert.deepEqual(ids(), [undefined, undefined]);
    await leader.wire.cometFeeds.last.tells({...batch(4, agentSays('more')), sessionId: '000B'});
    assert.deepEqual(ids(), ['000B', '000B']);
    await follower.shared.end();
    await settled();
    assert.deepEqual(ids(), ['000B', '000B']);
  });

  test('a second start is refused in either page', async () => {
    const {leader, follower} = await talking();
    assert.deepEqual(
      [await fateOf(leader.shared.start(DETAILS)), await fateOf(follower.shared.start(DETAILS))],
      ['invalid', 'invalid'],
    );
  });

  test('pages that start at the same moment start one chat', async () => {
    const {all} = await pages(2);
    const [one, other] = all;
    assert.ok(one && other);
    const starts = all.map(({shared}) => shared.start(DETAILS));
    await settled();
    await one.wire.cometFeeds.last.live();
    assert.deepEqual(await Promise.all(starts.map(fateOf)), ['done', 'done']);
    assert.deepEqual([phaseOf(one), phaseOf(other), other.wire.log], ['waiting', 'waiting', []]);
    assert.equal(one.news().filter((said) => said.startsWith('prepare')).length, 1);
  });

  test('a start that fails rejects in the page that asked, and both pages show it', async () => {
    const {all} = await pages(2);
    const [one, other] = all;
    assert.ok(one && other);
    one.wire.next('prepare', () => Promise.reject(UNREACHABLE));
    const first = ignoreRejection(one.shared.start(DETAILS));
    await settled();
    assert.deepEqual(
      [await fateOf(first), phaseOf(one), phaseOf(other)],
      ['unreachable', 'failed', 'failed'],
    );
    one.wire.next('prepare', () => Promise.reject(UNREACHABLE));
    const again = ignoreRejection(other.shared.start(DETAILS));
    await settled();
    assert.deepEqual([await fateOf(again), other.wire.log], ['unreachable', []]);
  });

  test('a start of the other page carries its own business data, which the leader sends', async () => {
    const {all} = await pages(2);
    const [one, other] = all;
    assert.ok(one && other);
    one.wire.next('prepare', () => Promise.reject(UNREACHABLE));
    void ignoreRejection(one.shared.start(DETAILS));
    await settled();
    one.news();
    void ignoreRejection(other.shared.start(DETAILS, {order: '4711', since: new Date(0)}));
    await settled();
    const prepared = all.flatMap((page) => page.news()).filter((said) => said.startsWith('prepare'));
    assert.deepEqual(prepared, ['prepare {"order":"4711","since":"1970-01-01T00:00:00.000Z"}']);
  });

  test('the leader sends a message of the follower, whose promise resolves when the server has accepted it', async () => {
    const {leader, follower} = await talking();
    const reply = deferred<Batch>();
    leader.wire.next('send', () => reply.promise);
    const sent = follower.shared.send('hello to you');
    await settled();
    assert.deepEqual(requests(leader), ['send S1 hello to you']);
    assert.deepEqual([await fateOf(sent), follower.outgoing()], ['open', ['hello to you: sending']]);
    reply.resolve(batch(4, customerSays('hello to you')));
    assert.equal(await fateOf(sent), 'done');
    assert.deepEqual(
      [follower.shown().at(-1), follower.outgoing(), leader.outgoing()],
      ['hello to you', [], []],
    );
  });

  test('a message of the follower that fails can be retried or discarded there', async () => {
    const {leader, follower} = await talking();
    for (const text of ['a', 'b']) {
      leader.wire.next('send', () => Promise.reject(new Error('No.')));
      assert.equal(await fateOf(ignoreRejection(follower.shared.send(text))), 'broken');
    }
    const state = leader.shared.state.value;
    assert.ok('transcript' in state);
    const [a, b] = state.transcript.outgoing;
    assert.ok(a && b);
    follower.shared.retry(a.id);
    follower.shared.discard(b.id);
    await settled();
    assert.deepEqual([leader.outgoing(), follower.outgoing()], [['a: sent'], ['a: sent']]);
  });

  test('the leader runs typing, notices and reload for the follower', async () => {
    const {leader, follower} = await talking();
    follower.shared.typed('hel');
    await follower.shared.customNotice('cart: 3');
    await follower.shared.stillHere();
    follower.shared.reload();
    await settled();
    await leader.clock.turn(0);
    assert.deepEqual(requests(leader), [
      'startTyping S1',
      'customNotice S1 cart: 3',
      'startTyping S1',
      'stopTyping S1',
      'refresh S1 3',
    ]);
    assert.deepEqual(follower.wire.log, []);
  });

  test('when the follower ends the chat it is over in both, without locks or stored items', async () => {
    const {site, leader, follower} = await talking();
    await follower.shared.end();
    await settled();
    assert.deepEqual([phaseOf(leader), phaseOf(follower)], ['ended', 'ended']);
    assert.deepEqual(requests(leader), ['disconnect S1', 'comet stopped']);
    assert.deepEqual(
      [site.claims, site.storage.items.size, leader.tab.items.size, follower.tab.items.size],
      [0, 0, 0, 0],
    );
  });

  test('when the agent ends the chat, pending commands of the follower are settled', async () => {
    const {leader, follower} = await talking();
    leader.wire.next('send', () => deferred<Batch>().promise);
    const sent = ignoreRejection(follower.shared.send('hello?'));
    await settled();
    await leader.wire.cometFeeds.last.tells(lastBatch(4, agentSays('bye')));
    assert.deepEqual([await fateOf(sent), phaseOf(follower)], ['gone', 'ended']);
    assert.equal(await fateOf(follower.shared.send('hello??')), 'invalid');
  });

  test('after the end the follower can start another chat, and both show it', async () => {
    const {leader, follower} = await talking();
    await leader.shared.end();
    await settled();
    const again = follower.shared.start(DETAILS);
    await settled();
    assert.equal(phaseOf(leader), 'starting');
    await goesLive(follower);
    await again;
    assert.deepEqual([phaseOf(leader), phaseOf(follower)], ['waiting', 'waiting']);
    await follower.leave();
    assert.equal(leader.wire.cometFeeds.open.length, 1, 'the other page takes it up');
  });
});

describe('a shared chat that ends before its last messages', () => {
  test('asks for them once, and both pages show them; then no page leads', async () => {
    const {site, leader, follower} = await talking();
    const last = deferred<Batch>();
    leader.wire.next('refresh', () => last.promise);
    await leader.wire.cometFeeds.last.tells(lastBatch(5, agentSays('bye')));
    assert.deepEqual([phaseOf(leader), phaseOf(follower), site.storage.items.size], ['ended', 'ended', 0]);
    last.resolve(lastBatch(5, agentSays('one more thing'), agentSays('bye')));
    await settled();
    const all = ['has joined the session', 'hello', 'one more thing', 'bye'];
    assert.deepEqual([leader.shown(), follower.shown(), site.claims], [all, all, 0]);
    assert.deepEqual(requests(leader), ['refresh S1 3', 'comet stopped']);
  });

  test('asks again when the customer of either page wants it, and is not shown by a page that is opened later', async () => {
    const {site, leader, follower} = await talking();
    leader.wire.next('refresh', () => Promise.reject(new Error('No.')));
    await leader.wire.cometFeeds.last.tells(lastBatch(5, agentSays('bye')));
    await leader.clock.turn(LONG);
    const later = site.page();
    await later.shared.resume();
    await settled();
    assert.equal(phaseOf(later), 'idle');
    requests(leader);
    leader.wire.next('refresh', () =>
      Promise.resolve(lastBatch(5, agentSays('one more thing'), agentSays('bye'))),
    );
    follower.shared.reload();
    await settled();
    assert.deepEqual(requests(leader), ['refresh S1 3']);
    assert.deepEqual(follower.shown().slice(-2), ['one more thing', 'bye']);
    assert.equal(site.claims, 0);
  });

  test('makes room for another chat, which any page may start', async () => {
    const {site, leader, follower} = await talking();
    leader.wire.next('refresh', () => Promise.reject(new Error('No.')));
    await leader.wire.cometFeeds.last.tells(lastBatch(5, agentSays('bye')));
    await leader.clock.turn(LONG);
    const again = follower.shared.start(DETAILS);
    await settled();
    await goesLive(leader);
    await again;
    assert.deepEqual([phaseOf(leader), phaseOf(follower)], ['waiting', 'waiting']);
    await leader.leave();
    assert.deepEqual([follower.wire.cometFeeds.open.length, site.claims], [1, 1]);
  });
});

test('a message that was not sent can be deleted after the end of a shared chat, in either page', async () => {
  const {leader, follower} = await talking();
  leader.wire.next('send', () => Promise.reject(new Error('No.')));
  await ignoreRejection(follower.shared.send('a')).catch(() => undefined);
  await leader.shared.end();
  await settled();
  const [failed] = outgoingOf(follower.shared.state.value);
  assert.ok(failed);
  for (const {shared} of [leader, follower]) shared.discard(failed.id);
  await settled();
  assert.deepEqual([leader.outgoing(), follower.outgoing()], [[], []]);
});

describe('the view that screens share', () => {
  test('has the draft, which is sent once for each change, and never sent back', async () => {
    const {site, leader, follower} = await talking();
    await leader.looks({draft: 'h'});
    await leader.looks({draft: 'he'});
    assert.equal(follower.shared.view.value?.draft, 'he');
    // The other screen adopts the draft and writes its own view.
    await follower.looks({draft: 'he', open: false});
    await follower.looks({draft: 'hey'});
    assert.equal(leader.shared.view.value?.draft, 'hey');
    assert.deepEqual(
      site.news().map((message) => message.is === 'view' && message.view.draft),
      ['h', 'he', 'hey'],
    );
  });

  test('has whether anything is unread, but not the number; reading in one page counts for all', async () => {
    const {site, leader, follower} = await talking();
    await leader.looks({unread: 1});
    await leader.looks({unread: 2});
    await follower.looks({unread: 0});
    assert.equal(leader.shared.view.value?.unread, 0);
    assert.equal(site.news().length, 2);
  });

  test('reaches a page that takes the chat up, or is opened later', async () => {
    const {site, leader, follower} = await talking();
    await leader.looks({draft: 'half a sen'});
    const late = site.page();
    await late.shared.resume();
    await settled();
    assert.equal(late.shared.view.value?.draft, 'half a sen');
    await leader.leave();
    assert.match(JSON.stringify([...follower.tab.items]), /half a sen/);
  });
});

test('chats with other servers or services do not mix', async () => {
  const {site, leader} = await talking();
  const other = site.page(leader.tab, 'another chat');
  await other.shared.resume();
  await settled();
  assert.equal(phaseOf(other), 'idle');
});

test('a released page receives and sends no messages, and ignores lifecycle events', async () => {
  const {site, leader, follower} = await talking();
  await follower.shared.release();
  site.news();
  await leader.wire.cometFeeds.last.tells(batch(4, agentSays('more')));
  follower.lifecycle.hide();
  follower.lifecycle.show();
  follower.lifecycle.leave();
  follower.lifecycle.comeBack();
  await settled();
  assert.deepEqual([phaseOf(follower), follower.lifecycle.listeners, site.claims], ['idle', 0, 1]);
  assert.deepEqual(
    site.news().filter((message) => message.is === 'hello'),
    [],
  );
});

test('a released page that joins again gives the lead back when it is left', async () => {
  const {site, leader, follower} = await talking();
  await follower.shared.release();
  await follower.shared.resume();
  await settled();
  await leader.leave();
  await goesLive(follower);
  assert.deepEqual([phaseOf(follower), site.claims], ['talking', 1]);
  await follower.leave();
  assert.equal(site.claims, 0);
});

test('a released page rejects its pending commands as gone, but for the end of the chat', async () => {
  const {leader, follower} = await talking();
  leader.wire.next('send', () => deferred<Batch>().promise);
  leader.wire.next('disconnect', () => deferred<Batch>().promise);
  const sent = ignoreRejection(follower.shared.send('hello?'));
  const ended = ignoreRejection(follower.shared.end());
  await settled();
  await follower.shared.release();
  assert.deepEqual([await fateOf(sent), await fateOf(ended)], ['gone', 'done']);
  assert.equal(await fateOf(follower.shared.end()), 'done');
});
