import type {Language} from '../../i18n/language.js';
import {inItsOrder, isolated, nameIn} from '../names.js';
import type {NoticeRow} from './rows.js';

/** A notice in words, for a row without a picture, a file, or a screen reader. */
export function noticeText({kind, name: nickname, text}: NoticeRow, language: Language): string {
  const {strings} = language;
  const name = nameIn(language, nickname);
  switch (kind) {
    case 'joined':
      return strings.joined(name);
    case 'left':
      return strings.left(name);
    case 'push-url':
      return `${strings.pushedLink(name)}: ${isolated(text, language)}`;
    case 'idle-warning':
      return inItsOrder(text) || strings.idleWarning;
    case 'file':
      return strings.sentFile(name) + (text && `: ${isolated(text, language)}`);
    case 'custom':
      return inItsOrder(text);
  }
}
