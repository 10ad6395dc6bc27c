import {late, LateError} from '../base/late.js';
import type {Strings} from './catalog/strings.js';
import {firstEnglish, type Found} from './language.js';

const {locale, direction} = firstEnglish;

const loadTranslations = late(() => import('./translations.js'));

/**
 * Loads the best language for `asked`. English is built in; other translations are fetched. When a language is unknown, words,
 * numbers and times are all English.
 * @param asked a BCP 47 tag; the page may pass any text
 * @param words texts of the page. If they replace every text, they are taken to be in the language `asked`
 * @throws LateError when the translation cannot be fetched
 */
export async function languageFor(asked: string, words: Partial<Strings> = {}): Promise<Found> {
  try {
    if (/^en(-|$)/i.test(asked))
      return {direction, locale: new Intl.DateTimeFormat(asked).resolvedOptions().locale};
    const {translationFor} = await loadTranslations();
    return await translationFor(asked, words);
  } catch (error) {
    if (error instanceof LateError) throw error;
    return {locale, direction};
  }
}
