import type {Strings} from '../../i18n/catalog/strings.js';
import type {EndReason} from '../../session/model/state.js';

/** Says that the chat has ended, and why. */
export const endSentence = (reason: EndReason, strings: Strings): string =>
  `${strings.ended}. ${why(reason, strings)}`;

/** Says why a chat has ended, and what the customer can do. */
export function why(reason: EndReason, strings: Strings): string {
  switch (reason) {
    case 'customer':
      return strings.endedByCustomer;
    case 'agent':
      return strings.endedByAgent;
    case 'idle':
      return strings.endedByIdle;
    case 'server':
      return strings.endedByServer;
    case 'lost':
      return strings.endedLost;
  }
}
