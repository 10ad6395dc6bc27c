import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {decodeInteractions, decodePlainText} from '../../../demo/desk/api/interactions.js';

test('an earlier chat has a subject and a start, and an end and its reason if the server knows them', () => {
  const list = [
    {
      interaction_id: '1',
      subject: 'Lamp',
      start_date: '2009-08-05T09:33:10.000Z',
      end_date: '2009-08-05T09:40:00.000Z',
      stopped_reason: 'agent left',
      survey: {stars: '4'},
    },
    {interaction_id: '2', start_date: '2009-08-05T09:33:10.000Z', end_date: 'soon'},
    {interaction_id: '3', start_date: 'long ago'},
    {subject: 'no id'},
  ];
  assert.deepEqual(decodeInteractions(list), [
    {
      id: '1',
      subject: 'Lamp',
      start: new Date(Date.UTC(2009, 7, 5, 9, 33, 10)),
      end: new Date(Date.UTC(2009, 7, 5, 9, 40)),
      stoppedReason: 'agent left',
      survey: {stars: '4'},
    },
    {
      id: '2',
      subject: '',
      start: new Date(Date.UTC(2009, 7, 5, 9, 33, 10)),
      end: undefined,
      stoppedReason: '',
      survey: undefined,
    },
  ]);
  assert.deepEqual(decodeInteractions({message: 'No such customer.'}), []);
});

test('a running chat is not an earlier one', () => {
  const list = [0, 1, 2, 3].map((status) => ({
    interaction_id: String(status),
    status,
    start_date: '2009-08-05T09:33:10.000Z',
  }));
  assert.deepEqual(
    decodeInteractions(list).map(({id}) => id),
    ['3'],
  );
});

describe('a plain-text transcript', () => {
  const start = new Date(Date.UTC(2009, 7, 5, 23, 59, 58, 900));

  test('takes its dates from the start of the chat, across midnight', () => {
    const lines = decodePlainText('[23:59:58] Vasya: Hi\n[00:00:03] Kristi: Hello\n', start);
    assert.deepEqual(
      lines.map(({at, text}) => [at.toISOString(), text]),
      [
        ['2009-08-05T23:59:58.000Z', 'Vasya: Hi'],
        ['2009-08-06T00:00:03.000Z', 'Kristi: Hello'],
      ],
    );
  });

  test('may have messages of several lines', () => {
    const lines = decodePlainText('[23:59:59] Vasya: One\nTwo\n\nFour\n', start);
    assert.deepEqual(
      lines.map(({text}) => text),
      ['Vasya: One\nTwo\n\nFour'],
    );
  });

  test('may be empty or have another format', () => {
    assert.deepEqual(decodePlainText('', start), []);
    assert.deepEqual(decodePlainText('Hello', start), [{at: start, text: 'Hello'}]);
  });
});
