import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {reduce} from '../../../src/session/model/reduce.js';
import {outgoingOf, type ChatState} from '../../../src/session/model/state.js';
import type {Outgoing, OutgoingStatus} from '../../../src/session/model/transcript.js';
import {agentSays, batch, customerSays} from '../../support/values/entries.js';
import {open, outgoing, transcript} from '../../support/values/states.js';

const NOW = 1_000_000;

/** A chat with these messages, which were requested after position 1. */
const chat = (...messages: readonly Outgoing[]): ChatState =>
  open({transcript: transcript({outgoing: messages.map((message) => ({after: 1, ...message}))})});

const settles = (state: ChatState, id: string, status: OutgoingStatus): ChatState =>
  reduce(state, {type: 'outgoing', id, status, ...(status === 'failed' && {fault: NO_ANSWER})});

const NO_ANSWER = {kind: 'unreachable', status: undefined} as const;

/** The state after the transcript has brought own entries with these texts, from `position` on. */
const brings = (state: ChatState, position: number, ...texts: readonly string[]): ChatState =>
  reduce(state, {
    type: 'batch',
    batch: batch(position + texts.length - 1, ...texts.map((text) => customerSays(text))),
    now: NOW,
  });

/** Each own row as `position text (id)`, then each waiting message as `id status`. */
function rows(state: ChatState): readonly string[] {
  const entries = state.phase === 'idle' ? [] : state.transcript.entries;
  return [
    ...entries.map(({position, text, outgoingId = 'nobody'}) => `${position} ${text} (${outgoingId})`),
    ...outgoingOf(state).map(({id, status}) => `${id} ${status}`),
  ];
}

const ALTERED: readonly (readonly [how: string, written: string, came: string])[] = [
  ['trimmed', 'Hello ', 'Hello'],
  ['masked', 'card 4111111111111111', 'card ************1111'],
  ['transcoded', '👍', '??'],
  ['with other line ends', 'a\nb', 'a\r\nb'],
  ['escaped', 'a < b & c', 'a &lt; b &amp; c'],
  ['decomposed', 'Grüße', 'Grüße'.normalize('NFD')],
  ['made a number', '0049 30', '4930'],
  ['replaced altogether', 'a rude word', '[removed]'],
  ['emptied', '👍', ''],
];

describe('an own message that the server has altered', () => {
  for (const [how, written, came] of ALTERED) {
    for (const status of ['sending', 'sent', 'maybe'] as const) {
      test(`(${how}) is drawn once when it comes back while it is ${status}`, () => {
        const state = brings(chat(outgoing('a', {text: written, status})), 2, came);
        assert.deepEqual(rows(state), [`2 ${came} (a)`]);
      });
    }
  }

  test('is no longer "not sent" when it arrives late', () => {
    const failed = settles(chat(outgoing('a', {text: '👍', status: 'maybe'})), 'a', 'failed');
    assert.deepEqual(rows(brings(failed, 2, '??')), ['2 ?? (a)']);
  });

  test('stays "not sent" when the server has refused it', () => {
    const fault = {kind: 'refused', status: 415} as const;
    const state = chat(outgoing('a', {text: '👍', status: 'failed', fault}));
    assert.deepEqual(rows(brings(state, 2, '??')), ['2 ?? (nobody)', 'a failed']);
  });

  test('is marked, and one that only lost its blanks is not', () => {
    const state = brings(chat(outgoing('a', {text: '👍'}), outgoing('b', {text: 'yes '})), 2);
    const after = brings(settles(settles(state, 'a', 'sent'), 'b', 'sent'), 2, '??', 'yes');
    const entries = after.phase === 'idle' ? [] : after.transcript.entries;
    assert.deepEqual(
      entries.map(({isAltered = false}) => isAltered),
      [true, false],
    );
  });
});

