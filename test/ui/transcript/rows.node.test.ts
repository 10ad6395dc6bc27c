import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {rowsOf} from '../../../src/ui/transcript/rows.js';
import type {Transcript} from '../../../src/session/model/transcript.js';
import type {WireEntry} from '../../../src/wire/types.js';
import {agentSays, customerSays, entry, joined, left} from '../../support/values/entries.js';
import {outgoing, transcript} from '../../support/values/states.js';

const ORIGIN = 1_000_000;
const of = (entries: readonly WireEntry[], more: Partial<Transcript> = {}) =>
  rowsOf(
    transcript({origin: ORIGIN, entries: entries.map((one, i) => ({...one, position: i + 2})), ...more}),
  );

/** The texts of the rows; "[" is before the first message of a group, "]" after the last. */
const runs = (entries: readonly WireEntry[], more?: Partial<Transcript>) =>
  of(entries, more)
    .map((row) =>
      row.kind === 'message' ? `${row.first ? '[' : ''}${row.text}${row.last ? ']' : ''}` : row.kind,
    )
    .join(' ');

describe('rowsOf', () => {
  it('makes a row of each message, with its time', () => {
    assert.deepEqual(of([agentSays('Hello', 5)]), [
      {
        kind: 'message',
        key: '2',
        own: false,
        sender: 'Kristi',
        text: 'Hello',
        at: ORIGIN + 5_000,
        first: true,
        last: true,
        timed: true,
        outgoing: undefined,
      },
    ]);
  });

  it('lets the last warning of silence ask, until the customer has written', () => {
    const warning = entry('idle-warning', {party: 'external'});
    const asking = (entries: readonly WireEntry[], more: Partial<Transcript> = {}) =>
      of(entries, more).map((row) => 'isAsking' in row && row.isAsking);
    assert.deepEqual(asking([warning, agentSays('Hm'), warning, agentSays('Hello?')]), [
      false,
      false,
      true,
      false,
    ]);
    assert.deepEqual(asking([warning, customerSays('Here')]), [false, false]);
    assert.deepEqual(asking([warning], {outgoing: [outgoing('a', {status: 'queued'})]}), [false, false]);
  });

  it('shows only the last time of messages at about the same time', () => {
    const rows = of([agentSays('One', 0), customerSays('Two', 20), agentSays('Three', 90)]);
    assert.deepEqual(
      rows.map((row) => row.kind === 'message' && row.timed),
      [false, true, true],
    );
  });

  it('separates days, and unread messages from read ones', () => {
    const rows = rowsOf(
      transcript({
        origin: new Date(2026, 10, 21, 23, 59).getTime(),
        entries: [
          agentSays('One'),
          agentSays('Two', 30),
          agentSays('Three', 120),
          agentSays('Four', 121),
        ].map((one, i) => ({...one, position: i + 2})),
      }),
      3,
    );
    assert.deepEqual(
      rows.map((row) => (row.kind === 'message' ? row.text : row.kind)),
      ['One', 'new', 'Two', 'day', 'Three', 'Four'],
    );
  });

  it('makes a row of each joined, left, pushed page, file and custom notice', () => {
    const rows = of([
      joined('Anna'),
      left('Anna', 3),
      entry('push-url', {text: 'https://example.com'}),
      entry('file', {text: 'file-id-7'}),
      entry('file', {text: 'contract.pdf'}),
      entry('custom', {text: 'Your order is on its way'}),
    ]);
    assert.deepEqual(rows, [
      {kind: 'joined', key: '2', name: 'Anna', text: '', at: ORIGIN},
      {kind: 'left', key: '3', name: 'Anna', text: '', at: ORIGIN + 3_000},
      {kind: 'push-url', key: '4', name: 'Kristi', text: 'https://example.com', at: ORIGIN},
      {kind: 'file', key: '5', name: 'Kristi', text: '', at: ORIGIN},
      {kind: 'file', key: '6', name: 'Kristi', text: 'contract.pdf', at: ORIGIN},
      {kind: 'custom', key: '7', name: 'Kristi', text: 'Your order is on its way', at: ORIGIN},
    ]);
  });

  it('leaves out the notices of the customer’s own actions, empty ones, and invisible entries', () => {
    const rows = of([
      entry('joined', {party: 'client'}),
      entry('left', {party: 'client'}),
      entry('file', {party: 'client'}),
      entry('custom', {party: 'client', text: 'cart=3'}),
      entry('custom', {text: ' '}),
      entry('unknown', {text: 'x', party: 'external'}),
      entry('unknown', {text: 'x', party: 'client'}),
      entry('unknown'),
    ]);
    assert.deepEqual(rows, []);
  });

  it('makes a message of the words that an agent says in an entry of an unknown kind', () => {
    const said = (party: WireEntry['party']) => of([entry('unknown', {text: 'Hello', party})]);
    assert.deepEqual(said('agent'), of([agentSays('Hello')]));
    assert.equal(said('supervisor').length, 1);
  });

  it('makes a message without text of all that has nothing to show, but not of own messages', () => {
    for (const text of ['', ' \n', '\u200b\ufeff', '\u3164', '\u202e\u2069'])
      for (const kind of ['message', 'push-url'] as const)
        assert.deepEqual(of([entry(kind, {text})]), of([agentSays('')]), JSON.stringify(text));
    assert.equal(runs([customerSays(' ')]), '[ ]');
  });

  it('separates no days where a time is impossible', () => {
    assert.equal(
      runs([agentSays('One'), agentSays('Two', 1e300), agentSays('Three')]),
      '[One] [Two] [Three]',
    );
  });

  it('shows a file that can be fetched as a message, own ones too, and says of a deleted one that it is gone', () => {
    const file = {id: 'F1', name: 'form.pdf', size: 20};
    const own = entry('file', {party: 'client', file: {...file, id: 'F2'}});
    const rows = of([entry('file', {file}), own, entry('file-deleted', {file})]);
    assert.deepEqual(
      rows.map((row) => row.kind === 'message' && [row.own, row.text, row.file?.id, !!row.isDeleted]),
      [
        [false, 'form.pdf', 'F1', true],
        [true, 'form.pdf', 'F2', false],
      ],
    );
  });

  it('tells of the files of agents in notices where none can be fetched', () => {
    const entries = [
      entry('file', {file: {id: 'F1', name: 'form.pdf', size: 20}, position: 2}),
      entry('file', {file: {id: 'F2', name: 'F2', size: 20}, position: 3}),
      entry('file', {party: 'client', file: {id: 'F3', name: 'lamp.jpg', size: 20}, position: 4}),
    ].map((one, i) => ({...one, position: i + 2}));
    assert.deepEqual(
      rowsOf(transcript({entries}), Infinity, false).map((row) => row.kind === 'file' && row.text),
      ['form.pdf', ''],
    );
  });

  it('puts outgoing messages last', () => {
    const waiting = outgoing('a', {at: 5});
    const rows = of([agentSays('Hello', 100)], {outgoing: [waiting]});
    assert.deepEqual(
      rows.map(({key}) => key),
      ['2', 'a'],
    );
    assert.equal(rows[1]?.kind === 'message' && rows[1].outgoing, waiting);
  });

  it('keeps the key of an own message when the server returns it', () => {
    const [before] = rowsOf(transcript({outgoing: [outgoing('a')]}));
    const [after] = rowsOf(
      transcript({entries: [{...customerSays('text of a'), position: 2, outgoingId: 'a'}]}),
    );
    assert.equal(after?.key, before?.key);
  });

  it('groups messages of one sender', () => {
    assert.equal(runs([agentSays('a'), agentSays('b', 1), agentSays('c', 2)]), '[a b c]');
  });

  it('splits groups between two senders, and at a notice', () => {
    assert.equal(runs([agentSays('a'), agentSays('b', 1, 'Anna'), customerSays('c', 2)]), '[a] [b] [c]');
    assert.equal(runs([agentSays('a'), joined('Anna'), agentSays('b', 1)]), '[a] joined [b]');
  });

  it('splits groups after three minutes', () => {
    assert.equal(runs([agentSays('a'), agentSays('b', 179), agentSays('c', 359)]), '[a b] [c]');
  });

  it('groups own messages under any nickname', () => {
    const own = (text: string, nickname: string) => ({...customerSays(text), nickname});
    const more = {outgoing: [outgoing('x', {text: 'c', at: ORIGIN})]};
    assert.equal(runs([own('a', 'VasyaP'), own('b', '127.0.0.1')], more), '[a b c]');
  });
});
