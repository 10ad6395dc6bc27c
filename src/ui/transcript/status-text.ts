import type {Strings} from '../../i18n/catalog/strings.js';
import type {Outgoing} from '../../session/model/transcript.js';

/** Time after which a message that is being sent is a slow one, ms. */
const SLOW = 8_000;

/**
 * Text for the delivery status of an own message; empty once the server has accepted it.
 * @param now ms since 1970. Default: no message is a slow one
 */
export function statusText(
  {status, at}: Pick<Outgoing, 'status' | 'at'>,
  strings: Strings,
  now = at,
): string {
  switch (status) {
    case 'queued':
      return strings.waitingForConnection;
    case 'sending':
      return isSlow({status, at}, now) ? strings.stillTrying : strings.sending;
    case 'sent':
      return '';
    case 'maybe':
      return strings.notConfirmed;
    case 'failed':
      return strings.notSent;
  }
}

/** Whether a message has been on its way for long at `now`, ms since 1970. */
export const isSlow = ({status, at}: Pick<Outgoing, 'status' | 'at'>, now: number): boolean =>
  status === 'sending' && now - at >= SLOW;

/** When the first of these messages becomes a slow one, ms since 1970; `undefined` if none is being sent. */
export function slowAt(outgoing: readonly Outgoing[], now: number): number | undefined {
  const times = outgoing.filter(({status}) => status === 'sending').map(({at}) => at + SLOW);
  return times.filter((time) => time > now).sort((one, other) => one - other)[0];
}
