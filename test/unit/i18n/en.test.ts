import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {en} from '../../../src/i18n/en.js';
import {english, languageFor} from '../../../src/i18n/language.js';

describe('English', () => {
  it('has a word for everything', () => {
    for (const [name, text] of Object.entries(en)) assert.ok(text, name);
  });

  it('names the launcher by what is unread', () => {
    assert.deepEqual(
      [0, 1, 2].map((unread) => en.openChat(unread)),
      ['Open chat', 'Open chat, 1 unread message', 'Open chat, 2 unread messages'],
    );
  });

  it('counts one and many', () => {
    assert.equal(en.charactersLeft(1), '1 character left');
    assert.equal(en.charactersLeft(0), '0 characters left');
    assert.equal(en.charactersTooMany(1), '1 character too many');
    assert.equal(en.charactersTooMany(1200), '1,200 characters too many');
  });

  it('puts names where they belong', () => {
    assert.equal(en.joined('Kristi'), 'Kristi has joined');
    assert.equal(en.left('Kristi'), 'Kristi has left');
    assert.equal(en.isTyping('Kristi'), 'Kristi is typing…');
    assert.equal(en.says('Kristi'), 'Kristi said:');
  });
});

describe('languageFor', () => {
  it('has the words that the page has replaced, and the others as they are', () => {
    const {strings} = languageFor('en', {send: 'Ask'});
    assert.equal(strings.send, 'Ask');
    assert.equal(strings.message, en.message);
    assert.equal(english.strings.send, 'Send');
  });

  it('writes a locale as it is written', () => {
    assert.equal(languageFor('de-at').locale, 'de-AT');
  });

  for (const wrong of ['', 'x', 'not a locale', 'en_US', '*']) {
    it(`falls back to English dates for ${JSON.stringify(wrong)}`, () => {
      assert.equal(languageFor(wrong).locale, 'en');
    });
  }
});
