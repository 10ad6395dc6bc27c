import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {FakeSite} from '../../support/fakes/fake-site.js';
import {settled} from '../../support/fakes/settled.js';
import {DETAILS} from '../../support/values/states.js';
import {goesLive, phaseOf, talking} from './shared-pages.js';

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
