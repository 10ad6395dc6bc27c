import type {ChatEvent} from '../chats/chat.js';

/** Belongs to the conversation that remains: the customer was meant to see it, and it is more than that somebody typed. */
export function isInTranscript({kind, visibility}: ChatEvent): boolean {
  return visibility === 'All' && kind !== 'TypingStarted' && kind !== 'TypingStopped';
}

/** A character that XML has no way to write, and that a database would end the text at, becomes U+FFFD. */
export function xmlSafe(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}
