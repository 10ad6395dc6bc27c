/**
 * Decodes the replies and pushes of GMS Chat API v1. Only `details.ts` knows more of their shape. Unknown or malformed
 * data is left out and never throws.
 */
import type {Batch, EntryKind, Party, QueuePlace, WireEntry} from '../types.js';
import {isScalar, lines, list, MAX_SECONDS, own, record, text, wholeNumber} from '../values.js';

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
  if (typeof tag === 'string' && tag.slice(-service.length - 1) !== `.${service}`) return undefined;
  const message = push['message'];
  return typeof message === 'object' && message !== null ? decodeBatch(message) : undefined;
}

/** Whether a reply is about a chat. Gateways and pages of maintenance answer with success, and with nothing or something else. */
export const isAboutChat = (reply: unknown): boolean =>
  Object.keys(record(reply)).some((name) => /^(_id$|chat|transcript|comet)/.test(name));

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

/** Each entry is `[event type, nickname, text, seconds since the start, party, …]`. */
const entriesOf = (value: unknown): readonly WireEntry[] =>
  (list(value, (item) => Array.isArray(item) && own(KINDS, item[0]) !== undefined) ?? []).map(entryOf);

/** A malformed entry still takes a position. Its seconds are NaN if they cannot be read: then it counts as made on arrival. */
function entryOf(value: unknown): WireEntry {
  // Some gateways make an object of a list: {"0": "Message.Text", "1": "Kristi", …}.
  const parts: readonly unknown[] = Array.isArray(value) ? value : Object.values(record(value));
  // Something of no known shape is a message, of nobody known: nobody can say that it was not one.
  if (!Array.isArray(value) && !own(KINDS, parts[0]) && (parts.length || text(value)))
    return entryOf(['Message.Text', '', value]);
  const [type, nickname, words, seconds, partyType, ...more] = parts;
  const party = own(PARTIES, text(partyType).toUpperCase()) ?? 'external';
  const kind = kindOf(type, words, party) ?? 'unknown';
  const fileName = kind === 'file' && more.map((part) => text(record(part)['file-name'])).find(Boolean);
  return {
    kind,
    party,
    nickname: text(nickname),
    text: fileName || (kind === 'message' ? lines(text(words)) : text(words)),
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
