import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Batch} from '../../../src/wire/types.js';
import {UNREACHABLE} from '../../support/fakes/chat.js';
import {deferred} from '../../support/fakes/deferred.js';
import {agentSays, batch, customerSays, joined, lastBatch} from '../../support/values/entries.js';
import {FakeSite, type FakePage} from '../../support/fakes/fake-site.js';
import {fateOf, ignoreRejection} from '../../support/fakes/promises.js';
import {settled} from '../../support/fakes/settled.js';
import {DETAILS} from '../../support/values/states.js';

/** So many pages of one site with the chat on them, and no chat yet. */
async function pages(count: number) {
  const site = new FakeSite();
  const all = Array.from({length: count}, () => site.page());
  for (const page of all) await page.shared.resume();
  await settled();
  return {site, all};
}

/** The line of the page that leads is there; what it has missed is asked for. */
async function goesLive({wire, clock}: FakePage): Promise<void> {
  await wire.cometFeeds.last.live();
  await clock.turn(0);
}

/** Two pages with one chat: the first leads, the second follows. */
async function talking() {
  const {site, all} = await pages(2);
  const [leader, follower] = all;
  assert.ok(leader && follower);
  const started = leader.shared.start(DETAILS);
  await settled();
  await leader.wire.cometFeeds.last.live();
  await started;
  await leader.wire.cometFeeds.last.tells(batch(3, joined(), agentSays('hello')));
  for (const page of all) page.news();
  site.news();
  return {site, leader, follower};
}

const phaseOf = ({shared}: FakePage) => shared.state.value.phase;
const requests = (page: FakePage) => page.news().filter((said) => !said.startsWith('>'));

