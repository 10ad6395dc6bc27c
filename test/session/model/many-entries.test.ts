/** The work for one more message must not grow with the conversation. Counts how often earlier entries are looked at. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {reduce, type ChatEvent} from '../../../src/session/model/reduce.js';
import type {Entry} from '../../../src/session/model/transcript.js';
import type {WireEntry} from '../../../src/wire/types.js';
import {agentSays, batch, customerSays, joined, typing} from '../../support/values/entries.js';
import {open} from '../../support/values/states.js';

const BEFORE = 10_000;
const NOW = 1_000_000;
/** Looks at members of earlier entries, of all of them together. */
const MOST_LOOKS = 20;

/**
 * A conversation of `BEFORE` messages, and the number of looks at them.
 * @param from numbers of the agent and the customer, at a server that numbers the parties
 */
function longChat(from: readonly string[] = []) {
  let looks = 0;
  const entries = Array.from({length: BEFORE}, (_, i): Entry => {
    const words = i % 2 ? agentSays(`no. ${i}`) : customerSays(`no. ${i}`);
    const number = from[(i + 1) % 2];
    const entry = {...words, position: i + 2, ...(number !== undefined && {from: number})};
    return new Proxy(entry, {
      get(target, member) {
        looks += 1;
        const value: unknown = Reflect.get(target, member);
        return value;
      },
    });
  });
  const state = open({phase: 'talking', agents: ['Kristi']});
  const transcript = {...state.transcript, entries, known: [[1, BEFORE + 1]] as const};
  return {state: {...state, transcript}, looks: () => looks};
}

const told = (...entries: readonly WireEntry[]): ChatEvent => ({
  type: 'batch',
  batch: batch(BEFORE + 1 + entries.length, ...entries),
  now: NOW,
});

const news: Readonly<Record<string, readonly WireEntry[]>> = {
  'one message of the agent': [agentSays('one more')],
  'one message of the customer': [customerSays('one more')],
  'a typing notice': [typing()],
  'an agent who joins': [joined('Sam')],
  'a thousand messages of both': Array.from({length: 1_000}, (_, i) =>
    i % 2 ? agentSays(`late ${i}`) : customerSays(`late ${i}`),
  ),
};

for (const [what, entries] of Object.entries(news))
  test(`${what} after ${BEFORE} messages: few of those are looked at`, () => {
    const {state, looks} = longChat();
    const after = reduce(state, told(...entries));
    assert.notEqual(after, state);
    assert.ok(looks() <= MOST_LOOKS, `${looks()} looks`);
  });

test(`a message after ${BEFORE} of a server that numbers the parties: few of those are looked at`, () => {
  const {state, looks} = longChat(['2', '1']);
  const after = reduce(state, told({...agentSays('one more'), from: '2'}));
  assert.notEqual(after, state);
  assert.ok(looks() <= MOST_LOOKS, `${looks()} looks`);
});

test('ten thousand messages at once: all are there, in order, and nobody counts as typing', () => {
  const entries = Array.from({length: BEFORE}, (_, i) => (i % 2 ? agentSays(`${i}`) : typing()));
  const after = reduce(open(), {type: 'batch', batch: batch(BEFORE + 1, ...entries), now: NOW});
  assert.ok(after.phase === 'talking');
  assert.equal(after.transcript.entries.length, BEFORE / 2);
  assert.deepEqual(
    after.transcript.entries.map(({text}) => Number(text)),
    Array.from({length: BEFORE / 2}, (_, i) => 2 * i + 1),
  );
  assert.deepEqual(after.typing, []);
});
