import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {english} from '../../src/i18n/english.js';
import type {Language} from '../../src/i18n/language.js';
import {he} from '../../src/i18n/locales/he.js';
import {inItsOrder, isolated, nameIn, nameOf, namesIn} from '../../src/ui/names.js';

const hebrew: Language = {locale: 'he', direction: 'rtl', strings: he};

describe('a name in a sentence', () => {
  it('is the nickname, on one line', () => {
    assert.equal(nameIn(english, 'Kristi'), 'Kristi');
    assert.equal(nameIn(english, '  Anna\n Maria '), 'Anna Maria');
    assert.equal(nameIn(english, '7'), '7');
    assert.equal(nameIn(english, '👩🏽'), '👩🏽');
  });

  it('is "Agent" in the language if there is nothing to see', () => {
    for (const name of [
      '',
      ' ',
      '\n',
      '\u00a0',
      '\u200b',
      '\ufeff',
      '\u00ad',
      '\u3164',
      '\u2800',
      '\u202e\u2066',
    ]) {
      assert.equal(nameIn(english, name), 'Agent', JSON.stringify(name));
      assert.equal(nameOf(hebrew, name), he.somebody, JSON.stringify(name));
    }
  });

  it('is isolated if it may be of the other direction', () => {
    for (const name of ['דנה', 'أحمد', 'Dana דנה', 'ﷺ'])
      assert.equal(nameIn(english, name), `\u2068${name}\u2069`);
    for (const name of ['Kristi', '李娜', '👍', 'Анна (2)']) assert.equal(nameIn(english, name), name);
    for (const name of ['Kristi', 'Anna 2', 'דנה']) assert.equal(nameIn(hebrew, name), `\u2068${name}\u2069`);
    for (const language of [english, hebrew]) assert.equal(nameOf(language, 'דנה'), 'דנה');
  });

  it('turns nothing round', () => {
    assert.equal(nameIn(english, '\u202eKristi'), 'Kristi');
    assert.equal(nameOf(english, '\u202eKristi'), 'Kristi');
    assert.equal(nameIn(english, '\u2069\u202dדנה\u2067'), '\u2068דנה\u2069');
  });

  it('is there once in a list', () => {
    assert.deepEqual(namesIn(english, ['Kristi', '', ' ', 'Kristi', 'Sam']), ['Kristi', 'Agent', 'Sam']);
  });
});

describe('a text of somebody else', () => {
  it('in a sentence is isolated line by line', () => {
    assert.equal(isolated('Hello\nthere', english), 'Hello\nthere');
    assert.equal(isolated('שלום\nthere', english), '\u2068שלום\u2069\n\u2068there\u2069');
    assert.equal(isolated('https://example.com', hebrew), '\u2068https://example.com\u2069');
  });

  it('on its own keeps its embeddings, which end with it, and loses its overrides', () => {
    assert.equal(inItsOrder('\u202efdp.exe'), 'fdp.exe');
    assert.equal(inItsOrder('\u202bשלום\u202c'), '\u202bשלום\u202c');
  });
});
