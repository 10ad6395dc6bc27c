import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {reduce, type ChatEvent} from '../../../src/session/model/reduce.js';
import {TYPING_EXPIRES} from '../../../src/session/model/typing.js';
import type {ChatState} from '../../../src/session/model/state.js';
import {emptyTranscript} from '../../../src/session/model/transcript.js';
import {
  agentSays,
  batch,
  customerSays,
  entry,
  joined,
  lastBatch,
  left,
  stoppedTyping,
  typing,
} from '../../support/values/entries.js';
import {DETAILS, ended, failed, open, outgoing, starting, transcript} from '../../support/values/states.js';

const NOW = 1_000_000;

const after = (start: ChatState, ...events: readonly ChatEvent[]): ChatState => events.reduce(reduce, start);
const told = (...batches: readonly ReturnType<typeof batch>[]): ChatEvent[] =>
  batches.map((news) => ({type: 'batch', batch: news, now: NOW}));

/** Parts of the state that tests compare. */
const agentsOf = (state: ChatState) => ('agents' in state ? state.agents : undefined);
const typingOf = (state: ChatState) =>
  'typing' in state ? state.typing.map(({nickname}) => nickname) : undefined;

const PHASES: readonly ChatState[] = [
  {phase: 'idle'},
  starting(),
  failed(),
  open({phase: 'waiting'}),
  open({phase: 'talking'}),
  open({phase: 'ending'}),
  ended(),
];

const EVENTS: Readonly<Record<string, ChatEvent>> = {
  start: {type: 'start', details: DETAILS, now: NOW},
  queued: {type: 'queued'},
  started: {type: 'started', chat: open().chat, batch: batch(1), now: NOW},
  'start-failed': {type: 'start-failed', fault: {kind: 'refused', status: 415}},
  'agent speaks': {type: 'batch', batch: batch(2, agentSays('hello')), now: NOW},
  'agent ends': {type: 'batch', batch: lastBatch(), now: NOW},
  nothing: {type: 'batch', batch: batch(1), now: NOW},
  completed: {type: 'completed', batch: batch(2, agentSays('hello')), now: NOW},
  'line down': {type: 'line', status: 'down'},
  'same line': {type: 'line', status: 'live'},
  tick: {type: 'tick', now: NOW},
  ending: {type: 'ending'},
  'customer ends': {type: 'ended', reason: 'customer'},
  lost: {type: 'ended', reason: 'lost'},
};

/** The next phase for each event in each phase; `-` means that the same object is returned. */
const TABLE: Readonly<Record<string, readonly string[]>> = {
  //               idle       starting    failed      waiting    talking    ending    ended
  start: ['starting', 'starting', 'starting', 'starting', 'starting', 'starting', 'starting'],
  queued: ['-', 'starting', '-', '-', '-', '-', '-'],
  started: ['-', 'waiting', '-', '-', '-', '-', '-'],
  'start-failed': ['-', 'failed', '-', '-', '-', '-', '-'],
  'agent speaks': ['-', '-', '-', 'talking', 'talking', 'ending', '-'],
  'agent ends': ['-', '-', '-', 'ended', 'ended', 'ended', '-'],
  nothing: ['-', '-', '-', '-', '-', '-', '-'],
  completed: ['-', '-', '-', '-', '-', '-', 'ended'],
  'line down': ['-', '-', '-', 'waiting', 'talking', 'ending', '-'],
  'same line': ['-', '-', '-', '-', '-', '-', '-'],
  tick: ['-', '-', '-', '-', '-', '-', '-'],
  ending: ['-', '-', '-', 'ending', 'ending', '-', '-'],
  'customer ends': ['-', 'ended', '-', 'ended', 'ended', 'ended', '-'],
  lost: ['-', 'idle', '-', 'ended', 'ended', 'ended', '-'],
};

test('every event in every phase', () => {
  const table = Object.fromEntries(
    Object.entries(EVENTS).map(([name, event]) => [
      name,
      PHASES.map((state) => {
        const next = reduce(state, event);
        return next === state ? '-' : next.phase;
      }),
    ]),
  );
  assert.deepEqual(table, TABLE);
});

