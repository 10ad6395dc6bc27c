import {english, type Language} from './language.js';

/**
 * The best language for `asked`. English is always there; the words of another are fetched. Never rejects: what is not
 * known, or cannot be fetched, is English, its numbers and times as well.
 * @param asked BCP 47; a page may say anything
 * @param hasWords the page replaces every word, and so speaks the language that it asks for
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
