/**
 * Decodes the replies of Context Services into our own types. Only this file and `structured-text.ts` know its formats.
 * Unknown or malformed values are left out and never throw: one damaged interaction does not lose the others.
 */
import {textOf} from '../base/text-of.js';
import {record} from '../wire/values.js';
import type {
  Interaction,
  InteractionKind,
  InteractionStatus,
  InteractionText,
  UserDataValue,
} from './interaction.js';
import {endedBy} from './stopped-reason.js';

/** By `entity_type`. The documentation has no 4. */
const KINDS: ReadonlyMap<number | undefined, InteractionKind> = new Map([
  [0, 'email-in'],
  [1, 'email-out'],
  [2, 'chat'],
  [3, 'call'],
  [5, 'callback'],
  [6, 'cobrowse'],
  [7, 'open-media'],
]);
/** By `media_type`, for a reply without a known `entity_type`. */
const KINDS_OF_MEDIA: ReadonlyMap<string, InteractionKind> = new Map([
  ['email', 'email-in'],
  ['voice', 'call'],
  ['callback', 'callback'],
  ['cobrowse', 'cobrowse'],
]);
const STATUSES: readonly InteractionStatus[] = ['new', 'pending', 'in-process', 'stopped'];
/** Levels of the user data that are kept. */
const DEEPEST = 16;

/**
 * The interactions in a reply, each once, newest first.
 * @param reply an array of interactions, or one interaction
 */
export function decodeInteractions(reply: unknown): readonly Interaction[] {
  const list: readonly unknown[] = Array.isArray(reply) ? reply : [reply];
  const byId = new Map<string, Interaction>();
  for (const value of list) {
    const interaction = decodeInteraction(value);
    if (interaction && !byId.has(interaction.id)) byId.set(interaction.id, interaction);
  }
  return [...byId.values()].sort((a, b) => (b.startedAt ?? -Infinity) - (a.startedAt ?? -Infinity) || 0);
}

/** Decodes one interaction; `undefined` when it has no id. */
export function decodeInteraction(value: unknown): Interaction | undefined {
  const fields = record(value);
  const id = text(fields['interaction_id']);
  if (!id) return undefined;
  const mediaType = text(fields['media_type']);
  const status = STATUSES[number(fields['status']) ?? -1];
  const endedAt = decodeTime(fields['end_date']);
  const stoppedReason = text(fields['stopped_reason']);
  const structuredText = contentOf(fields, 'structured_text');
  const binaryContent = contentOf(fields, 'binary_content');
  return {
    id,
    customerId: text(fields['customer_id']),
    status,
    kind: kindOf(number(fields['entity_type']), mediaType.toLowerCase()),
    type: text(fields['type']),
    subType: text(fields['sub_type']),
    mediaType,
    parentId: text(fields['parent_id']),
    threadId: text(fields['thread_id']),
    externalId: text(fields['external_id']),
    ownerId: number(fields['owner_id']),
    creatorAppId: number(fields['creator_app_id']),
    startedAt: decodeTime(fields['start_date']),
    endedAt,
    establishedAt: decodeTime(fields['established_date']),
    releasedAt: decodeTime(fields['released_date']),
    timeshift: number(fields['timeshift']),
    categoryId: text(fields['category_id']),
    allowChildren: isAllowed(fields['allow_children']),
    subject: text(fields['subject']).trim(),
    stoppedReason,
    endedBy: endedBy(stoppedReason),
    text: plainTextOf(text(fields['text'])),
    structuredText,
    binaryContent: binaryContent && {...binaryContent, size: number(fields['binary_content_size'])},
    userData: userData(fields['udata']),
    isOver: endedAt !== undefined || status === 'stopped',
    hasTranscript: structuredText !== undefined,
  };
}

/** A chat over open media says so by its media type. */
function kindOf(entityType: number | undefined, mediaType: string): InteractionKind {
  if (mediaType === 'chat') return 'chat';
  return KINDS.get(entityType) ?? KINDS_OF_MEDIA.get(mediaType) ?? 'other';
}

/** The URL of the plain text ends in its name; everything else is the text itself, also one that is a link. */
function plainTextOf(value: string): InteractionText | undefined {
  if (!value.trim()) return undefined;
  return /^\s*(https?:\/)?\/\S+\/plain_text\s*$/i.test(value)
    ? {kind: 'url', url: value.trim()}
    : {kind: 'text', text: value};
}

function contentOf(fields: Readonly<Record<string, unknown>>, name: string) {
  const url = text(fields[name]).trim();
  return url ? {url, mime: text(fields[`${name}_mime`])} : undefined;
}

function userData(value: unknown): Readonly<Record<string, UserDataValue>> {
  return Array.isArray(value) ? {} : entries(record(value), 0);
}

function entries(values: Readonly<Record<string, unknown>>, depth: number) {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => {
      const decoded = userDataValue(value, depth + 1);
      return decoded === undefined ? [] : [[key, decoded]];
    }),
  );
}

/** @returns `undefined` for a value that is not JSON, or lies too deep: it would exhaust the stack */
function userDataValue(value: unknown, depth: number): UserDataValue | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'object' || depth > DEEPEST) return undefined;
  return Array.isArray(value)
    ? value.flatMap((item: unknown) => {
        const decoded = userDataValue(item, depth + 1);
        return decoded === undefined ? [] : [decoded];
      })
    : entries(record(value), depth);
}

/** Reads text or a number: ids are text in the documented samples and numbers in the documented tables. */
const text = (value: unknown): string => textOf(value) ?? '';

/** The documented default is true. */
function isAllowed(value: unknown): boolean {
  return value !== false && !/^\s*(false|0)\s*$/i.test(text(value));
}

/** Reads a number, or its digits. */
function number(value: unknown): number | undefined {
  const isNumber =
    typeof value === 'number' || (typeof value === 'string' && /^\s*[+-]?\d+(\.\d+)?\s*$/.test(value));
  return isNumber && Number.isFinite(Number(value)) ? Number(value) : undefined;
}

/**
 * Decodes ISO 8601 with a time zone, such as `2009-08-05T09:33:15.000Z`, into ms since 1970. Other formats are
 * `undefined`: browsers parse them differently.
 */
export function decodeTime(value: unknown): number | undefined {
  const isIso =
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/.test(value);
  // WebKit reads no zone without a colon.
  const at = isIso ? Date.parse(value.replace(/(\d\d)(\d\d)$/, '$1:$2')) : NaN;
  return Number.isNaN(at) ? undefined : at;
}
