import type {Chat, ChatEvent, EventKind, Leg, LegState, Party, PartyType, Request} from '../chats/chat.js';
import {waitingSince} from '../chats/chat.js';
import type {SharedFile} from '../chats/files.js';
import {capabilities} from './rules.js';

/** Chats and messages in the form of the agents' Web Services API. */

/** Every attribute of a chat resource. */
export const chatAttributes: readonly (keyof ReturnType<typeof chatResource>)[] = [
  'state',
  'id',
  'uri',
  'participants',
  'capabilities',
  'userData',
  'startData',
  'survey',
  'startedAt',
  'waitingSince',
  'request',
  'invitation',
];

/** @param leg of the agent who sees the resource */
export function chatResource(chat: Chat, leg: Leg, origin: string) {
  const waiting = waitingSince(chat);
  return {
    state: shownState(leg.state),
    id: chat.id,
    uri: chatUri(chat, origin),
    participants: chat.parties.filter(({here}) => here).map(participant),
    capabilities: capabilities(leg.state),
    userData: chat.userData,
    startData: chat.startData,
    ...(chat.survey && {survey: chat.survey}),
    startedAt: new Date(chat.startedAt).toISOString(),
    ...(waiting === undefined ? {} : {waitingSince: new Date(waiting).toISOString()}),
    ...(leg.request && {request: wish(leg.request, leg.state)}),
    ...(leg.invitation && {
      invitation: {operationName: leg.invitation.purpose, agentId: leg.invitation.by},
    }),
  };
}

/** The state as the API documents it. */
export function shownState(state: LegState): string {
  return state === 'Asking' || state === 'Consulting' || state === 'Consulted' ? 'Chatting' : state;
}

export function chatUri(chat: Chat, origin: string): string {
  return `${origin}/api/v2/chats/${chat.id}`;
}

/** Separates date and time: a space in pushes, a T in replies. Both are documented. */
type Separator = ' ' | 'T';

/** The documents have the text of a notice as `text` in general, and as `noticeText` in a push: pushes have both. */
export function message(event: ChatEvent, separator: Separator) {
  const {index, kind, party, nickname, text, visibility, manner, file, at} = event;
  return {
    index,
    type: messageTypes[kind],
    from: {...participant(party), nickname},
    ...content(kind, text),
    ...(separator === ' ' && kind === 'Custom' && text && {noticeText: text}),
    ...(file && {file: fileOf(file)}),
    ...manner,
    visibility,
    ...times(at, separator),
  };
}

/** A notice and a typing preview are optional: without one, there is no `text`. */
function content(kind: EventKind, text: string) {
  if (kind === 'PushUrl') return {url: text};
  if (kind === 'Text') return {text};
  return text && withText.has(kind) ? {text} : {};
}

const withText: ReadonlySet<EventKind> = new Set(['Custom', 'TypingStarted', 'IdleAlert', 'IdleClose']);

/** The bytes are at `/me/chats/{chat}/files/{file}`. */
export function fileOf({id, name, size, description}: SharedFile) {
  return {id, name, size, ...(description && {description})};
}

/** The message that the transcript of an ended chat is saved. It has no sender. */
export function transcriptSaveDone(at: number, separator: Separator) {
  return {index: -1, type: 'TranscriptSaveDone', visibility: 'Agents', ...times(at, separator)};
}

function times(at: number, separator: Separator) {
  return {
    timestamp: new Date(at).toISOString().replace('T', separator).replace('Z', '+0000'),
    // Milliseconds, despite the name: the documented samples have them.
    timestampSeconds: at,
  };
}

function wish({purpose, target, asked}: Request, state: LegState) {
  const agentId = asked ?? ('agentId' in target ? target.agentId : undefined);
  return {
    operationName: purpose,
    accepted: state === 'Consulting',
    ...(agentId === undefined ? {} : {agentId}),
    ...('skill' in target ? {queueName: target.skill} : {}),
  };
}

function participant({id, type, nickname, visibility}: Party) {
  return {
    type: participantTypes[type],
    nickname,
    participantId: id,
    ...(visibility === 'Agents' ? {visibility} : {}),
  };
}

const participantTypes: Readonly<Record<PartyType, string>> = {
  CLIENT: 'Customer',
  AGENT: 'Agent',
  SUPERVISOR: 'Supervisor',
  EXTERNAL: 'External',
};

const messageTypes: Readonly<Record<EventKind, string>> = {
  Joined: 'ParticipantJoined',
  Rejoined: 'ParticipantRejoined',
  Left: 'ParticipantLeft',
  Text: 'Text',
  TypingStarted: 'TypingStarted',
  TypingStopped: 'TypingStopped',
  PushUrl: 'PushUrl',
  Custom: 'Notice',
  Renamed: 'NicknameUpdated',
  FileUploaded: 'FileUploaded',
  FileDeleted: 'FileDeleted',
  IdleAlert: 'IdleAlert',
  IdleClose: 'IdleClose',
};
