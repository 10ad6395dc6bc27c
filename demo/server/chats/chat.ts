/** The server's model of a chat. The customers' and the agents' endpoints share it. */
import type {FileBox, SharedFile} from './files.js';

export type PartyType = 'CLIENT' | 'AGENT' | 'SUPERVISOR' | 'EXTERNAL';

/** `Agents`: must never reach the customer. */
export type Visibility = 'All' | 'Agents';

/** A participant. An agent who returns under the same name is the same party. */
export interface Party {
  readonly id: string;
  /** Counts the parties of the chat from 1, which is the customer. The system itself, which never joins, is 0. */
  readonly number: number;
  readonly type: PartyType;
  /** The present name: a customer of version 2 may change it. */
  nickname: string;
  /** The user name of an agent at a desk; a bot and a customer have none. */
  readonly agentId?: string;
  /** `Agents`: a consulted agent. The customer sees neither this party nor its messages. */
  visibility: Visibility;
  here: boolean;
}

/** A party that is about to join. */
export type Newcomer = Pick<Party, 'type' | 'nickname' | 'agentId'>;

export type EventKind =
  | 'Joined'
  | 'Rejoined'
  | 'Left'
  | 'Text'
  | 'TypingStarted'
  | 'TypingStopped'
  | 'PushUrl'
  | 'Custom'
  /** The party has another name from here on. */
  | 'Renamed'
  | 'FileUploaded'
  | 'FileDeleted'
  /** Nobody has said anything for so long that the chat is about to be closed. */
  | 'IdleAlert'
  /** The chat is closed, since nobody said anything. */
  | 'IdleClose';

/** The kind of a message: `treatAs` and `messageType` of the agents' API. */
export interface Manner {
  /** `System`: not the agent's own words. */
  readonly treatAs?: 'Normal' | 'System';
  readonly messageType?: string;
}

