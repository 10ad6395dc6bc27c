import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {exclusiveStorage} from '../../../src/session/saved/exclusive-storage.js';
import {TicketHolder} from '../../../src/session/saved/ticket.js';
import {chat, standing, type Chat} from '../../support/fakes/chat.js';
import {deferred} from '../../support/fakes/deferred.js';
import {MemoryStorage} from '../../support/fakes/memory-storage.js';
import {ignoreRejection} from '../../support/fakes/promises.js';
import {settled} from '../../support/fakes/settled.js';
import {siteLock} from '../../support/fakes/site-lock.js';
import {agentSays, batch, customerSays} from '../../support/values/entries.js';
import {DETAILS} from '../../support/values/states.js';
import type {Batch} from '../../../src/wire/types.js';

/** Longer than a page asks for the lock of another one, ms. */
const PATIENCE = 4_000;

/** A page with a chat, and a way to open another page that has the same storage, or a copy of it. */
async function first() {
  const lock = siteLock();
  const page = await standing({lock});
  const open = (storage: MemoryStorage) => chat({lock, ticket: new TicketHolder(storage, 'ticket')});
  const duplicate = () => {
    const copy = new MemoryStorage();
    for (const [key, value] of page.storage.items) copy.setItem(key, value);
    return {...open(copy), storage: copy};
  };
  return {page, next: () => open(page.storage), duplicate};
}

const requests = ({news}: Pick<Chat, 'news'>) => news().filter((said) => !said.startsWith('>'));

describe('the next page of the tab', () => {
  test('waits for the page before it, and reads the ticket as that one has left it', async () => {
    const {page, next} = await first();
    page.wire.cometFeeds.last.trouble();
    await page.clock.turn(3_000);
    void ignoreRejection(page.session.send('hello'));
    const second = next();
    const resumed = second.session.resume();
    await settled();
    assert.deepEqual(requests(second), []);
    // The line is back in the page before, at the last moment.
    page.wire.next('send', () => Promise.resolve(batch()));
    await page.wire.cometFeeds.last.live();
    await settled();
    assert.deepEqual(page.outgoing(), ['hello: sent']);
    page.lifecycle.leave();
    await second.clock.turn(PATIENCE);
    assert.equal(await resumed, true);
    await second.wire.cometFeeds.last.live();
    await second.clock.turn(PATIENCE);
    assert.deepEqual(second.outgoing(), ['hello: sent']);
    assert.deepEqual(
      requests(second).filter((said) => said.startsWith('send')),
      [],
    );
  });

  test('starts afresh when the page before it has ended the chat meanwhile', async () => {
    const {page, next} = await first();
    const second = next();
    const resumed = second.session.resume();
    await settled();
    await page.session.end();
    await second.clock.turn(PATIENCE);
    assert.deepEqual([await resumed, requests(second)], [false, []]);
  });
});

test('a start while the page still asks for the saved chat goes on, whoever has that one', async () => {
  const {duplicate} = await first();
  const copy = duplicate();
  const resumed = copy.session.resume();
  await settled();
  const started = copy.session.start(DETAILS);
  await copy.clock.turn(PATIENCE);
  assert.equal(await resumed, false);
  await copy.wire.cometFeeds.last.live();
  await started;
  assert.equal(copy.session.state.value.phase, 'waiting');
});

describe('two chats of one page with the same server and service', () => {
  function elements() {
    const storage = new MemoryStorage();
    const page = {};
    return () => {
      const kept = exclusiveStorage(storage, 'ticket', page);
      return {ticket: new TicketHolder(kept, 'ticket'), leaveTicket: () => kept.leave()};
    };
  }

  for (const [name, removed] of [
    ['first', [0]],
    ['second', [1]],
    ['third', [2]],
    ['second and the third', [1, 2]],
  ] as const)
    test(`the ${name} is removed and put back, and goes on`, async () => {
      const options = elements();
      const all = [await standing(options()), await standing(options()), await standing(options())];
      for (const [i, {wire}] of all.entries())
        await wire.cometFeeds.last.tells(batch(2, agentSays(`agent ${i}`)));
      for (const i of removed) await all[i]?.session.release();
      for (const i of removed) {
        const back = chat(options());
        const resumed = back.session.resume();
        await back.clock.turn(PATIENCE);
        assert.deepEqual([await resumed, back.shown()], [true, [`agent ${i}`]]);
      }
      assert.equal(await chat(options()).session.resume(), false);
    });
});

