import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {standing} from '../../support/fakes/chat.js';
import {agentSays, batch} from '../../support/values/entries.js';

/** Longer than the ticket waits before it is written, ms. */
const SOON = 100;
const AN_HOUR = 3_600_000;

describe('a chat by push in which nothing happens', () => {
  for (const isHidden of [false, true])
    test(`has no timer and makes no request in a ${isHidden ? 'hidden' : 'visible'} page, but for the held poll`, async () => {
      const page = await standing();
      await page.wire.cometFeeds.last.tells(batch(2, agentSays('hello')));
      if (isHidden) page.lifecycle.hide();
      await page.clock.turn(SOON);
      page.news();
      assert.deepEqual(page.clock.timers, []);
      await page.clock.turn(AN_HOUR);
      assert.deepEqual([page.news(), page.clock.timers], [[], []]);
      assert.equal(page.wire.cometFeeds.open.length, 1);
    });
});
