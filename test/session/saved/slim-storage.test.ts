import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {PageStorage} from '../../../src/base/key-value-storage.js';
import {newEntries} from '../../../src/session/model/transcript.js';
import {transcriptOf} from '../../../src/session/model/state.js';
import {slimStorage, type SlimStorageOptions} from '../../../src/session/saved/slim-storage.js';
import {TicketHolder} from '../../../src/session/saved/ticket.js';
import type {ChatError} from '../../../src/wire/errors.js';
import type {Batch} from '../../../src/wire/types.js';
import {chat, standing} from '../../support/fakes/chat.js';
import {deferred} from '../../support/fakes/deferred.js';
import {FakeClock} from '../../support/fakes/fake-clock.js';
import {FakeLifecycle} from '../../support/fakes/fake-lifecycle.js';
import {ignoreRejection} from '../../support/fakes/promises.js';
import {settled} from '../../support/fakes/settled.js';
import {agentSays, batch, customerSays, joined} from '../../support/values/entries.js';
import {callWith} from '../../support/values/hostile.js';
import {open, outgoing, transcript} from '../../support/values/states.js';

/** What outlives a page. Each page has an object of its own. */
const shelf = () => new Map<string, string>();
const atOnce = (items: Map<string, string>): PageStorage => ({
  getItem: (name) => items.get(name),
  setItem: (name, item) => items.set(name, item),
  removeItem: (name) => items.delete(name),
});

async function holder(page: PageStorage, more: SlimStorageOptions = {}) {
  const lifecycle = new FakeLifecycle();
  const clock = new FakeClock();
  const opening = slimStorage(page, {clock, lifecycle, ...more});
  await settled();
  await clock.turn(5_000);
  const storage = await opening;
  return {ticket: new TicketHolder(storage, 'ticket'), lifecycle, clock};
}

const talk = (more = {}) =>
  open({
    phase: 'talking',
    line: 'live',
    agents: ['Kristi'],
    transcript: transcript({
      origin: 1_000,
      entries: [
        {...joined(), position: 2},
        {...agentSays('hello', 3), position: 3},
      ],
      known: [[1, 3]],
      ...more,
    }),
  });

describe('a slim storage', () => {
  test('gives the page one item: the keys and the position, no word of the conversation and no detail', async () => {
    const items = shelf();
    const {ticket} = await holder(atOnce(items));
    ticket.write(talk());
    ticket.writeView({draft: 'half a sentence', open: true, unread: 2, handled: [2]});
    assert.deepEqual([...items.keys()], ['gms-chat']);
    const [item = ''] = items.values();
    const {chat: identity, details} = talk();
    assert.deepEqual(JSON.parse(item), {
      version: 3,
      key: 'ticket',
      phase: 'talking',
      chat: identity,
      agents: ['Kristi'],
      origin: 1_000,
      isLeft: false,
      open: true,
      unread: 2,
      handled: [2],
      seen: 3,
      outgoing: [],
    });
    assert.ok(!item.includes('hello') && !item.includes('half'));
    for (const detail of [details.firstName, details.lastName, details.email, details.subject])
      assert.ok(!detail || !item.includes(detail), detail);
    ticket.wipe();
    assert.equal(items.size, 0);
  });

  test('is less than 3 kB as a cookie, and keeps the messages that fit', async () => {
    const items = shelf();
    const {ticket} = await holder(atOnce(items));
    const waiting = ['short', 'ß€😀'.repeat(500), 'also short'].map((text, i) =>
      outgoing(`m${i}`, {text, status: 'queued'}),
    );
    ticket.write(talk({outgoing: waiting}));
    const [item = ''] = items.values();
    assert.ok(encodeURIComponent(item).length < 3_072, String(encodeURIComponent(item).length));
    assert.ok(item.includes('"short"') && item.includes('also short') && !item.includes('ß'));
    for (let i = 0; i < 300; i++) waiting.push(outgoing(`n${i}`, {status: 'queued'}));
    ticket.write(talk({outgoing: waiting}));
    assert.ok(encodeURIComponent([...items.values()][0] ?? '').length < 3_072);
  });

  test('gives the chat in this page all that it wrote', async () => {
    const page = atOnce(shelf());
    const {ticket} = await holder(page);
    ticket.write(talk());
    ticket.writeView({draft: 'half', open: true, unread: 2});
    const again = new TicketHolder(await slimStorage(page), 'ticket');
    assert.deepEqual(again.read(), {state: talk()});
    assert.equal(again.readView()?.draft, 'half');
  });

  test('is written only when the item changes', async () => {
    const items = shelf();
    let writes = 0;
    const {ticket} = await holder({...atOnce(items), setItem: () => (writes += 1)});
    for (const draft of ['h', 'ha', 'hal']) {
      ticket.write(talk());
      ticket.writeView({draft, open: true, unread: 0});
    }
    assert.equal(writes, 2, 'the chat, then that the panel is open');
  });

  test('leaves the item of another page alone: it has the chat now', async () => {
    const items = shelf();
    const first = await holder(atOnce(items));
    first.ticket.write(talk());
    const second = await holder(atOnce(items));
    second.ticket.wipe();
    assert.equal(items.size, 1, 'it was given no chat');
    assert.ok(second.ticket.read() === undefined);
    const third = await holder(atOnce(items));
    const taken = third.ticket.read();
    assert.ok(taken);
    third.ticket.write({...taken.state, agents: []});
    first.ticket.wipe();
    assert.equal(items.size, 1, 'the third page has written it');
    third.ticket.wipe();
    assert.equal(items.size, 0);
  });

  test('passes over what is foreign or damaged, and leaves it there', async () => {
    for (const item of [
      '',
      '{',
      'null',
      '[]',
      '{"version":2}',
      '{"version":3,"key":"ticket","origin":1,"seen":1}',
    ]) {
      const items = new Map([['gms-chat', item]]);
      assert.equal((await holder(atOnce(items))).ticket.read(), undefined);
      assert.equal(items.size, 1);
    }
  });
});