describe('a duplicated tab', () => {
  test('opens no line and forgets its copy of the chat', async () => {
    const {page, duplicate} = await first();
    const copy = duplicate();
    const resumed = copy.session.resume();
    await copy.clock.turn(PATIENCE);
    assert.deepEqual([await resumed, requests(copy), copy.storage.items.size], [false, [], 0]);
    assert.equal(page.session.state.value.phase, 'waiting');
  });

  test('does not take up a chat that ends in the first while it still asks for it', async () => {
    const {page, duplicate} = await first();
    const copy = duplicate();
    const resumed = copy.session.resume();
    await copy.clock.turn(2_000);
    await page.session.end();
    page.news();
    await copy.clock.turn(PATIENCE);
    assert.deepEqual([await resumed, requests(copy), copy.storage.items.size], [false, [], 0]);
    await page.clock.turn(PATIENCE);
    assert.deepEqual(page.clock.timers, []);
  });

  test('does not take up a chat that is being ended in the first, also when that is frozen', async () => {
    const {page, duplicate} = await first();
    const copy = duplicate();
    page.wire.next('disconnect', () => deferred<Batch>().promise);
    void page.session.end();
    await settled();
    page.lifecycle.freeze();
    const resumed = copy.session.resume();
    await copy.clock.turn(PATIENCE);
    assert.deepEqual([await resumed, requests(copy)], [false, []]);
  });

  test('sends no message again that the first has sent since the copy was made, and one that is missing only if the customer says so', async () => {
    const {page, duplicate} = await first();
    page.wire.cometFeeds.last.trouble();
    await page.clock.turn(3_000);
    for (const text of ['one', 'two']) void ignoreRejection(page.session.send(text));
    const copy = duplicate();
    const resumed = copy.session.resume();
    await settled();
    page.wire.next('send', () => deferred<Batch>().promise);
    await page.wire.cometFeeds.last.live();
    await settled();
    assert.deepEqual(page.outgoing(), ['one: sending', 'two: queued']);
    page.lifecycle.leave();
    await copy.clock.turn(PATIENCE);
    assert.equal(await resumed, true);
    assert.deepEqual(copy.outgoing(), ['one: maybe', 'two: maybe']);
    copy.wire.next('refresh', () => Promise.resolve(batch(2, customerSays('one'))));
    await copy.wire.cometFeeds.last.live();
    await copy.clock.turn(0);
    assert.deepEqual([copy.shown(), copy.outgoing()], [['one'], ['two: failed']]);
    assert.deepEqual(
      requests(copy).filter((said) => said.startsWith('send')),
      [],
    );
  });

  test('has the chat when the first was frozen, which lets it go when it resumes', async () => {
    const {page, duplicate} = await first();
    page.wire.next('send', () => deferred<Batch>().promise);
    for (const text of ['one', 'two']) void ignoreRejection(page.session.send(text));
    await settled();
    page.lifecycle.freeze();
    page.news();
    const copy = duplicate();
    assert.equal(await copy.session.resume(), true);
    copy.wire.next('refresh', () => Promise.resolve(batch(2, customerSays('one'))));
    await copy.wire.cometFeeds.last.live();
    await copy.clock.turn(0);
    page.lifecycle.comeBack();
    await page.clock.turn(PATIENCE);
    assert.deepEqual([requests(page), page.session.state.value.phase], [[], 'idle']);
    assert.deepEqual(
      requests(copy).filter((said) => said.startsWith('send')),
      ['send S1 two'],
    );
  });
});

describe('a frozen page', () => {
  test('closes its line, and goes on with the chat when it resumes', async () => {
    const {page} = await first();
    page.lifecycle.freeze();
    await settled();
    assert.deepEqual(requests(page), ['comet stopped']);
    void ignoreRejection(page.session.send('hello'));
    await page.clock.turn(PATIENCE);
    page.lifecycle.comeBack();
    await settled();
    await page.wire.cometFeeds.last.live();
    await page.clock.turn(0);
    assert.deepEqual(requests(page), ['comet opened', 'send S1 hello', 'refresh S1 1']);
  });

  test('goes on waiting for the service when it resumes during a start', async () => {
    const page = chat();
    const reply = deferred<Batch>();
    page.wire.next('startChat', () => reply.promise);
    const started = page.session.start({firstName: 'V', lastName: 'P', email: 'v@p.example', subject: 'S'});
    await settled();
    await page.wire.cometFeeds.last.live();
    page.lifecycle.freeze();
    await page.clock.turn(PATIENCE);
    page.lifecycle.comeBack();
    reply.resolve(batch(1));
    await started;
    assert.equal(page.session.state.value.phase, 'waiting');
  });
});