describe('the start', () => {
  test('keeps the details of the form', () => {
    const state = reduce(ended(), {type: 'start', details: DETAILS, now: NOW});
    assert.deepEqual(state, {
      phase: 'starting',
      details: DETAILS,
      queued: false,
      transcript: {...emptyTranscript, origin: NOW},
    });
  });

  test('that failed keeps details and written messages, and so does the next try', () => {
    const written = {...emptyTranscript, outgoing: [outgoing('a')]};
    const fault = {kind: 'unavailable', status: 503} as const;
    const state = after(starting({transcript: written}), {type: 'start-failed', fault});
    assert.deepEqual(state, {phase: 'failed', details: DETAILS, fault, transcript: written});
    assert.deepEqual(
      after(state, {type: 'start', details: DETAILS, now: NOW}),
      starting({transcript: written}),
    );
  });

  test('that the customer calls off becomes an ended chat, with the written messages shown as not sent', () => {
    const written = {...emptyTranscript, outgoing: [outgoing('a', {status: 'queued'})]};
    const state = reduce(starting({queued: true, transcript: written}), {type: 'ended', reason: 'customer'});
    assert.deepEqual(
      state,
      ended({
        chat: undefined,
        reason: 'customer',
        transcript: {...written, known: [[1, 1]], outgoing: [outgoing('a', {status: 'failed'})]},
      }),
    );
  });

  test('that waits for a free agent is queued; the same news again returns the same state', () => {
    const state = reduce(starting(), {type: 'queued'});
    assert.deepEqual(state, starting({queued: true, place: undefined}));
    assert.equal(reduce(state, {type: 'queued'}), state);
    const told = reduce(state, {type: 'queued', place: {position: 2}});
    assert.deepEqual(told, starting({queued: true, place: {position: 2}}));
    assert.equal(reduce(told, {type: 'queued', place: {position: 2}}), told);
  });

  test('counts the customer’s own joining as position 1, and keeps messages written meanwhile', () => {
    const chat = {...open().chat, sessionId: '000B'};
    const written = [outgoing('a')];
    const state = after(starting({queued: true, transcript: {...emptyTranscript, outgoing: written}}), {
      type: 'started',
      chat,
      batch: batch(1, joined('VasyaP')),
      now: NOW,
    });
    assert.deepEqual(state, open({chat, line: 'opening', transcript: transcript({outgoing: written})}));
  });

  test('may get a reply with messages, or with the end', () => {
    const chat = {...open().chat, sessionId: '000B', delivery: 'poll'} as const;
    const [talks, ends] = [batch(2, agentSays('hello')), lastBatch(1)].map((reply) =>
      reduce(starting(), {type: 'started', chat, batch: reply, now: NOW}),
    );
    assert.deepEqual([talks?.phase, ends?.phase], ['talking', 'ended']);
    assert.deepEqual(ends, ended({chat, until: 1}));
  });
});

describe('the agents in the chat', () => {
  test('an agent who joins changes waiting into talking', () => {
    const state = after(open(), ...told(batch(2, joined('Kristi'))));
    assert.deepEqual([state.phase, agentsOf(state)], ['talking', ['Kristi']]);
  });

  test('the sender of a server warning is not an agent', () => {
    const warning = entry('idle-warning', {party: 'external', nickname: 'system'});
    const state = after(open(), ...told(batch(2, warning)));
    assert.deepEqual([state.phase, agentsOf(state)], ['waiting', []]);
  });

  test('an external party is an agent once it has joined, not while it only speaks', () => {
    const bot = {party: 'external', nickname: 'Fern'} as const;
    const spoken = after(open(), ...told(batch(2, entry('message', {...bot, text: 'Please wait.'}))));
    assert.deepEqual([spoken.phase, agentsOf(spoken)], ['waiting', []]);
    const here = after(spoken, ...told(batch(3, entry('joined', bot))));
    assert.deepEqual([here.phase, agentsOf(here)], ['talking', ['Fern']]);
    assert.deepEqual(agentsOf(after(here, ...told(batch(4, entry('left', bot))))), []);
  });

  test('nobody is typing while the connection is down', () => {
    const typing = [{nickname: 'Kristi', until: NOW + 5_000}];
    const of = (status: 'opening' | 'down') => reduce(open({typing}), {type: 'line', status});
    assert.deepEqual(
      [of('opening'), of('down')].map((state) => 'typing' in state && state.typing.length),
      [1, 0],
    );
  });

  test('the customer is not an agent, and own messages do not change waiting into talking', () => {
    const news = batch(4, entry('joined', {party: 'client'}), customerSays('hello'), entry('unknown'));
    const state = after(open(), ...told(news));
    assert.deepEqual([state.phase, agentsOf(state)], ['waiting', []]);
  });

  test('a transfer, in one batch or two and in any order, replaces one agent with the other', () => {
    const talking = after(open(), ...told(batch(2, joined('Kristi'))));
    const transfers = [
      [batch(4, left('Kristi'), joined('Sam'))],
      [batch(3, left('Kristi')), batch(4, joined('Sam'))],
      [batch(4, joined('Sam')), batch(3, left('Kristi'))],
    ];
    for (const transfer of transfers) {
      const state = after(talking, ...told(...transfer));
      assert.deepEqual([state.phase, agentsOf(state)], ['talking', ['Sam']]);
    }
  });

  test('a late entry about leaving does not remove an agent who has joined again since', () => {
    const talking = after(open(), ...told(batch(2, joined()), batch(4, joined())));
    assert.deepEqual(agentsOf(after(talking, ...told(batch(3, left())))), ['Kristi']);
  });

  test('the chat goes on when all agents have left', () => {
    const state = after(open(), ...told(batch(3, joined(), left())));
    assert.deepEqual([state.phase, agentsOf(state)], ['talking', []]);
  });

  test('the list of agents stays the same object when nobody joins or leaves', () => {
    const talking = after(open(), ...told(batch(2, joined())));
    assert.equal(agentsOf(after(talking, ...told(batch(3, agentSays('hello'))))), agentsOf(talking));
  });
});

