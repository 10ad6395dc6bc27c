/** The list of all translations except English. This module is fetched when another language is first wanted. */
import {late} from '../base/late.js';
import type {Strings} from './catalog/strings.js';
import {firstWords} from './catalog/first-words.js';
import {firstEnglish, replacesAll, type Found} from './language.js';
import {wordsFor} from './words-for.js';

/** Keyed by the names that `wordsFor` gives. */
const WORDS: Readonly<Record<string, () => Promise<Strings>>> = {
  ar: late(async () => (await import('./locales/ar.js')).ar),
  cs: late(async () => (await import('./locales/cs.js')).cs),
  da: late(async () => (await import('./locales/da.js')).da),
  de: late(async () => (await import('./locales/de.js')).de),
  el: late(async () => (await import('./locales/el.js')).el),
  es: late(async () => (await import('./locales/es.js')).es),
  fi: late(async () => (await import('./locales/fi.js')).fi),
  fr: late(async () => (await import('./locales/fr.js')).fr),
  he: late(async () => (await import('./locales/he.js')).he),
  hi: late(async () => (await import('./locales/hi.js')).hi),
  hu: late(async () => (await import('./locales/hu.js')).hu),
  id: late(async () => (await import('./locales/id.js')).id),
  it: late(async () => (await import('./locales/it.js')).it),
  ja: late(async () => (await import('./locales/ja.js')).ja),
  ko: late(async () => (await import('./locales/ko.js')).ko),
  nb: late(async () => (await import('./locales/nb.js')).nb),
  nl: late(async () => (await import('./locales/nl.js')).nl),
  pl: late(async () => (await import('./locales/pl.js')).pl),
  'pt-BR': late(async () => (await import('./locales/pt-BR.js')).ptBR),
  'pt-PT': late(async () => (await import('./locales/pt-PT.js')).ptPT),
  ro: late(async () => (await import('./locales/ro.js')).ro),
  sk: late(async () => (await import('./locales/sk.js')).sk),
  sv: late(async () => (await import('./locales/sv.js')).sv),
  th: late(async () => (await import('./locales/th.js')).th),
  tr: late(async () => (await import('./locales/tr.js')).tr),
  uk: late(async () => (await import('./locales/uk.js')).uk),
  vi: late(async () => (await import('./locales/vi.js')).vi),
  'zh-Hans': late(async () => (await import('./locales/zh-Hans.js')).zhHans),
  'zh-Hant': late(async () => (await import('./locales/zh-Hant.js')).zhHant),
};

/**
 * @param given texts of the page. If they replace every text, no words are fetched
 * @throws RangeError when `asked` is not a BCP 47 tag; LateError when the words cannot be fetched
 */
export async function translationFor(asked: string, given: Partial<Strings>): Promise<Found> {
  const words = wordsFor(asked);
  if (await isComplete(given)) return {...writing(asked), words};
  const load = WORDS[words];
  const {locale, direction} = firstEnglish;
  return load ? {...writing(formatsFor(asked, words)), words, strings: await load()} : {locale, direction};
}

const loadEnglish = late(() => import('./locales/en.js'));

/** Whether the page replaces every text. The list of all texts is with the conversation, which few pages need here. */
async function isComplete(given: Partial<Strings>): Promise<boolean> {
  return replacesAll(firstWords, given) && replacesAll((await loadEnglish()).en, given);
}

/**
 * The locale for numbers and times: `asked` when it is of the same language and script as the words, else that of the words.
 * Times in Nynorsk, for example, do not fit words in Bokmål.
 */
function formatsFor(asked: string, words: string): string {
  const [locale] = Intl.DateTimeFormat.supportedLocalesOf(asked);
  if (!locale || languageOf(locale) !== languageOf(words) || scriptOf(locale) !== scriptOf(words))
    return words;
  const digits = digitsOf(words);
  return digitsOf(locale) === digits ? locale : new Intl.Locale(locale, {numberingSystem: digits}).toString();
}

const languageOf = (locale: string) => new Intl.Locale(locale).language;
const scriptOf = (locale: string) => new Intl.Locale(locale).maximize().script;
const digitsOf = (locale: string) => new Intl.NumberFormat(locale).resolvedOptions().numberingSystem;

const RIGHT_TO_LEFT = ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg'];

function writing(locale: string): Found {
  const isRightToLeft = RIGHT_TO_LEFT.includes(scriptOf(locale) ?? '');
  return {locale: Intl.getCanonicalLocales(locale)[0] ?? locale, direction: isRightToLeft ? 'rtl' : 'ltr'};
}
