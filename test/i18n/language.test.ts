import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {firstWords} from '../../src/i18n/catalog/first-words.js';
import {en} from '../../src/i18n/locales/en.js';
import {languageFor} from '../../src/i18n/language-for.js';
import {english} from '../../src/i18n/english.js';
import {replacesAll, withWords, type Language} from '../../src/i18n/language.js';
import type {Strings} from '../../src/i18n/catalog/strings.js';
import {clockTime} from '../../src/i18n/time.js';
import {HOSTILE} from '../support/values/hostile.js';
import {translations} from '../support/values/locales.js';

/** Name of the translation file with these words. */
const nameOf = (strings: Strings = en) =>
  Object.entries({en, ...translations}).find(([, words]) => words === strings)?.[0];
const AT = new Date(2026, 10, 21, 15, 42).getTime();

describe('languageFor', () => {
  const LANGUAGES: readonly (readonly [asked: string, words: string, locale: string])[] = [
    ['en', 'en', 'en'],
    ['EN-gb', 'en', 'en-GB'],
    ['de', 'de', 'de'],
    ['de-at', 'de', 'de-AT'],
    // Most who read Portuguese are in Brazil; but in Africa and Asia it is written as in Portugal.
    ['pt', 'pt-BR', 'pt'],
    ['pt-BR', 'pt-BR', 'pt-BR'],
    ['pt-US', 'pt-BR', 'pt-US'],
    ['pt-PT', 'pt-PT', 'pt-PT'],
    ['pt-AO', 'pt-PT', 'pt-AO'],
    ['pt-MZ', 'pt-PT', 'pt-MZ'],
    ['zh', 'zh-Hans', 'zh'],
    ['zh-CN', 'zh-Hans', 'zh-CN'],
    ['zh-Hans-SG', 'zh-Hans', 'zh-Hans-SG'],
    ['zh-Hans-HK', 'zh-Hans', 'zh-Hans-HK'],
    ['zh-TW', 'zh-Hant', 'zh-TW'],
    ['zh-HK', 'zh-Hant', 'zh-HK'],
    ['zh-MO', 'zh-Hant', 'zh-MO'],
    ['zh-Hant', 'zh-Hant', 'zh-Hant'],
    ['zh-Hant-CN', 'zh-Hant', 'zh-Hant-CN'],
    ['zh-Bopo', 'zh-Hans', 'zh-Hans'],
    ['nb-NO', 'nb', 'nb-NO'],
    // Times of Nynorsk do not fit words in Bokmål.
    ['nn', 'nb', 'nb'],
    ['nn-NO', 'nb', 'nb'],
    ['no', 'nb', 'nb'],
    ['no-NO', 'nb', 'nb'],
    ['uk-UA', 'uk', 'uk-UA'],
    ['cs-CZ', 'cs', 'cs-CZ'],
    ['in', 'id', 'id'],
    ['in-ID', 'id', 'id-ID'],
    ['mo', 'ro', 'ro'],
    ['th-TH-u-nu-thai', 'th', 'th-TH-u-nu-latn'],
    ['hi-IN-u-nu-deva', 'hi', 'hi-IN-u-nu-latn'],
    // Letters that were not asked for.
    ['hi-Latn', 'en', 'en'],
    ['ar-Latn', 'en', 'en'],
    ['ar-SA-u-ca-gregory', 'ar', 'ar-SA-u-ca-gregory-nu-latn'],
    ['iw', 'he', 'he'],
    // Languages without a translation: English words with English times.
    ['is', 'en', 'en'],
    ['fa-IR', 'en', 'en'],
    ['yue', 'en', 'en'],
    ['', 'en', 'en'],
    ['x', 'en', 'en'],
    ['not a locale', 'en', 'en'],
    ['en_US', 'en', 'en'],
    ['*', 'en', 'en'],
  ];
  for (const [asked, words, locale] of LANGUAGES) {
    it(`gives ${JSON.stringify(asked)} the words of ${words} and the times of ${locale}`, async () => {
      const language = await languageFor(asked);
      assert.deepEqual([nameOf(language.strings), language.locale], [words, locale]);
    });
  }

  it('finds every translation by its file name', async () => {
    for (const [name, strings] of Object.entries(translations))
      assert.equal((await languageFor(name)).strings, strings, name);
  });

  it('writes Arabic and Hebrew from right to left', async () => {
    const fromTheRight: string[] = [];
    for (const name of ['en', ...Object.keys(translations)])
      if ((await languageFor(name)).direction === 'rtl') fromTheRight.push(name);
    assert.deepEqual(fromTheRight, ['ar', 'he']);
  });

  it('uses the same digits in times and in sentences', async () => {
    const egyptian = {...english, ...(await languageFor('ar-EG'))};
    assert.match(clockTime(AT, egyptian), /3:42/);
    assert.match(egyptian.strings.textTooLong(160), /160/);
  });

  it('takes the page’s own texts to be in the requested language', async () => {
    const {locale, direction} = await languageFor('fa-IR', en);
    assert.deepEqual([locale, direction], ['fa-IR', 'rtl']);
    assert.equal((await languageFor('is', en)).locale, 'is');
    assert.equal((await languageFor('is', firstWords)).locale, 'en');
    assert.deepEqual(await languageFor('de', {send: 'Ask'}), await languageFor('de'));
    assert.equal((await languageFor('not a locale', en)).locale, 'en');
  });
});

