/** Turns a transcript into the rows to draw, without any DOM. */
import {isTime} from '../../i18n/time.js';
import {
  isSaying,
  timeOf,
  type Entry,
  type Outgoing,
  type Transcript,
} from '../../session/model/transcript.js';
import type {SentFile} from '../../wire/types.js';
import type {Look, LookOf} from '../looks.js';
import {isVisible} from '../names.js';

export interface MessageRow {
  readonly kind: 'message';
  readonly key: string;
  readonly own: boolean;
  readonly sender: string;
  /** Empty for a message that cannot be shown. */
  readonly text: string;
  /** Ms since 1970. */
  readonly at: number;
  /** First, or last, of a group of messages by one sender. */
  readonly first: boolean;
  readonly last: boolean;
  /** The time is visible. Otherwise only screen readers get it, because the next row shows about the same time. */
  readonly timed: boolean;
  /** Set for an own message that is not in the server's transcript yet. */
  readonly outgoing: Outgoing | undefined;
  /** The message is a file; `text` is its name. */
  readonly file?: SentFile | undefined;
  /** The file was taken back. */
  readonly isDeleted?: boolean;
  readonly look?: Look;
}

export interface NoticeRow {
  readonly kind: 'joined' | 'left' | 'push-url' | 'idle-warning' | 'custom' | 'file';
  readonly key: string;
  readonly name: string;
  /** Address of the pushed page, words of the custom notice or of a warning, or name of the file if it is known; else empty. */
  readonly text: string;
  readonly at: number;
  readonly look?: Look;
  /** A warning that the customer has not answered by a message. */
  readonly isAsking?: boolean;
}

/** A line between messages: a new day, or the first unread message. */
export interface SeparatorRow {
  readonly kind: 'day' | 'new';
  readonly key: string;
  /** Ms since 1970. */
  readonly at: number;
}

export type Row = MessageRow | NoticeRow | SeparatorRow;

/** Messages of one sender less than this apart (ms) are one group. */
const GROUP_WITHIN = 3 * 60_000;
/** If messages of a group are less than this apart (ms), only the last shows its time. */
const SAME_MOMENT = 60_000;

const FILE_NAME = /\.\w{1,8}$/;

/**
 * @param newFrom position of the first unread entry
 * @param hasFiles files are shown. Otherwise a notice says that an agent has sent one
 * @param lookOf tells how entries look that do not look as always
 */
export function rowsOf(
  transcript: Transcript,
  newFrom = Infinity,
  hasFiles = true,
  lookOf?: LookOf,
): readonly Row[] {
  const rows: Row[] = [];
  let day: Day = [0, 0];
  const add = (row: Row) => {
    const before = rows.at(-1);
    if (before && isTime(before.at) && isTime(row.at)) {
      if (!isIn(day, before.at)) day = dayOf(before.at);
      if (!isIn(day, row.at)) rows.push({kind: 'day', key: `day ${row.at}`, at: row.at});
    }
    rows.push(row);
  };
  const deleted = new Set(transcript.entries.map(({kind, file}) => kind === 'file-deleted' && file?.id));
  let isMarked = false;
  for (const entry of transcript.entries) {
    const shown = lookedAt(entry, timeOf(entry, transcript), hasFiles, lookOf);
    if (!shown) continue;
    const isDeleted = shown.kind === 'message' && !!shown.file && deleted.has(shown.file.id);
    const row = isDeleted ? {...shown, isDeleted} : shown;
    if (entry.position >= newFrom && !isMarked) add({kind: 'new', key: 'new', at: row.at});
    isMarked ||= entry.position >= newFrom;
    add(row);
  }
  for (const outgoing of transcript.outgoing) add(outgoingRow(outgoing));
  const last = rows.filter((row) => row.kind === 'idle-warning' || isOwn(row)).at(-1);
  return rows.map((row, i) =>
    row.kind === 'idle-warning' ? {...row, isAsking: row === last} : grouped(row, rows[i - 1], rows[i + 1]),
  );
}

const isOwn = (row: Row): boolean => row.kind === 'message' && row.own;

/** The row of an entry, as it looks in this chat. `undefined` if it is not shown. */
export function lookedAt(
  entry: Entry,
  at: number,
  hasFiles: boolean,
  lookOf?: LookOf,
): MessageRow | NoticeRow | undefined {
  const row = keptRowOf(entry, at, hasFiles);
  if (!lookOf || !row || !hasLooks(row)) return row;
  const look = lookOf(entry, at);
  if (!look) return look === null ? undefined : row;
  const {text} = look;
  return row.kind === 'message' ? {...row, text, look} : {...row, kind: 'custom', text, look};
}