describe('an own entry', () => {
  test('that was there before the request is not the message', () => {
    const state = chat(outgoing('a', {text: 'yes', status: 'maybe', after: 4}));
    assert.deepEqual(rows(brings(state, 3, 'yes')), ['3 yes (nobody)', 'a maybe']);
  });

  test('is later than the last position at the first request, also after a retry', () => {
    let state = brings(chat(), 9, 'before');
    state = settles(reduce(state, {type: 'write', message: outgoing('a')}), 'a', 'sending');
    state = settles(state, 'a', 'queued');
    state = settles(
      reduce(state, {type: 'batch', batch: batch(10, agentSays('hi')), now: NOW}),
      'a',
      'sending',
    );
    assert.deepEqual(
      outgoingOf(state).map(({after}) => after),
      [9],
    );
  });

  test('belongs to an accepted message before one of which nothing is known', () => {
    const state = chat(
      outgoing('lost', {text: '👍', status: 'maybe'}),
      outgoing('accepted', {text: '🙏', status: 'sent', after: 1}),
    );
    assert.deepEqual(rows(brings(state, 2, '??')), ['2 ?? (accepted)', 'lost maybe']);
  });

  test('that repeats unaltered words is a copy, not an altered message', () => {
    let state = chat(outgoing('a', {text: 'yes', status: 'sent'}));
    state = brings(state, 2, 'yes');
    state = reduce(state, {type: 'write', message: outgoing('b', {text: 'my order is late'})});
    state = settles(settles(state, 'b', 'sending'), 'b', 'maybe');
    state = brings(state, 3, 'yes');
    assert.deepEqual(rows(state), ['2 yes (a)', '3 yes (nobody)', 'b maybe']);
    assert.deepEqual(rows(brings(state, 4, 'MY ORDER')).slice(2), ['4 MY ORDER (b)']);
  });

  test('that repeats unaltered words is a copy, not a message like it that the server has refused', () => {
    const fault = {kind: 'refused', status: 200} as const;
    let state = chat(
      outgoing('refused', {text: 'yes ', status: 'failed', fault}),
      outgoing('a', {text: 'yes', status: 'sent'}),
    );
    state = brings(brings(state, 2, 'yes'), 3, 'yes');
    assert.deepEqual(rows(state), ['2 yes (a)', '3 yes (nobody)', 'refused failed']);
  });

  test('that repeats unaltered words is a copy, not a message like it that was written before what came first', () => {
    const state = chat(
      outgoing('lost', {text: 'yes ', status: 'maybe'}),
      outgoing('a', {text: 'my order is late', status: 'maybe'}),
      outgoing('b', {text: 'yes', status: 'maybe'}),
    );
    assert.deepEqual(rows(brings(state, 2, 'my order is late', 'yes', 'yes')), [
      '2 my order is late (a)',
      '3 yes (b)',
      '4 yes (nobody)',
      'lost maybe',
    ]);
  });

  test('that repeats the words of the next message is a message like it, trimmed, if the order is that of writing', () => {
    const state = chat(
      outgoing('a', {text: 'yes ', status: 'maybe'}),
      outgoing('b', {text: 'my order is late', status: 'maybe'}),
      outgoing('c', {text: 'yes', status: 'maybe'}),
    );
    assert.deepEqual(outgoingOf(brings(state, 2, 'yes', 'my order is late', 'yes')), []);
  });

  test('that repeats altered words may be the next altered message', () => {
    let state = brings(chat(outgoing('a', {text: '👍', status: 'sent'})), 2, '??');
    state = settles(reduce(state, {type: 'write', message: outgoing('b', {text: '🙏'})}), 'b', 'sending');
    assert.deepEqual(rows(brings(settles(state, 'b', 'maybe'), 3, '??')), ['2 ?? (a)', '3 ?? (b)']);
  });

  test('of a discarded message that arrives late is not taken for the next one', () => {
    let state = settles(chat(outgoing('a', {text: 'one', status: 'maybe'})), 'a', 'failed');
    state = reduce(state, {type: 'discard', id: 'a'});
    state = settles(reduce(state, {type: 'write', message: outgoing('b', {text: 'two'})}), 'b', 'sending');
    state = brings(settles(state, 'b', 'maybe'), 2, 'one');
    assert.deepEqual(rows(state), ['2 one (nobody)', 'b maybe']);
  });

  test('of a second request is not taken for the next message', () => {
    let state = settles(chat(outgoing('a', {text: 'one', status: 'maybe'})), 'a', 'failed');
    state = brings(settles(settles(state, 'a', 'queued'), 'a', 'sending'), 2, 'one');
    state = settles(reduce(state, {type: 'write', message: outgoing('b', {text: 'two'})}), 'b', 'sending');
    state = brings(settles(state, 'b', 'maybe'), 3, 'one');
    assert.deepEqual(rows(state), ['2 one (a)', '3 one (nobody)', 'b maybe']);
  });

  test('may come in any order: two accepted messages are drawn once each, and none waits', () => {
    const both = [
      outgoing('a', {text: 'yes', status: 'sent', after: 1}),
      outgoing('b', {text: 'yes', status: 'sent', after: 2}),
    ];
    for (const positions of [
      [3, 2],
      [2, 3],
    ]) {
      const state = positions.reduce((all, position) => brings(all, position, 'yes'), chat(...both));
      assert.deepEqual(
        rows(state).map((row) => row.replace(/[ab]\)/, '…)')),
        ['2 yes (…)', '3 yes (…)'],
      );
    }
  });

  test('is told by its words before any is told by its order', () => {
    const state = chat(
      outgoing('a', {text: '👍', status: 'maybe'}),
      outgoing('b', {text: 'yes', status: 'maybe'}),
    );
    assert.deepEqual(rows(brings(state, 2, 'yes')), ['2 yes (b)', 'a maybe']);
    assert.deepEqual(rows(brings(state, 2, '??', 'yes')), ['2 ?? (a)', '3 yes (b)']);
  });

  test('leaves its place to an equal message that may be the earlier one', () => {
    // The request of the second left when position 4 was known, and the entry of the first is missing.
    let state = chat(
      outgoing('first', {text: 'yes', status: 'maybe', after: 1}),
      outgoing('second', {text: 'yes', status: 'maybe', after: 4}),
    );
    state = brings(state, 5, 'yes');
    assert.deepEqual(rows(brings(state, 2, 'yes')), ['2 yes (second)', '5 yes (first)']);
  });

  test('that was told by its order goes to another message when its words come after all', () => {
    let state = chat(
      outgoing('a', {text: 'my order', status: 'sent'}),
      outgoing('b', {text: '👍', status: 'sent'}),
    );
    state = brings(state, 3, '??');
    assert.deepEqual(rows(state), ['3 ?? (a)', 'b sent']);
    state = brings(state, 2, 'my order', '??');
    assert.deepEqual(rows(state), ['2 my order (a)', '3 ?? (b)']);
    assert.deepEqual(state.phase !== 'idle' && state.transcript.guesses, []);
  });

  test('that was given to a message in doubt goes to the one that the server accepts', () => {
    let state = chat(
      outgoing('a', {text: 'yes', status: 'sent'}),
      outgoing('doubt', {text: '👍', status: 'maybe', after: 2}),
      outgoing('b', {text: '🙏', status: 'sending', after: 2}),
    );
    state = brings(state, 4, '??');
    assert.deepEqual(rows(state), ['4 ?? (doubt)', 'a sent', 'b sending']);
    state = settles(state, 'b', 'sent');
    assert.deepEqual(rows(state), ['4 ?? (b)', 'a sent', 'doubt maybe']);
    assert.deepEqual(rows(brings(state, 2, 'yes', '??')), ['2 yes (a)', '3 ?? (doubt)', '4 ?? (b)']);
  });

  test('that was told by its order goes to the other accepted message, when the words of the first come although it was sent twice', () => {
    let state = settles(chat(outgoing('retried', {text: '👍', status: 'maybe'})), 'retried', 'failed');
    state = reduce(state, {
      type: 'write',
      message: outgoing('b', {text: '4711', status: 'sending', after: 2}),
    });
    for (const status of ['queued', 'sending', 'sent'] as const) state = settles(state, 'retried', status);
    state = brings(settles(state, 'b', 'sent'), 3, '**11');
    assert.deepEqual(rows(state), ['3 **11 (retried)', 'b sent']);
    assert.deepEqual(rows(brings(state, 4, '👍')), ['3 **11 (b)', '4 👍 (retried)']);
  });

  test('of the first request of a message is its own, although the server refused the second', () => {
    let state = settles(chat(outgoing('a', {text: 'yes', status: 'maybe'})), 'a', 'failed');
    state = settles(settles(state, 'a', 'queued'), 'a', 'sending');
    state = reduce(state, {
      type: 'outgoing',
      id: 'a',
      status: 'failed',
      fault: {kind: 'unavailable', status: 503},
    });
    assert.deepEqual(rows(brings(state, 2, '***')), ['2 *** (a)']);
    assert.deepEqual(rows(brings(state, 2, '***', '***')), ['2 *** (a)', '3 *** (nobody)']);
  });
});
