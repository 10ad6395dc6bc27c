import type {Language} from '../../i18n/language.js';
import {namesIn} from '../names.js';

/** Says who is typing; empty if nobody is. */
export function typingSentence(nicknames: readonly string[], language: Language): string {
  const {strings, locale} = language;
  const names = namesIn(language, nicknames);
  return names.length ? strings.isTyping(new Intl.ListFormat(locale).format(names), names.length) : '';
}
