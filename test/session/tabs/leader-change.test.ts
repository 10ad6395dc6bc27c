import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Batch, Prepared} from '../../../src/wire/types.js';
import {UNREACHABLE} from '../../support/fakes/chat.js';
import {deferred} from '../../support/fakes/deferred.js';
import type {FakeSite} from '../../support/fakes/fake-site.js';
import {KEYS} from '../../support/fakes/fake-wire.js';
import {MemoryStorage} from '../../support/fakes/memory-storage.js';
import {fateOf, ignoreRejection} from '../../support/fakes/promises.js';
import {settled} from '../../support/fakes/settled.js';
import {agentSays, batch, customerSays} from '../../support/values/entries.js';
import {DETAILS} from '../../support/values/states.js';
import {goesLive, pages, phaseOf, requests, talking} from './shared-pages.js';

/** A tab whose session storage has these items. */
function tabWith(items: ReadonlyMap<string, string>): MemoryStorage {
  const tab = new MemoryStorage();
  for (const [key, item] of items) tab.setItem(key, item);
  return tab;
}

describe('when the leader goes', () => {
  test('the follower takes the chat up where it was, with its keys', async () => {
    const {leader, follower} = await talking();
    await leader.leave();
    assert.equal(leader.wire.cometFeeds.open.length, 0);
    assert.deepEqual(follower.news(), ['> talking opening', 'comet opened']);
    assert.deepEqual(follower.wire.keys(), KEYS);
    follower.wire.next('refresh', () => Promise.resolve(batch(4, agentSays('still there?'))));
    await goesLive(follower);
    assert.deepEqual(follower.shown(), ['has joined the session', 'hello', 'still there?']);
  });

  test('during a send, the message keeps its id, is settled by the transcript and is sent once', async () => {
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

  test('during a send that did not arrive, the message fails', async () => {
    const {leader, follower} = await talking();
    leader.wire.next('send', () => deferred<Batch>().promise);
    const sent = ignoreRejection(follower.shared.send('lost'));
    await settled();
    await leader.leave();
    follower.wire.next('refresh', () => Promise.resolve(batch(3)));
    await goesLive(follower);
    assert.deepEqual([await fateOf(sent), follower.outgoing()], ['unreachable', ['lost: failed']]);
  });

  test('before it has received a command, the next leader runs the command', async () => {
    const {leader, follower} = await talking();
    // The leader goes while the command is on its way.
    const sent = follower.shared.send('anybody?');
    await leader.leave();
    await goesLive(follower);
    assert.equal(await fateOf(sent), 'done');
    assert.deepEqual(
      [...requests(leader), ...requests(follower)].filter((said) => said.startsWith('send')),
      ['send S1 anybody?'],
    );
  });

  test('while it starts a chat for the follower, the follower starts it itself', async () => {
    const {all} = await pages(2);
    const [leader, follower] = all;
    assert.ok(leader && follower);
    const service = deferred<Prepared>();
    leader.wire.next('prepare', () => service.promise);
    void ignoreRejection(leader.shared.start(DETAILS));
    const started = follower.shared.start(DETAILS);
    await settled();
    await leader.leave();
    await goesLive(follower);
    assert.deepEqual([await fateOf(started), phaseOf(follower)], ['done', 'waiting']);
  });

  test('while it starts a chat that only it wanted, there is no chat', async () => {
    const {site, all} = await pages(2);
    const [leader, follower] = all;
    assert.ok(leader && follower);
    leader.wire.next('prepare', () => deferred<Prepared>().promise);
    void ignoreRejection(leader.shared.start(DETAILS));
    await settled();
    assert.equal(phaseOf(follower), 'starting');
    await leader.leave();
    assert.deepEqual([phaseOf(follower), follower.wire.log, site.claims], ['idle', [], 0]);
  });

  test('while it starts a chat and the follower is away, the follower shows no chat when it returns', async () => {
    const {all} = await pages(2);
    const [leader, follower] = all;
    assert.ok(leader && follower);
    leader.wire.next('prepare', () => deferred<Prepared>().promise);
    void ignoreRejection(leader.shared.start(DETAILS));
    await settled();
    await follower.leave();
    await leader.leave();
    follower.lifecycle.comeBack();
    await settled();
    assert.deepEqual([phaseOf(follower), follower.wire.log], ['idle', []]);
  });

  test('and returns, its own start goes on', async () => {
    const {all} = await pages(1);
    const [page] = all;
    assert.ok(page);
    page.wire.next('prepare', () => deferred<Prepared>().promise);
    const started = page.shared.start(DETAILS);
    await settled();
    await page.leave();
    page.lifecycle.comeBack();
    await settled();
    await goesLive(page);
    assert.deepEqual([await fateOf(started), phaseOf(page)], ['done', 'waiting']);
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

describe('a page that comes back from the back/forward cache', () => {
  test('follows the page that leads meanwhile', async () => {
    const {leader, follower} = await talking();
    await leader.leave();
    await goesLive(follower);
    await follower.wire.cometFeeds.last.tells(batch(4, agentSays('welcome back')));
    leader.lifecycle.comeBack();
    await settled();
    assert.deepEqual(leader.shown().slice(-1), ['welcome back']);
    assert.deepEqual([leader.wire.cometFeeds.open.length, leader.tab.items.size], [0, 0]);
  });

  test('takes the chat up again when no other page leads', async () => {
    const {leader, follower} = await talking();
    await follower.shared.release();
    await leader.leave();
    assert.equal(leader.wire.cometFeeds.open.length, 0);
    leader.lifecycle.comeBack();
    await settled();
    await goesLive(leader);
    assert.deepEqual([phaseOf(leader), leader.shown()], ['talking', ['has joined the session', 'hello']]);
  });

  test('takes the chat up from its state when the page was left, not from when the page began to lead', async () => {
    const {leader, follower} = await talking();
    await leader.leave();
    await goesLive(follower);
    await follower.wire.cometFeeds.last.tells(batch(4, agentSays('news')));
    await follower.leave();
    follower.lifecycle.comeBack();
    await settled();
    assert.deepEqual(follower.shown().slice(-1), ['news']);
  });

  test('does not send a queued message that another page has sent since', async () => {
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

  test('sends a message that another page was about to send once the transcript has shown that it is missing', async () => {
    const {leader, follower} = await talking();
    await leader.wire.cometFeeds.last.lost(UNREACHABLE);
    for (const text of ['a', 'b']) void ignoreRejection(leader.shared.send(text));
    await leader.leave();
    follower.wire.next('send', () => deferred<Batch>().promise);
    await goesLive(follower);
    assert.deepEqual(follower.outgoing(), ['a: sending', 'b: queued']);
    await follower.shared.release();

    leader.lifecycle.comeBack();
    await settled();
    assert.deepEqual(leader.outgoing(), ['a: maybe', 'b: queued']);
    leader.news();
    leader.wire.next('refresh', () => Promise.resolve(batch(3)));
    await goesLive(leader);
    assert.deepEqual(requests(leader), ['refresh S1 3', 'send S1 a', 'send S1 b']);
  });
});

describe('what was queued when the page was left, with the line down,', () => {
  async function queuedBy(...texts: readonly string[]) {
    const {site, leader, follower} = await talking();
    await leader.wire.cometFeeds.last.lost(UNREACHABLE);
    for (const text of texts) void ignoreRejection(leader.shared.send(text));
    await settled();
    return {site, leader, follower};
  }
  /** The next page of the same tab. */
  async function next(site: FakeSite, tab: MemoryStorage) {
    const page = site.page(tab);
    await page.shared.resume();
    await settled();
    return page;
  }

  test('is still queued after a reload of the only tab, and goes out once', async () => {
    const {site, leader, follower} = await queuedBy('a', 'b');
    await follower.shared.release();
    await leader.leave();
    const page = await next(site, leader.tab);
    assert.deepEqual(page.outgoing(), ['a: queued', 'b: queued']);
    await goesLive(page);
    assert.deepEqual(
      requests(page).filter((said) => said.startsWith('send')),
      ['send S1 a', 'send S1 b'],
    );
  });

  test('is still queued after another tab has led without a line', async () => {
    const {site, leader, follower} = await queuedBy('a');
    await leader.leave();
    await follower.leave();
    const page = await next(site, leader.tab);
    assert.deepEqual(page.outgoing(), ['a: queued']);
  });

  test('is in doubt after another tab has led and sent it', async () => {
    const {site, leader, follower} = await queuedBy('a');
    const before = new Map(leader.tab.items);
    await leader.leave();
    await goesLive(follower);
    assert.ok(requests(follower).includes('send S1 a'));
    await follower.shared.release();
    const page = await next(site, tabWith(before));
    assert.deepEqual(page.outgoing(), ['a: maybe']);
    page.wire.next('refresh', () => Promise.resolve(batch(4, customerSays('a'))));
    await goesLive(page);
    assert.deepEqual([page.outgoing(), page.shown().at(-1)], [[], 'a']);
    assert.deepEqual(requests(page), ['comet opened', 'refresh S1 3']);
  });

  test('is in doubt in a copy of the tab, if the tab itself has sent it since', async () => {
    const {site, leader, follower} = await queuedBy('a');
    await follower.shared.release();
    const copy = new Map(leader.tab.items);
    // The first retry comes at a random time within it.
    await leader.clock.turn(1_500);
    await leader.wire.cometFeeds.last.live();
    assert.ok(requests(leader).includes('send S1 a'));
    await leader.leave();
    const page = await next(site, tabWith(copy));
    assert.deepEqual(page.outgoing(), ['a: maybe']);
  });

  test('is queued after a crash, except for what was being sent', async () => {
    const {site, leader, follower} = await queuedBy('a', 'b');
    await follower.shared.release();
    leader.wire.next('send', () => deferred<Batch>().promise);
    // The first retry comes at a random time within it.
    await leader.clock.turn(1_500);
    await leader.wire.cometFeeds.last.live();
    const crashed = tabWith(new Map(leader.tab.items));
    const record = new Map(site.storage.items);
    await leader.leave();
    for (const [key, item] of record) site.storage.setItem(key, item);
    const page = await next(site, crashed);
    assert.deepEqual(page.outgoing(), ['a: maybe', 'b: queued']);
    page.wire.next('refresh', () => Promise.resolve(batch(4, customerSays('a'))));
    await goesLive(page);
    assert.deepEqual(requests(page), ['comet opened', 'refresh S1 3', 'send S1 b']);
  });

  for (const [how, item] of [
    ['the storage of the site was emptied', undefined],
    ['another version of the package has led', 'open'],
  ] as const) {
    test(`is in doubt if ${how}`, async () => {
      const {site, leader, follower} = await queuedBy('a');
      await follower.shared.release();
      await leader.leave();
      for (const key of site.storage.items.keys())
        if (item === undefined) site.storage.removeItem(key);
        else site.storage.setItem(key, item);
      const page = await next(site, leader.tab);
      assert.deepEqual(page.outgoing(), ['a: maybe']);
    });
  }
});
