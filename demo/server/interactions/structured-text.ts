import type {Chat, ChatEvent, Party} from '../chats/chat.js';
import {isInTranscript, xmlSafe} from './transcript-text.js';

/** Codes for why a party left, as Chat Server writes them; an agent who simply leaves has none. */
const reasons = {
  'customer left': {code: '2', text: 'left with request to close forcedly'},
  'customer silent': {code: '3', text: 'left due to disconnect'},
  'agent left': {code: undefined, text: 'left'},
} as const;

/** The user data that the customer entered. The rest of the business data does not belong in a transcript. */
const ownData = ['fldnFirstName', 'fldnLastName', 'fldnEmailAddress', 'subject'];

/** The transcript in Chat Server's form. It leaves out messages between agents, so event ids have gaps. */
export function structuredText(chat: Chat): string {
  const {startedAt, id, events} = chat;
  const shown = events.filter(isInTranscript).map((event) => `${element(chat, event)}\n`);
  const startAt = new Date(startedAt).toISOString().replace(/\.\d+Z$/, 'Z');
  const root = tag('chatTranscript', {startAt, sessionId: id});
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n${shown.join('')}</chatTranscript>\n`;
}

function element(chat: Chat, event: ChatEvent): string {
  const {kind, party, text, at, index} = event;
  const common = {
    userId: party.id,
    timeShift: String(Math.floor((at - chat.startedAt) / 1000)),
    visibility: 'ALL',
    eventId: String(index),
  };
  switch (kind) {
    case 'Joined':
    case 'Rejoined':
      return tag('newParty', common, userInfo(chat, party) + userData(chat, party));
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
    case 'TypingStarted':
    case 'TypingStopped':
      return '';
  }
}

function userInfo(chat: Chat, {agentId, nickname, type}: Party): string {
  return tag(
    'userInfo',
    {
      personId: agentId ?? '',
      userNick: nickname,
      userType: type,
      protocolType: type === 'CLIENT' ? 'FLEX' : 'BASIC',
      timeZoneOffset: String(0 - new Date(chat.startedAt).getTimezoneOffset()),
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
  return xmlSafe(text).replace(/[&<>"'\r\n\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
