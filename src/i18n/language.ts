import {en} from './locales/en.js';
import type {Strings} from './catalog/strings.js';

/** A language for all texts of the screen. */
export interface Language {
  /** BCP 47 tag of the words, numbers and times. */
  readonly locale: string;
  /** Direction of the script. */
  readonly direction: 'ltr' | 'rtl';
  readonly strings: Strings;
}

export const english: Language = {locale: 'en', direction: 'ltr', strings: en};

/**
 * Replaces the texts that the page overrides. A plain text may stand for a function: then it is the function's result.
 * `undefined` and `null` replace nothing.
 */
export function withWords(language: Language, words: Partial<Strings>): Language {
  const usable = Object.entries(words).flatMap(([name, word]: [string, unknown]) => {
    if (word === undefined || word === null) return [];
    const isFunction = typeof Object.getOwnPropertyDescriptor(en, name)?.value === 'function';
    return [[name, isFunction && typeof word === 'string' ? () => word : word] as const];
  });
  return {...language, strings: {...language.strings, ...Object.fromEntries(usable)}};
}

/** Whether `words` replaces every text, so that no translation need be fetched. */
export function isComplete(words: Partial<Strings>): boolean {
  return Object.keys(en).every((name) => Object.getOwnPropertyDescriptor(words, name)?.value !== undefined);
}
