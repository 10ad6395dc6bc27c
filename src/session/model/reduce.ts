/** The reducer: computes the next state of the chat from an event. Pure; no other code changes the state. */
import type {Fault} from '../../wire/errors.js';
import type {Batch, QueuePlace, StartDetails} from '../../wire/types.js';
import {identified, type ChatIdentity} from './identity.js';
import {hasUnknownFate} from './own-messages.js';
import {agentsIn, showsSomebody} from './presence.js';
import {
  isAtServer,
  isOpen,
  type ChatState,
  type Denial,
  type Ended,
  type EndReason,
  type LineStatus,
  type Open,
  type Starting,
  type Typing,
} from './state.js';
import {
  adopt,
  causeOfEnd,
  claim,
  emptyTranscript,
  lastPosition,
  merge,
  missing,
  type Outgoing,
  type OutgoingStatus,
  type Transcript,
} from './transcript.js';
import {isTypingAt, typingAfter} from './typing.js';

/** An event that can change the state. */
export type ChatEvent =
  | {readonly type: 'start'; readonly details: StartDetails; readonly now: number}
  | {readonly type: 'queued'; readonly place?: QueuePlace | undefined}
  | {readonly type: 'started'; readonly chat: ChatIdentity; readonly batch: Batch; readonly now: number}
  | {readonly type: 'start-failed'; readonly fault: Fault}
  | {readonly type: 'batch'; readonly batch: Batch; readonly now: number}
  /** Brings entries that were missing from a chat that has ended. */
  | {readonly type: 'completed'; readonly batch: Batch; readonly now: number}
  | {readonly type: 'line'; readonly status: LineStatus}
  | {readonly type: 'write'; readonly message: Outgoing}
  | {
      readonly type: 'outgoing';
      readonly id: string;
      readonly status: OutgoingStatus;
      readonly position?: number | undefined;
      /** Cause of the failure, if known. */
      readonly fault?: Fault | undefined;
    }
  | {readonly type: 'discard'; readonly id: string}
  | {readonly type: 'gap'; readonly isOpen: boolean}
  | {readonly type: 'health'; readonly denial: Denial | undefined; readonly isSilent: boolean}
  | {readonly type: 'tick'; readonly now: number}
  | {readonly type: 'ending'}
  | {readonly type: 'ended'; readonly reason: EndReason};

export function reduce(state: ChatState, event: ChatEvent): ChatState {
  switch (event.type) {
    case 'start': {
      const transcript =
        state.phase === 'failed' ? state.transcript : {...emptyTranscript, origin: event.now};
      return {phase: 'starting', details: event.details, queued: false, transcript};
    }
    case 'queued':
      return state.phase === 'starting' ? queued(state, event.place) : state;
    case 'started':
      return state.phase === 'starting' ? started(state.details, state.transcript, event) : state;
    case 'start-failed':
      return state.phase === 'starting'
        ? {phase: 'failed', details: state.details, fault: event.fault, transcript: state.transcript}
        : state;
    case 'batch':
      return isAtServer(state) ? received(state, event.batch, event.now) : state;
    case 'completed':
      return state.phase === 'ended' ? completed(state, event.batch, event.now) : state;
    case 'line':
      return isAtServer(state) && state.line !== event.status ? withLine(state, event.status) : state;
    case 'write':
      return withOutgoing(state, (outgoing) => [...outgoing, event.message]);
    case 'outgoing':
      return withAdopted(
        withOutgoing(state, (outgoing, last) => outgoing.map((message) => settled(message, event, last))),
        event,
      );
    case 'discard':
      return discarded(state, event.id);
    case 'gap':
      return isAtServer(state) && state.gap !== event.isOpen ? {...state, gap: event.isOpen} : state;
    case 'health': {
      const {denial, isSilent} = event;
      const isSame = isOpen(state) && isSameFault(state.denial, denial) && !state.isSilent === !isSilent;
      return isOpen(state) && !isSame ? {...state, denial, isSilent} : state;
    }
    case 'tick':
      return isAtServer(state)
        ? withTyping(
            state,
            state.typing.filter((typing) => isTypingAt(typing, event.now)),
          )
        : state;
    case 'ending':
      return isOpen(state) ? {...state, phase: 'ending', typing: []} : state;
    case 'ended':
      // A failure while the customer ends the chat changes nothing: it has ended as wanted.
      if (isAtServer(state)) return ended(state, state.phase === 'ending' ? 'customer' : event.reason);
      if (state.phase !== 'starting') return state;
      // Ended, not idle, when the customer calls the start off: messages written while waiting are shown as not sent.
      return event.reason === 'customer'
        ? ended(
            {...state, chat: undefined, transcript: begun(state.transcript), line: 'opening', gap: false},
            'customer',
          )
        : {phase: 'idle'};
  }
}

function queued(state: Starting, place: QueuePlace | undefined): Starting {
  const isSame = state.place?.position === place?.position && state.place?.eta === place?.eta;
  return state.queued && isSame ? state : {...state, queued: true, place};
}

function started(
  details: StartDetails,
  {outgoing}: Transcript,
  {chat, batch, now}: Extract<ChatEvent, {type: 'started'}>,
): ChatState {
  const transcript = {...begun({...emptyTranscript, outgoing}), origin: now};
  const open: Open = {
    phase: 'waiting',
    details,
    chat,
    transcript,
    line: 'opening',
    agents: [],
    typing: [],
    gap: false,
  };
  return received(open, batch, now);
}

