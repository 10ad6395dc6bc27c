import type {Strings} from '../../i18n/catalog/strings.js';
import type {OutgoingStatus} from '../../session/model/transcript.js';

/** Text for the delivery status of an own message; empty once the server has accepted it. */
export function statusText(status: OutgoingStatus, strings: Strings): string {
  switch (status) {
    case 'queued':
      return strings.waitingForConnection;
    case 'sending':
      return strings.sending;
    case 'sent':
      return '';
    case 'maybe':
      return strings.notConfirmed;
    case 'failed':
      return strings.notSent;
  }
}
