/**
 * A chat as the agents' Web Services API describes it. `Invited` is offered to this agent and not yet accepted;
 * `LeftChat` is over but not yet put away; `Completed` and `Revoked` are finished for this agent.
 */
export type ChatStatus = 'Invited' | 'Chatting' | 'LeftChat' | 'Completed' | 'Revoked';

export type PartyType = 'Customer' | 'Agent' | 'Supervisor' | 'External';

/** Who is to see it: everybody, or agents alone. */
export type Visibility = 'All' | 'Agents';

export interface Party {
  id: string;
  nickname: string;
  type: PartyType;
  /** `Agents`: advises, and the customer knows nothing of it. */
  visibility: Visibility;
}

/** What one agent can want of another: to take the chat, to advise unseen, to join. */
export type Purpose = 'Transfer' | 'Consult' | 'Invite';

/** What this agent wants of a colleague. */
export interface ColleagueRequest {
  purpose: Purpose;
  /** The colleague has come, and advises. */
  accepted: boolean;
  /** Who is asked; empty while nobody of the group has been found. */
  agentId: string;
  /** The group that was asked; empty when it was one agent. */
  group: string;
}

/** What a colleague wants of this agent. */
export interface Invitation {
  purpose: Purpose;
  agentId: string;
}

export interface Chat {
  id: string;
  status: ChatStatus;
  participants: readonly Party[];
  /** The names of the operations that are possible now. */
  capabilities: readonly string[];
  userData: Readonly<Record<string, string>>;
  /** Since when nobody has talked to the customer, if that is so; milliseconds since 1970, by the server's clock. */
  waitingSince: number | undefined;
  request: ColleagueRequest | undefined;
  /** While it is on offer, and while this agent advises. */
  invitation: Invitation | undefined;
}

export type MessageType =
  | 'Text'
  | 'ParticipantJoined'
  | 'ParticipantLeft'
  | 'ParticipantRejoined'
  | 'TypingStarted'
  | 'TypingStopped'
  | 'PushUrl'
  | 'Notice';

export interface Message {
  /** Ascending within a chat, possibly with gaps. */
  index: number;
  type: MessageType;
  from: Party;
  /** The words of a `Text` or a `Notice`, the address of a `PushUrl`, else empty. */
  text: string;
  /** `Agents`: the customer does not see it. */
  visibility: Visibility;
  at: Date;
}

/** Body of `POST /api/v2/me/chats/{id}`. */
export type Operation =
  | {operationName: 'Accept'; nickname: string}
  | {operationName: 'Reject'}
  | {operationName: 'SendMessage'; text: string; visibility: Visibility}
  | {operationName: 'SendStartTypingNotification' | 'SendStopTypingNotification'; visibility: Visibility}
  | {operationName: 'SendUrl'; url: string}
  | ({operationName: Purpose} & Target)
  | {operationName: 'CompleteTransfer' | 'CompleteConference'}
  | {operationName: 'RemoveParticipantFromConference'}
  | {operationName: 'Leave'}
  | {operationName: 'Complete'};

/** Whom a request is for. */
export type Target = {agentId: string} | {queueName: string};
