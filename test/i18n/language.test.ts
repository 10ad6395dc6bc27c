import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {en} from '../../src/i18n/locales/en.js';
import {languageFor} from '../../src/i18n/language-for.js';
import {areAll, english, withWords} from '../../src/i18n/language.js';
import type {Strings} from '../../src/i18n/strings.js';
import {clockTime} from '../../src/i18n/time.js';
import {translations} from '../support/values/locales.js';

/** Name of the file in which words are. */
const nameOf = (strings: Strings) =>
  Object.entries({en, ...translations}).find(([, words]) => words === strings)?.[0];
const AT = new Date(2026, 10, 21, 15, 42).getTime();

describe('languageFor', () => {
  const LANGUAGES: readonly (readonly [asked: string, words: string, locale: string])[] = [
    ['en', 'en', 'en'],
    ['EN-gb', 'en', 'en-GB'],
    ['de', 'de', 'de'],
    ['de-at', 'de', 'de-AT'],
    ['pt', 'pt-BR', 'pt'],
    ['pt-PT', 'pt-BR', 'pt-PT'],
    ['zh', 'zh-Hans', 'zh'],
    ['zh-CN', 'zh-Hans', 'zh-CN'],
    ['zh-Hans-SG', 'zh-Hans', 'zh-Hans-SG'],
    // Read by many there, but its times would be in the other script.
    ['zh-TW', 'zh-Hans', 'zh'],
    ['zh-Hant', 'zh-Hans', 'zh'],
    ['ar-SA-u-ca-gregory', 'ar', 'ar-SA-u-ca-gregory-nu-latn'],
    ['iw', 'he', 'he'],
    // Nobody speaks these here: English, with English times.
    ['fi', 'en', 'en'],
    ['nb', 'en', 'en'],
    ['yue', 'en', 'en'],
    ['', 'en', 'en'],
    ['x', 'en', 'en'],
    ['not a locale', 'en', 'en'],
    ['en_US', 'en', 'en'],
    ['*', 'en', 'en'],
  ];
  for (const [asked, words, locale] of LANGUAGES) {
    it(`answers ${JSON.stringify(asked)} in the words of ${words}, with the times of ${locale}`, async () => {
      const language = await languageFor(asked);
      assert.deepEqual([nameOf(language.strings), language.locale], [words, locale]);
    });
  }

  it('finds every language by its own name', async () => {
    for (const [name, strings] of Object.entries(translations))
      assert.equal((await languageFor(name)).strings, strings, name);
  });

  it('writes Arabic and Hebrew from the right', async () => {
    const fromTheRight: string[] = [];
    for (const name of ['en', ...Object.keys(translations)])
      if ((await languageFor(name)).direction === 'rtl') fromTheRight.push(name);
    assert.deepEqual(fromTheRight, ['ar', 'he']);
  });

  it('writes the numbers of a time as those of a sentence', async () => {
    const egyptian = await languageFor('ar-EG');
    assert.match(clockTime(AT, egyptian), /3:42/);
    assert.match(egyptian.strings.textTooLong(160), /160/);
  });

  it('takes the page’s own words to be in the language that it asks for', async () => {
    const {locale, direction} = await languageFor('fa-IR', true);
    assert.deepEqual([locale, direction], ['fa-IR', 'rtl']);
    assert.equal((await languageFor('fi', true)).locale, 'fi');
    assert.equal((await languageFor('not a locale', true)).locale, 'en');
  });
});

describe('withWords', () => {
  it('has the words that the page has replaced, and the others as they are', () => {
    const {strings} = withWords(english, {send: 'Ask'});
    assert.equal(strings.send, 'Ask');
    assert.equal(strings.message, en.message);
    assert.equal(english.strings.send, 'Send');
  });

  it('takes a text for a function that answers it, and nothing for no replacement', () => {
    const given: object = {joined: 'Somebody is here', send: undefined, message: null};
    const {strings} = withWords(english, given);
    assert.equal(strings.joined('Kristi'), 'Somebody is here');
    assert.deepEqual([strings.send, strings.message], [en.send, en.message]);
  });
});

describe('areAll', () => {
  it('tells a whole language from some words', () => {
    assert.equal(areAll(en), true);
    assert.equal(areAll({...en, send: undefined} as object), false);
    assert.equal(areAll({send: 'Ask'}), false);
    assert.equal(areAll({}), false);
  });
});
