/**
 * The conversation, keyed by the server's positions. Merging is pure: the same batches give the same transcript in any
 * order and with any repetition. A batch without news returns the same object.
 */
import type {Fault} from '../../wire/errors.js';
import type {Batch, EntryKind, WireEntry} from '../../wire/types.js';
import {addRange, holes, includes, lastOf, type Ranges} from './ranges.js';

/** One entry of the server's transcript, with its position. */
export interface Entry extends WireEntry {
  /** 1 for the first entry of the chat (the customer's own joining). */
  readonly position: number;
  /** For an own message: the id of its `Outgoing`, so that the screen can show both as the same message. */
  readonly outgoingId?: string;
}

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
  /** Its position in the transcript, if the server's reply told it. */
  readonly position?: number;
  /** Cause of the failure, if known. */
  readonly fault?: Fault | undefined;
  /** Queued for another try; the transcript may still bring the first one. */
  readonly isRetried?: boolean;
}

export interface Transcript {
  /** Sorted by position, without typing notices. */
  readonly entries: readonly Entry[];
  /** All received positions, including those of typing notices. */
  readonly known: Ranges;
  /** In the order of writing; shown after all entries. */
  readonly outgoing: readonly Outgoing[];
  /**
   * Start of the chat: ms since 1970 by this machine's clock. Computed as the smallest (arrival − seconds) of any entry,
   * since no entry arrives before it was made. So "2 minutes ago" is right even when this or the server's clock is wrong.
   */
  readonly origin: number;
}

export const emptyTranscript: Transcript = {entries: [], known: [], outgoing: [], origin: Infinity};

/** The last received position; 0 when there is none. */
export const lastPosition = (transcript: Transcript): number => lastOf(transcript.known);

/** Positions before the last one that were not received. */
export const missing = (transcript: Transcript): Ranges => holes(transcript.known);

/** The position up to which nothing is missing: a refresh asks for everything after it. */
export function wholeUntil(transcript: Transcript): number {
  const first = missing(transcript)[0];
  return first ? first[0] - 1 : lastPosition(transcript);
}

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
  const first = last - received.length + 1;
  const {known} = transcript;
  let {outgoing} = transcript;
  const fresh: Entry[] = [];
  received.forEach((wireEntry, i) => {
    const position = first + i;
    if (position < 1 || includes(known, position)) return;
    const own = ownMessage(wireEntry, position, outgoing);
    if (own) outgoing = outgoing.filter((message) => message !== own);
    const seconds = secondsOf(wireEntry, transcript, now);
    fresh.push({...wireEntry, position, seconds, ...(own && {outgoingId: own.id})});
  });

  if (!fresh.length) return {transcript, fresh};
  const drawn = fresh.filter(({kind}) => kind !== 'typing-started' && kind !== 'typing-stopped');
  return {
    fresh,
    transcript: {
      entries: drawn.length ? inOrder(transcript.entries, drawn) : transcript.entries,
      known: addRange(known, Math.max(first, 1), last),
      outgoing,
      origin: Math.min(transcript.origin, ...fresh.map(({seconds}) => now - seconds * 1000)),
    },
  };
}

/** An entry without a time counts as made on arrival. */
function secondsOf({seconds}: WireEntry, {origin}: Transcript, now: number): number {
  if (!Number.isNaN(seconds)) return seconds;
  return origin < now ? Math.floor((now - origin) / 1000) : 0;
}

/**
 * Statuses of own messages with the same text, most likely to be in the transcript first: an accepted one surely is, and
 * one without an answer can still be settled later. A queued retry or a failed message may have arrived after all; then it
 * need not be sent again.
 */
const COMES_BACK: readonly OutgoingStatus[] = ['sent', 'sending', 'maybe', 'queued', 'failed'];

/**
 * Finds the own message that this entry is: the one whose reply named the position, else one with the same text, since a
 * reply may name no position or a later one.
 */
function ownMessage(entry: WireEntry, position: number, outgoing: readonly Outgoing[]): Outgoing | undefined {
  if (entry.party !== 'client' || entry.kind !== 'message') return undefined;
  const named = outgoing.find((message) => message.position === position);
  if (named) return named;
  const alike = outgoing.filter(
    (message) =>
      message.text === entry.text &&
      (message.position === undefined || message.position > position) &&
      (message.status !== 'queued' || message.isRetried),
  );
  return COMES_BACK.map((status) => alike.find((message) => message.status === status)).find(Boolean);
}

/** Links an own message to an entry that came earlier and was not recognised, once the server's reply names its position. */
export function adopt(transcript: Transcript, id: string, position: number): Transcript {
  const isIt = (entry: Entry) =>
    entry.position === position && entry.party === 'client' && entry.kind === 'message' && !entry.outgoingId;
  const isWaiting = transcript.outgoing.some((message) => message.id === id);
  if (!isWaiting || !transcript.entries.some(isIt)) return transcript;
  return {
    ...transcript,
    entries: transcript.entries.map((entry) => (isIt(entry) ? {...entry, outgoingId: id} : entry)),
    outgoing: transcript.outgoing.filter((message) => message.id !== id),
  };
}

function inOrder(entries: readonly Entry[], fresh: readonly Entry[]): readonly Entry[] {
  const last = entries.at(-1);
  const all = [...entries, ...fresh];
  const alreadyInOrder = !last || !fresh[0] || fresh[0].position > last.position;
  return alreadyInOrder ? all : all.sort((a, b) => a.position - b.position);
}

/** A message, a pushed page or a file from anybody but the customer: counts as unread. */
export const isIncoming = (entry: Entry): boolean =>
  entry.party !== 'client' && (INCOMING.has(entry.kind) || isSaying(entry));

const INCOMING: ReadonlySet<EntryKind> = new Set(['message', 'push-url', 'file']);

/** Words of an agent in an entry of an unknown kind. Those of anybody else are for programs: the server has many notices. */
export const isSaying = ({kind, party, text}: Entry): boolean =>
  kind === 'unknown' && (party === 'agent' || party === 'supervisor') && text.trim() !== '';

/** The entries of `after` at positions that `before` lacks. Compares positions: entries of a mirrored state are copies. */
export function newEntries(before: Transcript, after: Transcript): readonly Entry[] {
  const {length} = before.entries;
  // The usual case: all new entries are at the end.
  if (before.entries[length - 1]?.position === after.entries[length - 1]?.position)
    return after.entries.slice(length);
  const old = new Set(before.entries.map(({position}) => position));
  return after.entries.filter(({position}) => !old.has(position));
}