export interface ChatEvent {
  /** Counts all events from 1: the agents' numbering. */
  readonly index: number;
  /** GMS's transcript position: counts the events that the customer may see from 1, without a gap. */
  readonly position: number | undefined;
  readonly kind: EventKind;
  readonly party: Party;
  /** The party's name at that time. */
  readonly nickname: string;
  /** The words. For typing, the text in the composer, if the client sends it; for a file, its name. */
  readonly text: string;
  readonly visibility: Visibility;
  readonly manner?: Manner;
  /** Of `FileUploaded` and `FileDeleted`. */
  readonly file?: SharedFile;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/**
 * - `removed by server`: the customer's secure key was wrong
 * - `inactivity`: nobody said anything for too long
 * - `workflow stopped`: the contact center itself ended the chat
 */
export type EndReason =
  | 'customer left'
  | 'agent left'
  | 'customer silent'
  | 'removed by server'
  | 'inactivity'
  | 'workflow stopped';

/**
 * The state of an agent in a chat. The agents' API shows `Asking`, `Consulting` and `Consulted` as `Chatting`.
 *
 * - `Invited`: asked, by the queue or by another agent
 * - `Chatting`: talks to the customer
 * - `Asking`: as `Chatting`, and has asked another agent, who has not accepted yet, to take the chat, to advise or to join
 * - `Consulting`: as `Chatting`, and another agent advises
 * - `Consulted`: advises, unseen by the customer
 * - `LeftChat`: has left, or the chat has ended; the agent still has to complete it
 * - `Completed`, `Revoked`: is done with the chat
 */
export type LegState =
  'Invited' | 'Chatting' | 'Asking' | 'Consulting' | 'Consulted' | 'LeftChat' | 'Completed' | 'Revoked';

/** One agent, or any agent who has a skill. */
export type Target = {readonly agentId: string} | {readonly skill: string};

/** A request of one agent to another: to take the chat, to advise, or to join. */
export interface Request {
  readonly purpose: 'Transfer' | 'Consult' | 'Invite';
  /** The agent who asks. */
  readonly by: string;
  readonly target: Target;
  /** The agent who has been asked, and has not refused. */
  asked: string | undefined;
  readonly refusedBy: Set<string>;
}

export interface Leg {
  state: LegState;
  party?: Party;
  /** The request that this agent made, while `Asking` or `Consulting`. */
  request?: Request;
  /** The request that this agent received, while `Invited` or `Consulted`; an offer from the queue has none. */
  invitation?: Request;
}

/** A service session: `request-chat` creates it, and a chat is started in it. */
export interface Service {
  readonly id: string;
  readonly userData: Readonly<Record<string, string>>;
  /** Milliseconds since 1970. */
  readonly openedAt: number;
  /** Time for which the session is kept, in milliseconds; `undefined` is the server's own. */
  readonly timeToLive: number | undefined;
  /** As in `Chat`; `undefined` when the request did not tell. */
  readonly timeZoneOffset: number | undefined;
  /** True when the chat may start. An advanced service first waits until an agent is ready. */
  available: boolean;
  lastSign: number;
  chat?: Chat;
}

/** `basic` starts a chat at once, `advanced` only when an agent is there, `closed` always answers 503. */
export type ServiceKind = 'basic' | 'advanced' | 'closed';

export interface Chat {
  readonly id: string;
  /** The version of the Chat API that the customer speaks. Agents need not know. */
  readonly api: 1 | 2;
  /** The service session of the chat. In version 2 there is none: then it is the id of the chat. */
  readonly serviceId: string;
  /** The end user as the `gms_user` header names it; `undefined` in poll mode without the header, and in version 2. */
  readonly gmsUser: string | undefined;
  /** `comet`: events are pushed. `poll`: events come in replies. */
  readonly mode: 'comet' | 'poll';
  /** The customer's secret. In version 2, whoever has it is the customer. */
  readonly secureKey: string;
  /** The user data that came with the start, as it was then. */
  readonly startData: Readonly<Record<string, string>>;
  userData: Readonly<Record<string, string>>;
  /** The customer's answers to the survey of the page, after the end. */
  survey?: Readonly<Record<string, string>>;
  /** Only agents with this skill may be offered the chat. */
  skill: string | undefined;
  /** The last agent left the chat to the queue by a transfer. */
  isPassedOn: boolean;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** Minutes to add to UTC for the customer's local time. */
  readonly timeZoneOffset: number;
  readonly customer: Party;
  readonly parties: Party[];
  readonly events: ChatEvent[];
  readonly files: FileBox;
  /** By agent id. */
  readonly legs: Map<string, Leg>;
  /** Ids of the agents who refused the chat in the current round of offers. */
  readonly rejectedBy: Set<string>;
  /** Position up to which the customer has read, for polls that name none. */
  cursor: number;
  /** Position up to which the customer has read, from `/meta/disconnect`; used by the next refresh. */
  resumeFrom: number | undefined;
  /** When the customer last gave a sign of life, milliseconds since 1970. */
  lastSign: number;
  end?: {readonly reason: EndReason; readonly at: number};
}

export function lastPosition(chat: Chat): number {
  return chat.events.findLast((event) => event.position !== undefined)?.position ?? 0;
}

/** Events after a transcript position that the customer may see. */
export function eventsAfter(chat: Chat, position: number): ChatEvent[] {
  return chat.events.filter((event) => event.position !== undefined && event.position > position);
}

/** True while an agent talks to the customer. */
export function hasAgent(chat: Chat): boolean {
  return chat.parties.some(({here, type, visibility}) => here && type === 'AGENT' && visibility === 'All');
}

/** The agent takes part in the conversation, visibly or as an adviser. */
export function isTalking({state}: Leg): boolean {
  return state === 'Chatting' || state === 'Asking' || state === 'Consulting' || state === 'Consulted';
}

/** The agent is in the chat, or has been asked to be. */
export function isEngaged(leg: Leg): boolean {
  return leg.state === 'Invited' || isTalking(leg);
}

/** The queue has asked somebody, who has not answered yet. */
export function isOffered({legs}: Chat): boolean {
  return [...legs.values()].some(({state, invitation}) => state === 'Invited' && !invitation);
}

/** The agent still sees the chat. */
export function isOpen(leg: Leg): boolean {
  return leg.state === 'LeftChat' || isEngaged(leg);
}

/** When the customer began to wait for an agent, in milliseconds since 1970. `undefined` unless the customer waits. */
export function waitingSince(chat: Chat): number | undefined {
  if (chat.end || hasAgent(chat)) return undefined;
  const lastLeft = chat.events.findLast(({kind, party}) => kind === 'Left' && party.type === 'AGENT');
  return lastLeft?.at ?? chat.startedAt;
}

/** Minutes to add to UTC for the server's local time: the zone of its agents, and of a customer who told none. */
export function ownTimeZoneOffset(at: number): number {
  return 0 - new Date(at).getTimezoneOffset();
}

/** The chat is in the queue: nobody talks to the customer, and it is offered to nobody. */
export function isWaiting(chat: Chat): boolean {
  return !chat.end && !hasAgent(chat) && ![...chat.legs.values()].some(({state}) => state === 'Invited');
}
