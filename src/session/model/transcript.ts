/**
 * The conversation, keyed by the server's positions. Merging is pure: any order and any repetition of the same batches
 * gives the same transcript, and the very same object when a batch brings nothing new.
 */
import type {Fault} from '../../wire/errors.js';
import type {Batch, WireEntry} from '../../wire/types.js';
import {addRange, holes, includes, lastOf, type Ranges} from './ranges.js';

/** One entry of the server's transcript, in its place. */
export interface Entry extends WireEntry {
  /** 1 for the first entry of the chat (the customer's own joining). */
  readonly position: number;
  /** The `Outgoing` that this own message was, so that it can be drawn as the same thing. */
  readonly outgoingId?: string;
}

/**
 * - `queued`: waits for the line or for a message before it.
 * - `sending`: the request is under way.
 * - `sent`: accepted, and not seen in the transcript yet.
 * - `maybe`: no answer came; the transcript will tell.
 * - `failed`: it is not in the chat; the customer may try again.
 */
export type OutgoingStatus = 'queued' | 'sending' | 'sent' | 'maybe' | 'failed';

/** A message of the customer's own that the transcript does not show yet. */
export interface Outgoing {
  readonly id: string;
  readonly text: string;
  /** When it was written, ms since 1970, by this machine. */
  readonly at: number;
  readonly status: OutgoingStatus;
  /** Where the server's reply said it is. */
  readonly position?: number;
  /** Why it failed, where the server or the network said so. */
  readonly fault?: Fault | undefined;
  /** It waits to be tried again: what was tried before may still turn up. */
  readonly isRetried?: boolean;
}

export interface Transcript {
  /** By position; typing notices are not among them. */
  readonly entries: readonly Entry[];
  /** Every position that was seen, drawn or not. */
  readonly known: Ranges;
  /** In the order in which they were written; they come after all entries. */
  readonly outgoing: readonly Outgoing[];
  /**
   * When the chat began, ms since 1970 by this machine's clock: no entry arrives before it was made, so it is the least
   * (arrival − seconds) ever seen. Neither a wrong clock here nor one at the server bends "2 minutes ago" with it.
   */
  readonly origin: number;
}

export const emptyTranscript: Transcript = {entries: [], known: [], outgoing: [], origin: Infinity};

/** The last position seen; 0 when none was. */
export const lastPosition = (transcript: Transcript): number => lastOf(transcript.known);

/** Positions before the last one that never came. */
export const missing = (transcript: Transcript): Ranges => holes(transcript.known);

/** Up to where the transcript is whole: catching up starts here. */
export function wholeUntil(transcript: Transcript): number {
  const first = missing(transcript)[0];
  return first ? first[0] - 1 : lastPosition(transcript);
}

/** When an entry was made, ms since 1970 by this machine's clock. */
export const timeOf = (entry: Entry, {origin}: Transcript): number => origin + entry.seconds * 1000;

/** When the last thing was said, by anybody; 0 when nothing was. */
export function timeOfLast(transcript: Transcript): number {
  const entry = transcript.entries.at(-1);
  return Math.max(transcript.outgoing.at(-1)?.at ?? 0, entry ? timeOf(entry, transcript) : 0);
}

export interface Merged {
  readonly transcript: Transcript;
  /** What was not known before, typing notices included, by position. */
  readonly fresh: readonly Entry[];
}

/** Takes in a batch that arrived at `now`. Position of entry i of n = `batch.position − (n − 1) + i`. */
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
    fresh.push({...wireEntry, position, ...(own && {outgoingId: own.id})});
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

/**
 * Of two own messages with one text, the surer to come back is the first to do so: what was accepted will, and what is
 * left over can still be settled. A failed one may have been late, and one that is to be tried again then need not be.
 */
const COMES_BACK: readonly OutgoingStatus[] = ['sent', 'sending', 'maybe', 'queued', 'failed'];

/**
 * The own message that comes back as this entry: the one whose reply named the position; else, since a reply may name
 * no position or a later one, one with the same text.
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

/** The server's reply names the place of an own message that has come back before, unrecognised. */
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

/** Something that the other side said or sent: what a customer wants to see. */
export const isTheirWord = ({kind, party}: Entry): boolean =>
  party !== 'client' && (kind === 'message' || kind === 'push-url');

/** The entries of `after` at positions that `before` does not have. They may be copies: a mirrored state is one. */
export function newEntries(before: Transcript, after: Transcript): readonly Entry[] {
  const {length} = before.entries;
  // As good as always: all that is new is after what was there.
  if (before.entries[length - 1]?.position === after.entries[length - 1]?.position)
    return after.entries.slice(length);
  const old = new Set(before.entries.map(({position}) => position));
  return after.entries.filter(({position}) => !old.has(position));
}
