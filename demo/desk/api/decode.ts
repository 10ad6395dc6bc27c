import type {
  Chat,
  ChatStatus,
  ColleagueRequest,
  Invitation,
  Message,
  MessageType,
  Party,
  PartyType,
  Purpose,
  SharedFile,
  Visibility,
} from './chat.js';

/** A push on `/v2/me/chats`: a changed chat, or new messages of one. */
export type Notification =
  {kind: 'chat'; chat: Chat} | {kind: 'messages'; chatId: string; messages: readonly Message[]};

/** Returns `undefined` for an unknown push: a newer server may send more than is documented. */
export function decodeNotification(data: unknown): Notification | undefined {
  if (!isRecord(data)) return undefined;
  if (data.messageType === 'ChatStateChangeMessage') {
    const chat = decodeChat(data.chat);
    return chat && {kind: 'chat', chat};
  }
  if (data.messageType === 'MessageLogUpdated') {
    const chatId = lastSegment(data.chatPath) || lastSegment(data.chatUri);
    return chatId ? {kind: 'messages', chatId, messages: decodeMessages(data.messages)} : undefined;
  }
  return undefined;
}

export function decodeChats(list: unknown): Chat[] {
  return decodeList(list, decodeChat);
}

export function decodeMessages(list: unknown): Message[] {
  return decodeList(list, decodeMessage);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function decodeChat(value: unknown): Chat | undefined {
  if (!isRecord(value) || typeof value.id !== 'string') return undefined;
  const status = statuses.find((known) => known === value.state);
  if (!status) return undefined;
  return {
    id: value.id,
    status,
    participants: decodeList(value.participants, decodeParty),
    capabilities: decodeList(value.capabilities, (name) => (typeof name === 'string' ? name : undefined)),
    userData: decodeUserData(value.userData),
    startData: isRecord(value.startData) ? decodeUserData(value.startData) : undefined,
    survey: decodeSurvey(value.survey),
    waitingSince: decodeInstant(value.waitingSince),
    request: decodeRequest(value.request),
    invitation: decodeInvitation(value.invitation),
  };
}

function decodeRequest(value: unknown): ColleagueRequest | undefined {
  const purpose = decodePurpose(value);
  if (!isRecord(value) || !purpose) return undefined;
  const {accepted, agentId, queueName} = value;
  return {purpose, accepted: accepted === true, agentId: firstText(agentId), group: firstText(queueName)};
}

function decodeInvitation(value: unknown): Invitation | undefined {
  const purpose = decodePurpose(value);
  return isRecord(value) && purpose ? {purpose, agentId: firstText(value.agentId)} : undefined;
}

function decodePurpose(value: unknown): Purpose | undefined {
  return isRecord(value) ? purposes.find((known) => known === value.operationName) : undefined;
}

function decodeMessage(value: unknown): Message | undefined {
  if (!isRecord(value)) return undefined;
  const type = messageTypes.find((known) => known === value.type);
  const from = decodeParty(value.from);
  // TranscriptSaveDone, which the service itself sends, has the index -1.
  if (!type || !from || typeof value.index !== 'number' || value.index < 0) return undefined;
  const file = decodeFile(value.file);
  return {
    index: value.index,
    type,
    from,
    text: firstText(type === 'PushUrl' ? value.url : undefined, value.text, value.noticeText, file?.name),
    ...(file && {file}),
    visibility: decodeVisibility(value),
    at: decodeTime(value),
  };
}

function decodeFile(value: unknown): SharedFile | undefined {
  if (!isRecord(value) || typeof value.id !== 'string') return undefined;
  const {id, name, size} = value;
  return {id, name: firstText(name), size: typeof size === 'number' ? size : 0};
}

function decodeParty(value: unknown): Party | undefined {
  if (!isRecord(value)) return undefined;
  if (typeof value.type !== 'string') return undefined;
  return {
    id: firstText(value.participantId),
    nickname: firstText(value.nickname),
    // A newer server may know more types than are documented, and their words count too.
    type: partyTypes.find((known) => known === value.type) ?? 'External',
    visibility: decodeVisibility(value),
  };
}

function decodeVisibility({visibility}: Record<string, unknown>): Visibility {
  return visibility === 'Agents' ? 'Agents' : 'All';
}

function decodeInstant(value: unknown): number | undefined {
  const at = Date.parse(firstText(value));
  return Number.isNaN(at) ? undefined : at;
}

/** `timestampSeconds` is in milliseconds despite its name. `timestamp` occurs in two formats. */
function decodeTime({timestamp, timestampSeconds}: Record<string, unknown>): Date {
  if (typeof timestampSeconds === 'number') return new Date(timestampSeconds);
  // "2014-01-09 11:58:12.035+0200" and "2013-12-27T13:16:41.000-0800": `Date` accepts neither.
  const iso = firstText(timestamp)
    .replace(' ', 'T')
    .replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? new Date() : at;
}

/** `undefined` without answers. */
export function decodeSurvey(value: unknown): Record<string, string> | undefined {
  const answers = decodeUserData(value);
  return Object.keys(answers).length > 0 ? answers : undefined;
}

function decodeUserData(value: unknown): Record<string, string> {
  if (!isRecord(value)) return {};
  const pairs = Object.entries(value).flatMap(([key, item]): [string, string][] => {
    if (typeof item === 'string') return item.trim() ? [[key, item]] : [];
    return item === null || item === undefined ? [] : [[key, JSON.stringify(item)]];
  });
  return Object.fromEntries(pairs);
}

export function decodeList<T>(list: unknown, decode: (value: unknown) => T | undefined): T[] {
  if (!Array.isArray(list)) return [];
  return list.map((value: unknown) => decode(value)).filter((item) => item !== undefined);
}

export function firstText(...values: unknown[]): string {
  return values.find((value) => typeof value === 'string') ?? '';
}

function lastSegment(path: unknown): string {
  return firstText(path).split('/').at(-1) ?? '';
}

const statuses: readonly ChatStatus[] = ['Invited', 'Chatting', 'LeftChat', 'Completed', 'Revoked'];

const purposes: readonly Purpose[] = ['Transfer', 'Consult', 'Invite'];

const partyTypes: readonly PartyType[] = ['Customer', 'Agent', 'Supervisor', 'External'];

const messageTypes: readonly MessageType[] = [
  'Text',
  'ParticipantJoined',
  'ParticipantLeft',
  'ParticipantRejoined',
  'TypingStarted',
  'TypingStopped',
  'PushUrl',
  'Notice',
  'NicknameUpdated',
  'FileUploaded',
  'FileDeleted',
  'IdleAlert',
  'IdleClose',
];
