import {late, LateError} from '../base/late.js';
import {english, type Language} from './language.js';

const loadTranslations = late(() => import('./translations.js'));

/**
 * Loads the best language for `asked`. English is built in; other translations are fetched. When a language is unknown, words,
 * numbers and times are all English.
 * @param asked a BCP 47 tag; the page may pass any text
 * @param hasWords the page replaces every text, so its texts are taken to be in the language `asked`
 * @throws LateError when the translation cannot be fetched
 */
export async function languageFor(asked: string, hasWords = false): Promise<Language> {
  try {
    if (/^en(-|$)/i.test(asked))
      return {...english, locale: new Intl.DateTimeFormat(asked).resolvedOptions().locale};
    const {translationFor} = await loadTranslations();
    return await translationFor(asked, hasWords);
  } catch (error) {
    if (error instanceof LateError) throw error;
    return english;
  }
}
