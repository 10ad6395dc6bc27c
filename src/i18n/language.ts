import {firstWords, type FirstWords} from './catalog/first-words.js';
import type {Strings} from './catalog/strings.js';

/** A language for the texts of the screen: all of them, or those of the start form. */
export interface Language<Words extends FirstWords = Strings> {
  /** BCP 47 tag of the words, numbers and times. */
  readonly locale: string;
  /** Direction of the script. */
  readonly direction: 'ltr' | 'rtl';
  /** The name that `wordsFor` gives, for texts that come later. Missing: English. */
  readonly words?: string;
  readonly strings: Words;
}

export type FirstLanguage = Language<FirstWords>;

/** A language that was asked for. Without `strings` its words are English, or those of the page. */
export interface Found extends Omit<Language, 'strings'> {
  readonly strings?: Strings;
}

/** English until the conversation is there. */
export const firstEnglish: FirstLanguage = {locale: 'en', direction: 'ltr', strings: firstWords};

/** The language with the texts that the page replaces. */
export const withWords = <Words extends FirstWords>(
  language: Language<Words>,
  words: Partial<Strings>,
): Language<Words> => ({...language, strings: replaced(language.strings, words)});

/**
 * Replaces the texts that the page overrides. A plain text may stand for a function: then it is the function's result. All
 * other values replace nothing, and neither does a function of the page that throws or returns no text.
 */
export function replaced<Texts extends object>(texts: Texts, words: unknown): Texts {
  const usable = Object.entries(texts).flatMap(
    ([name, ours]: [string, unknown]): (readonly [string, unknown])[] => {
      const word = wordOf(words, name);
      if (!isFunction(ours)) return typeof word === 'string' ? [[name, word]] : [];
      if (word === undefined) return [];
      const say = (...values: unknown[]): unknown => {
        const said = isFunction(word) ? orNothing(() => word(...values)) : word;
        return typeof said === 'string' ? said : ours(...values);
      };
      return [[name, say]];
    },
  );
  return {...texts, ...Object.fromEntries(usable)};
}

/** Whether the page replaces each of these texts. */
export function replacesAll(texts: object, words: Partial<Strings>): boolean {
  return Object.keys(texts).every((name) => wordOf(words, name) !== undefined);
}

/** The page may pass anything as its words. */
const wordOf = (words: unknown, name: string): unknown => orNothing(() => Reflect.get(Object(words), name));

const isFunction = (value: unknown): value is (...values: unknown[]) => unknown =>
  typeof value === 'function';

function orNothing(use: () => unknown): unknown {
  try {
    return use();
  } catch {
    return undefined;
  }
}
