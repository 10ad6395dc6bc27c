import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {ChatHold} from '../../../src/session/saved/chat-hold.js';
import {FakeClock} from '../../support/fakes/fake-clock.js';
import {FakeLifecycle} from '../../support/fakes/fake-lifecycle.js';
import {settled} from '../../support/fakes/settled.js';
import {siteLock} from '../../support/fakes/site-lock.js';

/** Longer than a page asks for the lock of another one, ms. */
const PATIENCE = 4_000;

/** Pages of one site that each hold a chat. */
function site() {
  const clock = new FakeClock();
  const lock = siteLock();
  return () => {
    const log: string[] = [];
    const lifecycle = new FakeLifecycle();
    let isEnding = false;
    const hold = new ChatHold({
      lock,
      clock,
      lifecycle,
      save: (isLeft) =>
        log.push(`${isLeft ? 'left' : 'saved'}${hold.isWithoutLock ? ' without the lock' : ''}`),
      isEnding: () => isEnding,
      onBack: () => log.push('back'),
      onLost: () => log.push('lost'),
    });
    return {
      hold,
      lifecycle,
      log,
      news: () => log.splice(0),
      /** The chat hears of the page from now on. */
      begins: () => {
        const chat = hold.begin();
        chat.subscribe(() => log.push(`chat hears: ${chat.away ? 'away' : 'here'}`));
      },
      ends: () => (isEnding = true),
      takes: async (ms = 0) => {
        const taken = hold.take('S1');
        await settled();
        await clock.turn(ms);
        return taken;
      },
      turn: async (ms: number) => {
        await clock.turn(ms);
        await settled();
      },
    };
  };
}

/** A page that holds the chat. */
async function holding() {
  const newPage = site();
  const page = newPage();
  page.begins();
  assert.equal(await page.takes(), true);
  return {page, newPage};
}

describe('a page that holds a chat', () => {
  test('closes the line, saves the chat and gives the lock back, in this order, when it is left', async () => {
    const {page, newPage} = await holding();
    page.lifecycle.leave();
    assert.deepEqual(page.news(), ['chat hears: away', 'left']);
    assert.equal(await newPage().takes(), true);
  });

  test('keeps the lock while it ends the chat', async () => {
    const {page, newPage} = await holding();
    page.ends();
    page.lifecycle.leave();
    const next = newPage();
    assert.deepEqual([await next.takes(PATIENCE), next.hold.wasHeld], [false, true]);
  });

  test('saves the chat whenever the page changes', async () => {
    const {page} = await holding();
    page.lifecycle.hide();
    assert.deepEqual(page.news(), ['chat hears: here', 'saved']);
  });

  test('gives the lock back for another chat', async () => {
    const {page, newPage} = await holding();
    assert.equal(await page.hold.take('S2'), true);
    assert.equal(await newPage().takes(), true);
  });

  test('keeps the lock for a while when the chat has ended, so that no copy takes it up', async () => {
    const {page, newPage} = await holding();
    page.hold.end();
    page.hold.giveBackLater();
    const next = newPage();
    assert.equal(await next.takes(3_300), false);
    await page.turn(PATIENCE);
    assert.equal(await next.takes(), true);
  });

  test('hears nothing of the page any more after its chat has ended', async () => {
    const {page} = await holding();
    page.hold.end();
    page.lifecycle.leave();
    assert.deepEqual([page.news(), page.lifecycle.listeners], [[], 0]);
  });
});

describe('a page that comes back', () => {
  test('has the chat again, which hears of it when the page lets it go on', async () => {
    const {page} = await holding();
    page.lifecycle.leave();
    page.news();
    page.lifecycle.comeBack();
    assert.deepEqual(page.news(), ['saved without the lock']);
    await settled();
    assert.deepEqual(page.news(), ['back']);
    page.hold.goOn();
    assert.deepEqual([page.news(), page.hold.isWithoutLock], [['chat hears: here'], false]);
  });

  test('has lost the chat when another page does not give it back', async () => {
    const {page, newPage} = await holding();
    page.lifecycle.leave();
    const next = newPage();
    assert.equal(await next.takes(), true);
    page.news();
    page.lifecycle.comeBack();
    await page.turn(PATIENCE);
    assert.deepEqual(page.news(), ['saved without the lock', 'lost']);
  });

  test('has nothing to do with a chat that it gave back meanwhile', async () => {
    const {page} = await holding();
    page.lifecycle.leave();
    page.news();
    page.lifecycle.comeBack();
    page.hold.giveBack();
    await page.turn(PATIENCE);
    assert.deepEqual(page.news(), ['saved without the lock']);
  });
});

test('a chat that is asked for is not taken when another one is asked for meanwhile', async () => {
  const page = site()();
  const taken = [page.hold.take('S1'), page.hold.take('S2')];
  await page.turn(PATIENCE);
  assert.deepEqual(await Promise.all(taken), [undefined, true]);
});
