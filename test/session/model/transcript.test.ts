import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {
  adopt,
  emptyTranscript,
  lastPosition,
  merge,
  missing,
  newEntries,
  timeOf,
  wholeUntil,
  type Transcript,
} from '../../../src/session/model/transcript.js';
import type {Batch, WireEntry} from '../../../src/wire/types.js';
import {
  agentSays,
  batch,
  customerSays,
  entry,
  joined,
  left,
  stoppedTyping,
  typing,
} from '../../support/values/entries.js';
import {outgoing, transcript} from '../../support/values/states.js';

const NOW = 1_000_000;

const merged = (start: Transcript, ...batches: readonly Batch[]): Transcript =>
  batches.reduce((all, next) => merge(all, next, NOW).transcript, start);

/** What is drawn, position by position. */
const drawn = ({entries}: Transcript) =>
  entries.map(({position, text, kind}) => `${position} ${text || kind}`);

const outgoingOf = (all: Transcript) => all.outgoing.map(({id, status}) => `${id} ${status}`);

describe('positions', () => {
  test('of a batch are counted back from its last entry', () => {
    const all = merged(transcript(), batch(4, joined(), agentSays('hello'), agentSays('there')));
    assert.deepEqual(drawn(all), ['2 has joined the session', '3 hello', '4 there']);
    assert.deepEqual(all.known, [[1, 4]]);
  });

  test('typing notices take one each and are not drawn', () => {
    const all = merged(transcript(), batch(4, typing(), stoppedTyping(), agentSays('hello')));
    assert.deepEqual(drawn(all), ['4 hello']);
    assert.deepEqual([lastPosition(all), missing(all)], [4, []]);
  });

  test('unknown entries take one each, so that what follows is in its place', () => {
    const all = merged(
      transcript(),
      batch(3, entry('unknown'), agentSays('hello')),
      batch(3, agentSays('again')),
    );
    assert.deepEqual(drawn(all), ['2 unknown', '3 hello']);
  });

  test('that are not told follow the last one', () => {
    const all = merged(transcript(), batch(2, joined()), batch(undefined, agentSays('a'), agentSays('b')));
    assert.deepEqual(drawn(all), ['2 has joined the session', '3 a', '4 b']);
  });

  test('before the first are none of this chat', () => {
    const {fresh, transcript: all} = merge(emptyTranscript, batch(1, left(), agentSays('a')), NOW);
    assert.deepEqual(drawn(all), ['1 a']);
    assert.equal(fresh.length, 1);
  });
});

describe('what is known already', () => {
  const known = merged(transcript(), batch(3, joined(), agentSays('hello')));

  test('changes nothing, not even the object', () => {
    for (const old of [
      batch(3, joined(), agentSays('hello')),
      batch(3, agentSays('other words')),
      batch(9),
      batch(),
    ]) {
      const {transcript: after, fresh} = merge(known, old, NOW + 5000);
      assert.equal(after, known);
      assert.deepEqual(fresh, []);
    }
  });

  test('is left out of a batch that also brings news', () => {
    const {transcript: after, fresh} = merge(known, batch(4, agentSays('hello'), agentSays('news')), NOW);
    assert.deepEqual(drawn(after), ['2 has joined the session', '3 hello', '4 news']);
    assert.deepEqual(fresh, [{...agentSays('news'), position: 4}]);
  });
});

describe('gaps', () => {
  const withGaps = merged(transcript(), batch(4, agentSays('d')), batch(8, agentSays('h')));

  test('are known', () => {
    assert.deepEqual(missing(withGaps), [
      [2, 3],
      [5, 7],
    ]);
    assert.deepEqual([wholeUntil(withGaps), lastPosition(withGaps)], [1, 8]);
  });

  test('close, each in its place', () => {
    const closer = merged(withGaps, batch(3, agentSays('b'), agentSays('c')));
    assert.deepEqual([missing(closer), wholeUntil(closer)], [[[5, 7]], 4]);
    const closed = merged(closer, batch(7, agentSays('e'), typing(), agentSays('g')));
    assert.deepEqual(drawn(closed), ['2 b', '3 c', '4 d', '5 e', '7 g', '8 h']);
    assert.deepEqual([missing(closed), wholeUntil(closed)], [[], 8]);
  });

  test('nothing known is whole until 0', () => {
    assert.deepEqual(
      [wholeUntil(emptyTranscript), lastPosition(emptyTranscript), missing(emptyTranscript)],
      [0, 0, []],
    );
  });
});