describe('typing', () => {
  const typed = after(open(), ...told(batch(3, joined(), typing())));

  test('lasts until the sender stops, sends a message or leaves', () => {
    assert.deepEqual('typing' in typed && typed.typing, [{nickname: 'Kristi', until: NOW + TYPING_EXPIRES}]);
    for (const end of [stoppedTyping(), agentSays('hello'), left()])
      assert.deepEqual(typingOf(after(typed, ...told(batch(4, end)))), []);
  });

  test('of two agents is kept for each of them', () => {
    const both = after(typed, ...told(batch(4, typing('Sam'))));
    assert.deepEqual(typingOf(both), ['Kristi', 'Sam']);
    assert.deepEqual(typingOf(after(both, ...told(batch(5, agentSays('hello', 9, 'Kristi'))))), ['Sam']);
  });

  test('goes on while the customer writes and types', () => {
    const own = [customerSays('hello'), entry('typing-started', {party: 'client'})];
    assert.deepEqual(typingOf(after(typed, ...told(batch(5, ...own)))), ['Kristi']);
  });

  test('expires later when the notice is repeated', () => {
    const again = reduce(typed, {type: 'batch', batch: batch(4, typing()), now: NOW + 4000});
    assert.deepEqual('typing' in again && again.typing, [
      {nickname: 'Kristi', until: NOW + 4000 + TYPING_EXPIRES},
    ]);
  });

  test('expires at its time, and not before', () => {
    assert.equal(reduce(typed, {type: 'tick', now: NOW + TYPING_EXPIRES - 1}), typed);
    assert.deepEqual(typingOf(reduce(typed, {type: 'tick', now: NOW + TYPING_EXPIRES})), []);
    const setBack = reduce(typed, {type: 'tick', now: NOW - 1});
    assert.deepEqual(typingOf(setBack), [], 'by a clock that was set back');
  });

  test('is ignored when the notice comes after a later message of the same sender', () => {
    const spoke = after(open(), ...told(batch(2, joined()), batch(4, agentSays('hello'))));
    assert.deepEqual(typingOf(after(spoke, ...told(batch(3, typing())))), []);
    const answered = after(spoke, ...told(batch(5, customerSays('hi'))));
    assert.deepEqual(typingOf(after(answered, ...told(batch(3, typing())))), []);
  });

  test('ends with the chat', () => {
    assert.deepEqual(typingOf(reduce(typed, {type: 'ending'})), []);
  });
});

