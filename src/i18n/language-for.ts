import {english, type Language} from './language.js';

/**
 * Loads the best language for `asked`. English is built in; other translations are fetched. Never rejects: when a language
 * is unknown or cannot be fetched, words, numbers and times are all English.
 * @param asked a BCP 47 tag; the page may pass any text
 * @param hasWords the page replaces every text, so its texts are taken to be in the language `asked`
 */
export async function languageFor(asked: string, hasWords = false): Promise<Language> {
  try {
    if (/^en(-|$)/i.test(asked))
      return {...english, locale: new Intl.DateTimeFormat(asked).resolvedOptions().locale};
    const {translationFor} = await import('./translations.js');
    return await translationFor(asked, hasWords);
  } catch {
    return english;
  }
}
