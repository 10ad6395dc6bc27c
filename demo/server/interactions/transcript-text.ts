import type {ChatEvent} from '../chats/chat.js';

/** True for events that a kept transcript shows: visible to the customer, and not a typing notice. */
export function isInTranscript({kind, visibility}: ChatEvent): boolean {
  return visibility === 'All' && kind !== 'TypingStarted' && kind !== 'TypingStopped';
}

/** Replaces characters that XML cannot contain with U+FFFD. NUL is one of them: it would also cut the text in SQLite. */
export function xmlSafe(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}
