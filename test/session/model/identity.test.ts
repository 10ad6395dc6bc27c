import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {identified} from '../../../src/session/model/identity.js';
import {reduce} from '../../../src/session/model/reduce.js';
import {sessionIdOf, type ChatState} from '../../../src/session/model/state.js';
import type {Batch} from '../../../src/wire/types.js';
import {agentSays, batch, lastBatch} from '../../support/values/entries.js';
import {CHAT, ended, failed, open, starting} from '../../support/values/states.js';

const NOW = 1_000_000;
const naming = (sessionId: string, from = batch()): Batch => ({...from, sessionId});

/** Ids after each batch. */
function idsAfter(state: ChatState, ...batches: readonly Batch[]): readonly (string | undefined)[] {
  let now = state;
  return batches.map((each) => {
    now = reduce(now, {type: 'batch', batch: each, now: NOW});
    return sessionIdOf(now);
  });
}

describe('the id of the chat', () => {
  test('is unknown until a reply or a push tells it', () => {
    const answers = [batch(2, agentSays('Hello')), naming('000B'), batch(3, agentSays('Bye'))];
    assert.deepEqual(idsAfter(open(), ...answers), [undefined, '000B', '000B']);
  });

  test('is that of the reply to start, when it names one', () => {
    const started = {type: 'started', chat: CHAT, batch: naming('000B'), now: NOW} as const;
    assert.equal(sessionIdOf(reduce(starting(), started)), '000B');
  });

  test('stays the first one: a push of another chat does not change it', () => {
    assert.deepEqual(idsAfter(open(), naming('000B'), naming('000C')), ['000B', '000B']);
    const named = {...CHAT, sessionId: '000B'};
    assert.equal(identified(named, naming('000B')), named);
  });

  test('outlives the end, and may come with it or after it', () => {
    assert.deepEqual(idsAfter(open(), naming('000B'), lastBatch(1)), ['000B', '000B']);
    assert.deepEqual(idsAfter(open(), naming('000B', lastBatch(1))), ['000B']);
    const completed = reduce(ended(), {type: 'completed', batch: naming('000B'), now: NOW});
    assert.equal(sessionIdOf(completed), '000B');
  });

  test('is forgotten when the next chat starts, and is undefined without a chat', () => {
    const before = ended({chat: {...CHAT, sessionId: '000B'}});
    const next = reduce(before, {type: 'start', details: before.details, now: NOW});
    const states: readonly ChatState[] = [{phase: 'idle'}, next, failed(), ended({chat: undefined})];
    assert.deepEqual(
      states.map(sessionIdOf),
      states.map(() => undefined),
    );
  });
});

test('details of the server are those of the start', () => {
  const [first, second] = ['350', '351'].map((chatServerLoadBalancerAlias) => ({
    ...batch(),
    details: {chatServerLoadBalancerAlias, urls: {}},
  }));
  assert.ok(first && second);
  const known = identified(CHAT, first);
  assert.equal(known.details, first.details);
  assert.equal(identified(known, second), known);
});
