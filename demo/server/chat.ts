/** What the box knows of a chat, for customers' and agents' endpoints alike. */

export type PartyType = 'CLIENT' | 'AGENT' | 'SUPERVISOR' | 'EXTERNAL';

/** A participant. One who leaves and returns is a new party. */
export interface Party {
  readonly id: string;
  readonly type: PartyType;
  readonly nickname: string;
  /** The user name of an agent at a desk; a bot and a customer have none. */
  readonly agentId?: string;
  here: boolean;
}

/** Who is about to join. */
export type Newcomer = Pick<Party, 'type' | 'nickname' | 'agentId'>;

export type EventKind = 'Joined' | 'Left' | 'Text' | 'TypingStarted' | 'TypingStopped' | 'PushUrl' | 'Custom';

/** `Agents`: never to reach the customer. */
export type Visibility = 'All' | 'Agents';

export interface ChatEvent {
  /** Counts all events from 1: the agents' numbering. */
  readonly index: number;
  /** Counts what the customer may see from 1, without a gap: GMS's transcript position. */
  readonly position: number | undefined;
  readonly kind: EventKind;
  readonly party: Party;
  readonly text: string;
  readonly visibility: Visibility;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export type EndReason = 'customer left' | 'agent left' | 'customer silent';

/** What an agent has to do with a chat, in the words of the Web Services API. */
export type LegState = 'Invited' | 'Chatting' | 'LeftChat' | 'Completed' | 'Revoked';

export interface Leg {
  state: LegState;
  party?: Party;
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
  readonly userData: Readonly<Record<string, string>>;
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

export function hasAgent(chat: Chat): boolean {
  return chat.parties.some((party) => party.here && party.type === 'AGENT');
}

/** In the queue: nobody talks to the customer, nobody has been asked to. */
export function isWaiting(chat: Chat): boolean {
  return !chat.end && !hasAgent(chat) && ![...chat.legs.values()].some(({state}) => state === 'Invited');
}
