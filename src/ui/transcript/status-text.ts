import type {Strings} from '../../i18n/catalog/strings.js';
import type {OutgoingStatus} from '../../session/model/transcript.js';

/** What is known of a message of the customer's own; nothing once it was accepted. */
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