/** A storage that writes an item when `held` lets it. */
function slowShelf() {
  const items = shelf();
  const held: (() => void)[] = [];
  const storage: PageStorage = {
    getItem: (name) => Promise.resolve(items.get(name)),
    setItem: (name, item) =>
      new Promise<void>((resolve) => {
        held.push(() => {
          items.set(name, item);
          resolve();
        });
      }),
    removeItem: (name) => Promise.resolve(items.delete(name)),
  };
  return {items, held, storage};
}

describe('a storage that takes its time', () => {
  test('is written one item after another, the last one for all before it', async () => {
    const {items, held, storage} = slowShelf();
    const {ticket} = await holder(storage);
    for (const agents of [['A'], ['B'], ['C']]) ticket.write({...talk(), agents});
    assert.equal(held.length, 1);
    held[0]?.();
    await settled();
    assert.equal(held.length, 2);
    held[1]?.();
    await settled();
    assert.ok(items.get('gms-chat')?.includes('"C"'));
    ticket.wipe();
    await settled();
    assert.equal(items.size, 0);
  });

  test('keeps no chat that ends while an item is being written and another one waits', async () => {
    const {items, held, storage} = slowShelf();
    const {ticket} = await holder(storage);
    for (const agents of [['A'], ['B']]) ticket.write({...talk(), agents});
    ticket.wipe();
    for (const answer of held) answer();
    await settled();
    assert.equal(items.size, 0);
  });

  test('gives a chat that has just ended to no other element, though its item is still being removed', async () => {
    const items = shelf();
    const removed = deferred<boolean>();
    const page: PageStorage = {
      ...atOnce(items),
      removeItem: (name) => removed.promise.then(() => items.delete(name)),
    };
    const {ticket} = await holder(page);
    ticket.write(talk());
    ticket.wipe();
    const again = await holder(page);
    assert.equal(again.ticket.read(), undefined);
    removed.resolve(true);
    await settled();
    assert.equal(items.size, 0);
  });

  const faults: Readonly<Record<string, () => unknown>> = {
    throws: () => {
      throw new Error('full');
    },
    rejects: () => Promise.reject(new Error('full')),
    'never answers': () => new Promise(() => {}),
  };
  for (const [how, fault] of Object.entries(faults))
    test(`and ${how} is told once, and the chat goes on in this page`, async () => {
      const errors: ChatError[] = [];
      const page = {getItem: fault, setItem: fault, removeItem: fault} as PageStorage;
      const {ticket, clock} = await holder(page, {onError: (error) => errors.push(error)});
      ticket.write(talk());
      ticket.write({...talk(), agents: []});
      await settled();
      await clock.turn(20_000);
      ticket.wipe();
      ticket.write(talk());
      await clock.turn(20_000);
      assert.deepEqual(
        errors.map(({kind, message}) => [kind, /storage of the page failed/.test(message)]),
        [['invalid', true]],
      );
      assert.deepEqual(ticket.read(), {state: talk()});
    });

  test('that is none is told, too', async () => {
    for (const page of [{}, 'x', 7]) {
      const errors: ChatError[] = [];
      const {ticket} = await holder(page as PageStorage, {onError: (error) => errors.push(error)});
      ticket.write(talk());
      assert.equal(errors.length, 1);
      assert.ok(ticket.read());
    }
  });
});

