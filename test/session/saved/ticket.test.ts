import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import type {KeyValueStorage} from '../../../src/base/key-value-storage.js';
import {unverified, restored, TicketHolder, ticketKey, queuedIds} from '../../../src/session/saved/ticket.js';
import {agentSays} from '../../support/values/entries.js';
import {MemoryStorage} from '../../support/fakes/memory-storage.js';
import {open, outgoing, transcript} from '../../support/values/states.js';

const KEY = ticketKey('https://gms.example.com/genesys', 'request-chat');

function holder() {
  const storage = new MemoryStorage();
  return {storage, ticket: new TicketHolder(storage, KEY)};
}

const CHAT = open({
  phase: 'talking',
  line: 'live',
  agents: ['Kristi'],
  transcript: transcript({entries: [{...agentSays('hello', 3), position: 2}], known: [[1, 2]]}),
});

test('a written ticket can be read', () => {
  const {ticket} = holder();
  ticket.write(CHAT);
  assert.deepEqual(ticket.read(), {state: CHAT});
});

test('the view is stored beside the ticket, with or without a chat', () => {
  const {ticket} = holder();
  assert.equal(ticket.readView(), undefined);
  ticket.writeView({draft: 'hel', open: true, unread: 2});
  assert.deepEqual([ticket.readView(), ticket.read()], [{draft: 'hel', open: true, unread: 2}, undefined]);
});

test('the view is written again when the storage was emptied, but not for the next chat', () => {
  const {storage, ticket} = holder();
  const view = {draft: 'hel', open: true, unread: 2};
  ticket.write(CHAT);
  ticket.writeView(view);
  storage.items.clear();
  ticket.write(CHAT);
  assert.deepEqual(ticket.readView(), view);
  storage.isFull = true;
  ticket.write({...CHAT, agents: []});
  assert.equal(storage.items.size, 0);
  storage.isFull = false;
  ticket.write(CHAT);
  assert.deepEqual(ticket.readView(), view);
  ticket.wipe();
  ticket.write(CHAT);
  assert.equal(ticket.readView(), undefined);
});

test('a restored chat is not connected yet, and nobody is typing', () => {
  const typing = [{nickname: 'Kristi', until: 1}];
  assert.deepEqual(restored({...CHAT, typing}), {
    ...CHAT,
    line: 'opening',
    denial: undefined,
    isSilent: false,
  });
});

test('restoring turns messages under way into maybe, and keeps the others', () => {
  const statuses = ['queued', 'sending', 'sent', 'maybe', 'failed'] as const;
  const messages = statuses.map((status) => outgoing(status, {status}));
  const state = restored({...CHAT, transcript: {...CHAT.transcript, outgoing: messages}});
  assert.deepEqual(
    state.transcript.outgoing.map(({id, status}) => [id, status]),
    [
      ['queued', 'queued'],
      ['sending', 'maybe'],
      ['sent', 'sent'],
      ['maybe', 'maybe'],
      ['failed', 'failed'],
    ],
  );
});

test('an unverified ticket turns queued messages into maybe, and keeps the others', () => {
  const statuses = ['queued', 'sending', 'sent', 'maybe', 'failed'] as const;
  const messages = statuses.map((status) => outgoing(status, {status}));
  const ticket = {state: {...CHAT, transcript: {...CHAT.transcript, outgoing: messages}}};
  const unverifiedTicket = unverified(ticket);
  assert.deepEqual(
    unverifiedTicket.state.transcript.outgoing.map(({status}) => status),
    ['maybe', 'sending', 'sent', 'maybe', 'failed'],
  );
  assert.deepEqual([queuedIds(ticket.state), queuedIds(unverifiedTicket.state)], [['queued'], []]);
});

test('wiping empties the storage', () => {
  const {storage, ticket} = holder();
  ticket.write(CHAT);
  ticket.writeView({draft: 'hel', open: true, unread: 0});
  assert.deepEqual([...storage.items.keys()], [KEY, `${KEY} view`]);
  ticket.wipe();
  assert.deepEqual([ticket.read(), ticket.readView()], [undefined, undefined]);
  assert.equal(storage.items.size, 0);
});