describe('own messages', () => {
  const own = (...messages: Transcript['outgoing']) => transcript({outgoing: messages});

  test('that come back are drawn once, as the same thing', () => {
    const before = own(outgoing('a', {text: 'hello', status: 'sending'}));
    const after = merged(before, batch(2, customerSays('hello')));
    assert.deepEqual(after.entries, [{...customerSays('hello'), position: 2, outgoingId: 'a'}]);
    assert.deepEqual(after.outgoing, []);
  });

  test('are known by the position that the reply named, whatever the server made of the text', () => {
    const before = own(
      outgoing('a', {text: 'hello', status: 'sent', position: 3}),
      outgoing('b', {text: 'hello', status: 'sent', position: 2}),
    );
    const after = merged(before, batch(2, customerSays('HELLO')));
    assert.deepEqual(
      after.entries.map(({outgoingId}) => outgoingId),
      ['b'],
    );
    assert.deepEqual(outgoingOf(after), ['a sent']);
  });

  test('are known by their text where the reply named no position, or a later one', () => {
    const before = own(
      outgoing('a', {text: 'one', status: 'sent'}),
      outgoing('b', {text: 'two', status: 'sent', position: 9}),
      outgoing('c', {text: 'three', status: 'maybe'}),
    );
    const after = merged(before, batch(4, customerSays('one'), customerSays('two'), customerSays('three')));
    assert.deepEqual(
      after.entries.map(({outgoingId}) => outgoingId),
      ['a', 'b', 'c'],
    );
    assert.deepEqual(after.outgoing, []);
  });

  test('identical ones stay two: each comes back as one entry', () => {
    const before = own(
      outgoing('a', {text: 'hi', status: 'sent'}),
      outgoing('b', {text: 'hi', status: 'sending'}),
    );
    const once = merged(before, batch(2, customerSays('hi')));
    assert.equal(once.outgoing.length, 1);
    const twice = merged(once, batch(2, customerSays('hi')), batch(3, customerSays('hi')));
    assert.deepEqual(twice.entries.map(({outgoingId}) => outgoingId).sort(), ['a', 'b']);
    assert.deepEqual(twice.outgoing, []);
  });

  test('of the same text come back by what is known of them: an accepted one first, a failed one last, one never tried not at all', () => {
    const before = own(
      outgoing('failed', {text: 'hi', status: 'failed'}),
      outgoing('queued', {text: 'hi', status: 'queued'}),
      outgoing('retried', {text: 'hi', status: 'queued', isRetried: true}),
      outgoing('maybe', {text: 'hi', status: 'maybe'}),
      outgoing('sending', {text: 'hi', status: 'sending'}),
      outgoing('sent', {text: 'hi', status: 'sent'}),
    );
    const echoes = ['hi', 'hi', 'hi', 'hi', 'hi', 'hi'].map((text, i) => batch(i + 2, customerSays(text)));
    const after = merged(before, ...echoes);
    assert.deepEqual(
      after.entries.map(({outgoingId}) => outgoingId),
      ['sent', 'sending', 'maybe', 'retried', 'failed', undefined],
    );
    assert.deepEqual(outgoingOf(after), ['queued queued']);
  });

  test('are not what somebody else says in the same words', () => {
    const before = own(outgoing('a', {text: 'hello', status: 'sent', position: 2}));
    const after = merged(before, batch(2, agentSays('hello')));
    assert.deepEqual(
      [after.entries.map(({outgoingId}) => outgoingId), outgoingOf(after)],
      [[undefined], ['a sent']],
    );
  });

  test('a message that this client did not write is drawn too: another tab, or before a reload', () => {
    assert.deepEqual(drawn(merged(transcript(), batch(2, customerSays('from elsewhere')))), [
      '2 from elsewhere',
    ]);
  });
});

describe('times', () => {
  test('are counted from the least delay ever seen, so that a wrong clock bends nothing', () => {
    const slow = merge(transcript({origin: Infinity}), batch(2, agentSays('a', 10)), NOW + 10_900).transcript;
    const fast = merge(slow, batch(3, agentSays('b', 20)), NOW + 20_100).transcript;
    const late = merge(fast, batch(4, agentSays('c', 30)), NOW + 99_000).transcript;
    assert.deepEqual(
      late.entries.map((said) => timeOf(said, late) - NOW),
      [10_100, 20_100, 30_100],
    );
  });
});

describe('an own message whose place is told after it came back', () => {
  const seen = merged(transcript(), batch(3, customerSays('HELLO'), agentSays('hi')));
  const withSent = {...seen, outgoing: [outgoing('a', {text: 'hello', status: 'sent', position: 2})]};

  test('is the entry in that place', () => {
    const after = adopt(withSent, 'a', 2);
    assert.deepEqual(
      after.entries.map(({position, outgoingId}) => [position, outgoingId]),
      [
        [2, 'a'],
        [3, undefined],
      ],
    );
    assert.deepEqual(after.outgoing, []);
  });

  test('is not an entry of somebody else, nor one that is another message, nor one that is not there', () => {
    assert.equal(adopt(withSent, 'a', 3), withSent);
    assert.equal(adopt(withSent, 'a', 4), withSent);
    assert.equal(adopt(withSent, 'b', 2), withSent);
    const taken = merged(
      transcript({outgoing: [outgoing('b', {text: 'HELLO', status: 'sending'}), outgoing('a')]}),
      batch(2, customerSays('HELLO')),
    );
    assert.equal(adopt(taken, 'a', 2), taken);
  });
});

