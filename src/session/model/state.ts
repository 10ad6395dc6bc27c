import type {Fault} from '../../wire/errors.js';
import type {EndCause, QueuePlace, StartDetails} from '../../wire/types.js';
import type {ChatIdentity} from './identity.js';
import {noEntries} from './no-entries.js';
import type {Outgoing, Transcript} from './transcript.js';

/** The whole chat as one value. Each phase has only the data that it needs. */
export type ChatState =
  /** No chat: no request was sent and nothing is stored. */
  | {readonly phase: 'idle'}
  /** Start was pressed. Messages written now are queued. */
  | Starting
  /** The start failed. The form's values and the written messages are kept. */
  | Failed
  /** The chat exists at the server. */
  | Open
  /** The chat is over; the transcript is kept. */
  | Ended;

export interface Starting {
  readonly phase: 'starting';
  readonly details: StartDetails;
  /** The service is not available yet: the customer waits for a free agent. */
  readonly queued: boolean;
  /** Position in the queue, if the server tells it. */
  readonly place?: QueuePlace | undefined;
  readonly transcript: Transcript;
}

export interface Failed {
  readonly phase: 'failed';
  readonly details: StartDetails;
  readonly fault: Fault;
  readonly transcript: Transcript;
}

/**
 * - `waiting`: no agent has joined yet.
 * - `talking`: an agent has joined.
 * - `ending`: the customer has ended the chat, and the request that tells the server is under way.
 */
export interface Open {
  readonly phase: 'waiting' | 'talking' | 'ending';
  readonly details: StartDetails;
  readonly chat: ChatIdentity;
  readonly transcript: Transcript;
  readonly line: LineStatus;
  /** Nicknames of everybody in the chat, except the customer. */
  readonly agents: readonly string[];
  readonly typing: readonly Typing[];
  /** Entries are missing, and a refresh did not bring them. */
  readonly gap: boolean;
  /** The server lets this page in no longer: only the page can mend that. */
  readonly denial?: Denial | undefined;
  /** Nothing good has come from the server for so long that it may have dropped the customer. */
  readonly isSilent?: boolean | undefined;
}

/** A refusal in front of the chat server, such as of a token that has expired. */
export interface Denial extends Fault {
  readonly message: string;
}

export interface Ended {
  readonly phase: 'ended';
  readonly details: StartDetails;
  /** `undefined` if the chat was called off before the server had started it. */
  readonly chat?: ChatIdentity | undefined;
  readonly transcript: Transcript;
  readonly reason: EndReason;
  /** Entries are missing from the transcript. */
  readonly gap: boolean;
  /** The last position that the server is known to have; 0 when unknown. */
  readonly until: number;
}

/**
 * Cause of the end: the customer; the agent; `idle`, the customer's silence; `server`, the server itself; `lost` when the
 * server no longer knows the chat.
 */
export type EndReason = 'customer' | 'lost' | EndCause;

/**
 * State of the connection.
 * - `opening`: not connected yet, or lost a moment ago.
 * - `live`: connected by CometD.
 * - `polling`: polled instead.
 * - `down`: lost long enough to tell the customer.
 */
export type LineStatus = 'opening' | 'live' | 'polling' | 'down';

export interface Typing {
  readonly nickname: string;
  /** See `WireEntry`. */
  readonly from?: string | undefined;
  /** Ms since 1970 at which the notice expires. */
  readonly until: number;
}

/** The states of the public API. */
export type PublicState =
  'idle' | 'connecting' | 'waiting' | 'chatting' | 'reconnecting' | 'ended' | 'failed';

/** The chat exists at the server, and nobody has ended it. */
export const isOpen = (state: ChatState): state is Open =>
  state.phase === 'waiting' || state.phase === 'talking';

/** The chat exists at the server, and may be about to end. */
export const isAtServer = (state: ChatState): state is Open => state.phase === 'ending' || isOpen(state);

/** Id of the chat at the contact center, once known; also after the end. */
export const sessionIdOf = (state: ChatState): string | undefined =>
  'chat' in state ? state.chat?.sessionId : undefined;

/** Between Start and the end. */
export const isUnderWay = (state: ChatState): boolean => canWrite(state) || state.phase === 'ending';

/** The customer can write messages: they are sent now or after the start. */
export const canWrite = (state: ChatState): boolean => state.phase === 'starting' || isOpen(state);

/** The chat is open and connected. */
export const canSend = (state: ChatState): state is Open =>
  isOpen(state) && (state.line === 'live' || state.line === 'polling');

export const transcriptOf = (state: ChatState): Transcript =>
  state.phase === 'idle' ? noEntries : state.transcript;

export const outgoingOf = (state: ChatState): readonly Outgoing[] => transcriptOf(state).outgoing;

/** A message with this id was written in this chat. */
export const isKnown = (state: ChatState, id: string): boolean =>
  outgoingOf(state).some((message) => message.id === id) ||
  transcriptOf(state).entries.some(({outgoingId}) => outgoingId === id);

export const hasFailed = (state: ChatState, id: string): boolean =>
  outgoingOf(state).some((message) => message.id === id && message.status === 'failed');

export const isAgentHere = (chat: ChatState): boolean => 'agents' in chat && chat.agents.length > 0;

/** Whether the customer is waiting for an agent. */
export const isWait = (chat: ChatState | undefined): boolean =>
  chat?.phase === 'starting' || chat?.phase === 'waiting';
