import type {Chat, ChatEvent} from '../chats/chat.js';
import {isInTranscript, xmlSafe} from './transcript-text.js';

/** The transcript for people: one line for each message, with the time in UTC, without messages between agents. */
export function plainText(chat: Chat): string {
  const lines = chat.events.filter(isInTranscript).map((event) => `[${clock(event.at)}] ${line(event)}\n`);
  return xmlSafe(lines.join(''));
}

function line({kind, party, text}: ChatEvent): string {
  switch (kind) {
    case 'Joined':
    case 'Rejoined':
      return `New party '${party.nickname}' has joined the session`;
    case 'Left':
      return `Party '${party.nickname}' has left the session`;
    case 'PushUrl':
      return `${party.nickname} pushed the page ${text}`;
    case 'Custom':
      return text ? `${party.nickname}: ${text}` : `${party.nickname} sent a notice`;
    case 'Text':
    case 'TypingStarted':
    case 'TypingStopped':
      return `${party.nickname}: ${text}`;
  }
}

/** `09:33:10` */
function clock(at: number): string {
  return new Date(at).toISOString().slice(11, 19);
}
