/** The list of all translations except English. This module is fetched when another language is first wanted. */
import {late} from '../base/late.js';
import type {Strings} from './catalog/strings.js';
import {firstWords} from './catalog/first-words.js';
import {firstEnglish, replacesAll, type Found} from './language.js';

/** Keyed by language without region: readers of any Portuguese or Chinese are better served by these words than by English. */
const WORDS: Readonly<Record<string, () => Promise<Strings>>> = {
  ar: late(async () => (await import('./locales/ar.js')).ar),
  de: late(async () => (await import('./locales/de.js')).de),
  es: late(async () => (await import('./locales/es.js')).es),
  fr: late(async () => (await import('./locales/fr.js')).fr),
  he: late(async () => (await import('./locales/he.js')).he),
  it: late(async () => (await import('./locales/it.js')).it),
  ja: late(async () => (await import('./locales/ja.js')).ja),
  ko: late(async () => (await import('./locales/ko.js')).ko),
  nl: late(async () => (await import('./locales/nl.js')).nl),
  pl: late(async () => (await import('./locales/pl.js')).pl),
  pt: late(async () => (await import('./locales/pt-BR.js')).ptBR),
  sv: late(async () => (await import('./locales/sv.js')).sv),
  tr: late(async () => (await import('./locales/tr.js')).tr),
  zh: late(async () => (await import('./locales/zh-Hans.js')).zhHans),
};

/**
 * @param given texts of the page. If they replace every text, no words are fetched
 * @throws RangeError when `asked` is not a BCP 47 tag; LateError when the words cannot be fetched
 */
export async function translationFor(asked: string, given: Partial<Strings>): Promise<Found> {
  const {language} = new Intl.Locale(asked);
  if (await isComplete(given)) return writing(asked);
  const words = WORDS[language];
  const {locale, direction} = firstEnglish;
  return words ? {...writing(formatsFor(asked, language)), strings: await words()} : {locale, direction};
}

const loadEnglish = late(() => import('./locales/en.js'));

/** Whether the page replaces every text. The list of all texts is with the conversation, which few pages need here. */
async function isComplete(given: Partial<Strings>): Promise<boolean> {
  return replacesAll(firstWords, given) && replacesAll((await loadEnglish()).en, given);
}

/**
 * The locale for numbers and times: `asked` when it uses the same script as the words, else the language of the words.
 * Taiwan's times, for example, do not fit words in simplified Chinese.
 */
function formatsFor(asked: string, words: string): string {
  const [locale] = Intl.DateTimeFormat.supportedLocalesOf(asked);
  if (!locale || scriptOf(locale) !== scriptOf(words)) return words;
  const digits = digitsOf(words);
  return digitsOf(locale) === digits ? locale : new Intl.Locale(locale, {numberingSystem: digits}).toString();
}

const scriptOf = (locale: string) => new Intl.Locale(locale).maximize().script;
const digitsOf = (locale: string) => new Intl.NumberFormat(locale).resolvedOptions().numberingSystem;

const RIGHT_TO_LEFT = ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg'];

function writing(locale: string): Found {
  const isRightToLeft = RIGHT_TO_LEFT.includes(scriptOf(locale) ?? '');
  return {locale: Intl.getCanonicalLocales(locale)[0] ?? locale, direction: isRightToLeft ? 'rtl' : 'ltr'};
}
