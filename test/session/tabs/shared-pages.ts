import assert from 'node:assert/strict';
import {FakeSite, type FakePage} from '../../support/fakes/fake-site.js';
import {settled} from '../../support/fakes/settled.js';
import {agentSays, batch, joined} from '../../support/values/entries.js';
import {DETAILS} from '../../support/values/states.js';

/** Whoever waits for it has no wish to know. */
export function ignoreRejection<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

/** What became of a promise by now. */
export async function fateOf(promise: Promise<unknown>): Promise<string> {
  let fate = 'open';
  promise.then(
    () => (fate = 'done'),
    (error: unknown) =>
      (fate = error instanceof Error && 'kind' in error ? String(error.kind) : String(error)),
  );
  await settled();
  return fate;
}

/** So many pages of one site with the chat on them, and no chat yet. */
export async function pages(count: number) {
  const site = new FakeSite();
  const all = Array.from({length: count}, () => site.page());
  for (const page of all) await page.shared.resume();
  await settled();
  return {site, all};
}

/** The line of the page that leads is there; what it has missed is asked for. */
export async function goesLive({wire, clock}: FakePage): Promise<void> {
  await wire.cometFeeds.last.live();
  await clock.turn(0);
}

/** Two pages with one chat: the first leads, the second follows. */
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
