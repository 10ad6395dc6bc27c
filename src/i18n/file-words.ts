/** The texts about files, in all languages. This module is fetched with the code that sends files. */
import {late} from '../base/late.js';
import type {FileStrings} from './catalog/file-strings.js';
import {en} from './files/en.js';
import {replaced, type Language} from './language.js';

/** Keyed by the names that `wordsFor` gives: a language brings its own (`words`), so that this chunk needs no rules for it. */
const WORDS: Readonly<Record<string, () => Promise<FileStrings>>> = {
  ar: late(async () => (await import('./files/ar.js')).ar),
  cs: late(async () => (await import('./files/cs.js')).cs),
  da: late(async () => (await import('./files/da.js')).da),
  de: late(async () => (await import('./files/de.js')).de),
  el: late(async () => (await import('./files/el.js')).el),
  es: late(async () => (await import('./files/es.js')).es),
  fi: late(async () => (await import('./files/fi.js')).fi),
  fr: late(async () => (await import('./files/fr.js')).fr),
  he: late(async () => (await import('./files/he.js')).he),
  hi: late(async () => (await import('./files/hi.js')).hi),
  hu: late(async () => (await import('./files/hu.js')).hu),
  id: late(async () => (await import('./files/id.js')).id),
  it: late(async () => (await import('./files/it.js')).it),
  ja: late(async () => (await import('./files/ja.js')).ja),
  ko: late(async () => (await import('./files/ko.js')).ko),
  nb: late(async () => (await import('./files/nb.js')).nb),
  nl: late(async () => (await import('./files/nl.js')).nl),
  pl: late(async () => (await import('./files/pl.js')).pl),
  'pt-BR': late(async () => (await import('./files/pt-BR.js')).ptBR),
  'pt-PT': late(async () => (await import('./files/pt-PT.js')).ptPT),
  ro: late(async () => (await import('./files/ro.js')).ro),
  sk: late(async () => (await import('./files/sk.js')).sk),
  sv: late(async () => (await import('./files/sv.js')).sv),
  th: late(async () => (await import('./files/th.js')).th),
  tr: late(async () => (await import('./files/tr.js')).tr),
  uk: late(async () => (await import('./files/uk.js')).uk),
  vi: late(async () => (await import('./files/vi.js')).vi),
  'zh-Hans': late(async () => (await import('./files/zh-Hans.js')).zhHans),
  'zh-Hant': late(async () => (await import('./files/zh-Hant.js')).zhHant),
};

/**
 * The texts about files in the language of the chat.
 * @param replacements texts of the page that replace ours; anything else in it is left out
 * @throws LateError when they cannot be fetched
 */
export async function fileWordsFor(
  {words = 'en'}: Pick<Language, 'words'>,
  replacements: unknown,
): Promise<FileStrings> {
  const load = WORDS[words];
  return replaced(load ? await load() : en, replacements);
}

/** For the parts that draw files, until they are told their words. */
export const englishFileWords: FileStrings = en;
