import type {Language} from '../../i18n/language.js';
import {durationOfSeconds} from '../../i18n/time.js';
import type {ChatState, Open, Starting} from '../../session/model/state.js';

/** A wait for somebody that lasts so many ms is a long one. */
export const LONG_WAIT = 2 * 60_000;

/** The customer waits for somebody. */
export const isWait = (chat: ChatState | undefined): boolean =>
  chat?.phase === 'starting' || chat?.phase === 'waiting';

/** What is being waited for; nothing while there is talk. */
export function waitSentence(chat: Starting | Open, language: Language): string {
  const {strings} = language;
  switch (chat.phase) {
    case 'starting':
      return chat.queued ? queueSentence(chat, language) : strings.connecting;
    case 'waiting':
      return strings.waiting;
    case 'ending':
      return strings.ending;
    case 'talking':
      return '';
  }
}

/** A place and a time are told only where the server does: a wait that was made up is worse than none. */
function queueSentence({place}: Starting, language: Language): string {
  const {strings} = language;
  const {position, eta} = place ?? {};
  return [
    strings.queued,
    position ? strings.queuePosition(position) : '',
    eta ? strings.queueTime(durationOfSeconds(eta, language)) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