describe('before a chat', () => {
  test('pages that join ask for nothing, store nothing and hold nothing', async () => {
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

  test('there is nothing to send to, to tell or to end', async () => {
    const {site, all} = await pages(1);
    const [page] = all;
    assert.ok(page);
    site.news();
    assert.equal(await fateOf(page.shared.send('hello')), 'invalid');
    assert.equal(await fateOf(page.shared.customNotice('hello')), 'invalid');
    assert.equal(await fateOf(page.shared.end()), 'done');
    page.shared.typed('h');
    page.shared.reload();
    await settled();
    assert.deepEqual([site.news(), page.wire.log], [[], []]);
  });
});

describe('one chat in two pages', () => {
  test('the one that started it leads, over one line; the other shows the same', async () => {
    const {leader, follower} = await talking();
    assert.deepEqual(follower.shared.state.value, leader.shared.state.value);
    assert.deepEqual(follower.shown(), ['has joined the session', 'hello']);
    assert.deepEqual([follower.wire.log, leader.wire.cometFeeds.open.length], [[], 1]);
  });

  test('a page that is opened later hears of it', async () => {
    const {site, leader} = await talking();
    const late = site.page();
    await late.shared.resume();
    await settled();
    assert.deepEqual(late.shared.state.value, leader.shared.state.value);
    assert.deepEqual([late.wire.log, site.claims], [[], 3]);
  });

  test('a second start, wherever, is refused: there is a chat already', async () => {
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
    assert.equal(one.news().filter((said) => said.startsWith('requestService')).length, 1);
  });

  test('a start that fails says so to whoever asked, and both show it', async () => {
    const {all} = await pages(2);
    const [one, other] = all;
    assert.ok(one && other);
    one.wire.next('requestService', () => Promise.reject(UNREACHABLE));
    const first = ignoreRejection(one.shared.start(DETAILS));
    await settled();
    assert.deepEqual(
      [await fateOf(first), phaseOf(one), phaseOf(other)],
      ['unreachable', 'failed', 'failed'],
    );
    one.wire.next('requestService', () => Promise.reject(UNREACHABLE));
    const again = ignoreRejection(other.shared.start(DETAILS));
    await settled();
    assert.deepEqual([await fateOf(again), other.wire.log], ['unreachable', []]);
  });

  test('what the follower writes goes over the one line, and resolves when it was accepted', async () => {
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

  test('a message that fails can be tried again, or deleted, from either', async () => {
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

  test('typing, notices and reloading are asked of the one that leads', async () => {
    const {leader, follower} = await talking();
    follower.shared.typed('hel');
    await follower.shared.customNotice('cart: 3');
    follower.shared.reload();
    await settled();
    await leader.clock.turn(0);
    assert.deepEqual(requests(leader), ['startTyping S1', 'customNotice S1 cart: 3', 'refresh S1 3']);
    assert.deepEqual(follower.wire.log, []);
  });

  test('ended from the follower it is over in both, and nobody holds anything any more', async () => {
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

  test('ended by the agent, nothing that was waited for is waited for any longer', async () => {
    const {leader, follower} = await talking();
    leader.wire.next('send', () => deferred<Batch>().promise);
    const sent = ignoreRejection(follower.shared.send('hello?'));
    await settled();
    await leader.wire.cometFeeds.last.tells(lastBatch(4, agentSays('bye')));
    assert.deepEqual([await fateOf(sent), phaseOf(follower)], ['gone', 'ended']);
    assert.equal(await fateOf(follower.shared.send('hello??')), 'invalid');
  });

  test('after the end either can start another, and the other shows it', async () => {
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
    assert.equal(leader.wire.cometFeeds.open.length, 1, 'and takes it up');
  });
});

describe('when the page that leads goes', () => {
  test('the next one takes the chat up where it was, as the same user', async () => {
    const {leader, follower} = await talking();
    await leader.leave();
    assert.equal(leader.wire.cometFeeds.open.length, 0);
    assert.deepEqual(follower.news(), ['> talking opening', 'comet opened']);
    assert.deepEqual(follower.users, leader.users);
    follower.wire.next('refresh', () => Promise.resolve(batch(4, agentSays('still there?'))));
    await goesLive(follower);
    assert.deepEqual(follower.shown(), ['has joined the session', 'hello', 'still there?']);
  });

  test('in the middle of a send, the message keeps its id, is settled by the transcript and is sent once', async () => {
    const {leader, follower} = await talking();
    leader.wire.next('send', () => deferred<Batch>().promise);
    const sent = follower.shared.send('only once');
    await settled();
    const before = follower.shared.state.value;
    await leader.leave();
    assert.deepEqual(follower.outgoing(), ['only once: maybe']);
    follower.wire.next('refresh', () => Promise.resolve(batch(4, customerSays('only once'))));
    await goesLive(follower);
    const after = follower.shared.state.value;
    assert.ok('transcript' in before && 'transcript' in after);
    assert.equal(after.transcript.entries.at(-1)?.outgoingId, before.transcript.outgoing[0]?.id);
    assert.equal(await fateOf(sent), 'done');
    assert.deepEqual(requests(follower), ['comet opened', 'refresh S1 3']);
  });

  test('in the middle of a send that did not arrive, it is said to have failed', async () => {
    const {leader, follower} = await talking();
    leader.wire.next('send', () => deferred<Batch>().promise);
    const sent = ignoreRejection(follower.shared.send('lost'));
    await settled();
    await leader.leave();
    follower.wire.next('refresh', () => Promise.resolve(batch(3)));
    await goesLive(follower);
    assert.deepEqual([await fateOf(sent), follower.outgoing()], ['unreachable', ['lost: failed']]);
  });

  test('before it has heard what was asked of it, the next one does it', async () => {
    const {leader, follower} = await talking();
    // The page is gone, and the message to it on its way.
    const sent = follower.shared.send('anybody?');
    await leader.leave();
    await goesLive(follower);
    assert.equal(await fateOf(sent), 'done');
    assert.deepEqual(
      [...requests(leader), ...requests(follower)].filter((said) => said.startsWith('send')),
      ['send S1 anybody?'],
    );
  });

  test('while it starts a chat for another, that one starts it itself', async () => {
    const {all} = await pages(2);
    const [leader, follower] = all;
    assert.ok(leader && follower);
    const service = deferred<string>();
    leader.wire.next('requestService', () => service.promise);
    void ignoreRejection(leader.shared.start(DETAILS));
    const started = follower.shared.start(DETAILS);
    await settled();
    await leader.leave();
    await goesLive(follower);
    assert.deepEqual([await fateOf(started), phaseOf(follower)], ['done', 'waiting']);
  });

  test('while it starts a chat of its own, there is none', async () => {
    const {site, all} = await pages(2);
    const [leader, follower] = all;
    assert.ok(leader && follower);
    leader.wire.next('requestService', () => deferred<string>().promise);
    void ignoreRejection(leader.shared.start(DETAILS));
    await settled();
    assert.equal(phaseOf(follower), 'starting');
    await leader.leave();
    assert.deepEqual([phaseOf(follower), follower.wire.log, site.claims], ['idle', [], 0]);
  });

  test('while it ends the chat, the chat is over', async () => {
    const {site, leader, follower} = await talking();
    leader.wire.next('disconnect', () => deferred<Batch>().promise);
    void ignoreRejection(leader.shared.end());
    await settled();
    await leader.leave();
    assert.deepEqual([phaseOf(follower), requests(follower), site.claims], ['ended', [], 0]);
    assert.deepEqual([site.storage.items.size, leader.tab.items.size], [0, 0]);
  });

  test('a third page follows the second', async () => {
    const {site, leader, follower} = await talking();
    const third = site.page();
    await third.shared.resume();
    await settled();
    await leader.leave();
    await goesLive(follower);
    const sent = third.shared.send('to the second');
    assert.deepEqual([await fateOf(sent), third.wire.log], ['done', []]);
    await follower.leave();
    assert.equal(third.wire.cometFeeds.open.length, 1);
  });
});

describe('a page that was left and comes back', () => {
  test('follows the one that leads meanwhile', async () => {
    const {leader, follower} = await talking();
    await leader.leave();
    await goesLive(follower);
    await follower.wire.cometFeeds.last.tells(batch(4, agentSays('welcome back')));
    leader.lifecycle.comeBack();
    await settled();
    assert.deepEqual(leader.shown().slice(-1), ['welcome back']);
    assert.deepEqual([leader.wire.cometFeeds.open.length, leader.tab.items.size], [0, 0]);
  });

  test('takes the chat up again where nobody does', async () => {
    const {leader, follower} = await talking();
    await follower.shared.release();
    await leader.leave();
    assert.equal(leader.wire.cometFeeds.open.length, 0);
    leader.lifecycle.comeBack();
    await settled();
    await goesLive(leader);
    assert.deepEqual([phaseOf(leader), leader.shown()], ['talking', ['has joined the session', 'hello']]);
  });

  test('takes it up where it was left last, not where it was when this page began to lead', async () => {
    const {leader, follower} = await talking();
    await leader.leave();
    await goesLive(follower);
    await follower.wire.cometFeeds.last.tells(batch(4, agentSays('news')));
    await follower.leave();
    follower.lifecycle.comeBack();
    await settled();
    assert.deepEqual(follower.shown().slice(-1), ['news']);
  });

  test('does not send what waited when it was left, and was sent by another since', async () => {
    const {leader, follower} = await talking();
    await leader.wire.cometFeeds.last.lost(UNREACHABLE);
    void ignoreRejection(leader.shared.send('only once'));
    await settled();
    assert.deepEqual(follower.outgoing(), ['only once: queued']);
    await leader.leave();
    await goesLive(follower);
    assert.ok(requests(follower).includes('send S1 only once'));
    await follower.shared.release();

    leader.lifecycle.comeBack();
    await settled();
    leader.news();
    leader.wire.next('refresh', () => Promise.resolve(batch(4, customerSays('only once'))));
    await goesLive(leader);
    assert.deepEqual([leader.outgoing(), leader.shown().at(-1)], [[], 'only once']);
    assert.deepEqual(requests(leader), ['refresh S1 3']);
  });

  test('sends what waited when it was left, once the transcript has shown that nobody did', async () => {
    const {leader, follower} = await talking();
    await follower.shared.release();
    await leader.wire.cometFeeds.last.lost(UNREACHABLE);
    for (const text of ['a', 'b']) void ignoreRejection(leader.shared.send(text));
    await leader.leave();
    leader.lifecycle.comeBack();
    await settled();
    leader.news();
    leader.wire.next('refresh', () => Promise.resolve(batch(3)));
    await goesLive(leader);
    assert.deepEqual(requests(leader), ['refresh S1 3', 'send S1 a', 'send S1 b']);
  });
});

describe('what the screens share', () => {
  test('the draft, told once each time it changes, and never back', async () => {
    const {site, leader, follower} = await talking();
    await leader.looks({draft: 'h'});
    await leader.looks({draft: 'he'});
    assert.equal(follower.shared.view.value?.draft, 'he');
    // The other screen takes it over, and says what it looks like now.
    await follower.looks({draft: 'he', open: false});
    await follower.looks({draft: 'hey'});
    assert.equal(leader.shared.view.value?.draft, 'hey');
    assert.deepEqual(
      site.news().map((message) => message.is === 'view' && message.view.draft),
      ['h', 'he', 'hey'],
    );
  });

  test('whether anything is unread: seen in one page it is seen in all, and how often is not told', async () => {
    const {site, leader, follower} = await talking();
    await leader.looks({unread: 1});
    await leader.looks({unread: 2});
    await follower.looks({unread: 0});
    assert.equal(leader.shared.view.value?.unread, 0);
    assert.equal(site.news().length, 2);
  });

  test('a page that takes the chat up, or is opened later, has the draft', async () => {
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

describe('what is stored', () => {
  test('of the site: that there is a chat, and nothing about it', async () => {
    const {site, leader} = await talking();
    await leader.looks({draft: 'secret'});
    assert.deepEqual([...site.storage.items], [['chat of the site', 'open']]);
  });

  test('of the tab: the ticket, in the page that leads and in no other', async () => {
    const {leader, follower} = await talking();
    assert.deepEqual([leader.tab.items.size > 0, follower.tab.items.size], [true, 0]);
    await leader.leave();
    assert.deepEqual([leader.tab.items.size > 0, follower.tab.items.size > 0], [true, true]);
    const back = leader.tab;
    leader.lifecycle.comeBack();
    await settled();
    assert.equal(back.items.size, 0);
  });

  test('released, the last page keeps it, and a new page in its tab takes the chat up', async () => {
    const {site, leader, follower} = await talking();
    await follower.shared.release();
    await leader.shared.release();
    assert.deepEqual([site.claims, leader.wire.cometFeeds.open.length], [0, 0]);
    const next = site.page(leader.tab);
    await next.shared.resume();
    await settled();
    assert.deepEqual(
      [phaseOf(next), next.shown(), next.users],
      ['talking', ['has joined the session', 'hello'], leader.users],
    );
  });

  test('a page that is loaded again knows how the screen looked before it shows the chat', async () => {
    const {site, leader, follower} = await talking();
    await follower.shared.release();
    await leader.looks({draft: 'half a sen', open: true});
    await leader.leave();
    const next = site.page(leader.tab);
    const known: unknown[] = [];
    next.shared.state.subscribe(() => {
      known.push(next.shared.view.value?.draft);
      // As a screen does that is closed and empty until it is told otherwise.
      if (known.length === 1) next.shared.view.value ??= {draft: '', open: false, unread: 0};
    });
    await next.shared.resume();
    await settled();
    assert.deepEqual([known[0], next.shared.view.value?.open], ['half a sen', true]);
  });

  test('a page without a ticket that comes first leaves the chat to the one that has it', async () => {
    const {site, leader, follower} = await talking();
    await follower.shared.release();
    await leader.shared.release();
    const stranger = site.page();
    await stranger.shared.resume();
    await settled();
    assert.deepEqual([phaseOf(stranger), site.claims, site.storage.items.size], ['idle', 0, 0]);
    const heir = site.page(leader.tab);
    await heir.shared.resume();
    await settled();
    assert.deepEqual([phaseOf(heir), phaseOf(stranger)], ['talking', 'talking']);
  });

  test('the ticket of a chat that has ended since in another tab is not found again', async () => {
    const {leader, follower} = await talking();
    await leader.leave();
    await goesLive(follower);
    leader.lifecycle.comeBack();
    await settled();
    await follower.shared.end();
    await follower.shared.release();
    await leader.leave();
    leader.lifecycle.comeBack();
    await settled();
    assert.deepEqual([phaseOf(leader), leader.wire.cometFeeds.open.length], ['ended', 0]);
  });

  test('nowhere, where a storage is forbidden: the chat is shared, and outlives a page, all the same', async () => {
    const forbidden = () => {
      throw new Error('forbidden');
    };
    const site = new FakeSite();
    Object.assign(site.storage, {getItem: forbidden, setItem: forbidden, removeItem: forbidden});
    const [one, other] = [site.page(), site.page()];
    for (const {tab} of [one, other])
      Object.assign(tab, {getItem: forbidden, setItem: forbidden, removeItem: forbidden});
    for (const {shared} of [one, other]) await shared.resume();
    const started = one.shared.start(DETAILS);
    await settled();
    await goesLive(one);
    await started;
    assert.equal(phaseOf(other), 'waiting');
    await one.leave();
    assert.equal(other.wire.cometFeeds.open.length, 1);
    await other.leave();
    other.lifecycle.comeBack();
    await settled();
    assert.equal(phaseOf(other), 'waiting');
  });
});

test('chats with other servers or services do not mix', async () => {
  const {site, leader} = await talking();
  const other = site.page(leader.tab, 'another chat');
  await other.shared.resume();
  await settled();
  assert.equal(phaseOf(other), 'idle');
});

test('a page that is released hears nothing, says nothing and wakes no more', async () => {
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

test('a page that is released tells whoever waits that the chat was left', async () => {
  const {leader, follower} = await talking();
  leader.wire.next('send', () => deferred<Batch>().promise);
  const sent = ignoreRejection(follower.shared.send('hello?'));
  await settled();
  await follower.shared.release();
  assert.deepEqual([await fateOf(sent), await fateOf(follower.shared.end())], ['gone', 'done']);
});
