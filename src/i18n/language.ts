import {en} from './en.js';
import type {Strings} from './strings.js';

/** A language to show everything in. */
export interface Language {
  /** BCP 47 */
  readonly locale: string;
  readonly strings: Strings;
}

export const english: Language = {locale: 'en', strings: en};

/** The words of `locale` (English, until others are there), with those that the page has replaced. */
export function languageFor(locale: string, overrides: Partial<Strings> = {}): Language {
  return {locale: supported(locale), strings: {...en, ...usable(overrides)}};
}

/** A page may say anything: a text where a function is wanted stands for itself, and nothing takes nothing away. */
function usable(overrides: object): object {
  const words = Object.entries(overrides).map(([name, word]: [string, unknown]) => {
    const isFunction = Object.entries(en).some(
      ([known, usual]) => known === name && typeof usual === 'function',
    );
    return [name, isFunction && typeof word === 'string' ? () => word : word] as const;
  });
  return Object.fromEntries(words.filter(([, word]) => word !== undefined && word !== null));
}

/** What `Intl` takes; a page may say anything. */
function supported(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
