import type {Chat, ChatEvent, EndReason, EventKind, Party, PartyType} from '../chats/chat.js';
import type {SharedFile} from '../chats/files.js';
import type {Complaint} from './refusals.js';

/** The one form of all replies and pushes of version 2. Members that do not apply are absent. */
export interface Reply {
  readonly messages?: readonly Event[];
  readonly chatEnded?: boolean;
  /** 0 done, 1 try again, 2 refused or over. */
  readonly statusCode: 0 | 1 | 2;
  readonly alias?: string;
  readonly secureKey?: string;
  readonly userId?: string;
  readonly chatId?: string;
  /** The index of the next event; text where a fault makes it so. */
  readonly nextPosition?: number | string;
  readonly userData?: Readonly<Record<string, string>>;
  readonly errors?: readonly Complaint[];
}

/** An entry of the transcript. */
export interface Event {
  readonly from: {readonly nickname: string; readonly participantId: number; readonly type: string};
  /** Absent in the notice of the limits for files. */
  readonly index?: number;
  readonly type: string;
  readonly text?: string;
  readonly messageType?: string;
  /** Milliseconds since 1970. */
  readonly utcTime: number;
  readonly userData?: Readonly<Record<string, string>>;
  readonly eventAttributes?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Names the instance of Chat Server. It may change, and no request depends on it. */
const alias = '118';

/** The reply to an operation that was done. */
export function done(chat: Chat, events: readonly ChatEvent[]): Reply {
  return {
    messages: events.map((event) => entry(chat, event)),
    chatEnded: chat.end !== undefined,
    statusCode: 0,
    alias,
    secureKey: chat.secureKey,
    userId: chat.customer.id,
    chatId: chat.id,
    nextPosition: chat.events.length + 1,
  };
}

/** The chat is over for its customer. */
export function over(chatId: string | undefined, complaint: Complaint): Reply {
  return {
    messages: [],
    chatEnded: true,
    statusCode: 2,
    ...(chatId !== undefined && {alias, chatId}),
    errors: [complaint],
  };
}

/** The limits for files: a notice without an index, and no keys. */
export function limitsNotice(chat: Chat, userData: Readonly<Record<string, string>>, now: number): Reply {
  const from = sender(chat.customer, chat.customer.nickname);
  const notice = {from, text: 'file-client-cfg-get', type: 'Notice', utcTime: now, userData};
  return {messages: [notice], chatEnded: chat.end !== undefined, statusCode: 0};
}

/** Events from an index on that the customer may see. The numbering is that of the agents, so it has gaps. */
export function eventsFrom(chat: Chat, index: number): ChatEvent[] {
  return chat.events.filter((event) => event.index >= index && event.visibility === 'All');
}

function entry(chat: Chat, event: ChatEvent): Event {
  const {index, kind, party, nickname, file, at} = event;
  return {
    from: sender(party, nickname),
    index,
    type: types[kind],
    ...wordsOf(chat, event),
    utcTime: at,
    ...(file && {userData: fileData(kind, file)}),
    ...attributesOf(chat, event),
  };
}

function sender({number, type}: Party, nickname: string): Event['from'] {
  return {nickname, participantId: number, type: partyTypes[type]};
}

/** Only Message, PushUrl and notices always have a text. Typing has one if the sender gave a preview. */
function wordsOf(chat: Chat, {kind, text, manner}: ChatEvent): Pick<Event, 'text' | 'messageType'> {
  if (wordless.has(kind) || (!text && kind.startsWith('Typing'))) return {};
  // The samples name the type of a message in poll mode alone.
  const messageType = manner?.messageType ?? (chat.mode === 'poll' ? 'text' : undefined);
  return {text, ...(kind === 'Text' && messageType !== undefined && {messageType})};
}

const wordless: ReadonlySet<EventKind> = new Set([
  'Joined',
  'Rejoined',
  'Left',
  'Renamed',
  'FileUploaded',
  'FileDeleted',
]);

function fileData(kind: EventKind, {id, name, size, description}: SharedFile): Record<string, string> {
  if (kind === 'FileDeleted') return {'file-id': id};
  return {
    'file-id': id,
    'file-name': name,
    'file-size': String(size),
    ...(description && {'file-description': description}),
  };
}

/** Why the customer was taken out of the chat. A customer who leaves, or whose last agent does, is told nothing. */
const quitReasons: Readonly<Partial<Record<EndReason, string>>> = {
  'customer silent': '3',
  'removed by server': '5',
  'workflow stopped': '5',
  inactivity: '7',
};

function attributesOf({customer, end}: Chat, {kind, party}: ChatEvent): Pick<Event, 'eventAttributes'> {
  const code = kind === 'Left' && party === customer && end ? quitReasons[end.reason] : undefined;
  return code === undefined ? {} : {eventAttributes: {GCTI_SYSTEM: {'quit-reason-code': code}}};
}

const types: Readonly<Record<EventKind, string>> = {
  Joined: 'ParticipantJoined',
  Rejoined: 'ParticipantJoined',
  Left: 'ParticipantLeft',
  Text: 'Message',
  TypingStarted: 'TypingStarted',
  TypingStopped: 'TypingStopped',
  PushUrl: 'PushUrl',
  Custom: 'CustomNotice',
  Renamed: 'NicknameUpdated',
  FileUploaded: 'FileUploaded',
  FileDeleted: 'FileDeleted',
  IdleAlert: 'IdleAlert',
  IdleClose: 'IdleClose',
};

const partyTypes: Readonly<Record<PartyType, string>> = {
  CLIENT: 'Client',
  AGENT: 'Agent',
  SUPERVISOR: 'Supervisor',
  EXTERNAL: 'External',
};
