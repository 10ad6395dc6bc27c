/** The invariants of every run. Each check returns a description of the violation, or `undefined`. */
import type {ChatState} from '../../src/client.js';
import {isOpen, outgoingOf} from '../../src/session/model/state.js';
import type {Entry} from '../../src/session/model/transcript.js';
import type {ServerChat} from './server.js';
import type {WireKeys} from '../../src/wire/types.js';
import type {Chapter} from './visitor.js';

type Phase = ChatState['phase'];

/**
 * Legal moves between phases. Resuming goes from `idle` to an open chat; releasing a chat, and calling a start off, go to
 * `idle`.
 */
const LEGAL: Readonly<Record<Phase, readonly Phase[]>> = {
  idle: ['starting', 'waiting', 'talking'],
  starting: ['waiting', 'talking', 'failed', 'ended', 'idle'],
  failed: ['starting'],
  waiting: ['talking', 'ending', 'ended'],
  talking: ['ending', 'ended'],
  ending: ['ended'],
  ended: ['starting'],
};

export function illegalMove(state: ChatState, previous: ChatState): string | undefined {
  const [from, to] = [previous.phase, state.phase];
  return from === to || LEGAL[from].includes(to) ? undefined : `${from} became ${to}`;
}

/** While nothing fails, no message is called missing: also not where an index is not for customers. */
export function wrongGap(
  state: ChatState,
  previous: ChatState,
  chat: ServerChat | undefined,
): string | undefined {
  const isShown = isOpen(state) && state.gap && !(isOpen(previous) && previous.gap);
  return isShown && chat?.closesGaps ? 'a gap is shown, and nothing has failed' : undefined;
}

/** An end that the server was told calls no message missing that is not. */
export function wrongGapAtEnd(state: ChatState, chat: ServerChat): string | undefined {
  const isShown = state.phase === 'ended' && state.gap && !missingEntry(state, chat);
  return isShown && chat.tellsHoles ? 'the chat has ended with a gap, and nothing is missing' : undefined;
}

/** The entries are in order without duplicates, and each is the one that GMS has at its position. */
export function wrongEntry(
  state: ChatState,
  previous: ChatState,
  chat: ServerChat | undefined,
): string | undefined {
  // A start that was called off has a transcript of a chat that the customer never saw.
  if (state.phase === 'idle' || !chat) return undefined;
  const {entries} = state.transcript;
  if (previous.phase !== 'idle' && entries === previous.transcript.entries) return undefined;
  for (const [i, {position}] of entries.entries()) {
    const before = entries[i - 1]?.position ?? 0;
    if (position <= before) return `position ${position} is shown after ${before}`;
  }
  const gms = chat.drawn(keysOf(state));
  return entries
    .filter((entry) => !gms.some((other) => other.position === entry.position && isSame(entry, other)))
    .map(
      ({position, text}) => `position ${position} is shown as "${text}", which GMS does not have there`,
    )[0];
}

/**
 * A message that is shown as failed, and so can be sent again, is not in the transcript of GMS. Two messages with the same
 * words cannot be told apart, nor can any two when the server alters them: then their numbers count.
 * @param lastRead when the server made the last transcript that the visitor received
 */
export function wronglyFailed(
  state: ChatState,
  previous: ChatState,
  {ledger}: Chapter,
  chat: ServerChat | undefined,
  lastRead: number,
): string | undefined {
  if (state.phase === 'idle' || !chat) return undefined;
  for (const {id, text, status} of state.transcript.outgoing) {
    const before = outgoingOf(previous).find((message) => message.id === id);
    // A message that met a login page goes out again by itself.
    const isGivenUp = status === 'failed' || (status === 'queued' && before?.status === 'maybe');
    if (!isGivenUp || !before || before.status === 'failed' || before.status === 'queued') continue;
    const {requests} = ledger.get(id);
    const isRefused = before.status === 'sending';
    const isSaid = isRefused
      ? chat.accepted.some((one) => one.id === id && one.request === requests)
      : numberOf(chat, text, lastRead, pending(state, id, chat)) >
        ownEntries(state.transcript.entries, chat, text).length;
    if (isSaid) return `"${text}" is shown as failed, and GMS has it`;
  }
  return undefined;
}

/** Number of messages with these words that GMS had accepted at that time, without those that still wait for their entries. */
function numberOf(chat: ServerChat, text: string, at: number, without: ReadonlySet<string>): number {
  const accepted = chat.accepted.filter(
    (one) => isSameFor(chat, one.text, text) && one.at <= at && !without.has(one.id),
  );
  return chat.alters ? new Set(accepted.map(({id}) => id)).size : accepted.length;
}

/** Ids of the other messages under way, whose entries may not have come yet: the words do not tell which ones have. */
function pending(state: ChatState, id: string, chat: ServerChat): ReadonlySet<string> {
  const others = outgoingOf(state).filter((one) => one.status !== 'failed' && one.id !== id);
  return new Set(chat.alters ? others.map((one) => one.id) : []);
}

