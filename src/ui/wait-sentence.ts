import type {Strings} from '../i18n/strings.js';
import type {ChatState, Open, Starting} from '../session/state.js';

/** A wait for somebody that lasts so many ms is a long one. */
export const LONG_WAIT = 2 * 60_000;

/** The customer waits for somebody. */
export const isWait = (chat: ChatState | undefined): boolean =>
  chat?.phase === 'starting' || chat?.phase === 'waiting';

/** What is being waited for; nothing while there is talk. */
export function waitSentence(chat: Starting | Open, strings: Strings): string {
  switch (chat.phase) {
    case 'starting':
      return chat.queued ? strings.queued : strings.connecting;
    case 'waiting':
      return strings.waiting;
    case 'ending':
      return strings.ending;
    case 'talking':
      return '';
  }
}
