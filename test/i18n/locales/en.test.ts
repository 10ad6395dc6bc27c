import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {en} from '../../../src/i18n/locales/en.js';

describe('English', () => {
  it('has no empty text', () => {
    for (const [name, text] of Object.entries(en)) assert.ok(text, name);
  });

  it('names the launcher with the number of unread messages', () => {
    assert.deepEqual(
      [0, 1, 2].map((unread) => en.openChat(unread)),
      ['Open chat', 'Open chat, 1 unread message', 'Open chat, 2 unread messages'],
    );
  });

  it('has singular and plural', () => {
    assert.equal(en.charactersLeft(1), '1 character left');
    assert.equal(en.charactersLeft(0), '0 characters left');
    assert.equal(en.charactersTooMany(1), '1 character too many');
    assert.equal(en.charactersTooMany(1200), '1,200 characters too many');
  });

  it('puts names into sentences', () => {
    assert.equal(en.joined('Kristi'), 'Kristi has joined');
    assert.equal(en.left('Kristi'), 'Kristi has left');
    assert.equal(en.isTyping('Kristi', 1), 'Kristi is typing…');
    assert.equal(en.isTyping('Kristi and Anna', 2), 'Kristi and Anna are typing…');
    assert.equal(en.says('Kristi'), 'Kristi said:');
  });
});
