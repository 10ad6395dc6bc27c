/** The texts about files, in all languages. This module is fetched with the code that sends files. */
import {late} from '../base/late.js';
import type {FileStrings} from './catalog/file-strings.js';
import {en} from './files/en.js';
import {replaced, type Language} from './language.js';

/** Keyed by language without region, as the translations of the chat itself. */
const WORDS: Readonly<Record<string, () => Promise<FileStrings>>> = {
  ar: late(async () => (await import('./files/ar.js')).ar),
  de: late(async () => (await import('./files/de.js')).de),
  es: late(async () => (await import('./files/es.js')).es),
  fr: late(async () => (await import('./files/fr.js')).fr),
  he: late(async () => (await import('./files/he.js')).he),
  it: late(async () => (await import('./files/it.js')).it),
  ja: late(async () => (await import('./files/ja.js')).ja),
  ko: late(async () => (await import('./files/ko.js')).ko),
  nl: late(async () => (await import('./files/nl.js')).nl),
  pl: late(async () => (await import('./files/pl.js')).pl),
  pt: late(async () => (await import('./files/pt-BR.js')).ptBR),
  sv: late(async () => (await import('./files/sv.js')).sv),
  tr: late(async () => (await import('./files/tr.js')).tr),
  zh: late(async () => (await import('./files/zh-Hans.js')).zhHans),
};

/**
 * The texts about files in the language of the chat.
 * @param replacements texts of the page that replace ours; anything else in it is left out
 * @throws LateError when they cannot be fetched
 */
export async function fileWordsFor(
  {locale}: Pick<Language, 'locale'>,
  replacements: unknown,
): Promise<FileStrings> {
  const words = WORDS[locale.replace(/-.*/, '')];
  return replaced(words ? await words() : en, replacements);
}

/** For the parts that draw files, until they are told their words. */
export const englishFileWords: FileStrings = en;
