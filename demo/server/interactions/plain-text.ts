import type {Chat, ChatEvent} from '../chats/chat.js';
import {isInTranscript, xmlSafe} from './transcript-text.js';

/** The transcript for people: one line for each message, with the time in UTC, without messages between agents. */
export function plainText(chat: Chat): string {
  const lines = chat.events.filter(isInTranscript).map((event) => `[${clock(event.at)}] ${line(event)}\n`);
  return xmlSafe(lines.join(''));
}

function line({kind, party, nickname, text, file}: ChatEvent): string {
  switch (kind) {
    case 'Joined':
    case 'Rejoined':
      return `New party '${nickname}' has joined the session`;
    case 'Left':
      return `Party '${nickname}' has left the session`;
    case 'PushUrl':
      return `${nickname} pushed the page ${text}`;
    case 'Custom':
      return text ? `${nickname}: ${text}` : `${nickname} sent a notice`;
    case 'Renamed':
      return `Party ${party.number} is called '${nickname}' from here on`;
    case 'FileUploaded':
      return `${nickname} sent the file ${text} (${file?.size ?? 0} bytes)`;
    case 'FileDeleted':
      return `${nickname} deleted the file ${text}`;
    case 'IdleAlert':
    case 'IdleClose':
    case 'Text':
    case 'TypingStarted':
    case 'TypingStopped':
      return `${nickname}: ${text}`;
  }
}

/** `09:33:10` */
function clock(at: number): string {
  return new Date(at).toISOString().slice(11, 19);
}
