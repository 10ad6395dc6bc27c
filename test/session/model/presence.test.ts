import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {agentsIn, showsSomebody} from '../../../src/session/model/presence.js';
import {reduce} from '../../../src/session/model/reduce.js';
import {publicState} from '../../../src/session/model/public-state.js';
import type {ChatState} from '../../../src/session/model/state.js';
import type {EntryKind, WireEntry} from '../../../src/wire/types.js';
import {agentSays, batch, customerSays, entry, joined, left, typing} from '../../support/values/entries.js';
import {open} from '../../support/values/states.js';

const positioned = (entries: readonly WireEntry[]) => entries.map((one, i) => ({...one, position: i + 2}));
const agents = (...entries: readonly WireEntry[]) => agentsIn([], [], positioned(entries));

/** State and agents after the entries, in one batch and one by one. */
function after(...entries: readonly WireEntry[]): readonly [state: string, agents: readonly string[]] {
  const told = (start: ChatState, at: number, ...news: readonly WireEntry[]) =>
    reduce(start, {type: 'batch', batch: batch(at, ...news), now: 1_000_000});
  const [atOnce, oneByOne] = [
    told(open(), entries.length + 1, ...entries),
    entries.reduce<ChatState>((state, one, i) => told(state, i + 2, one), open()),
  ];
  const read = (state: ChatState) =>
    [
      publicState({...open(), ...state, line: 'live'} as ChatState),
      'agents' in state ? state.agents : [],
    ] as const;
  assert.deepEqual(read(atOnce), read(oneByOne));
  return read(atOnce);
}

const system = (kind: EntryKind, nickname = 'System') =>
  entry(kind, {party: 'external', nickname, text: 'Please wait, an agent will be with you shortly.'});

describe('somebody is there', () => {
  test('who has joined, of any party but the customer’s', () => {
    for (const party of ['agent', 'supervisor', 'external'] as const)
      assert.deepEqual(after(entry('joined', {party, nickname: 'Robo'})), ['chatting', ['Robo']], party);
    assert.deepEqual(after(entry('joined', {party: 'client'})), ['waiting', []]);
  });

  test('not the voice of the server, whatever it says, before anybody has joined', () => {
    for (const kind of [
      'message',
      'push-url',
      'custom',
      'idle-warning',
      'typing-started',
      'left',
      'unknown',
    ] as const)
      assert.deepEqual(after(system(kind), customerSays('Hello?'), system(kind, '')), ['waiting', []], kind);
    assert.deepEqual(after(system('message'), joined()), ['chatting', ['Kristi']]);
    assert.deepEqual(after(joined(), system('message')), ['chatting', ['Kristi']]);
  });

  test('an agent or a supervisor who speaks, since the notice of the joining may be lost', () => {
    for (const party of ['agent', 'supervisor'] as const)
      assert.deepEqual(after({...agentSays('Hello'), party}), ['chatting', ['Kristi']], party);
    assert.equal(after(typing())[0], 'chatting');
  });

  test('until they leave', () => {
    assert.deepEqual(agents(joined('Kristi'), joined('Sam'), left('Kristi')), ['Sam']);
    assert.deepEqual(agents(agentSays('Hello'), left()), []);
    const robo = system('joined', 'Robo');
    assert.deepEqual(agents(robo, joined(), {...robo, kind: 'left'}), ['Kristi']);
  });

  test('until they leave, and not when a namesake does', () => {
    assert.deepEqual(agents(joined(), joined(), left()), ['Kristi']);
    assert.deepEqual(agents(joined(''), joined(''), left('')), ['']);
    assert.deepEqual(agents(joined(), joined(), left(), left()), []);
    assert.deepEqual(agents(left(), joined(), joined(), left()), ['Kristi']);
    assert.deepEqual(agents(joined(), left(), joined(), left()), []);
    assert.deepEqual(agents(joined(), agentSays('Hello'), left()), []);
    assert.deepEqual(after(joined(), joined(), left()), ['chatting', ['Kristi']]);
  });

  test('under the name of their last words, where the server numbers the parties', () => {
    const numbered = (from: string, nickname: string, kind: EntryKind = 'message') =>
      entry(kind, {nickname, from, text: 'words'});
    const kristi = [numbered('2', 'Kristi', 'joined'), numbered('3', 'Sam', 'joined')];
    assert.deepEqual(after(...kristi, numbered('2', 'Kristi')), ['chatting', ['Kristi', 'Sam']]);
    assert.deepEqual(after(...kristi, numbered('3', 'Samuel', 'renamed')), [
      'chatting',
      ['Kristi', 'Samuel'],
    ]);
    // Without the notice of the new name, and under the name of somebody else.
    assert.deepEqual(after(...kristi, numbered('2', 'Sam')), ['chatting', ['Sam']]);
    assert.deepEqual(after(...kristi, numbered('2', 'Sam'), numbered('3', 'Sam', 'left')), [
      'chatting',
      ['Sam'],
    ]);
    assert.deepEqual(after(...kristi, numbered('4', 'Kristi'), numbered('2', 'Kristi', 'left')), [
      'chatting',
      ['Sam', 'Kristi'],
    ]);
  });

  test('and a customer with the same name changes nothing', () => {
    const customer = {...left(), party: 'client'} as const;
    assert.deepEqual(agents(agentSays('Hello'), customer), ['Kristi']);
    assert.equal(showsSomebody({...customer, kind: 'joined', position: 2}), false);
  });
});