test('each server and service has a ticket of its own', () => {
  const storage = new MemoryStorage();
  const places = [
    ['https://a.example/genesys', 'request-chat'],
    ['https://a.example/genesys', 'sales'],
    ['https://b.example/genesys', 'sales'],
  ] as const;
  const holders = places.map(([server, service]) => new TicketHolder(storage, ticketKey(server, service)));
  holders.forEach((ticket, i) => ticket.write({...CHAT, agents: [`agent ${i}`]}));
  assert.deepEqual(
    holders.map((ticket) => ticket.read()?.state.agents),
    [['agent 0'], ['agent 1'], ['agent 2']],
  );
});

describe('a storage that', () => {
  const forbidden = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  const storages: Readonly<Record<string, KeyValueStorage | undefined>> = {
    'is not there': undefined,
    'is forbidden': {getItem: forbidden, setItem: forbidden, removeItem: forbidden},
    'is full': {getItem: () => null, setItem: forbidden, removeItem: () => undefined},
  };
  for (const [how, storage] of Object.entries(storages)) {
    test(`${how} keeps nothing and throws no error`, () => {
      const ticket = new TicketHolder(storage, KEY);
      ticket.write(CHAT);
      ticket.writeView({draft: 'hel', open: true, unread: 0});
      assert.deepEqual([ticket.read(), ticket.readView()], [undefined, undefined]);
      ticket.wipe();
    });
  }

  test('becomes full keeps no old ticket', () => {
    const {storage, ticket} = holder();
    ticket.write(CHAT);
    storage.setItem = forbidden;
    ticket.write({...CHAT, agents: []});
    assert.equal(ticket.read(), undefined);
  });
});

