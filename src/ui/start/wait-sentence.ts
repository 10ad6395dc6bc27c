import type {Language} from '../../i18n/language.js';
import {durationOfSeconds} from '../../i18n/time.js';
import type {Open, Starting} from '../../session/model/state.js';

/** A wait for an agent is long from this time on (ms). */
export const LONG_WAIT = 2 * 60_000;

/** Says what the customer is waiting for; empty while an agent is in the chat. */
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
