/**
 * Decodes the replies and pushes of GMS Chat API v1. Only `details.ts` knows more of their shape. Unknown or malformed
 * data is left out and never throws.
 */
import type {Batch, EntryKind, Party, QueuePlace, WireEntry} from '../types.js';

/** Decodes the chat object of a REST reply or of a push. */
export function decodeBatch(reply: unknown): Batch {
  const chat = record(reply);
  const entries = entriesOf(chat['transcriptToShow']);
  return {
    ended: chat['chatIxnState'] === 'DISCONNECTED',
    entries,
    position: wholeNumber(chat['transcriptPosition']),
    sessionId: text(chat['chatSessionId']) || undefined,
  };
}

/**
 * Decodes a push on `/_genesys`: `{id, message: chat object, tag: 'service.chat.refresh.<service>'}`. The channel also
 * carries pushes of other services of the same user; for these the result is `undefined`.
 */
export function decodePush(data: unknown, service: string): Batch | undefined {
  const push = record(data);
  const tag = push['tag'];
  if (typeof tag === 'string' && !tag.endsWith(`.${service}`)) return undefined;
  const message = push['message'];
  return typeof message === 'object' && message !== null ? decodeBatch(message) : undefined;
}

/** Decodes the id of a new service session: `{"_id": "…"}`. */
export function decodeServiceId(reply: unknown): string | undefined {
  return text(record(reply)['_id']) || undefined;
}

/**
 * Decodes `{"message": {"_status": "available", …}, "tag": …}`, or the inner object alone. Services with a queue add
 * `_position` and `_eta` (s).
 */
export function decodePlace(reply: unknown): QueuePlace | undefined {
  const outer = record(reply);
  const {_status, _position, _eta} = record(outer['message'] ?? outer);
  if (_status === 'available') return undefined;
  return {position: wholeNumber(_position), eta: wholeNumber(_eta)};
}

/** Decodes the server's text for a fault: `{"message": "…", "exception": "…"}`. */
export function decodeException(reply: unknown): string | undefined {
  const fault = record(reply);
  return 'exception' in fault ? text(fault['message']) || text(fault['exception']) : undefined;
}

const KINDS: Readonly<Record<string, EntryKind>> = {
  'Message.Text': 'message',
  'Notice.Joined': 'joined',
  'Notice.Left': 'left',
  // The documentation has TypingStart and TypingStop in one place, and the longer names everywhere else.
  'Notice.TypingStarted': 'typing-started',
  'Notice.TypingStart': 'typing-started',
  'Notice.TypingStopped': 'typing-stopped',
  'Notice.TypingStop': 'typing-stopped',
  'Notice.PushUrl': 'push-url',
  // Not documented for version 1: later Chat Servers send it.
  'Notice.IdleAlert': 'idle-warning',
  'Notice.Custom': 'custom',
  'Notice.FileUploaded': 'file',
};
const PARTIES: Readonly<Record<string, Party>> = {AGENT: 'agent', CLIENT: 'client', SUPERVISOR: 'supervisor'};

/** Each entry is `[event type, nickname, text, seconds since the start, party, …]`. Some servers send the list as JSON text. */
function entriesOf(value: unknown): readonly WireEntry[] {
  let list = value;
  if (typeof list === 'string') {
    try {
      list = JSON.parse(list);
    } catch {
      return [];
    }
  }
  return Array.isArray(list) ? list.map(entryOf) : [];
}

/** A malformed entry becomes `unknown`, since it still takes a position. */
function entryOf(value: unknown): WireEntry {
  const parts: readonly unknown[] = Array.isArray(value) ? value : [];
  const [type, nickname, words, seconds, party] = parts;
  const said = wordsOf(words);
  const kind = own(KINDS, type);
  // The text of a file is not used, and may be missing.
  const isWhole = said !== undefined || kind === 'file';
  return {
    kind: (isWhole && kind) || 'unknown',
    party: own(PARTIES, party) ?? 'external',
    nickname: text(nickname),
    text: said ?? '',
    seconds: wholeNumber(seconds) ?? 0,
  };
}

/** Gateways that turn XML into JSON make numbers and booleans of words that look like one. */
function wordsOf(value: unknown): string | undefined {
  return typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : typeof value === 'string'
      ? value
      : undefined;
}

function own<T>(table: Readonly<Record<string, T>>, key: unknown): T | undefined {
  return typeof key === 'string' && Object.hasOwn(table, key) ? table[key] : undefined;
}

export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Numbers come as numbers in some replies and as strings in others. */
function wholeNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) && number >= 0
    ? Math.trunc(number)
    : undefined;
}
