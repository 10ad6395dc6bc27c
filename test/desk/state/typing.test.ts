import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {stillTyping, typingAfter, typingSentence, writers} from '../../../demo/desk/state/typing.js';
import {anna, kristi, said, vasya} from '../chats.js';

const starts = (index: number, from = vasya) => said(index, from, '', {type: 'TypingStarted'});

describe('a participant who types', () => {
  test('is listed until they stop, send a message or leave', () => {
    for (const type of ['TypingStopped', 'Text', 'PushUrl', 'ParticipantLeft'] as const)
      assert.deepEqual(typingAfter([], [starts(1), said(2, vasya, '', {type})], 0), []);
    assert.equal(typingAfter([], [starts(1), said(2, vasya, '', {type: 'Notice'})], 0).length, 1);
  });

  test('is listed once after a change of name', () => {
    const countess = {...vasya, nickname: 'Countess'};
    const typing = typingAfter([], [starts(1), starts(2, countess)], 0);
    assert.deepEqual(
      typing.map(({nickname}) => nickname),
      ['Countess'],
    );
    assert.deepEqual(typingAfter(typing, [said(3, vasya, 'Hi')], 0), []);
  });

  test('stays listed when another participant sends a message', () => {
    const typing = typingAfter([], [starts(1), starts(2, anna), said(3, vasya, 'Hi')], 0);
    assert.deepEqual(
      typing.map(({nickname}) => nickname),
      ['Anna'],
    );
  });

  test('is listed once, however often the notice repeats', () => {
    assert.deepEqual(
      typingAfter([], [starts(1), starts(2)], 7).map(({since}) => since),
      [7],
    );
  });

  test('is shown for ten seconds, and only to those who will read the message', () => {
    const whispers = said(1, anna, '', {type: 'TypingStarted', visibility: 'Agents'});
    const typing = typingAfter([], [whispers], 0);
    assert.equal(stillTyping(typing, 'All', 0).length, 0);
    assert.equal(stillTyping(typing, 'Agents', 9_999).length, 1);
    assert.equal(stillTyping(typing, 'Agents', 10_000).length, 0);
  });

  test('is shown to the others with the text so far, where the server sends one', () => {
    const previews = [said(1, vasya, 'My la', {type: 'TypingStarted'}), starts(2, kristi), starts(3, anna)];
    const seen = (typing = typingAfter([], previews, 0), now = 0) =>
      writers(typing, 'All', 'Vasya Pupkin', 'Kristi', now);
    assert.deepEqual(seen(), [
      {name: 'Vasya Pupkin', text: 'My la'},
      {name: 'Anna', text: ''},
    ]);
    const more = typingAfter(
      typingAfter([], previews, 0),
      [said(4, vasya, 'My lamp', {type: 'TypingStarted'})],
      0,
    );
    assert.deepEqual(seen(more).at(-1), {name: 'Vasya Pupkin', text: 'My lamp'});
    for (const type of ['Text', 'TypingStopped'] as const)
      assert.deepEqual(seen(typingAfter(more, [said(5, vasya, 'My lamp is dark', {type})], 0)), [
        {name: 'Anna', text: ''},
      ]);
    assert.deepEqual(seen(more, 10_000), []);
  });

  test('is named in a sentence', () => {
    assert.equal(typingSentence([]), '');
    assert.equal(typingSentence(['Anna']), 'Anna is typing…');
    assert.equal(typingSentence(['Anna', 'Sam']), 'Anna and Sam are typing…');
  });
});
