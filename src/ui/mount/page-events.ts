import {systemClock} from '../../base/clock.js';
import {logOf} from '../../session/model/log.js';
import {publicState} from '../../session/model/public-state.js';
import {
  isAtServer,
  sessionIdOf,
  transcriptOf,
  type ChatState,
  type Denial,
} from '../../session/model/state.js';
import {newEntries, timeOf, type Entry, type Transcript} from '../../session/model/transcript.js';
import {ChatError, faultName} from '../../wire/errors.js';
import type {LogEntry, TranscriptEvent} from '../element/events.js';
import type {Shell} from '../element/shell.js';

const eventOf = (entry: Entry, transcript: Transcript): TranscriptEvent => ({
  ...entry,
  at: timeOf(entry, transcript),
});

/** The transcripts that the page has read: a page may ask often, and gets the same list until there is news. */
const read = new WeakMap<Transcript, readonly TranscriptEvent[]>();

/** The conversation as the page reads it. */
export function entriesOf(chat: ChatState): readonly TranscriptEvent[] {
  const transcript = transcriptOf(chat);
  const known = read.get(transcript);
  if (known) return known;
  const entries = Object.freeze(transcript.entries.map((entry) => frozen(eventOf(entry, transcript))));
  read.set(transcript, entries);
  return entries;
}

/** A page must change neither an entry nor the file that the chat's own entry shares with it. */
const frozen = ({file, ...event}: TranscriptEvent): TranscriptEvent =>
  Object.freeze({...event, ...(file && {file: Object.freeze({...file})})});

/** Nicknames of the others in the chat, as the page reads them. */
export const agentsOf = (chat: ChatState): readonly string[] =>
  Object.freeze('agents' in chat ? [...chat.agents] : []);

const typingOf = (chat: ChatState): readonly string[] =>
  'typing' in chat ? chat.typing.map(({nickname}) => nickname) : [];

/**
 * Sends the events that follow from a change of the chat.
 * @returns positions of the custom notices that the page has handled by `preventDefault()`
 */
export function tellPage(shell: Pick<Shell, 'emit'>, before: ChatState, chat: ChatState): readonly number[] {
  const handled: number[] = [];
  const log = (line: Omit<LogEntry, 'at'>) => shell.emit('gms-chat-log', {at: systemClock.now(), ...line});
  logOf(before, chat).forEach(log);
  const state = publicState(chat);
  const previous = publicState(before);
  if (state !== previous) shell.emit('gms-chat-statechange', {state, previous});
  const denial = denialOf(chat);
  if (denial && !isSameCause(denial, denialOf(before))) {
    log({what: 'fault', status: faultName(denial)});
    shell.emit('gms-chat-error', {error: new ChatError(denial.kind, denial.message, denial)});
  }
  const sessionId = sessionIdOf(chat);
  if (before.phase === 'starting' && isAtServer(chat))
    shell.emit('gms-chat-started', {sessionId: sessionId ?? chat.chat.provisionalId});
  // Also for a resumed chat, so that a page needs no other event to know the id.
  if (sessionId && sessionId !== sessionIdOf(before)) shell.emit('gms-chat-session', {sessionId});
  // The page heard the entries of a resumed chat before the reload.
  if (before.phase !== 'idle' && chat.phase !== 'idle') {
    for (const entry of newEntries(before.transcript, chat.transcript)) {
      const event = eventOf(entry, chat.transcript);
      if (!shell.emit('gms-chat-message', {event}, entry.kind === 'custom')) handled.push(entry.position);
    }
  }
  const names = typingOf(chat);
  if (names.join('\n') !== typingOf(before).join('\n')) shell.emit('gms-chat-typing', {names});
  if (chat.phase === 'ended' && before.phase !== 'ended')
    shell.emit('gms-chat-ended', {reason: chat.reason, sessionId});
  return handled;
}

/** The chat as the window gets it: without the notices at the positions `handled`, which the page shows in its own way. */
export function withoutHandled(chat: ChatState, handled: readonly number[]): ChatState {
  if (chat.phase === 'idle' || !handled.length) return chat;
  const entries = chat.transcript.entries.filter(({position}) => !handled.includes(position));
  return {...chat, transcript: {...chat.transcript, entries}};
}

const denialOf = (chat: ChatState): Denial | undefined => ('denial' in chat ? chat.denial : undefined);

/** Compares values, not objects: a mirrored state is a copy. */
const isSameCause = (a: Denial, b: Denial | undefined): boolean =>
  a.kind === b?.kind && a.status === b.status;
