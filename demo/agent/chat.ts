/**
 * A chat as the agents' Web Services API describes it. `Invited` is offered to this agent and not yet accepted;
 * `LeftChat` is over but not yet put away; `Completed` and `Revoked` are finished for this agent.
 */
export type ChatStatus = 'Invited' | 'Chatting' | 'LeftChat' | 'Completed' | 'Revoked';

export type PartyType = 'Customer' | 'Agent' | 'Supervisor' | 'External';

export interface Party {
  id: string;
  nickname: string;
  type: PartyType;
}

export interface Chat {
  id: string;
  status: ChatStatus;
  participants: readonly Party[];
  userData: Readonly<Record<string, string>>;
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
  visibility: 'All' | 'Agents';
  at: Date;
}

/** Body of `POST /api/v2/me/chats/{id}`. */
export type Operation =
  | {operationName: 'Accept'; nickname: string}
  | {operationName: 'Reject'}
  | {operationName: 'SendMessage'; text: string}
  | {operationName: 'SendStartTypingNotification'}
  | {operationName: 'SendStopTypingNotification'}
  | {operationName: 'SendUrl'; url: string}
  | {operationName: 'Leave'}
  | {operationName: 'Complete'};
