import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {ar} from '../../src/i18n/locales/ar.js';
import {de} from '../../src/i18n/locales/de.js';
import {en} from '../../src/i18n/locales/en.js';
import {he} from '../../src/i18n/locales/he.js';
import {pl} from '../../src/i18n/locales/pl.js';
import type {Strings} from '../../src/i18n/catalog/strings.js';
import {translations} from '../support/values/locales.js';

<<<<<<< HEAD
/** Texts that are the same as in English. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  fr: ['conversation', 'message'],
};
/** At least one number of every plural category of all these languages. */
=======
/** Names of strings whose text happens to be the same as in English. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  fr: ['conversation', 'message'],
};
/** At least one number of every plural category of every language. */
>>>>>>> h8
const NUMBERS = [0, 1, 2, 3, 5, 11, 21, 100, 1_000_000];
const WITH_NUMBER = [
  'openChat',
  'queuePosition',
  'newMessageCount',
  'charactersLeft',
  'charactersTooMany',
  'textTooLong',
] as const;
const WITH_NAME = ['says', 'joined', 'left', 'pushedLink', 'isTyping', 'queueTime'] as const;

<<<<<<< HEAD
/** All texts by name; functions are called with a name or with numbers. */
function said(strings: Strings): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const [name, word] of Object.entries(strings)) if (typeof word === 'string') words.set(name, word);
  for (const name of WITH_NAME) words.set(name, strings[name]('Kristi', 1));
  for (const name of WITH_NUMBER) for (const n of NUMBERS) words.set(`${name}(${n})`, strings[name](n));
  return words;
}

/** The digits of the number in a text, without separators; `undefined` when it is written as a word. */
const numberIn = (text: string) => text.match(/\d[\d.,\s\u00a0\u202f’]*/)?.[0].replaceAll(/\D/g, '');

describe('the translations', () => {
  it('together with English are all files of the locales folder', () => {
=======
/** Every text by the name of its string. A function is called with a sample name or with each sample number. */
function textsOf(strings: Strings): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [name, text] of Object.entries(strings)) if (typeof text === 'string') texts.set(name, text);
  for (const name of WITH_NAME) texts.set(name, strings[name]('Kristi', 1));
  for (const name of WITH_NUMBER) for (const n of NUMBERS) texts.set(`${name}(${n})`, strings[name](n));
  return texts;
}

/** Digits of the number in a text, without separators. Undefined if the number is spelled out ("one message"). */
const numberIn = (text: string) => text.match(/\d[\d.,\s\u00a0\u202f’]*/)?.[0].replaceAll(/\D/g, '');

describe('the translations', () => {
  it('list every file in src/i18n/locales, English aside', () => {
>>>>>>> h8
    const files = readdirSync('src/i18n/locales').map((file) => file.replace(/\.ts$/, ''));
    assert.deepEqual(files.sort(), [...Object.keys(translations), 'en'].sort());
  });

<<<<<<< HEAD
  it('have no function that this test does not know', () => {
    const functions = Object.entries(en).flatMap(([name, word]) =>
      typeof word === 'function' ? [name] : [],
=======
  it('have only functions that this test calls', () => {
    const functions = Object.entries(en).flatMap(([name, text]) =>
      typeof text === 'function' ? [name] : [],
>>>>>>> h8
    );
    assert.deepEqual(functions.sort(), [...WITH_NAME, ...WITH_NUMBER].sort());
  });
});

for (const [locale, strings] of Object.entries(translations)) {
  describe(`the strings in ${locale}`, () => {
    const texts = textsOf(strings);

<<<<<<< HEAD
    it('have no empty text', () => {
=======
    it('are all present', () => {
>>>>>>> h8
      assert.deepEqual(
        [...texts].filter(([, text]) => !text.trim() || text.includes('undefined')),
        [],
      );
    });

    it('differ from English', () => {
      const english = textsOf(en);
      const same = [...texts].filter(([name, text]) => english.get(name) === text).map(([name]) => name);
      assert.deepEqual(same, SAME[locale] ?? []);
    });

<<<<<<< HEAD
    it('have no exclamation mark, no unfilled #, and no three dots in place of …', () => {
=======
    it('have no exclamation mark, no unfilled placeholder and no three dots for an ellipsis', () => {
>>>>>>> h8
      assert.deepEqual(
        [...texts].filter(([, text]) => /[!！#]|\.\.\./.test(text)),
        [],
      );
    });

<<<<<<< HEAD
    it('contain the given name', () => {
      for (const name of WITH_NAME) assert.ok(strings[name]('Kristi', 1).includes('Kristi'), name);
    });

    it('differ for each number', () => {
=======
    it('contain the name or the time they are given', () => {
      for (const name of WITH_NAME) assert.ok(strings[name]('Kristi', 1).includes('Kristi'), name);
    });

    it('give a different text for every number', () => {
>>>>>>> h8
      for (const name of WITH_NUMBER) {
        const different = new Set(NUMBERS.map((n) => strings[name](n)));
        assert.equal(different.size, NUMBERS.length, name);
        assert.equal(numberIn(strings[name](1_000_000)), '1000000', name);
      }
    });

<<<<<<< HEAD
    it('name the launcher alike with and without unread messages', () => {
=======
    it('start the label of the launcher alike with and without unread messages', () => {
>>>>>>> h8
      assert.ok(strings.openChat(3).startsWith(strings.openChat(0)));
    });
  });
}

<<<<<<< HEAD
describe('plurals', () => {
  it('are right in Polish', () => {
=======
describe('plurals and numbers', () => {
  it('follow the Polish rules', () => {
>>>>>>> h8
    assert.deepEqual(
      [1, 2, 5, 12, 22].map((n) => pl.newMessageCount(n)),
      [
        '1 nowa wiadomość',
        '2 nowe wiadomości',
        '5 nowych wiadomości',
        '12 nowych wiadomości',
        '22 nowe wiadomości',
      ],
    );
  });

<<<<<<< HEAD
  it('are right in Arabic', () => {
=======
  it('follow the Arabic rules', () => {
>>>>>>> h8
    assert.deepEqual(
      [0, 1, 2, 3, 11, 100].map((n) => ar.charactersLeft(n)),
      ['لم يتبقَّ أي حرف', 'تبقّى حرف واحد', 'تبقّى حرفان', 'تبقّت 3 أحرف', 'تبقّى 11 حرفًا', 'تبقّى 100 حرف'],
    );
  });

<<<<<<< HEAD
  it('are right in Hebrew', () => {
=======
  it('follow the Hebrew rules', () => {
>>>>>>> h8
    assert.deepEqual(
      [1, 2, 3].map((n) => he.newMessageCount(n)),
      ['הודעה חדשה אחת', 'שתי הודעות חדשות', '3 הודעות חדשות'],
    );
  });

<<<<<<< HEAD
  it('write numbers in the format of the language', () => {
=======
  it('have the group separator of the language', () => {
>>>>>>> h8
    assert.equal(de.charactersTooMany(1200), '1.200 Zeichen zu viel');
  });
});
