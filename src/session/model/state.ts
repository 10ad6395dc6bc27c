import type {Fault} from '../../wire/errors.js';
import type {Delivery, QueuePlace, StartDetails} from '../../wire/types.js';
import type {Outgoing, Transcript} from './transcript.js';

/** The whole chat as one value. Each phase carries what it has a use for. */
export type ChatState =
  /** Nothing has begun: nothing was asked of the server, nothing is stored. */
  | {readonly phase: 'idle'}
  /** Start was pressed. What is written now is queued. */
  | Starting
  /** The start failed. What was filled in and written is kept. */
  | Failed
  /** The chat stands at the server. */
  | Open
  /** The chat is over; the transcript stays. */
  | Ended;

export interface Starting {
  readonly phase: 'starting';
  readonly details: StartDetails;
  /** The service is not available yet: the customer waits for somebody to be free. */
  readonly queued: boolean;
  /** Where the customer stands meanwhile, where the server says so. */
  readonly place?: QueuePlace | undefined;
  readonly transcript: Transcript;
}

export interface Failed {
  readonly phase: 'failed';
  readonly details: StartDetails;
  readonly fault: Fault;
  readonly transcript: Transcript;
}

/** `waiting`: nobody has joined yet. `talking`: somebody has. `ending`: the customer ends it, the server is being told. */
export interface Open {
  readonly phase: 'waiting' | 'talking' | 'ending';
  readonly details: StartDetails;
  readonly chat: ChatIdentity;
  readonly transcript: Transcript;
  readonly line: LineStatus;
  /** Nicknames of those who have joined and not left, the customer left out. */
  readonly agents: readonly string[];
  readonly typing: readonly Typing[];
  /** Messages are missing, and asking for them did not bring them. */
  readonly gap: boolean;
}

export interface Ended {
  readonly phase: 'ended';
  readonly details: StartDetails;
  readonly transcript: Transcript;
  readonly reason: EndReason;
  /** Messages are missing from the transcript. */
  readonly gap: boolean;
  /** The last position that the server is known to have. */
  readonly until: number;
}

/** What the server knows the chat by. */
export interface ChatIdentity {
  /** The service session. */
  readonly service: string;
  /** The chat session, where the server told it. */
  readonly sessionId: string;
  readonly delivery: Delivery;
}

/** Who ended it: `lost` is a chat that the server no longer knows. */
export type EndReason = 'customer' | 'agent' | 'lost';

/** `opening`: not there for the first time yet, or lost a moment ago. `down`: lost for so long that the customer is told. */
export type LineStatus = 'opening' | 'live' | 'polling' | 'down';

export interface Typing {
  readonly nickname: string;
  /** Ms since 1970 at which it is forgotten, should no news come. */
  readonly until: number;
}

/** The states that a page is told of. */
export type PublicState =
  'idle' | 'connecting' | 'waiting' | 'chatting' | 'reconnecting' | 'ended' | 'failed';

export function publicState(state: ChatState): PublicState {
  switch (state.phase) {
    case 'starting':
      return state.queued ? 'waiting' : 'connecting';
    case 'waiting':
    case 'talking':
    case 'ending':
      if (state.line === 'down') return 'reconnecting';
      if (state.phase === 'ending') return hasTalked(state) ? 'chatting' : 'waiting';
      return state.phase === 'waiting' ? 'waiting' : 'chatting';
    default:
      return state.phase;
  }
}

/** Somebody else has been there. */
const hasTalked = ({transcript}: Open): boolean => transcript.entries.some(({party}) => party !== 'client');

/** The chat stands at the server, and nobody has ended it. */
export const isOpen = (state: ChatState): state is Open =>
  state.phase === 'waiting' || state.phase === 'talking';

/** Between Start and the end. */
export const isUnderWay = (state: ChatState): boolean => canWrite(state) || state.phase === 'ending';

/** Something can be written that will reach the chat, now or when it stands. */
export const canWrite = (state: ChatState): boolean => state.phase === 'starting' || isOpen(state);

/** Requests can be expected to get through. */
export const canSend = (state: ChatState): state is Open =>
  isOpen(state) && (state.line === 'live' || state.line === 'polling');

export const outgoingOf = (state: ChatState): readonly Outgoing[] =>
  state.phase === 'idle' ? [] : state.transcript.outgoing;
