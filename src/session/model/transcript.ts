/**
 * The conversation, keyed by the server's positions. Merging is pure: the same batches give the same transcript in any
 * order and with any repetition. A batch without news returns the same object.
 */
import type {Batch, Echo, EndCause, EntryKind, WireEntry} from '../../wire/types.js';
import {noEntries} from './no-entries.js';
import {inPlaceOf, isAlike, recognise, type Guess, type Outgoing} from './own-messages.js';
import {addRange, holes, includes, lastOf, type Ranges} from './ranges.js';

export type {Outgoing, OutgoingStatus} from './own-messages.js';

/** One entry of the server's transcript, with its position. */
export interface Entry extends WireEntry {
  /** 1 for the first entry of the chat (the customer's own joining). */
  readonly position: number;
  /** For an own message: the id of its `Outgoing`, so that the screen can show both as the same message. */
  readonly outgoingId?: string;
  /** The words of this own message are not those that the customer wrote: the server has changed them. */
  readonly isAltered?: boolean;
}

/** A line that the page shows to this customer alone. The server does not know it. */
export interface OwnNotice {
  readonly text: string;
  /** Ms since 1970 by this machine's clock. */
  readonly at: number;
  /** Position of the entry before it; 0 if it was the first. */
  readonly after: number;
}

export interface Transcript {
  /** Sorted by position, without typing notices. */
  readonly entries: readonly Entry[];
  /** All received positions, including those of typing notices. */
  readonly known: Ranges;
  /** In the order of writing; shown after all entries. */
  readonly outgoing: readonly Outgoing[];
  /** See `OwnMessages`. */
  readonly strays?: readonly Outgoing[];
  readonly guesses?: readonly Guess[];
  /** Entries up to this position were news in an earlier page, which kept nothing of them but the position. */
  readonly seen?: number;
  /**
   * Start of the chat: ms since 1970 by this machine's clock. Computed as the smallest (arrival − seconds) of any entry,
   * since no entry arrives before it was made. So "2 minutes ago" is right even when this or the server's clock is wrong.
   */
  readonly origin: number;
}

export const emptyTranscript: Transcript = noEntries;

/** The last received position; 0 when there is none. */
export const lastPosition = (transcript: Pick<Transcript, 'known'>): number => lastOf(transcript.known);

/** The last position that this page or an earlier one has received; 0 when there is none. */
export const lastSeen = (transcript: Pick<Transcript, 'known' | 'seen'>): number =>
  Math.max(transcript.seen ?? 0, lastPosition(transcript));

/** Positions before the last one that were not received. */
export const missing = (transcript: Pick<Transcript, 'known'>): Ranges => holes(transcript.known);

/** The last position of the range that has `position`; 0 if none has it. */
const wholeFrom = (known: Ranges, position: number): number =>
  known.find(([from, to]) => from <= position && position <= to)?.[1] ?? 0;

/** The position up to which nothing is missing: a refresh asks for everything after it. */
export function wholeUntil(transcript: Pick<Transcript, 'known'>): number {
  const first = missing(transcript)[0];
  return first ? first[0] - 1 : lastPosition(transcript);
}

/** How the entry of a message that is sent now is told from others. */
export const echoOf = ({known, outgoing}: Transcript): Echo => ({
  last: lastOf(known),
  isOnly: !outgoing.some(({status}) => status === 'maybe'),
});

/** When an entry was made, ms since 1970 by this machine's clock. */
export const timeOf = (entry: Entry, {origin}: Transcript): number => origin + entry.seconds * 1000;

/** Time of the last entry or own message, ms since 1970; 0 when there is none. */
export function timeOfLast(transcript: Transcript): number {
  const entry = transcript.entries.at(-1);
  return Math.max(transcript.outgoing.at(-1)?.at ?? 0, entry ? timeOf(entry, transcript) : 0);
}

export interface Merged {
  readonly transcript: Transcript;
  /** The new entries, sorted by position, including typing notices. */
  readonly fresh: readonly Entry[];
}