describe('a stored value', () => {
  const whole = {version: 3, chunks: 0, state: CHAT};
  const withTranscript = (part: object) => ({
    ...whole,
    state: {...CHAT, transcript: {...CHAT.transcript, ...part}},
  });
  const strangers = {
    'no JSON': 'hello {',
    'nothing at all': '',
    null: 'null',
    'a number': '7',
    'a list': '[]',
    'another version': JSON.stringify({...whole, version: 1}),
    'the version before without a service': JSON.stringify({...whole, version: 2}),
    'the version before without a state': JSON.stringify({...whole, version: 2, state: null}),
    'no version': JSON.stringify({...whole, version: undefined}),
    'no count of chunks': JSON.stringify({...whole, chunks: undefined}),
    'chunks that are not there': JSON.stringify({...whole, chunks: 1}),
    'no state': JSON.stringify({...whole, state: undefined}),
    'an idle state': JSON.stringify({...whole, state: {phase: 'idle'}}),
    'an ended chat': JSON.stringify({...whole, state: {...CHAT, phase: 'ended'}}),
    'a chat without id and keys': JSON.stringify({...whole, state: {...CHAT, chat: {}}}),
    'a chat without keys': JSON.stringify({
      ...whole,
      state: {...CHAT, chat: {...CHAT.chat, keys: undefined}},
    }),
    'keys that are no texts': JSON.stringify({
      ...whole,
      state: {...CHAT, chat: {...CHAT.chat, keys: {alias: 118}}},
    }),
    'an older or newer version': JSON.stringify({...whole, version: 4, state: {...CHAT, phase: 'held'}}),
    'a chat without details': JSON.stringify({...whole, state: {...CHAT, details: undefined}}),
    'agents that are no names': JSON.stringify({...whole, state: {...CHAT, agents: [{name: 'Kristi'}]}}),
    'entries that are no entries': JSON.stringify(withTranscript({entries: [null]})),
    'entries without positions': JSON.stringify(withTranscript({entries: [agentSays('hello', 3)]})),
    'positions that are no ranges': JSON.stringify(withTranscript({known: [1, 2]})),
    'messages that are no messages': JSON.stringify(withTranscript({outgoing: ['hello']})),
    'a chat without transcript': JSON.stringify({...whole, state: {...CHAT, transcript: null}}),
  };
  test('is read when it is complete', () => {
    const {storage, ticket} = holder();
    storage.setItem(KEY, JSON.stringify(whole));
    assert.deepEqual(ticket.read(), {state: CHAT});
  });

  test('of the version before is read, and written in this one', () => {
    const {storage, ticket} = holder();
    const {keys, delivery} = CHAT.chat;
    const old = {
      ...whole,
      version: 2,
      gmsUser: keys['user'],
      chunks: 1,
      state: {
        ...CHAT,
        chat: {delivery, service: keys['service'], sessionId: '000B'},
        transcript: {...CHAT.transcript, entries: []},
      },
    };
    storage.setItem(KEY, JSON.stringify(old));
    storage.setItem(`${KEY} 0`, JSON.stringify(CHAT.transcript.entries));
    const state = {...CHAT, chat: {delivery, sessionId: '000B', id: 'S1', keys}};
    assert.deepEqual(ticket.read(), {state});
    ticket.write(state);
    assert.match(storage.getItem(KEY) ?? '', /"version":3/);
    assert.deepEqual(ticket.read(), {state});
  });

  for (const [what, value] of Object.entries(strangers)) {
    test(`is not read when it is or has ${what}`, () => {
      const {storage, ticket} = holder();
      storage.setItem(KEY, value);
      assert.equal(ticket.read(), undefined);
    });
  }

  test('is not read when a chunk of its log is none', () => {
    const {storage, ticket} = holder();
    storage.setItem(KEY, JSON.stringify({...whole, chunks: 1}));
    for (const chunk of ['{}', '[null]', '[{"position": "2"}]']) {
      storage.setItem(`${KEY} 0`, chunk);
      assert.equal(ticket.read(), undefined, chunk);
    }
  });

  test('stays when it is another version’s, until a chat is written over it with all its chunks', () => {
    const {storage, ticket} = holder();
    const others = JSON.stringify({...whole, version: 4, chunks: 2});
    storage.setItem(KEY, others);
    for (const chunk of ['0', '1']) storage.setItem(`${KEY} ${chunk}`, '[]');
    assert.deepEqual([ticket.read(), storage.getItem(KEY)], [undefined, others]);
    ticket.write(CHAT);
    assert.deepEqual([ticket.read()?.state, [...storage.items.keys()]], [CHAT, [KEY]]);
  });

  test('of the view is not read when a part has a wrong type', () => {
    const {storage, ticket} = holder();
    const view = {draft: 'hel', open: true, unread: 2};
    for (const part of [
      {draft: 1},
      {open: 'yes'},
      {open: null},
      {unread: 1.5},
      {unread: '2'},
      {unread: null},
      {handled: '3'},
      {handled: {length: 1}},
      {handled: [3, '4']},
      {handled: [null]},
    ]) {
      storage.setItem(`${KEY} view`, JSON.stringify({...view, ...part}));
      assert.equal(ticket.readView(), undefined, JSON.stringify(part));
    }
    storage.setItem(`${KEY} view`, JSON.stringify({...view, handled: [3, 4]}));
    assert.deepEqual(ticket.readView()?.handled, [3, 4]);
    storage.setItem(`${KEY} view`, JSON.stringify({...view, theme: 'of a newer version'}));
    assert.equal(ticket.readView()?.draft, 'hel');
  });

  test('never causes an exception', () => {
    const {storage, ticket} = holder();
    const inner = fc.record({
      version: fc.constantFrom(2, 3),
      gmsUser: fc.string(),
      chunks: fc.constantFrom(0, 1, 2),
      state: fc.jsonValue(),
    });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          inner.map((value) => JSON.stringify(value)),
        ),
        (value) => {
          storage.setItem(KEY, value);
          for (const part of ['view', '0']) storage.setItem(`${KEY} ${part}`, value);
          assert.doesNotThrow(() => [ticket.read(), ticket.readView()]);
        },
      ),
    );
  });
});
