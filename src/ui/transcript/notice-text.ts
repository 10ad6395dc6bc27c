import type {Strings} from '../../i18n/catalog/strings.js';
import type {NoticeRow} from './rows.js';

/** A notice in words, for a row without a picture, a file, or a screen reader. */
export function noticeText({kind, name: given, text}: NoticeRow, strings: Strings): string {
  const name = given || strings.somebody;
  switch (kind) {
    case 'joined':
      return strings.joined(name);
    case 'left':
      return strings.left(name);
    case 'push-url':
      return `${strings.pushedLink(name)}: ${text}`;
    case 'idle-warning':
      return strings.idleWarning;
    case 'file':
      return strings.sentFile(name);
    case 'custom':
      return text;
  }
}
