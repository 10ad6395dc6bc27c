/**
 * Decodes the replies and pushes of Chat API version 2, which have one shape. Unknown or malformed data is left out and never
 * throws.
 */
import type {Batch, EndCause, EntryKind, Party, SentFile, WireEntry, WireKeys} from '../types.js';
import {isScalar, lines, list, MAX_SECONDS, own, record, text, wholeNumber} from '../values.js';

/** A reply or push. */
export interface Reply {
  /** `statusCode`: 0 is good, 1 a fault that passes, 2 a refusal or the end. `undefined`: it is no reply of this API. */
  readonly status: 0 | 1 | 2 | undefined;
  readonly isEnded: boolean;
  /** Those with an index, in its order. */
  readonly entries: readonly WireEntry[];
  /** It has a list of events, perhaps an empty one. */
  readonly hasEvents: boolean;
  /** The index that the next event will have. */
  readonly next: number | undefined;
  /** When the first event of the reply was made, ms since 1970 by the server's clock. */
  readonly firstTime: number | undefined;
  /** The keys that it names. */
  readonly named: WireKeys;
  /** Those to go on with: none of a reply with a fault. */
  readonly keys: WireKeys;
  /** The first error code and its number, as for a limit of 5 files. */
  readonly code: number | undefined;
  readonly limit: number | undefined;
  readonly fileId: string | undefined;
}

/** The members of a reply that are keys of the chat. */
export const KEYS = ['chatId', 'secureKey', 'userId', 'alias'] as const;

/** @param since start of the chat, ms since 1970 by the server's clock; by default its first event starts it */
export function decodeReply(value: unknown, since?: number): Reply {
  const reply = record(value);
  const messages = list(reply['messages'], isEvent)?.map(record);
  const [error] = [reply['errors'] ?? reply['error'] ?? []].flat();
  const code = wholeNumber(record(error)['code']) ?? (isScalar(error) ? NaN : undefined);
  const status = statusOf(
    reply['statusCode'],
    messages !== undefined || code !== undefined,
    code !== undefined,
  );
  const isEnded = text(reply['chatEnded']) === 'true';
  const firstTime = timeOf(messages?.[0] ?? {});
  const entries = (messages ?? [])
    .flatMap((message) => entryOf(message, since ?? firstTime))
    .sort((a, b) => (a.position ?? 0) - (b.position ?? 0))
    .filter(({position}, i, all) => position !== all[i - 1]?.position);
  const named = Object.fromEntries(
    KEYS.flatMap((key) => (text(reply[key]) ? [[key, text(reply[key])] as const] : [])),
  );
  return {
    status,
    isEnded,
    entries,
    hasEvents: messages !== undefined,
    next: wholeNumber(reply['nextPosition']),
    firstTime,
    named,
    keys: status === 0 && !isEnded && code === undefined ? named : {},
    code,
    limit: wholeNumber(record(error)['advice']),
    fileId: text(record(reply['userData'])['file-id']) || undefined,
  };
}

/** Whether a reply brings what was asked for, or the last words of the chat. */
export const isGood = ({status, isEnded, entries}: Reply): boolean =>
  status === 0 || (isEnded && entries.length > 0);

/**
 * What a good reply brings. Entries between the first and the last of one reply are all that there are: an index between them
 * that is missing is not for customers.
 * @param from the index that was asked from: then the reply is whole from there up to the next one
 */
export function batchOf({isEnded, entries, hasEvents, next, named}: Reply, from = Infinity): Batch {
  const start = Math.min(from, entries[0]?.position ?? Infinity);
  const isAsked = from < Infinity;
  // A reply that was asked for is whole also if it does not count. After the end some servers count from the beginning again.
  const counted = next ?? (isAsked && hasEvents ? from : 0);
  // An end without words may have overtaken the last ones.
  const isLast = isEnded && !isAsked && !entries.length;
  const end = Math.max(counted >= from || isLast ? counted - 1 : 0, entries.at(-1)?.position ?? 0);
  return {
    ended: isEnded,
    entries,
    position: end || undefined,
    sessionId: named['chatId'],
    ...(start <= end && {covers: [start, end]}),
  };
}

