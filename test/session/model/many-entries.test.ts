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

/** A conversation of `BEFORE` messages, and the number of looks at them. */
function longChat() {
  let looks = 0;
  const entries = Array.from({length: BEFORE}, (_, i): Entry => {
    const entry = {...(i % 2 ? agentSays(`no. ${i}`) : customerSays(`no. ${i}`)), position: i + 2};
    return {
      ...entry,
      get position() {
        looks += 1;
        return entry.position;
      },
      get nickname() {
        looks += 1;
        return entry.nickname;
      },
    };
  });
  const state = open();
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
    assert.ok(looks() <= 10, `${looks()} looks`);
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
