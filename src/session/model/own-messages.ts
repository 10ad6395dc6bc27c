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
  /** The server refused the last request, but never answered an earlier one, which may have arrived. */
  readonly isEarlierInDoubt?: boolean;
}

export interface OwnMessages {
  readonly outgoing: readonly Outgoing[];
  /** Messages that are no longer shown, and whose entry may still come: discarded ones, and second requests. */
  readonly strays: readonly Outgoing[];
  /** Messages that may have been given the entry of another one: what comes next will tell. */
  readonly guesses: readonly Guess[];
}

export interface Guess {
  readonly position: number;
  readonly own: Outgoing;
  /** Only the order told, and earlier entries were missing or another accepted message waited: its words may come yet. */
  readonly isByOrder: boolean;
  /** Id of the message that was being sent, and may be this one: it is, if the server accepts it and `own` was never accepted. */
  readonly rival: string | undefined;
}

interface Placed extends WireEntry {
  readonly position: number;
}

/**
 * Finds the own messages among new entries: first those that the reply or the words tell, then the others by their order.
 * Accepted messages are in the transcript for certain, and before any that was requested later: they come first, unless all
 * of them may be among the missing entries. An entry that is given to the wrong one of two accepted messages does no harm,
 * since both come.
 * @param missing number of positions before the entries that are missing
 * @param isKnown whether these words are those of an earlier own message, unchanged: the network may have copied its request
 * @returns the messages that are left, and the message of each position that is one; `freed` are the positions of guesses
 *   that were wrong
 */
export function recognise(
  entries: readonly Placed[],
  {outgoing, strays, guesses}: OwnMessages,
  missing: number,
  isKnown: (words: string) => boolean,
): OwnMessages & {readonly owners: ReadonlyMap<number, Outgoing>; readonly freed: readonly number[]} {
  const owners = new Map<number, Outgoing>();
  const freed: number[] = [];
  // The usual case, also for thousands of entries at once after a reload.
  if (!outgoing.length && !strays.length && !guesses.length)
    return {outgoing, strays, guesses, owners, freed};
  const found = new Set<number>();
  const take = (position: number, {own, rivals}: Choice, isByOrder: boolean) => {
    found.add(position);
    const rival = own.status === 'maybe' ? rivals.find(({status}) => status === 'sending')?.id : undefined;
    if (isByOrder || rival !== undefined) guesses = [...guesses, {position, own, isByOrder, rival}];
    if (outgoing.includes(own)) owners.set(position, own);
    outgoing = outgoing
      .filter((message) => message !== own)
      .map((message) => (rivals.includes(message) ? inPlaceOf(own, message) : message));
    strays = strays.filter((message) => message !== own);
    if (own.isRetried && isLastInDoubt(own))
      strays = [...strays, {...own, isRetried: false, status: 'failed'}];
  };
  const isRepeated = ({text, position}: Placed) =>
    isKnown(text) || [...owners].some(([at, own]) => at < position && own.text === text);
  const customers = entries.filter(({party, kind}) => party === 'client' && kind === 'message');
  const written = outgoing;
  /**
   * The network may have copied a request. So words of another message that come again are not those of this one if the
   * server refused it, or if it was written before what came ahead of them.
   */
  const mayBeAltered = (message: Outgoing, entry: Placed) => {
    if (isRefused(message)) return !isRepeated(entry);
    const isBefore = (own: Outgoing) => written.indexOf(own) < written.indexOf(message);
    const [first = 0] = [...owners].find(([, own]) => own.text === entry.text) ?? [];
    return [...owners].every(([at, own]) => at >= first || isBefore(own));
  };
  for (const entry of customers) {
    const {text, position} = entry;
    const mayBe = (message: Outgoing) =>
      message.text === text || (isAlike(message.text, text) && mayBeAltered(message, entry));
    const choice = byWords(text, position, {outgoing, strays, guesses}, missing, mayBe);
    const wrong = guesses.find(
      ({own, isByOrder}) => isByOrder && isAlike(own.text, text) && mayBeAt(own, position),
    );
    // Before a second request of a message, which only may have arrived.
    if (wrong && (!choice || strays.includes(choice.own))) {
      guesses = guesses.filter((guess) => guess !== wrong);
      found.add(position);
      owners.set(position, wrong.own);
      freed.push(wrong.position);
    } else if (choice) take(position, choice, false);
  }
  const left = customers.flatMap((entry) =>
    found.has(entry.position) || isRepeated(entry) ? [] : [entry.position],
  );
  for (const position of [...freed, ...left]) {
    const choice = byOrder(position, outgoing, missing);
    if (choice) take(position, choice, missing > 0 || isOneOfAccepted(choice));
  }
  return {outgoing, strays, guesses, owners, freed};
}

