import {systemClock} from '../../base/clock.js';
import {pageLifecycle} from '../../base/page-lifecycle.js';
import {Slices} from '../../base/slices.js';
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

const NOBODY: readonly string[] = [];

/** Nicknames of the others in the chat, as the page reads them: the same list until somebody comes or goes. */
export const agentsOf = (chat: ChatState): readonly string[] =>
  Object.freeze('agents' in chat ? chat.agents : NOBODY);

const typingOf = (chat: ChatState): readonly string[] =>
  'typing' in chat ? chat.typing.map(({nickname}) => nickname) : [];

/** New entries that take long to tell. */
const LONG = 500;

/**
 * Sends the events that follow from a change of the chat, a step for each message.
 * @param fresh the entries that are new in `chat`
 * @returns positions of the custom notices that the page has handled by `preventDefault()`
 */
export function* tellPage(
  shell: Pick<Shell, 'emit'>,
  before: ChatState,
  chat: ChatState,
  fresh = freshIn(before, chat),
): Generator<boolean | undefined, readonly number[]> {
  const handled: number[] = [];
  const log = (line: Omit<LogEntry, 'at'>) => shell.emit('gms-chat-log', {at: systemClock.now(), ...line});
  for (const line of logOf(before, chat)) {
    log(line);
    yield;
  }
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
  // The rows are drawn first.
  if (fresh.length >= LONG) yield true;
  for (const entry of fresh) {
    const event = eventOf(entry, transcriptOf(chat));
    if (!shell.emit('gms-chat-message', {event}, entry.kind === 'custom')) handled.push(entry.position);
    yield;
  }
  const names = typingOf(chat);
  if (names.join('\n') !== typingOf(before).join('\n')) shell.emit('gms-chat-typing', {names});
  if (chat.phase === 'ended' && before.phase !== 'ended')
    shell.emit('gms-chat-ended', {reason: chat.reason, sessionId});
  return handled;
}

/** The new entries. The page heard those of a resumed chat before the reload. */
export const freshIn = (before: ChatState, chat: ChatState): readonly Entry[] =>
  before.phase === 'idle' || chat.phase === 'idle' ? [] : newEntries(before.transcript, chat.transcript);

/**
 * Tells the page of each change of the chat, in order. Thousands of entries are told in slices, after the newest rows were
 * drawn.
 */
export class Telling {
  /** Positions of the custom notices that the page has handled. */
  handled: readonly number[] = [];
  /** Positions of those that it may handle, once it hears of them. */
  #untold: readonly number[] = [];
  readonly #shell: Pick<Shell, 'emit'>;
  readonly #onHandled: () => void;
  readonly #slices: Slices;

  /** @param onHandled other notices than before are to be shown, and saved as handled */
  constructor(
    shell: Pick<Shell, 'emit'>,
    onHandled: () => void,
    slices = new Slices(systemClock, pageLifecycle),
  ) {
    this.#shell = shell;
    this.#onHandled = onHandled;
    this.#slices = slices;
  }

  /** @param fresh see `freshIn` */
  tell(before: ChatState, chat: ChatState, fresh: readonly Entry[]): void {
    if (chat.phase === 'starting' || chat.phase === 'idle') {
      // They belong to the chat before: the positions of this one start anew.
      this.flush();
      this.handled = [];
    }
    const untold = fresh.filter(({kind}) => kind === 'custom').map(({position}) => position);
    this.#untold = [...this.#untold, ...untold];
    this.#slices.add(this.#steps(before, chat, fresh, untold));
  }

  /** The chat as the window gets it: without the notices that the page shows in its own way, or may do so. */
  shown(chat: ChatState): ChatState {
    return withoutHandled(chat, [...this.handled, ...this.#untold]);
  }

  /** Tells at once what is left. */
  flush(): void {
    this.#slices.flush();
  }

  *#steps(
    before: ChatState,
    chat: ChatState,
    fresh: readonly Entry[],
    untold: readonly number[],
  ): Generator<boolean | undefined> {
    const handled = yield* tellPage(this.#shell, before, chat, fresh);
    if (untold.length) {
      const isTold = new Set(untold);
      this.#untold = this.#untold.filter((position) => !isTold.has(position));
      this.handled = [...this.handled, ...handled];
      this.#onHandled();
    }
  }
}

function withoutHandled(chat: ChatState, handled: readonly number[]): ChatState {
  if (chat.phase === 'idle' || !handled.length) return chat;
  const isHandled = new Set(handled);
  const entries = chat.transcript.entries.filter(({position}) => !isHandled.has(position));
  return {...chat, transcript: {...chat.transcript, entries}};
}

const denialOf = (chat: ChatState): Denial | undefined => ('denial' in chat ? chat.denial : undefined);

/** Compares values, not objects: a mirrored state is a copy. */
const isSameCause = (a: Denial, b: Denial | undefined): boolean =>
  a.kind === b?.kind && a.status === b.status;
