/**
 * Recognises the customer's own messages in the transcript. The server may change a text (trim, mask, transcode, escape), so
 * order and place decide: an own entry that came after a request, and that no other message claims, is that message. Equal
 * texts only refine the choice.
 */
import type {Fault} from '../../wire/errors.js';
import type {WireEntry} from '../../wire/types.js';

/**
 * - `queued`: waits for the connection or for a message before it.
 * - `sending`: the request is under way.
 * - `sent`: accepted by the server, not in the transcript yet.
 * - `maybe`: no answer came; the transcript will show whether it arrived.
 * - `failed`: not in the chat; the customer may try again.
 */
export type OutgoingStatus = 'queued' | 'sending' | 'sent' | 'maybe' | 'failed';

/** The customer's own message, until the transcript has it. */
export interface Outgoing {
  readonly id: string;
  readonly text: string;
  /** When it was written: ms since 1970, by this machine's clock. */
  readonly at: number;
  readonly status: OutgoingStatus;
  /** The last known position when it was first requested: its entry has a later one. */
  readonly after?: number;
  /** Its position in the transcript, if the server's reply told it. */
  readonly position?: number;
  /** Cause of the failure, if known. */
  readonly fault?: Fault | undefined;
  /** Queued for another try; the transcript may still bring the first one. */
  readonly isRetried?: boolean;
}

/** The messages that an own entry may be. */
export interface Candidates {
  readonly outgoing: readonly Outgoing[];
  /** Messages that are no longer shown, and whose entry may still come: discarded ones, and second requests. */
  readonly strays: readonly Outgoing[];
  /** The entry repeats one that has been recognised by its unchanged text: the network may have copied a request. */
  readonly isRepeated: boolean;
}

/**
 * Finds the own message that the entry at `position` is. Accepted messages come first: they are in the transcript for
 * certain. An entry that is given to the wrong one of two accepted messages does no harm, since both come.
 */
export function ownMessage(
  entry: WireEntry,
  position: number,
  {outgoing, strays, isRepeated}: Candidates,
): Outgoing | undefined {
  if (entry.party !== 'client' || entry.kind !== 'message') return undefined;
  const named = outgoing.find((message) => message.position === position);
  if (named) return named;
  const withStatus = (...statuses: readonly OutgoingStatus[]) =>
    statuses
      .flatMap((status) =>
        outgoing.filter((message) => message.status === status && mayBeAt(message, position)),
      )
      // The last requested first: only the others can be an earlier entry, which may come later.
      .sort((one, other) => (other.after ?? 0) - (one.after ?? 0));
  const accepted = withStatus('sent');
  const underWay = withStatus('sending', 'maybe');
  const unlikely = withStatus('queued', 'failed');
  const likely = [...accepted, ...underWay];
  const gone = strays.filter(
    (stray) => mayBeAt(stray, position) && !likely.some(({text}) => isAlike(text, stray.text)),
  );
  for (const group of [accepted, underWay, unlikely, gone]) {
    const alike =
      group.find(({text}) => text === entry.text) ?? group.find(({text}) => isAlike(text, entry.text));
    if (alike) return alike;
  }
  return accepted[0] ?? (isRepeated ? undefined : (underWay[0] ?? unlikely.find(hasUnknownFate)));
}

/** A queued message has not left yet, unless it is a retry: then its first request may have arrived after all. */
function mayBeAt({status, isRetried, position = Infinity, after = 0}: Outgoing, at: number): boolean {
  return (status !== 'queued' || !!isRetried) && after < at && at < position;
}

/** It was requested, and the server did not refuse it: the transcript was complete without it. */
export const hasUnknownFate = ({after, fault}: Outgoing): boolean =>
  after !== undefined && fault?.status === undefined;

/** Compares letters and digits: servers trim, escape, change line ends and composed letters, and replace emoji. */
export function isAlike(one: string, other: string): boolean {
  if (one === other) return true;
  const words = wordsOf(one);
  return words !== '' && words === wordsOf(other);
}

const wordsOf = (text: string): string =>
  text
    .replace(/&#?\w+;/g, '')
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