/**
 * Adds a batch that arrived at `now` (ms since 1970). `batch.position` is the position of its last entry; a batch without
 * one follows the last known entry.
 */
export function merge(transcript: Transcript, batch: Batch, now: number): Merged {
  const {entries: received} = batch;
  const last = batch.position ?? lastPosition(transcript) + received.length;
  const counted = last - received.length + 1;
  const [first, until] = batch.covers ?? [Math.max(counted, 1), last];
  const {known} = transcript;
  let missingBefore = Math.max(first - lastOf(known) - 1, 0);
  for (const [from, to] of holes(known))
    if (from < first) missingBefore += Math.min(to, first - 1) - from + 1;
  const isNew = ({position, kind}: Entry) =>
    position >= 1 &&
    (!includes(known, position) ||
      (!!batch.covers && DRAWN_LATE.has(kind) && !hasEntryAt(transcript, position)));
  const unknown = received
    .map((entry, i) => ({
      ...entry,
      position: entry.position ?? counted + i,
      seconds: secondsOf(entry, transcript, now),
    }))
    .filter(isNew);
  const isKnown = (text: string) => transcript.entries.some((entry) => isUnchanged(entry, text));
  const own = recognise(
    unknown,
    {outgoing: transcript.outgoing, strays: transcript.strays ?? [], guesses: transcript.guesses ?? []},
    missingBefore,
    isKnown,
  );
  const linked = (entry: Entry): Entry => {
    const message = own.owners.get(entry.position);
    return message ? {...entry, ...linkTo(message, entry)} : entry;
  };
  const fresh = unknown.map(linked);
  if (!fresh.length) {
    // The missing entries are not for customers.
    const isWider = batch.covers && wholeFrom(known, first) < until;
    return {transcript: isWider ? {...transcript, known: addRange(known, first, until)} : transcript, fresh};
  }
  const drawn = fresh.filter(({kind}) => kind !== 'typing-started' && kind !== 'typing-stopped');
  const before = own.freed.length
    ? transcript.entries.map((entry) =>
        own.freed.includes(entry.position) ? linked(withoutLink(entry)) : entry,
      )
    : transcript.entries;
  let {origin} = transcript;
  for (const {seconds} of fresh) origin = Math.min(origin, now - seconds * 1000);
  const positions = addRange(known, first, until);
  const isSending = (id: string | undefined) =>
    own.outgoing.some((message) => message.id === id && message.status === 'sending');
  const anotherWaits = own.outgoing.some(({status}) => status === 'sent');
  // The others are settled: no entry can come before them any more, no reply, and no words that another accepted message has taken.
  const guesses = own.guesses.filter(
    ({position, rival, own: {status}}) =>
      position > wholeUntil({known: positions}) || isSending(rival) || (status === 'sent' && anotherWaits),
  );
  return {
    fresh,
    transcript: {
      entries: drawn.length ? inOrder(before, drawn) : before,
      known: positions,
      outgoing: own.outgoing,
      ...((own.strays.length || transcript.strays) && {strays: own.strays}),
      ...((guesses.length || transcript.guesses) && {guesses}),
      ...(transcript.seen !== undefined && {seen: transcript.seen}),
      origin,
    },
  };
}

/**
 * Entries that count although their position is known: that it is not for customers may have been concluded from a push that
 * was not what it seemed.
 */
const DRAWN_LATE: ReadonlySet<EntryKind> = new Set(['message', 'push-url', 'file', 'custom']);

const hasEntryAt = ({entries}: Transcript, at: number): boolean =>
  entries.some(({position}) => position === at);

/** Only own messages have links. */
const withoutLink = ({position, kind, party, nickname, text, seconds, from}: Entry): Entry => ({
  ...{position, kind, party, nickname, text, seconds},
  ...(from !== undefined && {from}),
});

const linkTo = ({id, text}: Outgoing, entry: WireEntry) => ({
  outgoingId: id,
  ...(!isAlike(text, entry.text) && {isAltered: true}),
});

