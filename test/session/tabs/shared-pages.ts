import assert from 'node:assert/strict';
import {FakeSite, type FakePage} from '../../support/fakes/fake-site.js';
import {settled} from '../../support/fakes/settled.js';
import {agentSays, batch, joined} from '../../support/values/entries.js';
import {DETAILS} from '../../support/values/states.js';

/** Opens `count` pages of one site that have joined, without a chat yet. */
export async function pages(count: number) {
  const site = new FakeSite();
  const all = Array.from({length: count}, () => site.page());
  for (const page of all) await page.shared.resume();
  await settled();
  return {site, all};
}

/** Connects the leader, which then asks for entries that it has missed. */
export async function goesLive({wire, clock}: FakePage): Promise<void> {
  await wire.cometFeeds.last.live();
  await clock.turn(0);
}

/** Opens two pages with one chat: a leader and a follower. */
export async function talking() {
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

export const phaseOf = ({shared}: FakePage) => shared.state.value.phase;
export const requests = (page: FakePage) => page.news().filter((said) => !said.startsWith('>'));
