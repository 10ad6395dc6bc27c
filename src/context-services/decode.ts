/**
 * Decodes the replies of Context Services into our own types. Only this file and `structured-text.ts` know its formats.
 * Unknown or malformed values are left out and never throw.
 */
import type {Interaction} from './interaction.js';

/** `entity_type` of a chat. */
const CHAT = 2;
/** `status` of an interaction that is over. */
const STOPPED = 3;

/**
 * The chats in a reply, newest first.
 * @param reply an array of interactions of any kind, or one interaction
 */
export function decodeInteractions(reply: unknown): readonly Interaction[] {
  const list: readonly unknown[] = Array.isArray(reply) ? reply : [reply];
  return list
    .flatMap((value) => decodeInteraction(value) ?? [])
    .sort((a, b) => (b.startedAt ?? -Infinity) - (a.startedAt ?? -Infinity) || 0);
}

/** Decodes one interaction; `undefined` when it is not a chat. */
export function decodeInteraction(value: unknown): Interaction | undefined {
  const fields = record(value);
  const id = text(fields['interaction_id']);
  const isChat =
    Number(fields['entity_type']) === CHAT || text(fields['media_type']).toLowerCase() === 'chat';
  if (!id || !isChat) return undefined;
  const endedAt = decodeTime(fields['end_date']);
  return {
    id,
    customerId: text(fields['customer_id']),
    subject: text(fields['subject']).trim(),
    startedAt: decodeTime(fields['start_date']),
    endedAt,
    establishedAt: decodeTime(fields['established_date']),
    releasedAt: decodeTime(fields['released_date']),
    isOver: endedAt !== undefined || Number(fields['status']) === STOPPED,
    hasTranscript: text(fields['structured_text']) !== '',
    threadId: text(fields['thread_id']),
    parentId: text(fields['parent_id']),
    userData: Object.fromEntries(
      Object.entries(record(fields['udata'])).flatMap(([key, item]) =>
        text(item) ? [[key, text(item)]] : [],
      ),
    ),
  };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

/** Reads text or a number: ids are text in the documented samples and numbers in the documented tables. */
function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/**
 * Decodes ISO 8601 with a time zone, such as `2009-08-05T09:33:15.000Z`, into ms since 1970. Other formats are
 * `undefined`: browsers parse them differently.
 */
export function decodeTime(value: unknown): number | undefined {
  const isIso =
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/.test(value);
  const at = isIso ? Date.parse(value) : NaN;
  return Number.isNaN(at) ? undefined : at;
}