/** Without a position that counts events that are not in the batch. */
export const withoutCount = (batch: Batch): Batch => ({...batch, position: batch.entries.at(-1)?.position});

function statusOf(value: unknown, isReply: boolean, hasFault: boolean): Reply['status'] {
  const status = wholeNumber(value);
  if (status === 0 || status === 1 || status === 2) return status;
  return isReply ? (hasFault ? 2 : 0) : undefined;
}

const KINDS: Readonly<Record<string, EntryKind>> = {
  Message: 'message',
  ParticipantJoined: 'joined',
  ParticipantLeft: 'left',
  TypingStarted: 'typing-started',
  TypingStopped: 'typing-stopped',
  PushUrl: 'push-url',
  CustomNotice: 'custom',
  NicknameUpdated: 'renamed',
  FileUploaded: 'file',
  FileDeleted: 'file-deleted',
  IdleAlert: 'idle-warning',
  IdleClose: 'idle-closed',
};
const PARTIES: Readonly<Record<string, Party>> = {
  Agent: 'agent',
  Client: 'client',
  Supervisor: 'supervisor',
};

/** Codes with which the leaving of the customer tells why the chat ends. */
const CAUSES: Readonly<Record<string, EndCause>> = {4: 'agent', 5: 'server', 7: 'idle'};

const isEvent = (value: unknown): boolean => 'index' in record(value);

type Event = Readonly<Record<string, unknown>>;

/** An event without an index is none of the transcript: it answers a question, or cannot be placed. */
function entryOf(event: Event, since: number | undefined): readonly WireEntry[] {
  const position = wholeNumber(event['index']);
  if (!position) return [];
  const {nickname, participantId, type: partyType} = record(event['from']);
  const party = own(PARTIES, text(partyType)) ?? 'external';
  const kind = kindOf(event, party);
  const seconds = ((timeOf(event) ?? NaN) - (since ?? NaN)) / 1000;
  const file = fileOf(kind, record(event['userData']));
  const ends =
    kind === 'idle-closed' ? 'idle' : kind === 'left' && own(CAUSES, quitCode(event['eventAttributes']));
  return [
    {
      kind,
      party,
      nickname: text(nickname),
      text: file?.name ?? (kind === 'message' ? lines(text(event['text'])) : text(event['text'])),
      // A clock that was set back made it.
      seconds: seconds < 0 ? 0 : seconds <= MAX_SECONDS ? seconds : NaN,
      position,
      ...(kind === 'idle-warning' && text(event['text']) && {words: text(event['text'])}),
      ...(isScalar(participantId) && {from: text(participantId)}),
      ...(file && {file}),
      ...(ends && {ends}),
    },
  ];
}

function kindOf(event: Event, party: Party): EntryKind {
  const kind = own(KINDS, event['type']) ?? 'unknown';
  // An own message without its words cannot be shown, and an own notice comes back.
  const isLost = kind === 'message' && !isScalar(event['text']);
  return party === 'client' && (isLost || kind === 'custom') ? 'unknown' : kind;
}

function fileOf(kind: EntryKind, data: Event): SentFile | undefined {
  const id = text(data['file-id']);
  if (!id || (kind !== 'file' && kind !== 'file-deleted')) return undefined;
  const description = text(data['file-description']);
  return {
    id,
    name: text(data['file-name']),
    size: wholeNumber(data['file-size'], Number.MAX_SAFE_INTEGER),
    ...(description && {description}),
  };
}

/** `quit-reason-code` in `eventAttributes`, or one or two levels below: its nesting is not documented. */
function quitCode(attributes: unknown, deeper = 2): string {
  const members = record(attributes);
  const code = text(members['quit-reason-code']);
  if (code || !deeper) return code;
  return (
    Object.values(members)
      .map((member) => quitCode(member, deeper - 1))
      .find(Boolean) ?? ''
  );
}

const timeOf = (event: Event): number | undefined => wholeNumber(event['utcTime'], 8.64e15) || undefined;
