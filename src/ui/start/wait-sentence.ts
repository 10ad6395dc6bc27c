import type {Language} from '../../i18n/language.js';
import {durationOfSeconds} from '../../i18n/time.js';
import type {ChatState, Starting} from '../../session/model/state.js';

/** Says what the customer is waiting for; empty while nobody waits. */
export function waitSentence(chat: ChatState, language: Language): string {
  const {strings} = language;
  switch (chat.phase) {
    case 'starting':
      return chat.queued ? queueSentence(chat, language) : strings.connecting;
    case 'waiting':
      return strings.waiting;
    case 'ending':
      return strings.ending;
    default:
      return '';
  }
}

/** Names a position and a time only if the server sent them: an invented wait is worse than none. */
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