describe('withWords', () => {
  it('replaces the texts that the page overrides, and keeps the others', () => {
    const {strings} = withWords(english, {send: 'Ask'});
    assert.equal(strings.send, 'Ask');
    assert.equal(strings.message, en.message);
    assert.equal(english.strings.send, 'Send');
  });

  it('accepts a text in place of a function, and ignores undefined and null', () => {
    const given: object = {joined: 'Somebody is here', send: undefined, message: null};
    const {strings} = withWords(english, given);
    assert.equal(strings.joined('Kristi'), 'Somebody is here');
    assert.deepEqual([strings.send, strings.message], [en.send, en.message]);
  });
});

describe('words of a page that', () => {
  const given = (words: unknown) => Reflect.apply(withWords, undefined, [english, words]) as Language;
  const sample = ({strings}: Language) => [strings.send, strings.joined('Kristi'), strings.openChat(2)];
  const usual = sample(english);

  for (const [what, words] of Object.entries({...HOSTILE, '5': 5, 'a text': 'text', undefined, null: null})) {
    it(`are ${what} replace nothing`, () => {
      assert.deepEqual(sample(given(words)), usual);
      assert.equal(Reflect.apply(replacesAll, undefined, [en, words]), false);
    });

    it(`have ${what} in place of a text replace only what they can`, () => {
      const isFunction = typeof words === 'function' && what !== 'a function that throws';
      const said = sample(given({send: words, joined: words, openChat: words}));
      const text = isFunction || what === 'a text' ? 'text' : undefined;
      assert.deepEqual(said, [what === 'a text' ? text : usual[0], text ?? usual[1], text ?? usual[2]]);
    });

    it(`return ${what} in place of a text replace nothing`, () => {
      if (what === 'a text') return;
      assert.deepEqual(sample(given({joined: () => words})), usual);
    });
  }

  it('cannot all be read replace what can be', () => {
    const words = {
      send: 'Ask',
      get joined() {
        throw new Error('of the page');
      },
    };
    assert.deepEqual(sample(given(words)), ['Ask', ...usual.slice(1)]);
  });
});

describe('replacesAll', () => {
  it('is true only when every text is replaced', () => {
    assert.equal(replacesAll(en, en), true);
    assert.equal(replacesAll(en, {...en, send: undefined} as object), false);
    assert.equal(replacesAll(en, {send: 'Ask'}), false);
    assert.equal(replacesAll(en, {}), false);
  });
});