const isUnchanged = ({party, kind, text, outgoingId, isAltered}: Entry, words: string): boolean =>
  party === 'client' && kind === 'message' && text === words && !!outgoingId && !isAltered;

/** An entry without a time counts as made on arrival. */
function secondsOf({seconds}: WireEntry, {origin}: Transcript, now: number): number {
  if (!Number.isNaN(seconds)) return seconds;
  return origin < now ? Math.floor((now - origin) / 1000) : 0;
}

/**
 * The server has accepted a message, so it is in the transcript for certain: it gets the entry that was given to one of
 * which nothing is known. That one is in doubt again; if both have arrived, the other entry is its own.
 */
export function claim(transcript: Transcript, id: string): Transcript {
  const {guesses = [], outgoing, entries} = transcript;
  const guess = guesses.find(({rival}) => rival === id);
  const accepted = outgoing.find((message) => message.id === id);
  if (!guess || !accepted || guess.position > (accepted.position ?? Infinity)) return transcript;
  return {
    ...transcript,
    entries: entries.map((entry) =>
      entry.position === guess.position ? {...withoutLink(entry), ...linkTo(accepted, entry)} : entry,
    ),
    outgoing: outgoing.map((message) => (message === accepted ? inPlaceOf(accepted, guess.own) : message)),
    guesses: guesses.filter((one) => one !== guess),
  };
}

/** Links an own message to an entry that came earlier and was not recognised, once the server's reply names its position. */
export function adopt(transcript: Transcript, id: string, position: number): Transcript {
  const isIt = (entry: Entry) =>
    entry.position === position && entry.party === 'client' && entry.kind === 'message' && !entry.outgoingId;
  const own = transcript.outgoing.find((message) => message.id === id);
  if (!own || !transcript.entries.some(isIt)) return transcript;
  return {
    ...transcript,
    entries: transcript.entries.map((entry) => (isIt(entry) ? {...entry, ...linkTo(own, entry)} : entry)),
    outgoing: transcript.outgoing.filter((message) => message !== own),
  };
}

function inOrder(entries: readonly Entry[], fresh: readonly Entry[]): readonly Entry[] {
  const last = entries.at(-1);
  const all = [...entries, ...fresh];
  const alreadyInOrder = !last || !fresh[0] || fresh[0].position > last.position;
  return alreadyInOrder ? all : all.sort((a, b) => a.position - b.position);
}

/** The cause of the end that the last entry with one tells. It may have come before the end itself. */
export const causeOfEnd = ({entries}: Transcript): EndCause | undefined =>
  entries.filter(({ends}) => ends).at(-1)?.ends;

/** A message, a pushed page or a file from anybody but the customer: counts as unread. */
export const isIncoming = (entry: Entry): boolean =>
  entry.party !== 'client' && (INCOMING.has(entry.kind) || isSaying(entry));

const INCOMING: ReadonlySet<EntryKind> = new Set(['message', 'push-url', 'file']);

/** Words of an agent in an entry of an unknown kind. Those of anybody else are for programs: the server has many notices. */
export const isSaying = ({kind, party, text}: Entry): boolean =>
  kind === 'unknown' && (party === 'agent' || party === 'supervisor') && text.trim() !== '';

/** The entries of `after` that are news: `before` lacks them, and no earlier page has told of them. */
export function newEntries(before: Transcript, after: Transcript): readonly Entry[] {
  const {seen} = after;
  const added = addedEntries(before, after);
  return seen === undefined ? added : added.filter(({position}) => position > seen);
}

/** The entries of `after` at positions that `before` lacks. Compares positions: entries of a mirrored state are copies. */
export function addedEntries(before: Transcript, after: Transcript): readonly Entry[] {
  const {length} = before.entries;
  // The usual case: all new entries are at the end.
  if (before.entries[length - 1]?.position === after.entries[length - 1]?.position)
    return after.entries.slice(length);
  const old = new Set(before.entries.map(({position}) => position));
  return after.entries.filter(({position}) => !old.has(position));
}