test('what is new in a transcript is what the one before did not have', () => {
  const before = merged(transcript(), batch(4, agentSays('c')));
  const after = merged(before, batch(3, agentSays('a'), agentSays('b')), batch(5, agentSays('d')));
  assert.deepEqual(
    newEntries(before, after).map(({text}) => text),
    ['a', 'b', 'd'],
  );
  assert.deepEqual(newEntries(after, merged(after, batch(6, typing()))), []);
});

/** A chat of `n` entries, and some cut of it into batches, each perhaps told more than once and in any order. */
const kinds = fc.constantFrom(agentSays, customerSays, typing, stoppedTyping, joined, left, () =>
  entry('unknown'),
);
const chat = fc
  .array(kinds, {minLength: 1, maxLength: 15})
  .map((makers) => makers.map((make, i): WireEntry => ({...make(`entry ${i + 1}`), seconds: i})));
const tellings = chat.chain((entries) =>
  fc.record({
    entries: fc.constant(entries),
    slices: fc.array(fc.tuple(fc.nat(entries.length - 1), fc.integer({min: 1, max: 6})), {maxLength: 20}),
    ranks: fc.array(fc.nat(1000), {minLength: 40, maxLength: 40}),
  }),
);

test('any order and any repetition of the same batches gives the same transcript', () => {
  fc.assert(
    fc.property(tellings, ({entries, slices, ranks}) => {
      const cut = (from: number, length: number) => {
        const part = entries.slice(from, from + length);
        return batch(from + part.length, ...part);
      };
      const some = slices.map(([from, length]) => cut(from, length));
      const shuffled = [...some, ...some]
        .map((told, i) => ({told, rank: ranks[i] ?? 0}))
        .sort((a, b) => a.rank - b.rank)
        .map(({told}) => told);

      const forward = merged(emptyTranscript, ...some);
      const {entries: shown, known, origin} = merged(emptyTranscript, ...shuffled);
      assert.deepEqual(
        {shown, known, origin},
        {shown: forward.entries, known: forward.known, origin: forward.origin},
      );

      const whole = merged(emptyTranscript, ...shuffled, cut(0, entries.length), ...shuffled);
      assert.deepEqual(whole.known, [[1, entries.length]]);
      assert.deepEqual(whole, merged(emptyTranscript, cut(0, entries.length)));
      assert.deepEqual(missing(whole), []);
    }),
  );
});

test('however they come, fresh entries are told once each, and each is drawn or a typing notice', () => {
  fc.assert(
    fc.property(tellings, ({entries, slices}) => {
      const told: number[] = [];
      let all = emptyTranscript;
      for (const [from, length] of [...slices, ...slices]) {
        const part = entries.slice(from, from + length);
        const {transcript: after, fresh} = merge(all, batch(from + part.length, ...part), NOW);
        assert.equal(after === all, fresh.length === 0);
        told.push(...fresh.map(({position}) => position));
        all = after;
      }
      assert.equal(new Set(told).size, told.length);
      const toDraw = told
        .filter((position) => !entries[position - 1]?.kind.startsWith('typing'))
        .sort((a, b) => a - b);
      assert.deepEqual(
        all.entries.map(({position}) => position),
        toDraw,
      );
    }),
  );
});

test('own messages, echoes and replies in any order: each message is shown once', () => {
  const texts = fc.array(fc.constantFrom('hi', 'hi', 'yes', 'no'), {minLength: 1, maxLength: 6});
  fc.assert(
    fc.property(texts, fc.array(fc.nat(5), {maxLength: 12}), (said, order) => {
      const written = said.map((text, i) => outgoing(`m${i}`, {text, status: 'sent', position: i + 2}));
      const echo = (i: number) => batch(i + 2, customerSays(said[i] ?? ''));
      const indices = [...order.filter((i) => i < said.length), ...said.keys()];
      const after = merged(transcript({outgoing: written}), ...indices.map(echo));
      assert.deepEqual(
        after.entries.map(({position, text, outgoingId}) => ({position, text, outgoingId})),
        said.map((text, i) => ({position: i + 2, text, outgoingId: `m${i}`})),
      );
      assert.deepEqual(after.outgoing, []);
    }),
  );
});
