/** What the server knows of a chat, for customers' and agents' endpoints alike. */

export type PartyType = 'CLIENT' | 'AGENT' | 'SUPERVISOR' | 'EXTERNAL';

/** `Agents`: never to reach the customer. */
export type Visibility = 'All' | 'Agents';

/** A participant. An agent who returns under the same name is the same party. */
export interface Party {
  readonly id: string;
  readonly type: PartyType;
  readonly nickname: string;
  /** The user name of an agent at a desk; a bot and a customer have none. */
  readonly agentId?: string;
  /** `Agents`: one who is consulted. The customer knows nothing of such a party, nor of what it says. */
  visibility: Visibility;
  here: boolean;
}

/** Who is about to join. */
export type Newcomer = Pick<Party, 'type' | 'nickname' | 'agentId'>;

export type EventKind =
  'Joined' | 'Rejoined' | 'Left' | 'Text' | 'TypingStarted' | 'TypingStopped' | 'PushUrl' | 'Custom';

/** How a message is meant: `treatAs` and `messageType` of the agents' API. */
export interface Manner {
  /** `System`: not the agent's own words. */
  readonly treatAs?: 'Normal' | 'System';
  readonly messageType?: string;
}

export interface ChatEvent {
  /** Counts all events from 1: the agents' numbering. */
  readonly index: number;
  /** Counts what the customer may see from 1, without a gap: GMS's transcript position. */
  readonly position: number | undefined;
  readonly kind: EventKind;
  readonly party: Party;
  readonly text: string;
  readonly visibility: Visibility;
  readonly manner?: Manner;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export type EndReason = 'customer left' | 'agent left' | 'customer silent';

/**
 * What an agent has to do with a chat. To an agent's own program `Asking`, `Consulting` and `Consulted` are kinds of
 * `Chatting`.
 *
 * - `Invited`: asked, by the queue or by another agent
 * - `Chatting`: talks to the customer
 * - `Asking`: as `Chatting`, and wants another agent to take the chat, to advise or to join, who has not accepted yet
 * - `Consulting`: as `Chatting`, and another agent advises
 * - `Consulted`: advises, unseen by the customer
 * - `LeftChat`: out of it, or it is over; to be completed
 * - `Completed`, `Revoked`: has nothing to do with it any more
 */
export type LegState =
  'Invited' | 'Chatting' | 'Asking' | 'Consulting' | 'Consulted' | 'LeftChat' | 'Completed' | 'Revoked';

/** One agent, or whoever has a skill. */
export type Target = {readonly agentId: string} | {readonly skill: string};

/** What one agent wants of another: to take the chat, to advise, or to join. */
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
  /** What this agent wants, while `Asking` or `Consulting`. */
  request?: Request;
  /** What is wanted of this agent, while `Invited` or `Consulted`; the queue wants nothing in particular. */
  invitation?: Request;
}

/** A service session: what `request-chat` makes, and what a chat is started in. */
export interface Service {
  readonly id: string;
  readonly userData: Readonly<Record<string, string>>;
  /** Whether the chat may be started: an advanced service tells first that an agent is there. */
  available: boolean;
  lastSign: number;
  chat?: Chat;
}

/** `basic` starts a chat at once, `advanced` only when an agent is there, `closed` always answers 503. */
export type ServiceKind = 'basic' | 'advanced' | 'closed';

export interface Chat {
  readonly id: string;
  readonly serviceId: string;
  /** The end user as the `gms_user` header names it; `undefined` in poll mode without the header. */
  readonly gmsUser: string | undefined;
  /** `comet`: what happens is pushed. `poll`: replies hold it. */
  readonly mode: 'comet' | 'poll';
  readonly secureKey: string;
  userData: Readonly<Record<string, string>>;
  /** Only an agent who has it may be offered the chat. */
  skill: string | undefined;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly customer: Party;
  readonly parties: Party[];
  readonly events: ChatEvent[];
  /** By agent id. */
  readonly legs: Map<string, Leg>;
  /** The agents that refused it since it last went round. */
  readonly rejectedBy: Set<string>;
  /** How far the customer has read, for polls without a position. */
  cursor: number;
  /** What `/meta/disconnect` said of how far the customer has read, until the next refresh. */
  resumeFrom: number | undefined;
  /** When the customer last gave a sign of life, milliseconds since 1970. */
  lastSign: number;
  end?: {readonly reason: EndReason; readonly at: number};
}

export function lastPosition(chat: Chat): number {
  return chat.events.findLast((event) => event.position !== undefined)?.position ?? 0;
}

/** What the customer may see after a transcript position. */
export function eventsAfter(chat: Chat, position: number): ChatEvent[] {
  return chat.events.filter((event) => event.position !== undefined && event.position > position);
}

/** Somebody talks to the customer. */
export function hasAgent(chat: Chat): boolean {
  return chat.parties.some(({here, type, visibility}) => here && type === 'AGENT' && visibility === 'All');
}

/** The agent takes part in the conversation, be it unseen. */
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

/** Since when nobody has talked to the customer, if that is so; milliseconds since 1970. */
export function waitingSince(chat: Chat): number | undefined {
  if (chat.end || hasAgent(chat)) return undefined;
  const lastLeft = chat.events.findLast(({kind, party}) => kind === 'Left' && party.type === 'AGENT');
  return lastLeft?.at ?? chat.startedAt;
}

/** In the queue: nobody talks to the customer, nobody has been asked to. */
export function isWaiting(chat: Chat): boolean {
  return !chat.end && !hasAgent(chat) && ![...chat.legs.values()].some(({state}) => state === 'Invited');
}
