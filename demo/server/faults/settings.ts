import type {CatchUp} from '../chat-v1/feed.js';
import type {PlayedQueue} from '../chat-v1/waiting.js';
import type {GuestAct, GuestName} from '../chats/guests.js';
import type {IdleLimits} from '../chats/idleness.js';
import type {Parameters} from './parameters.js';

/** Parameters of a fault that strikes occasionally. */
export interface Often {
  /** Probability, from 0 to 1. */
  readonly rate: number;
  /** Remaining number of strikes; `null` for no limit. */
  readonly next: number | null;
}

/** A kind of customers' requests. `rest` includes `send` and `files`. */
export type Requests = 'all' | 'rest' | 'send' | 'comet' | 'files';

/** All faults, each with its parameters. Only a restart affects agents. */
export interface FaultSettings {
  readonly queue: PlayedQueue;
  readonly closed: {readonly minutes: number};
  readonly expectedWait: {readonly seconds: number};
  readonly waitNotice: object;
  readonly bot: {readonly does: GuestAct};
  readonly supervisor: {readonly does: GuestAct};
  readonly pushLost: Often;
  readonly pushDoubled: Often;
  readonly pushSwapped: Often;
  readonly pushLate: Often & {readonly ms: number};
  readonly catchUp: {readonly how: CatchUp};
  readonly cometReply: {readonly shape: 'receipt' | 'state'};
  readonly refuseAfterEnd: object;
  readonly holdTime: {readonly seconds: number};
  readonly sessionsForgotten: object;
  readonly sessionsShortLived: {readonly seconds: number};
  readonly sessionsUnknown: object;
  readonly cometAway: {readonly how: 'reset' | '404' | '503'};
  readonly restart: {readonly memory: 'kept' | 'lost'};
  readonly answerLost: Often & {readonly of: Requests};
  readonly wrongAnswer: Often & {readonly of: Requests; readonly what: WrongAnswer};
  readonly slow: Often & {readonly of: Requests; readonly ms: number};
  readonly hanging: Often & {readonly of: Requests};
  readonly corsWithoutCredentials: object;
  readonly idle: IdleLimits;
  readonly workflowStops: object;
  readonly indexGap: object;
  readonly filesNeedAgent: object;
  readonly fewFiles: {readonly files: number; readonly bytes: number};
  readonly notificationsOff: object;
  readonly notificationsUnanswered: Often;
  readonly rebinding: {readonly by: 'handshake' | 'never'};
  readonly publishAckLost: Often;
  readonly pushKeys: {readonly which: 'none' | 'all'};
  readonly aliasChanges: {readonly every: number};
  readonly statusOne: Often & {readonly of: Kind; readonly done: 'no' | 'yes'};
  readonly statusTwo: Often & {readonly of: Kind; readonly ended: 'no' | 'yes'};
  readonly refused: Often & {readonly of: Kind; readonly code: RefusedCode};
  readonly bareStart: object;
  readonly nextPosition: {readonly as: 'missing' | 'text'};
  readonly limitsOnTop: object;
  readonly unindexedNotice: Often;
  readonly uploadSlow: {readonly kB: number};
  readonly uploadCut: Often & {readonly after: number};
}

/** A kind of operations of version 2. */
export type Kind = 'all' | 'create' | 'send' | 'refresh' | 'upload';

export type RefusedCode = '364' | '161' | '201' | '202' | '203' | '204' | '240' | '249';

export type FaultName = keyof FaultSettings;

export type WrongAnswer = 'exception' | '500' | '502' | '503' | 'html';

/** Immediate effects that a fault may have on the server. */
export interface FaultEffects {
  /** Forgets the customers' CometD sessions, and breaks their held requests. */
  readonly forgetSessions: () => void;
  /** Breaks all requests and forgets all sessions; with memory `lost`, the chats too. */
  readonly restart: (memory: 'kept' | 'lost') => void;
  /** Begins to count anew how long each chat has been idle. */
  readonly watchIdleness: () => void;
  /** The contact center itself ends every chat. */
  readonly stopWorkflow: () => void;
  /** The contact center closes now, and opens in so many minutes. */
  readonly closeFor: (minutes: number) => void;
  /** Lets somebody beside customer and agents do something in every chat. */
  readonly play: (guest: GuestName, act: GuestAct) => void;
}

export interface FaultKind<Setting> {
  /** A sentence that describes the fault to people. */
  readonly means: string;
  /** Nothing goes wrong: it is an event in a contact center that otherwise needs more people than one. */
  readonly isScene?: true;
  /** The fault happens once, when it is set, and does not stay set. */
  readonly momentary?: true;
  /** Runs when the fault is set. */
  readonly happen?: (effects: FaultEffects, setting: Setting) => void;
  /** @throws FaultError */
  readonly read: (parameters: Parameters) => Setting;
}
