import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {ar} from '../../src/i18n/locales/ar.js';
import {cs} from '../../src/i18n/locales/cs.js';
import {de} from '../../src/i18n/locales/de.js';
import {en} from '../../src/i18n/locales/en.js';
import {he} from '../../src/i18n/locales/he.js';
import {hi} from '../../src/i18n/locales/hi.js';
import {pl} from '../../src/i18n/locales/pl.js';
import {ro} from '../../src/i18n/locales/ro.js';
import {sk} from '../../src/i18n/locales/sk.js';
import {uk} from '../../src/i18n/locales/uk.js';
import type {Strings} from '../../src/i18n/catalog/strings.js';
import {faultsOfWording} from '../support/measures/wording.js';
import {translations} from '../support/values/locales.js';

/** Names of strings whose text happens to be the same as in English. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  da: ['send'],
  fr: ['conversation', 'message'],
  id: ['email', 'kindEmail'],
  nb: ['send'],
  vi: ['email', 'kindEmail'],
};
/** At least one number of every plural category of every language. */
const NUMBERS = [0, 1, 2, 3, 5, 11, 21, 100, 1_000_000];
const WITH_NUMBER = [
  'openChat',
  'queuePosition',
  'newMessageCount',
  'charactersLeft',
  'charactersTooMany',
  'textTooLong',
  'related',
] as const;
const WITH_NAME = ['says', 'joined', 'left', 'pushedLink', 'sentFile', 'isTyping', 'queueTime'] as const;

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
    const files = readdirSync('src/i18n/locales').map((file) => file.replace(/\.ts$/, ''));
    assert.deepEqual(files.sort(), [...Object.keys(translations), 'en'].sort());
  });

  it('have only functions that this test calls', () => {
    const functions = Object.entries(en).flatMap(([name, text]) =>
      typeof text === 'function' ? [name] : [],
    );
    assert.deepEqual(functions.sort(), [...WITH_NAME, ...WITH_NUMBER].sort());
  });
});

for (const [locale, strings] of Object.entries(translations)) {
  describe(`the strings in ${locale}`, () => {
    const texts = textsOf(strings);

    it('differ from English', () => {
      const english = textsOf(en);
      const same = [...texts].filter(([name, text]) => english.get(name) === text).map(([name]) => name);
      assert.deepEqual(same, SAME[locale] ?? []);
    });

    it('are all there, without exclamation mark, placeholder, three dots, or word in letters of two scripts', () => {
      assert.deepEqual(faultsOfWording([...texts.values()]), []);
    });

    it('contain the name or the time they are given', () => {
      for (const name of WITH_NAME) assert.ok(strings[name]('Kristi', 1).includes('Kristi'), name);
    });

    it('give a different text for every number', () => {
      for (const name of WITH_NUMBER) {
        const different = new Set(NUMBERS.map((n) => strings[name](n)));
        assert.equal(different.size, NUMBERS.length, name);
        assert.equal(numberIn(strings[name](1_000_000)), '1000000', name);
      }
    });

    it('start the label of the launcher alike with and without unread messages', () => {
      assert.ok(strings.openChat(3).startsWith(strings.openChat(0)));
    });
  });
}

describe('plurals and numbers', () => {
  it('follow the Polish rules', () => {
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

  it('follow the Czech and the Slovak rules', () => {
    assert.deepEqual(
      [1, 2, 5, 22].map((n) => cs.charactersLeft(n)),
      ['Zbývá 1 znak', 'Zbývají 2 znaky', 'Zbývá 5 znaků', 'Zbývá 22 znaků'],
    );
    assert.deepEqual(
      [1, 4, 5, 101].map((n) => sk.newMessageCount(n)),
      ['1 nová správa', '4 nové správy', '5 nových správ', '101 nových správ'],
    );
  });

  it('follow the Ukrainian rules', () => {
    assert.deepEqual(
      [1, 3, 11, 21, 25].map((n) => uk.newMessageCount(n)),
      [
        '1 нове повідомлення',
        '3 нові повідомлення',
        '11 нових повідомлень',
        '21 нове повідомлення',
        '25 нових повідомлень',
      ],
    );
  });

  it('follow the Romanian rules', () => {
    assert.deepEqual(
      [0, 1, 19, 20, 101, 120].map((n) => ro.newMessageCount(n)),
      [
        '0 mesaje noi',
        '1 mesaj nou',
        '19 mesaje noi',
        '20 de mesaje noi',
        '101 mesaje noi',
        '120 de mesaje noi',
      ],
    );
  });

  it('follow the Arabic rules', () => {
    assert.deepEqual(
      [0, 1, 2, 3, 11, 100].map((n) => ar.charactersLeft(n)),
      ['لم يتبقَّ أي حرف', 'تبقّى حرف واحد', 'تبقّى حرفان', 'تبقّت 3 أحرف', 'تبقّى 11 حرفًا', 'تبقّى 100 حرف'],
    );
  });

  it('follow the Hebrew rules', () => {
    assert.deepEqual(
      [1, 2, 3].map((n) => he.newMessageCount(n)),
      ['הודעה חדשה אחת', 'שתי הודעות חדשות', '3 הודעות חדשות'],
    );
  });

  it('have the group separator of the language', () => {
    assert.equal(de.charactersTooMany(1200), '1.200 Zeichen zu viel');
    assert.match(hi.charactersTooMany(120_000), /^1,20,000 /);
  });
});
