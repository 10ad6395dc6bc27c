import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {FakeSite} from '../../support/fakes/fake-site.js';
import {KEYS} from '../../support/fakes/fake-wire.js';
import {settled} from '../../support/fakes/settled.js';
import {DETAILS} from '../../support/values/states.js';
import {goesLive, phaseOf, talking} from './shared-pages.js';

describe('a shared chat', () => {
  test('stores for the site only that a chat exists', async () => {
    const {site, leader} = await talking();
    await leader.looks({draft: 'secret'});
    assert.deepEqual([...site.storage.items], [['chat of the site', 'open']]);
  });

  test('stores its ticket in the tab of the leader and in no other', async () => {
    const {leader, follower} = await talking();
    assert.deepEqual([leader.tab.items.size > 0, follower.tab.items.size], [true, 0]);
    await leader.leave();
    assert.deepEqual([leader.tab.items.size > 0, follower.tab.items.size > 0], [true, true]);
    const back = leader.tab;
    leader.lifecycle.comeBack();
    await settled();
    assert.equal(back.items.size, 0);
  });

  test('is kept in the tab of the last page when that is released, and a new page there takes it up', async () => {
    const {site, leader, follower} = await talking();
    await follower.shared.release();
    await leader.shared.release();
    assert.deepEqual([site.claims, leader.wire.cometFeeds.open.length], [0, 0]);
    const next = site.page(leader.tab);
    await next.shared.resume();
    await settled();
    assert.deepEqual(
      [phaseOf(next), next.shown(), next.wire.keys()],
      ['talking', ['has joined the session', 'hello'], KEYS],
    );
  });

  test('restores its view before it shows the chat after a reload', async () => {
    const {site, leader, follower} = await talking();
    await follower.shared.release();
    await leader.looks({draft: 'half a sen', open: true});
    await leader.leave();
    const next = site.page(leader.tab);
    const known: unknown[] = [];
    next.shared.state.subscribe(() => {
      known.push(next.shared.view.value?.draft);
      // Like a screen that is closed and empty until it gets a view.
      if (known.length === 1) next.shared.view.value ??= {draft: '', open: false, unread: 0};
    });
    await next.shared.resume();
    await settled();
    assert.deepEqual([known[0], next.shared.view.value?.open], ['half a sen', true]);
  });

  test('is not taken up by a page without its ticket, but by a later page that has it', async () => {
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

  test('is not taken up from an old ticket after it has ended in another tab', async () => {
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

  test('works without any storage, and outlives its leader', async () => {
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
