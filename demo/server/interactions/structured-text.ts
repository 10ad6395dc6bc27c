import {ownTimeZoneOffset, type Chat, type ChatEvent, type Party, type PartyType} from '../chats/chat.js';
import {isInTranscript, xmlSafe} from './transcript-text.js';

/** Codes for why a party left, as Chat Server writes them; an agent who simply leaves has none. */
const reasons = {
  'customer left': {code: '2', text: 'left with request to close forcedly'},
  'customer silent': {code: '3', text: 'left due to disconnect'},
  'agent left': {code: undefined, text: 'left'},
  'customer removed': {code: '5', text: 'removed by the server'},
  'workflow stopped': {code: '5', text: 'removed by the server'},
  inactivity: {code: '7', text: 'left due to inactivity'},
} as const;

/** The user data that the customer entered. The rest of the business data does not belong in a transcript. */
const ownData = ['fldnFirstName', 'fldnLastName', 'fldnEmailAddress', 'subject'];

/** The transcript in Chat Server's form. It leaves out messages between agents, so event ids have gaps. */
export function structuredText(chat: Chat): string {
  const {startedAt, id, events} = chat;
  const known = new Set<Party>();
  const shown = events.filter(isInTranscript).flatMap((event) => {
    const isNew = !known.has(event.party) && !isJoining(event);
    known.add(event.party);
    return [...(isNew ? [introduction(chat, event)] : []), element(chat, event)];
  });
  const startAt = new Date(startedAt).toISOString().replace(/\.\d+Z$/, 'Z');
  const root = tag('chatTranscript', {startAt, sessionId: id});
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n${shown.map((line) => `${line}\n`).join('')}</chatTranscript>\n`;
}

function isJoining({kind}: ChatEvent): boolean {
  return kind === 'Joined' || kind === 'Rejoined';
}

/** Names a party that speaks without having joined, in an element that is not for customers. */
function introduction(chat: Chat, event: ChatEvent): string {
  return tag('newParty', {...commonOf(chat, event), visibility: 'INT'}, userInfo(chat, event));
}

function commonOf(chat: Chat, {party, at, index}: ChatEvent) {
  return {
    userId: party.id,
    timeShift: String(Math.floor((at - chat.startedAt) / 1000)),
    visibility: 'ALL',
    eventId: String(index),
  };
}

function element(chat: Chat, event: ChatEvent): string {
  const {kind, party, text} = event;
  const common = commonOf(chat, event);
  switch (kind) {
    case 'Joined':
    case 'Rejoined':
      return tag('newParty', common, userInfo(chat, event) + userData(chat, party));
    case 'Left': {
      const {code, text: why} = reasonOf(chat, event);
      const reason = tag('reason', code === undefined ? {} : {code}, escaped(why));
      return tag('partyLeft', {...common, askerId: party.id}, reason);
    }
    case 'PushUrl':
      return tag('notice', common, tag('noticeText', {noticeType: 'USER_PUSHED_URL'}, escaped(text)));
    case 'Custom':
      return tag('notice', common, tag('noticeText', {noticeType: 'USER_CUSTOM'}, escaped(text)));
    case 'Text': {
      const {treatAs = 'Normal', messageType = 'text'} = event.manner ?? {};
      const manner = {treatAs: treatAs.toUpperCase(), msgType: messageType};
      return tag('message', common, tag('msgText', manner, escaped(text)));
    }
    case 'Renamed':
      return tag(
        'notice',
        common,
        tag('noticeText', {noticeType: 'USER_UPDATE_NICK'}, escaped(event.nickname)),
      );
    case 'FileUploaded':
    case 'FileDeleted':
      return fileNotice(common, event);
    case 'IdleAlert':
    case 'IdleClose':
      return tag('notice', common, tag('noticeText', {noticeType: 'USER_CUSTOM'}, escaped(text)));
    case 'TypingStarted':
    case 'TypingStopped':
      return '';
  }
}

/** As Chat Server writes files down: a command of the system, with the file in its data. */
function fileNotice(common: Readonly<Record<string, string>>, {kind, file}: ChatEvent): string {
  const command = kind === 'FileUploaded' ? 'file-uploaded' : 'file-deleted';
  const data = {
    'file-id': file?.id ?? '',
    'file-name': file?.name ?? '',
    'file-size': String(file?.size ?? 0),
    ...(file?.description ? {'file-description': file.description} : {}),
  };
  const items = Object.entries(data).map(([key, value]) =>
    tag('item', {key, type: 'string'}, escaped(value)),
  );
  return tag(
    'notice',
    common,
    tag('noticeText', {noticeType: 'SYS_COMMAND'}, command) + tag('userData', {}, items.join('')),
  );
}

/** `FLEX` is a customer's page, `ESP` a routing strategy or a bot. */
const protocols: Readonly<Record<PartyType, string>> = {
  CLIENT: 'FLEX',
  AGENT: 'BASIC',
  SUPERVISOR: 'BASIC',
  EXTERNAL: 'ESP',
};

function userInfo(chat: Chat, {party: {agentId, type}, nickname}: ChatEvent): string {
  return tag(
    'userInfo',
    {
      personId: agentId ?? '',
      userNick: nickname,
      userType: type,
      protocolType: protocols[type],
      timeZoneOffset: String(type === 'CLIENT' ? chat.timeZoneOffset : ownTimeZoneOffset(chat.startedAt)),
    },
    '',
  );
}

function userData(chat: Chat, party: Party): string {
  if (party !== chat.customer) return '';
  const items = ownData.flatMap((key) => {
    const value = chat.userData[key];
    return value === undefined ? [] : [tag('item', {key, type: 'string'}, escaped(value))];
  });
  return tag('userData', {}, items.join(''));
}

/** Gives the reason of the chat's end to the last leaving only; it is the one that ended the chat. */
function reasonOf(chat: Chat, event: ChatEvent): {readonly code: string | undefined; readonly text: string} {
  const last = chat.events.findLast(({kind}) => kind === 'Left');
  return event === last && chat.end ? reasons[chat.end.reason] : reasons['agent left'];
}

/** @param content well-formed XML; without it, only the start tag is returned */
function tag(name: string, attributes: Readonly<Record<string, string>>, content?: string): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const start = `<${name}${list.join('')}`;
  if (content === undefined) return `${start}>`;
  return content ? `${start}>${content}</${name}>` : `${start}/>`;
}

/** Escapes text for an element or an attribute. */
function escaped(text: string): string {
  return xmlSafe(text).replace(/[&<>"'\r\n\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}