/** Whether an entry has a row. Keeps none: of thousands of new entries few are drawn. */
export function isShown(entry: Entry, at: number, hasFiles: boolean, lookOf?: LookOf): boolean {
  const row = rowOf(entry, at, hasFiles);
  return !!row && (!lookOf || !hasLooks(row) || lookOf(entry, at) !== null);
}

const hasLooks = (row: MessageRow | NoticeRow): boolean => HAS_LOOKS.has(row.kind) && !('file' in row);
const HAS_LOOKS: ReadonlySet<Row['kind']> = new Set(['message', 'push-url', 'custom']);

/** Entries never change: each new message draws some forty rows again, all but one of them as before. */
const kept = new WeakMap<
  Entry,
  {readonly at: number; readonly hasFiles: boolean; readonly row: ReturnType<typeof rowOf>}
>();

function keptRowOf(entry: Entry, at: number, hasFiles: boolean): ReturnType<typeof rowOf> {
  let made = kept.get(entry);
  if (made?.at !== at || made.hasFiles !== hasFiles)
    kept.set(entry, (made = {at, hasFiles, row: rowOf(entry, at, hasFiles)}));
  return made.row;
}

/** @returns `undefined` for an entry that the conversation does not show */
function rowOf(entry: Entry, at: number, hasFiles: boolean): MessageRow | NoticeRow | undefined {
  const {kind, party, nickname, text, words = '', position, outgoingId, file} = entry;
  const key = outgoingId ?? String(position);
  const notice = {key, name: nickname, text: '', at};
  switch (kind) {
    case 'message':
      return messageRow(entry, key, at);
    case 'joined':
    case 'left':
      // Customers need no notice of their own actions.
      return party === 'client' ? undefined : {...notice, kind};
    case 'file':
      if (file && hasFiles) return {...messageRow({...entry, text: file.name}, key, at), file};
      // Some servers send the id of the file, or a word of their own, in place of its name.
      return party === 'client' ? undefined : {...notice, kind, text: fileName(file?.name ?? text)};
    case 'custom':
      // The customer's own notices go from the page to the agent's application.
      return party === 'client' || !isVisible(text) ? undefined : {...notice, kind, text};
    case 'push-url':
      return isVisible(text) ? {...notice, kind, text} : messageRow(entry, key, at);
    case 'idle-warning':
      return {...notice, kind, name: '', text: isVisible(words) ? words : ''};
    default:
      return isSaying(entry) ? messageRow(entry, key, at) : undefined;
  }
}

const fileName = (text: string): string => (FILE_NAME.test(text) ? text : '');

function messageRow({party, nickname, text}: Entry, key: string, at: number): MessageRow {
  const own = party === 'client';
  return {...MESSAGE, key, own, sender: nickname, text: own || isVisible(text) ? text : '', at};
}

const outgoingRow = (outgoing: Outgoing): MessageRow => ({
  ...MESSAGE,
  key: outgoing.id,
  own: true,
  sender: '',
  text: outgoing.text,
  at: outgoing.at,
  outgoing,
});

const MESSAGE = {kind: 'message', first: true, last: true, timed: true, outgoing: undefined} as const;

function grouped(row: Row, before: Row | undefined, after: Row | undefined): Row {
  if (row.kind !== 'message') return row;
  const last = !together(row, after);
  return {...row, first: !together(before, row), last, timed: last && !atOnce(row, after)};
}

/** Ms since 1970: the start of a day by this machine's clock, and of the next one. */
type Day = readonly [from: number, to: number];

/** Calculated once a day, not once a row: a calendar is slow. */
function dayOf(at: number): Day {
  const date = new Date(at);
  const from = date.setHours(0, 0, 0, 0);
  return [from, date.setDate(date.getDate() + 1)];
}

const isIn = ([from, to]: Day, at: number): boolean => from <= at && at < to;

function atOnce(row: Row, after: Row | undefined): boolean {
  return after?.kind === 'message' && Math.abs(after.at - row.at) < SAME_MOMENT;
}

function together(a: Row | undefined, b: Row | undefined): boolean {
  return (
    a?.kind === 'message' &&
    b?.kind === 'message' &&
    a.own === b.own &&
    (a.own || a.sender === b.sender) &&
    Math.abs(b.at - a.at) < GROUP_WITHIN
  );
}