interface Choice {
  readonly own: Outgoing;
  /** Messages that the entry might be as well. */
  readonly rivals: readonly Outgoing[];
}

/**
 * The one message may be the entry of the other, and the other way round: the one that is left may come where the one that
 * was chosen could have come.
 */
export const inPlaceOf = (chosen: Outgoing, left: Outgoing): Outgoing =>
  left.after === undefined || chosen.after === undefined || left.after <= chosen.after
    ? left
    : {...left, after: chosen.after};

function byWords(
  text: string,
  position: number,
  {outgoing, strays}: OwnMessages,
  missing: number,
  mayBe: (message: Outgoing) => boolean,
): Choice | undefined {
  const named = outgoing.find((message) => message.position === position);
  if (named) return {own: named, rivals: []};
  const {likely, unlikely} = candidates(outgoing, position, missing);
  const gone = strays.filter(
    (stray) =>
      mayBeAt(stray, position) && !likely.flat().some((message) => isAlike(message.text, stray.text)),
  );
  const hasWords = (message: Outgoing) => message.text === text;
  const found = [...likely, unlikely, gone].flatMap((group) => [
    ...group.filter(hasWords),
    ...group.filter((message) => !hasWords(message) && mayBe(message)),
  ]);
  // Before words that the server may have altered, also where those are of a likelier group.
  return firstOf([...new Set([...likely.flat().filter(hasWords), ...found])]);
}

function byOrder(position: number, outgoing: readonly Outgoing[], missing: number): Choice | undefined {
  const {likely, unlikely} = candidates(outgoing, position, missing);
  return firstOf([...likely.flat(), ...unlikely.filter(hasUnknownFate)]);
}

const isOneOfAccepted = ({own, rivals}: Choice): boolean =>
  [own, ...rivals].filter(({status}) => status === 'sent').length > 1;

function firstOf([own, ...rivals]: readonly Outgoing[]): Choice | undefined {
  return own && {own, rivals};
}

/** The messages that may be at this position, the likeliest group first. */
function candidates(
  outgoing: readonly Outgoing[],
  position: number,
  missing: number,
): {readonly likely: readonly (readonly Outgoing[])[]; readonly unlikely: readonly Outgoing[]} {
  const possible = outgoing.filter((message) => mayBeAt(message, position));
  const withStatus = (...statuses: readonly OutgoingStatus[]) =>
    statuses.flatMap((status) => possible.filter((message) => message.status === status));
  const accepted = withStatus('sent');
  const unanswered = withStatus('maybe');
  // The server may still refuse it, so it comes after the accepted ones in any case.
  const sending = withStatus('sending');
  const likely =
    !accepted.length || missing < accepted.length
      ? [accepted, [...sending, ...unanswered]]
      : [lastFirst([...accepted, ...unanswered], position), sending];
  return {likely, unlikely: withStatus('queued', 'failed')};
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

/** One of its requests was not refused: the transcript was complete without it. */
export const hasUnknownFate = (message: Outgoing): boolean =>
  isLastInDoubt(message) || !!message.isEarlierInDoubt;

const isLastInDoubt = ({after, fault}: Outgoing): boolean =>
  after !== undefined && fault?.status === undefined;

const isRefused = (message: Outgoing): boolean =>
  (message.status === 'failed' || message.status === 'queued') &&
  message.fault?.status !== undefined &&
  !message.isEarlierInDoubt;

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
