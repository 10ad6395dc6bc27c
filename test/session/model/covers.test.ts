/** What only version 2 of the API tells: entries with positions of their own, the range that a reply covers, causes of the end. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Batch, EndCause, WireEntry} from '../../../src/wire/types.js';
import {reduce, type ChatEvent} from '../../../src/session/model/reduce.js';
import type {ChatState} from '../../../src/session/model/state.js';
import {emptyTranscript, merge, missing, wholeUntil} from '../../../src/session/model/transcript.js';
import {agentSays, batch, entry, left, typing} from '../../support/values/entries.js';
import {open, transcript} from '../../support/values/states.js';

const NOW = 1_000_000;
const START = {...emptyTranscript, known: [[1, 1]] as const};

/** A reply with entries at these positions. */
const reply = (covers: Batch['covers'], ...positions: readonly number[]): Batch => ({
  ...batch(covers?.[1], ...positions.map((position) => ({...agentSays(`at ${position}`), position}))),
  covers,
});

const positionsOf = ({entries}: {readonly entries: readonly {readonly position: number}[]}) =>
  entries.map(({position}) => position);

describe('a reply that covers a range', () => {
  test('leaves no gap where a position is not for customers, also at its beginning and end', () => {
    const merged = merge(START, reply([2, 9], 3, 4, 7), NOW).transcript;
    assert.deepEqual([positionsOf(merged), missing(merged), wholeUntil(merged)], [[3, 4, 7], [], 9]);
  });

  test('closes the gap that a lost push has left, and only as far as it reaches', () => {
    const holed = merge(START, reply([8, 8], 8), NOW).transcript;
    assert.deepEqual(missing(holed), [[2, 7]]);
    const half = merge(holed, reply([2, 4], 3), NOW).transcript;
    assert.deepEqual([positionsOf(half), missing(half)], [[3, 8], [[5, 7]]]);
    const whole = merge(half, reply([5, 8], 8), NOW).transcript;
    assert.deepEqual([positionsOf(whole), missing(whole)], [[3, 8], []]);
  });

  test('may bring nothing at all: then what was missing is not for customers', () => {
    const holed = merge(START, reply([4, 4], 4), NOW).transcript;
    const {transcript: whole, fresh} = merge(holed, reply([2, 3]), NOW);
    assert.deepEqual([missing(whole), fresh], [[], []]);
  });

  test('that brings nothing new leaves the transcript as it is', () => {
    const whole = merge(START, reply([2, 9], 3, 9), NOW).transcript;
    assert.equal(merge(whole, reply([3, 9], 3, 9), NOW).transcript, whole);
  });

  test('brings a message also where it was thought that there is none for customers', () => {
    const wrong = merge(START, reply([2, 9], 3, 9), NOW).transcript;
    const late = {
      ...batch(9, {...agentSays('late'), position: 5}, {...typing(), position: 6}),
      covers: [5, 9],
    } as const;
    const {transcript: mended, fresh} = merge(wrong, late, NOW);
    assert.deepEqual([positionsOf(mended), positionsOf({entries: fresh})], [[3, 5, 9], [5]]);
  });
});

describe('the end of a chat', () => {
  const happens = (...events: readonly ChatEvent[]): ChatState =>
    events.reduce(reduce, open({transcript: transcript({known: [[1, 1]]})}));
  const news = (ended: boolean, ...entries: readonly WireEntry[]): ChatEvent => ({
    type: 'batch',
    batch: {...batch(undefined, ...entries), ended},
    now: NOW,
  });
  const reasonOf = (state: ChatState) => ('reason' in state ? state.reason : state.phase);
  const parting = (ends: EndCause): WireEntry => ({...left('Ada'), party: 'client', ends});

  for (const cause of ['agent', 'idle', 'server'] as const)
    test(`has the cause "${cause}" that an entry tells, in the same batch or before`, () => {
      assert.equal(reasonOf(happens(news(true, parting(cause)))), cause);
      assert.equal(reasonOf(happens(news(false, parting(cause)), news(true))), cause);
      assert.equal(reasonOf(happens(news(false, parting(cause)))), 'waiting');
    });

  test('has the last cause, where several are told, and is by an agent where none is', () => {
    const idle = {...entry('idle-closed', {party: 'external'}), ends: 'idle'} as const;
    assert.equal(reasonOf(happens(news(true, parting('server'), idle))), 'idle');
    assert.equal(reasonOf(happens(news(true, left()))), 'agent');
  });

  test('is by the customer, whatever comes while it is under way', () => {
    for (const event of [news(true, parting('idle')), {type: 'ended', reason: 'lost'}] as const) {
      const state = happens({type: 'ending'}, event);
      assert.deepEqual([reasonOf(state), 'gap' in state && state.gap], ['customer', false]);
    }
  });
});