/** Position 1 is the customer's own joining. The request that starts the chat creates it, and the server never sends it. */
function begun(transcript: Transcript): Transcript {
  return {...transcript, known: [[1, 1]]};
}

/** Merges the entries before it handles the end: the last entries of a chat come in the batch with its end. */
function received(state: Open, batch: Batch, now: number): ChatState {
  const {transcript, fresh} = merge(state.transcript, batch, now);
  const chat = identified(state.chat, batch);
  let next = chat === state.chat ? state : {...state, chat};
  if (transcript !== state.transcript) next = {...next, transcript};
  if (fresh.length) {
    const agents = agentsIn(state.agents, state.transcript.entries, transcript.entries);
    const phase = state.phase === 'waiting' && fresh.some(showsSomebody) ? 'talking' : state.phase;
    next = {...next, phase, agents: sameItems(state.agents, agents) ? state.agents : agents};
    next = withTyping(next, typingAfter(state.typing, fresh, transcript.entries, now));
  }
  if (!batch.ended) return next;
  const reason = next.phase === 'ending' ? 'customer' : (causeOfEnd(transcript) ?? 'agent');
  return ended(next, reason, batch.position);
}

function completed(state: Ended, batch: Batch, now: number): Ended {
  const {transcript} = merge(state.transcript, batch, now);
  const chat = state.chat && identified(state.chat, batch);
  const until = Math.max(state.until, batch.position ?? 0);
  const gap = isIncomplete(transcript, until);
  const isNews = transcript !== state.transcript || gap !== state.gap || chat !== state.chat;
  return isNews ? {...state, chat, transcript, gap, until} : state;
}

function isIncomplete(transcript: Transcript, until: number): boolean {
  return missing(transcript).length > 0 || lastPosition(transcript) < until;
}

/** Status of own messages after the end: accepted ones are in the chat, ones under way may be, queued ones cannot be sent. */
const STATUS_AT_END: Readonly<Record<OutgoingStatus, OutgoingStatus>> = {
  queued: 'failed',
  sending: 'maybe',
  sent: 'sent',
  maybe: 'maybe',
  failed: 'failed',
};

function ended(
  {
    details,
    chat,
    transcript,
    gap,
    line,
  }: Omit<Open, 'phase' | 'agents' | 'typing' | 'chat'> & Pick<Ended, 'chat'>,
  reason: EndReason,
  until = 0,
): Ended {
  const outgoing = transcript.outgoing.map((message) => ({
    ...message,
    status: STATUS_AT_END[message.status],
  }));
  return {
    phase: 'ended',
    details,
    chat,
    transcript: {...transcript, outgoing},
    reason,
    // The last entries may be missing when the chat was lost, or ended while the connection was down.
    gap: gap || reason === 'lost' || line === 'down' || isIncomplete(transcript, until),
    until,
  };
}

/** Clears "is typing" when the connection goes down: the stop notice may be lost. */
function withLine(state: Open, line: LineStatus): Open {
  const next = {...state, line};
  return line === 'down' ? withTyping(next, []) : next;
}

function withTyping(state: Open, typing: readonly Typing[]): Open {
  return sameItems(typing, state.typing) ? state : {...state, typing};
}

function withOutgoing(
  state: ChatState,
  change: (outgoing: readonly Outgoing[], lastPosition: number) => readonly Outgoing[],
): ChatState {
  if (state.phase === 'idle') return state;
  const outgoing = change(state.transcript.outgoing, lastPosition(state.transcript));
  if (sameItems(outgoing, state.transcript.outgoing)) return state;
  return {...state, transcript: {...state.transcript, outgoing}};
}

/** A message that was requested may arrive later; then its entry must not be taken for another message. */
function discarded(state: ChatState, id: string): ChatState {
  if (state.phase === 'idle') return state;
  const {transcript} = state;
  const gone = transcript.outgoing.filter((message) => message.id === id);
  if (!gone.length) return state;
  const outgoing = transcript.outgoing.filter((message) => message.id !== id);
  const strays = [...(transcript.strays ?? []), ...gone.filter(({after}) => after !== undefined)];
  return {...state, transcript: {...transcript, outgoing, ...(strays.length && {strays})}};
}

function withAdopted(
  state: ChatState,
  {id, status, position}: Extract<ChatEvent, {type: 'outgoing'}>,
): ChatState {
  if (!isAtServer(state)) return state;
  const adopted = position === undefined ? state.transcript : adopt(state.transcript, id, position);
  const transcript = status === 'sent' ? claim(adopted, id) : adopted;
  return transcript === state.transcript ? state : {...state, transcript};
}

function settled(
  message: Outgoing,
  {id, status, position, fault}: Extract<ChatEvent, {type: 'outgoing'}>,
  last: number,
): Outgoing {
  if (message.id !== id) return message;
  const cause = fault ?? message.fault;
  return {
    ...message,
    status,
    ...(status === 'sending' && {after: message.after ?? last}),
    ...(cause && {fault: cause}),
    ...(position !== undefined && {position}),
    ...(status === 'queued' && {isRetried: true, isEarlierInDoubt: hasUnknownFate(message)}),
  };
}

/** The same cause: it is told once. */
function isSameFault(a: Fault | undefined, b: Fault | undefined): boolean {
  return a?.kind === b?.kind && a?.status === b?.status;
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}
