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

/** What is known when an own entry comes. */
export interface Candidates {
  readonly outgoing: readonly Outgoing[];
  /** Messages that are no longer shown, and whose entry may still come: discarded ones, and second requests. */
  readonly strays: readonly Outgoing[];
  /** Number of positions before the entry that are missing. */
  readonly missing: number;
  /** The entry repeats one that has been recognised by its unchanged text: the network may have copied a request. */
  readonly isRepeated: boolean;
}

/**
 * Finds the own message that the entry at `position` is. Accepted messages are in the transcript for certain, and before any
 * that was requested later: they come first, unless all of them may be among the missing entries. An entry that is given to
 * the wrong one of two accepted messages does no harm, since both come.
 */
export function ownMessage(
  entry: WireEntry,
  position: number,
  {outgoing, strays, missing, isRepeated}: Candidates,
): Outgoing | undefined {
  if (entry.party !== 'client' || entry.kind !== 'message') return undefined;
  const named = outgoing.find((message) => message.position === position);
  if (named) return named;
  const possible = outgoing.filter((message) => mayBeAt(message, position));
  const withStatus = (...statuses: readonly OutgoingStatus[]) =>
    statuses.flatMap((status) => possible.filter((message) => message.status === status));
  const accepted = withStatus('sent');
  const unanswered = withStatus('maybe');
  // The server may still refuse it, so it comes after the accepted ones in any case.
  const sending = withStatus('sending');
  const unlikely = withStatus('queued', 'failed');
  const likely = [...accepted, ...unanswered, ...sending];
  const gone = strays.filter(
    (stray) => mayBeAt(stray, position) && !likely.some(({text}) => isAlike(text, stray.text)),
  );
  const groups =
    !accepted.length || missing < accepted.length
      ? [accepted, [...sending, ...unanswered]]
      : [lastFirst([...accepted, ...unanswered], position), sending];
  for (const group of [...groups, unlikely, gone]) {
    const alike =
      group.find(({text}) => text === entry.text) ?? group.find(({text}) => isAlike(text, entry.text));
    if (alike) return alike;
  }
  return isRepeated ? undefined : [...groups.flat(), ...unlikely.filter(hasUnknownFate)][0];
}

/** The last requested first: the others may be among the missing entries. */
const lastFirst = (messages: readonly Outgoing[], position: number): readonly Outgoing[] =>
  [...messages].sort((one, other) => placeFor(other, position) - placeFor(one, position));

/** An accepted message that was requested after the entry can only stand in for another one: it comes last. */
const placeFor = ({after = 0}: Outgoing, position: number): number => (after < position ? after : -1);

/**
 * A queued message has not left yet, unless it is a retry: then its first request may have arrived after all. An accepted
 * one may stand in for another that was given its entry.
 */
function mayBeAt({status, isRetried, position = Infinity, after = 0}: Outgoing, at: number): boolean {
  if (at >= position) return false;
  return status === 'sent' || ((status !== 'queued' || !!isRetried) && after < at);
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
