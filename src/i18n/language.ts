import {en} from './locales/en.js';
import type {Strings} from './strings.js';

/** A language to show everything in. */
export interface Language {
  /** BCP 47: of the words, and of the numbers and times between them. */
  readonly locale: string;
  /** Which way it is written. */
  readonly direction: 'ltr' | 'rtl';
  readonly strings: Strings;
}

export const english: Language = {locale: 'en', direction: 'ltr', strings: en};

/** With the words that the page has replaced: a text where a function is wanted stands for itself, and nothing takes nothing away. */
export function withWords(language: Language, words: Partial<Strings>): Language {
  const usable = Object.entries(words).flatMap(([name, word]: [string, unknown]) => {
    if (word === undefined || word === null) return [];
    const isFunction = typeof Object.getOwnPropertyDescriptor(en, name)?.value === 'function';
    return [[name, isFunction && typeof word === 'string' ? () => word : word] as const];
  });
  return {...language, strings: {...language.strings, ...Object.fromEntries(usable)}};
}

/** Whether these are all words, so that none is left to be fetched. */
export function areAll(words: Partial<Strings>): boolean {
  return Object.keys(en).every((name) => Object.getOwnPropertyDescriptor(words, name)?.value !== undefined);
}