/** Whether the words of two messages cannot be told apart. */
const isSameFor = (chat: ServerChat, one: string, other: string): boolean => !!chat.alters || one === other;

/** After all faults are healed and some time has passed, the visitor sees the transcript of GMS. */
export function wrongAtRest(state: ChatState, chapter: Chapter, chat: ServerChat): string | undefined {
  if (!isOpen(state)) return `the chat is ${state.phase}`;
  if (chat.isOver || chat.isForgotten) return 'the chat is shown as open, and is over at GMS';
  if (state.line !== 'live' && state.line !== 'polling') return `the line is ${state.line}`;
  const missing = missingEntry(state, chat);
  if (missing && !state.gap) return `${missing} is not shown, and no gap`;
  if (state.gap && chat.closesGaps) return 'a gap is shown that could be closed';
  for (const {text, status} of outgoingOf(state)) {
    if (status === 'failed' || (state.gap && (status === 'maybe' || status === 'sent'))) continue;
    return `"${text}" is still ${status}`;
  }
  return wrongCount(state, chapter, chat, state.gap);
}

/** After the end, every written message has an outcome. */
export function wrongAtEnd(
  state: ChatState,
  chapter: Chapter,
  chat: ServerChat | undefined,
): string | undefined {
  if (state.phase !== 'ended') return undefined;
  for (const {text, status} of outgoingOf(state)) {
    if (status === 'queued' || status === 'sending') return `the chat has ended, and "${text}" is ${status}`;
  }
  const missing = chat && !state.gap && missingEntry(state, chat, chapter.lastWords);
  if (missing) return `the chat has ended, and ${missing} is not shown, and no gap`;
  return wrongPromise(chapter, chat) ?? (chat && wrongCount(state, chapter, chat, true));
}

/** A promise of `send` resolves only for a message that GMS has; after the end, none is pending. */
function wrongPromise({ledger}: Chapter, chat: ServerChat | undefined): string | undefined {
  for (const {id, text, promise} of ledger.written.values()) {
    if (promise === 'pending') return `send("${text}") has not been answered`;
    const sameText = chat?.accepted.some((one) => one.id === id || isSameFor(chat, one.text, text));
    if (promise === 'resolved' && !sameText) return `send("${text}") was kept, and GMS does not have it`;
  }
  return undefined;
}

/**
 * Counts messages by their words, since two messages with the same words cannot be told apart; all together when the server
 * alters them.
 * @param mayMiss the shown entries may be incomplete
 */
function wrongCount(
  state: ChatState,
  {ledger}: Chapter,
  chat: ServerChat,
  mayMiss: boolean,
): string | undefined {
  const entries = state.phase === 'idle' ? [] : state.transcript.entries;
  const all = [...ledger.written.values()];
  for (const text of new Set(all.map((one) => (chat.alters ? '' : one.text)))) {
    const written = all.filter((one) => isSameFor(chat, one.text, text) && !one.isForsaken);
    const arrived = written.filter(({id}) => chat.accepted.some((one) => one.id === id));
    const shown = ownEntries(entries, chat, text);
    const waiting = outgoingOf(state).filter((one) => isSameFor(chat, one.text, text));
    const kept = written.filter(({isDiscarded}) => !isDiscarded);
    if (shown.length + waiting.length < kept.length && !mayMiss)
      return `${kept.length} × "${text}" were written, ${shown.length} are shown and ${waiting.length} wait`;
    if (waiting.length > written.length - arrived.length && !mayMiss)
      return `"${text}" arrived ${arrived.length} times of ${written.length}, and ${waiting.length} are shown as not sent`;
  }
  return undefined;
}

/** The customer's entries with these words, or all of them when the server alters words. */
function ownEntries(entries: readonly Entry[], chat: ServerChat, text: string): readonly Entry[] {
  return entries.filter(
    (one) => one.party === 'client' && one.kind === 'message' && isSameFor(chat, one.text, text),
  );
}

const keysOf = (state: ChatState): WireKeys | undefined => ('chat' in state ? state.chat?.keys : undefined);

function missingEntry(state: ChatState, chat: ServerChat, last = Infinity): string | undefined {
  const entries = state.phase === 'idle' ? [] : state.transcript.entries;
  const missing = chat
    .drawn(keysOf(state))
    .find(
      (entry) =>
        entry.position > 1 &&
        entry.position <= last &&
        !entries.some(({position}) => position === entry.position),
    );
  return missing && `position ${missing.position}, "${missing.text}",`;
}

const isSame = (a: Entry, b: Entry): boolean =>
  a.kind === b.kind && a.party === b.party && a.text === b.text && a.seconds === b.seconds;
