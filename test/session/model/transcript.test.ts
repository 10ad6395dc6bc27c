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

/** The entries as `position text`. */
const drawn = ({entries}: Transcript) =>
  entries.map(({position, text, kind}) => `${position} ${text || kind}`);

const outgoingOf = (all: Transcript) => all.outgoing.map(({id, status}) => `${id} ${status}`);

describe('positions', () => {
  test('are counted back from the last entry of a batch', () => {
    const all = merged(transcript(), batch(4, joined(), agentSays('hello'), agentSays('there')));
    assert.deepEqual(drawn(all), ['2 has joined the session', '3 hello', '4 there']);
    assert.deepEqual(all.known, [[1, 4]]);
  });

  test('typing notices take one each and are not entries', () => {
    const all = merged(transcript(), batch(4, typing(), stoppedTyping(), agentSays('hello')));
    assert.deepEqual(drawn(all), ['4 hello']);
    assert.deepEqual([lastPosition(all), missing(all)], [4, []]);
  });

  test('unknown entries take one each, so that later entries have the right position', () => {
    const all = merged(
      transcript(),
      batch(3, entry('unknown'), agentSays('hello')),
      batch(3, agentSays('again')),
    );
    assert.deepEqual(drawn(all), ['2 unknown', '3 hello']);
  });

  test('follow the last known one when the batch names none', () => {
    const all = merged(transcript(), batch(2, joined()), batch(undefined, agentSays('a'), agentSays('b')));
    assert.deepEqual(drawn(all), ['2 has joined the session', '3 a', '4 b']);
  });

  test('below 1 are ignored', () => {
    const {fresh, transcript: all} = merge(emptyTranscript, batch(1, left(), agentSays('a')), NOW);
    assert.deepEqual(drawn(all), ['1 a']);
    assert.equal(fresh.length, 1);
  });
});

describe('a batch with known entries', () => {
  const known = merged(transcript(), batch(3, joined(), agentSays('hello')));

  test('returns the same object', () => {
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

  test('adds only its new entries', () => {
    const {transcript: after, fresh} = merge(known, batch(4, agentSays('hello'), agentSays('news')), NOW);
    assert.deepEqual(drawn(after), ['2 has joined the session', '3 hello', '4 news']);
    assert.deepEqual(fresh, [{...agentSays('news'), position: 4}]);
  });
});

describe('gaps', () => {
  const withGaps = merged(transcript(), batch(4, agentSays('d')), batch(8, agentSays('h')));

  test('are reported', () => {
    assert.deepEqual(missing(withGaps), [
      [2, 3],
      [5, 7],
    ]);
    assert.deepEqual([wholeUntil(withGaps), lastPosition(withGaps)], [1, 8]);
  });

  test('close when the missing entries come', () => {
    const closer = merged(withGaps, batch(3, agentSays('b'), agentSays('c')));
    assert.deepEqual([missing(closer), wholeUntil(closer)], [[[5, 7]], 4]);
    const closed = merged(closer, batch(7, agentSays('e'), typing(), agentSays('g')));
    assert.deepEqual(drawn(closed), ['2 b', '3 c', '4 d', '5 e', '7 g', '8 h']);
    assert.deepEqual([missing(closed), wholeUntil(closed)], [[], 8]);
  });

  test('an empty transcript is whole up to 0', () => {
    assert.deepEqual(
      [wholeUntil(emptyTranscript), lastPosition(emptyTranscript), missing(emptyTranscript)],
      [0, 0, []],
    );
  });
});

describe('own messages', () => {
  const own = (...messages: Transcript['outgoing']) => transcript({outgoing: messages});

  test('that come back are shown once, as the same message', () => {
    const before = own(outgoing('a', {text: 'hello', status: 'sending'}));
    const after = merged(before, batch(2, customerSays('hello')));
    assert.deepEqual(after.entries, [{...customerSays('hello'), position: 2, outgoingId: 'a'}]);
    assert.deepEqual(after.outgoing, []);
  });

  test('are recognised by the position in the reply, even when the server changed the text', () => {
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

  test('are recognised by their text when the reply named no position, or a later one', () => {
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

  test('with identical texts each come back as one entry', () => {
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

  test('with the same text are matched by status: accepted first, failed last, never sent not at all', () => {
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

  test('are not matched with the same text from somebody else', () => {
    const before = own(outgoing('a', {text: 'hello', status: 'sent', position: 2}));
    const after = merged(before, batch(2, agentSays('hello')));
    assert.deepEqual(
      [after.entries.map(({outgoingId}) => outgoingId), outgoingOf(after)],
      [[undefined], ['a sent']],
    );
  });

  test('written in another tab, or before a reload, are shown too', () => {
    assert.deepEqual(drawn(merged(transcript(), batch(2, customerSays('from elsewhere')))), [
      '2 from elsewhere',
    ]);
  });
});

describe('times', () => {
  test('are computed with the smallest delay seen, so that a wrong clock does no harm', () => {
    const slow = merge(transcript({origin: Infinity}), batch(2, agentSays('a', 10)), NOW + 10_900).transcript;
    const fast = merge(slow, batch(3, agentSays('b', 20)), NOW + 20_100).transcript;
    const late = merge(fast, batch(4, agentSays('c', 30)), NOW + 99_000).transcript;
    assert.deepEqual(
      late.entries.map((said) => timeOf(said, late) - NOW),
      [10_100, 20_100, 30_100],
    );
  });
});

describe('an own message whose position is known only after it came back', () => {
  const seen = merged(transcript(), batch(3, customerSays('HELLO'), agentSays('hi')));
  const withSent = {...seen, outgoing: [outgoing('a', {text: 'hello', status: 'sent', position: 2})]};

  test('is linked to the entry at that position', () => {
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

  test('is not linked to an entry of somebody else, to another message, or to a missing entry', () => {
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

test('newEntries returns the entries that the transcript before did not have', () => {
  const before = merged(transcript(), batch(4, agentSays('c')));
  const after = merged(before, batch(3, agentSays('a'), agentSays('b')), batch(5, agentSays('d')));
  assert.deepEqual(
    newEntries(before, after).map(({text}) => text),
    ['a', 'b', 'd'],
  );
  assert.deepEqual(newEntries(after, merged(after, batch(6, typing()))), []);
});

/** A chat of `n` entries, cut into batches that come in any order, some more than once. */
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

test('the same batches give the same transcript in any order and with any repetition', () => {
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

test('each entry is reported as new once, in any order of batches, and is shown unless it is a typing notice', () => {
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

test('each own message is shown once, in any order of replies and entries', () => {
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

describe('an entry without a time', () => {
  const untimed = (text: string) => agentSays(text, NaN);
  const start = transcript({origin: NOW - 60_000});

  test('counts as made on arrival, and leaves the others their times', () => {
    const all = merged(start, batch(4, agentSays('one', 5), untimed('two'), agentSays('three', 60)));
    assert.deepEqual(
      all.entries.map((one) => timeOf(one, all) - NOW),
      [-55_000, 0, 0],
    );
    assert.equal(all.origin, start.origin);
  });

  test('can be the first of a chat', () => {
    const all = merged({...emptyTranscript, known: [[1, 1]]}, batch(2, untimed('one')));
    assert.deepEqual(
      all.entries.map((one) => timeOf(one, all)),
      [NOW],
    );
  });
});
