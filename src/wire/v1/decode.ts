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

/** One year in seconds: no chat is longer. */
const MAX_SECONDS = 31_536_000;

/**
 * Each entry is `[event type, nickname, text, seconds since the start, party, …]`. Some servers send the list as JSON text,
 * and some gateways make one entry of a list of one.
 */
function entriesOf(value: unknown): readonly WireEntry[] {
  let list = value;
  if (typeof list === 'string') {
    try {
      list = JSON.parse(list);
    } catch {
      return [];
    }
  }
  if (!Array.isArray(list)) return [];
  return own(KINDS, list[0]) ? [entryOf(list)] : list.map(entryOf);
}

/** A malformed entry still takes a position. Its seconds are NaN if they cannot be read: then it counts as made on arrival. */
function entryOf(value: unknown): WireEntry {
  // Some gateways make an object of a list: {"0": "Message.Text", "1": "Kristi", …}.
  const parts: readonly unknown[] = Array.isArray(value) ? value : Object.values(record(value));
  // Something of no known shape is a message, of nobody known: nobody can say that it was not one.
  if (!Array.isArray(value) && !own(KINDS, parts[0]) && (parts.length || text(value)))
    return entryOf(['Message.Text', '', value]);
  const [type, nickname, words, seconds, partyType] = parts;
  const party = own(PARTIES, text(partyType).toUpperCase()) ?? 'external';
  return {
    kind: kindOf(type, words, party) ?? 'unknown',
    party,
    nickname: text(nickname),
    text: text(words),
    seconds: wholeNumber(seconds, MAX_SECONDS) ?? NaN,
  };
}

function kindOf(type: unknown, words: unknown, party: Party): EntryKind | undefined {
  // Later servers have more kinds of messages: `Message.Html`, …
  const kind = own(KINDS, type) ?? (/^message\./i.test(text(type)) ? 'message' : undefined);
  // An own message without its words cannot be shown: the chat has the words that the customer wrote.
  const isLost = kind === 'message' && party === 'client' && !isScalar(words);
  return isLost ? undefined : kind;
}

function own<T>(table: Readonly<Record<string, T>>, key: unknown): T | undefined {
  return typeof key === 'string' && Object.hasOwn(table, key) ? table[key] : undefined;
}

export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

const isScalar = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** Gateways that turn XML into JSON make numbers and booleans of words that look like them. */
export function text(value: unknown): string {
  return isScalar(value) ? String(value) : '';
}

/**
 * Numbers come as numbers in some replies and as strings in others. One above `max` is malformed: no chat has a thousand
 * million entries.
 */
function wholeNumber(value: unknown, max = 1e9): number | undefined {
  const number = typeof value === 'string' && value.trim() ? Number(value) : value;
  return typeof number === 'number' && number >= 0 && number <= max ? Math.trunc(number) : undefined;
}