describe('own messages', () => {
  const written = open({transcript: transcript({outgoing: [outgoing('a'), outgoing('b')]})});
  const messages = (state: ChatState) =>
    'transcript' in state
      ? state.transcript.outgoing.map(({id, status, position}) => [id, status, position])
      : [];

  test('are queued in the order of writing', () => {
    const state = reduce(written, {type: 'write', message: outgoing('c')});
    assert.deepEqual(messages(state), [
      ['a', 'queued', undefined],
      ['b', 'queued', undefined],
      ['c', 'queued', undefined],
    ]);
  });

  test('get their status and their position', () => {
    const state = after(
      written,
      {type: 'outgoing', id: 'a', status: 'sending'},
      {type: 'outgoing', id: 'a', status: 'sent', position: 7},
      {type: 'outgoing', id: 'b', status: 'failed'},
    );
    assert.deepEqual(messages(state), [
      ['a', 'sent', 7],
      ['b', 'failed', undefined],
    ]);
  });

  test('with an unknown id change nothing', () => {
    assert.equal(reduce(written, {type: 'outgoing', id: 'x', status: 'sent'}), written);
    assert.equal(reduce(written, {type: 'discard', id: 'x'}), written);
  });

  test('can be discarded', () => {
    assert.deepEqual(messages(reduce(written, {type: 'discard', id: 'a'})), [['b', 'queued', undefined]]);
  });

  test('cannot be written while idle', () => {
    const idle: ChatState = {phase: 'idle'};
    assert.equal(reduce(idle, {type: 'write', message: outgoing('a')}), idle);
  });
});

describe('the end', () => {
  test('comes after the last entries of its batch', () => {
    const last = lastBatch(4, joined(), agentSays('bye'), left());
    const state = after(open(), ...told(last));
    assert.equal(state.phase, 'ended');
    assert.deepEqual('transcript' in state && state.transcript.entries.map(({text}) => text), [
      'has joined the session',
      'bye',
      'has left the session',
    ]);
  });

  test('has the reason `customer` when the customer is ending the chat and the server reports the end', () => {
    const [mine, theirs] = [reduce(open(), {type: 'ending'}), open()].map((state) =>
      after(state, ...told(lastBatch())),
    );
    assert.deepEqual([mine, theirs], [ended({reason: 'customer'}), ended({reason: 'agent'})]);
  });

  test('leaves a gap that only the missing entries close, not an empty answer', () => {
    const over = after(open(), ...told(lastBatch(3)));
    const asked = reduce(over, {type: 'completed', batch: batch(), now: NOW});
    const whole = reduce(asked, {type: 'completed', batch: batch(3, joined(), agentSays('bye')), now: NOW});
    assert.deepEqual(
      [over, asked, whole].map((state) => 'gap' in state && state.gap),
      [true, true, false],
    );
  });

  test('settles own messages as sent, maybe or failed', () => {
    const statuses = ['queued', 'sending', 'sent', 'maybe', 'failed'] as const;
    const all = statuses.map((status) => outgoing(status, {status}));
    const state = reduce(open({transcript: transcript({outgoing: all})}), {type: 'ended', reason: 'lost'});
    assert.deepEqual('transcript' in state && state.transcript.outgoing.map(({id, status}) => [id, status]), [
      ['queued', 'failed'],
      ['sending', 'maybe'],
      ['sent', 'sent'],
      ['maybe', 'maybe'],
      ['failed', 'failed'],
    ]);
  });

  test('reports a gap when entries are missing in the middle or at the end, or the connection was down', () => {
    const gapOf = (state: ChatState) => 'gap' in state && state.gap;
    const end: ChatEvent = {type: 'ended', reason: 'customer'};
    const lost: ChatEvent = {type: 'ended', reason: 'lost'};
    assert.deepEqual(
      [
        after(open(), ...told(lastBatch(2, agentSays('bye')))),
        after(open(), ...told(lastBatch(3, agentSays('bye')))),
        after(open(), ...told(lastBatch(2))),
        after(open(), end),
        after(open({line: 'down'}), end),
        after(open({gap: true}), end),
        after(open(), lost),
      ].map(gapOf),
      [false, true, true, false, true, true, true],
    );
  });

  test('can be completed with the missing entries', () => {
    const state = after(open(), ...told(lastBatch(3, agentSays('bye'))), {
      type: 'completed',
      batch: lastBatch(3, joined(), agentSays('bye')),
      now: NOW,
    });
    assert.ok(state.phase === 'ended' && !state.gap);
    assert.deepEqual(
      state.transcript.entries.map(({position}) => position),
      [2, 3],
    );
  });

  test('is final: late events change nothing', () => {
    const state = ended({transcript: transcript({outgoing: [outgoing('a', {status: 'maybe'})]})});
    for (const event of [...told(batch(2, agentSays('late'))), {type: 'line', status: 'down'} as const])
      assert.equal(reduce(state, event), state);
  });
});

test('the reducer never mutates a state or an event', () => {
  const freeze = <T>(value: T): T => {
    if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
    return value;
  };
  for (const state of PHASES)
    for (const event of Object.values(EVENTS))
      assert.doesNotThrow(() => reduce(freeze(state), freeze(event)));
});