describe('a chat over a reload with a slim storage', () => {
  const of = async (items: Map<string, string>) => {
    const {ticket, lifecycle} = await holder(atOnce(items));
    return {ticket, lifecycle};
  };

  test('asks for the conversation, of which nothing is news but what came meanwhile', async () => {
    const items = shelf();
    const first = await standing(await of(items));
    await first.wire.cometFeeds.last.tells(batch(3, joined(), agentSays('hello', 3)));
    const origin = transcriptOf(first.session.state.value).origin;
    await first.session.release();
    const {session, wire, clock, news, shown} = chat(await of(items));
    // Times would be wrong by a minute if the start of the chat were forgotten.
    await clock.turn(60_000);
    assert.equal(await session.resume(), true);
    assert.deepEqual([session.state.value.phase, shown()], ['talking', []]);
    const before = transcriptOf(session.state.value);
    wire.next('refresh', () =>
      Promise.resolve(batch(4, joined(), agentSays('hello', 3), agentSays('still there?', 4))),
    );
    await wire.cometFeeds.last.live();
    await clock.turn(0);
    assert.ok(news().includes('refresh S1 1'));
    assert.deepEqual(shown(), ['has joined the session', 'hello', 'still there?']);
    const after = transcriptOf(session.state.value);
    assert.deepEqual(
      newEntries(before, after).map(({text}) => text),
      ['still there?'],
    );
    assert.equal(after.origin, origin);
    assert.deepEqual('agents' in session.state.value && session.state.value.agents, ['Kristi']);
  });

  test('sends a message that waited when the page was left, once', async () => {
    const items = shelf();
    const first = await standing(await of(items));
    first.wire.next('send', () => deferred<Batch>().promise);
    for (const text of ['a', 'b']) void ignoreRejection(first.session.send(text));
    await settled();
    await first.session.release();
    const {session, wire, clock, news, outgoing: own} = chat(await of(items));
    await session.resume();
    assert.deepEqual(own(), ['a: maybe', 'b: queued']);
    wire.next('refresh', () => Promise.resolve(batch(2, customerSays('a'))));
    await wire.cometFeeds.last.live();
    await clock.turn(0);
    assert.deepEqual(
      news().filter((line) => line.startsWith('send')),
      ['send S1 b'],
    );
  });

  test('sends no message of a page that may have sent it: it is looked for in the transcript, after what was seen', async () => {
    const items = shelf();
    const first = await standing(await of(items));
    await first.wire.cometFeeds.last.tells(batch(2, customerSays('yes')));
    first.wire.next('send', () => deferred<Batch>().promise);
    for (const text of ['a', 'yes']) void ignoreRejection(first.session.send(text));
    await settled();
    // Killed: the item says that both are on their way, or may be.
    const {session, wire, clock, outgoing: own} = chat(await of(new Map(items)));
    await session.resume();
    assert.deepEqual(own(), ['a: maybe', 'yes: maybe']);
    wire.next('refresh', () => Promise.resolve(batch(3, customerSays('yes'), customerSays('a'))));
    await wire.cometFeeds.last.live();
    await clock.turn(0);
    assert.deepEqual(own(), ['yes: failed'], 'the earlier “yes” is not this one');
  });

  test('puts a message in doubt that waited when the page was left and came back: the next page may have sent it', async () => {
    const items = shelf();
    const {ticket, lifecycle} = await of(items);
    const {session, wire, outgoing: own} = await standing({ticket, lifecycle});
    wire.next('send', () => deferred<Batch>().promise);
    for (const text of ['a', 'b']) void ignoreRejection(session.send(text));
    await settled();
    lifecycle.leave();
    await settled();
    lifecycle.comeBack();
    await settled();
    assert.deepEqual(own(), ['a: maybe', 'b: maybe']);
  });
});

test('a value of the page that is no storage is told as a fault, once', async () => {
  for (const odd of [null, undefined, 5, {}, () => 5]) {
    const errors: ChatError[] = [];
    const onError = (error: ChatError) => errors.push(error);
    const storage: unknown = await callWith({slimStorage}, 'slimStorage', odd, {onError});
    assert.deepEqual([errors.map(({kind}) => kind), storage instanceof Object], [['invalid'], true]);
  }
});
