/**
 * A chat as the agents' Web Services API describes it. `Invited` is offered to this agent and not yet accepted;
 * `LeftChat` is over but not yet put away; `Completed` and `Revoked` are finished for this agent.
 */
export type ChatStatus = 'Invited' | 'Chatting' | 'LeftChat' | 'Completed' | 'Revoked';

export type PartyType = 'Customer' | 'Agent' | 'Supervisor' | 'External';

/** `All`: everybody sees it. `Agents`: only agents do. */
export type Visibility = 'All' | 'Agents';

export interface Party {
  id: string;
  nickname: string;
  type: PartyType;
  /** `Agents`: advises without the customer knowing. */
  visibility: Visibility;
}

/** A request to a colleague: take over the chat, advise unseen by the customer, or join. */
export type Purpose = 'Transfer' | 'Consult' | 'Invite';

/** A request from this agent to a colleague. */
export interface ColleagueRequest {
  purpose: Purpose;
  /** The colleague has accepted and is advising. */
  accepted: boolean;
  /** The agent who was asked; empty until the server has found one in the group. */
  agentId: string;
  /** The group that was asked; empty when it was one agent. */
  group: string;
}

/** A request from a colleague to this agent. */
export interface Invitation {
  purpose: Purpose;
  agentId: string;
}

export interface Chat {
  id: string;
  status: ChatStatus;
  participants: readonly Party[];
  /** Names of the operations that are allowed now. */
  capabilities: readonly string[];
  userData: Readonly<Record<string, string>>;
  /** The user data that came with the start, as it was then; `undefined` where the server does not tell. */
  startData: Readonly<Record<string, string>> | undefined;
  /** The customer's answers to the survey of the page, once they are there. */
  survey: Readonly<Record<string, string>> | undefined;
  /** The moment since which no agent has been in the chat: ms since 1970, server clock. `undefined` while one is. */
  waitingSince: number | undefined;
  request: ColleagueRequest | undefined;
  /** Present while the chat is offered to this agent and while this agent advises. */
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
  | 'Notice'
  | 'NicknameUpdated'
  | 'FileUploaded'
  | 'FileDeleted'
  | 'IdleAlert'
  | 'IdleClose';

/** A file in a chat. The bytes are fetched on demand. */
export interface SharedFile {
  id: string;
  name: string;
  /** Bytes. */
  size: number;
}

export interface Message {
  /** Ascends within a chat, possibly with gaps. */
  index: number;
  type: MessageType;
  from: Party;
  /** The text of a `Text`, a notice or a typing preview, the URL of a `PushUrl`, the name of a file. Empty when there is none. */
  text: string;
  /** Of `FileUploaded` and `FileDeleted`. */
  file?: SharedFile;
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
  | {operationName: 'SendCustomNotice'; noticeText: string}
  | UserDataOperation
  /** The server pushes the messages from this index on. */
  | {operationName: 'RequestChatHistory'; eventId: number}
  | ({operationName: Purpose} & Target)
  | {operationName: 'CompleteTransfer' | 'CompleteConference'}
  | {operationName: 'RemoveParticipantFromConference'}
  | {operationName: 'Leave'}
  | {operationName: 'Complete'};

/** An operation that changes the data attached to a chat. */
export type UserDataOperation =
  | {operationName: 'AttachUserData' | 'UpdateUserData'; userData: Readonly<Record<string, string>>}
  | {operationName: 'DeleteUserData'; keys: readonly string[]};

/** The agent or group that a request goes to. */
export type Target = {agentId: string} | {queueName: string};
