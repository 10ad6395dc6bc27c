import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {TicketHolder} from '../../../src/session/saved/ticket.js';
import {chat, REFUSED, standing, type Chat} from '../../support/fakes/chat.js';
import {ignoreRejection} from '../../support/fakes/promises.js';
import {MemoryStorage} from '../../support/fakes/memory-storage.js';
import {settled} from '../../support/fakes/settled.js';
import {agentSays, batch, joined, typing} from '../../support/values/entries.js';

/** Longer than the ticket waits before it is written, ms. */
const SOON = 100;

/** The chat that the next page would find if this one were killed now. */
const found = (page: Chat) => new TicketHolder(page.storage, 'ticket').read()?.state;
const textsFound = (page: Chat) => found(page)?.transcript.entries.map(({text}) => text);
const messagesFound = (page: Chat) =>
  found(page)?.transcript.outgoing.map(({text, status}) => `${text}: ${status}`);

/** Counts what is written under one key from now on. */
function writesOf({storage}: Chat, key = 'ticket'): () => number {
  let count = 0;
  const setItem = storage.setItem.bind(storage);
  storage.setItem = (name, value) => {
    if (name === key) count += 1;
    setItem(name, value);
  };
  return () => count;
}

/** A page like the killed one, with a copy of its storage, that takes up the chat. */
async function nextAfter({storage}: Chat): Promise<Chat> {
  const copy = new MemoryStorage();
  for (const [key, value] of storage.items) copy.setItem(key, value);
  const next = {...chat({ticket: new TicketHolder(copy, 'ticket')}), storage: copy};
  assert.equal(await next.session.resume(), true);
  return next;
}

describe('news of the server', () => {
  test('are written after the frame that shows them, once for all that came until then', async () => {
    const page = await standing();
    const writes = writesOf(page);
    for (let position = 2; position < 12; position++)
      await page.wire.cometFeeds.last.tells(batch(position, agentSays(`no. ${position}`)));
    assert.equal(page.shown().length, 10, 'the screen has them at once');
    assert.equal(writes(), 0);
    await page.clock.turn(SOON);
    assert.equal(writes(), 1);
    assert.deepEqual(textsFound(page), page.shown());
    assert.deepEqual(page.clock.timers, []);
  });

  test('are asked for again by the next page if this one is killed before', async () => {
    const page = await standing();
    await page.wire.cometFeeds.last.tells(batch(2, agentSays('written')));
    await page.clock.turn(SOON);
    await page.wire.cometFeeds.last.tells(batch(3, agentSays('not written')));
    const next = await nextAfter(page);
    next.wire.next('refresh', () => Promise.resolve(batch(3, agentSays('not written'))));
    await next.wire.cometFeeds.last.live();
    await next.clock.turn(0);
    assert.ok(next.news().includes('refresh S1 2'));
    assert.deepEqual(next.shown(), ['written', 'not written']);
  });

  test('are never counted by a view that is ahead of the ticket', async () => {
    const page = await standing();
    const view = {draft: '', open: false, unread: 0};
    await page.clock.turn(SOON);
    page.session.view.value = view;
    await page.wire.cometFeeds.last.tells(batch(2, agentSays('hello')));
    page.session.view.value = {...view, unread: 1};
    const unread = () => new TicketHolder(page.storage, 'ticket').readView()?.unread;
    assert.deepEqual([textsFound(page), unread()], [[], 0]);
    await page.clock.turn(SOON);
    assert.deepEqual([textsFound(page), unread()], [['hello'], 1]);
  });

  const ways: Readonly<Record<string, (page: Chat) => void>> = {
    hidden: ({lifecycle}) => lifecycle.hide(),
    left: ({lifecycle}) => lifecycle.leave(),
    frozen: ({lifecycle}) => lifecycle.freeze(),
    released: ({session}) => void session.release(),
  };
  for (const [how, act] of Object.entries(ways))
    test(`are written at once when the page is ${how}`, async () => {
      const page = await standing();
      await page.wire.cometFeeds.last.tells(batch(2, agentSays('hello')));
      act(page);
      assert.deepEqual(textsFound(page), ['hello']);
      assert.deepEqual(
        page.clock.timers.filter((ms) => ms <= SOON),
        [],
      );
    });

  test('are written at once in a hidden page, which draws no frame', async () => {
    const page = await standing();
    page.lifecycle.hide();
    await page.wire.cometFeeds.last.tells(batch(2, joined(), agentSays('hello')));
    assert.deepEqual(textsFound(page), page.shown());
  });

  test('bring no ticket back after the end of the chat', async () => {
    const page = await standing();
    await page.wire.cometFeeds.last.tells(batch(2, agentSays('bye')));
    await page.session.end();
    await page.clock.turn(SOON);
    assert.deepEqual([...page.storage.items], []);
  });
});

describe('a page that is killed does not lose', () => {
  test('that a message is being sent: it is written before the request leaves, with one write', async () => {
    const page = await standing();
    await page.wire.cometFeeds.last.tells(batch(2, typing()));
    const writes = writesOf(page);
    let atRequest: readonly string[] | undefined;
    page.wire.next('send', () => {
      atRequest = messagesFound(page);
      return new Promise(() => undefined);
    });
    void ignoreRejection(page.session.send('hello'));
    await settled();
    assert.deepEqual(atRequest, ['hello: sending']);
    assert.ok(writes() <= 2, `${writes()} writes`);
    const next = await nextAfter(page);
    assert.deepEqual(next.outgoing(), ['hello: maybe'], 'it is looked up, not sent again');
  });

  test('a message that waits for the line', async () => {
    const page = await standing();
    page.wire.cometFeeds.last.trouble();
    await page.clock.turn(3_000);
    void ignoreRejection(page.session.send('hello'));
    await settled();
    assert.deepEqual(messagesFound(page), ['hello: queued']);
  });

  test('that a message has failed or was discarded', async () => {
    const page = await standing();
    page.wire.next('send', () => Promise.reject(REFUSED));
    page.wire.next('refresh', () => Promise.resolve(batch(1)));
    await assert.rejects(page.session.send('hello'), {kind: 'refused'});
    assert.deepEqual(messagesFound(page), ['hello: failed']);
    const [message] = found(page)?.transcript.outgoing ?? [];
    page.session.discard(message?.id ?? '');
    assert.deepEqual(messagesFound(page), []);
  });

  test('new keys of the chat', async () => {
    const page = await standing();
    const keys = {service: 'S2', user: 'someone'};
    await page.wire.cometFeeds.last.tells({...batch(2, agentSays('moved')), keys});
    assert.deepEqual(found(page)?.chat.keys, keys);
  });
});
