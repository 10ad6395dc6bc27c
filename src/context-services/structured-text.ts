/**
 * Decodes the XML transcript of Chat Server into the type of a live chat's transcript. The browser's own parser reads it;
 * the parsed elements never go into a page. Unknown elements are left out and never throw. Damaged XML is read as far as
 * it goes.
 */
import {emptyTranscript, type Entry, type Transcript} from '../session/model/transcript.js';
import type {EntryKind, Party} from '../wire/types.js';
import {MAX_SECONDS} from '../wire/values.js';
import {decodeTime} from './decode.js';
import {piecesOf, withReadableCharacters} from './repair-xml.js';

/** Longest XML that is parsed, characters: no conversation between people is longer. */
const MAX_LENGTH = 4_000_000;
/** Most entries that are kept: the last ones. */
const MAX_ENTRIES = 5_000;

/** Elements of a transcript; all others are left out. */
const ELEMENTS = ['newParty', 'message', 'notice', 'partyLeft'];
/** Most tries to parse a part of damaged XML. */
const MAX_TRIES = 2_000;

/** The transcript of a chat that is over. */
export interface KeptTranscript extends Transcript {
  /** Entries may be missing: the XML was damaged, or it has more of them than are kept. */
  readonly isPartial: boolean;
}

/**
 * @param startedAt ms since 1970, used when the transcript has no start time itself
 * @returns `undefined` when nothing in `xml` can be read as a transcript
 */
export function decodeTranscript(xml: string, startedAt?: number): KeptTranscript | undefined {
  const read = readXml(xml);
  if (!read) return undefined;
  const origin = decodeTime(read.root.getAttribute('startAt')) ?? startedAt ?? 0;
  const parties = new Map<string, Participant>();
  const entries: Entry[] = [];
  for (const element of read.elements) {
    if (element.localName === 'newParty') remember(element, parties);
    if (!isForAll(element)) continue;
    const entry = entryOf(element, parties.get(element.getAttribute('userId') ?? ''), entries);
    if (entry) entries.push(entry);
  }
  const isPartial = read.isPartial || entries.length > MAX_ENTRIES;
  return {...emptyTranscript, entries: entries.slice(-MAX_ENTRIES), origin, isPartial};
}

/** Names of everybody who joined, except the customer, each once. */
export function agentsIn({entries}: Transcript): readonly string[] {
  const joined = entries.filter(({kind, party}) => kind === 'joined' && party !== 'client');
  return [...new Set(joined.flatMap(({nickname}) => nickname || []))];
}

interface Participant {
  readonly party: Party;
  readonly nickname: string;
}

const PARTIES: ReadonlyMap<string, Party> = new Map([
  ['CLIENT', 'client'],
  ['AGENT', 'agent'],
  ['SUPERVISOR', 'supervisor'],
]);

interface ReadXml {
  readonly root: Element;
  readonly elements: Iterable<Element>;
  readonly isPartial: boolean;
}

function readXml(xml: string): ReadXml | undefined {
  if (xml.length > MAX_LENGTH || hasDoctype(xml)) return undefined;
  // WebKit reads up to a lone surrogate and reports no error: it goes before the parsing.
  const text = xml.trimStart().replace(/[\ud800-\udfff]/gu, '');
  const whole = rootOf(text);
  if (whole) return {root: whole, elements: whole.children, isPartial: false};
  const repaired = withReadableCharacters(text);
  // Checked again: a removed character may have hidden a DOCTYPE.
  if (hasDoctype(repaired)) return undefined;
  const root = rootOf(repaired);
  return root ? {root, elements: root.children, isPartial: false} : readPieces(repaired);
}

function rootOf(xml: string): Element | undefined {
  const parsed = new DOMParser().parseFromString(xml, 'application/xml');
  // Some browsers put the error element inside the part that they could parse.
  if (parsed.doctype || parsed.getElementsByTagName('parsererror').length > 0) return undefined;
  const root = parsed.documentElement;
  return root?.localName === 'chatTranscript' ? root : undefined;
}

/** Reads the whole elements of XML that breaks off, or that is malformed somewhere. */
function readPieces(xml: string): ReadXml | undefined {
  const pieces = piecesOf(xml, 'chatTranscript', ELEMENTS);
  if (!pieces) return undefined;
  const {start, end} = pieces;
  let tries = MAX_TRIES;
  const readEach = (parts: readonly string[]): readonly Element[] => {
    tries -= 1;
    const root = parts.length > 0 && tries >= 0 && rootOf([start, ...parts, end].join(''));
    if (root) return [...root.children];
    if (parts.length < 2 || tries < 0) return [];
    const half = parts.length >> 1;
    return [...readEach(parts.slice(0, half)), ...readEach(parts.slice(half))];
  };
  const elements = readEach(pieces.elements);
  const root = elements[0]?.parentElement;
  return root ? {root, elements, isPartial: true} : undefined;
}

/**
 * Whether the XML has a DOCTYPE. No transcript has one, and its entities could expand a few lines into gigabytes, so such
 * XML is not parsed at all. Only whitespace, comments and processing instructions may precede the root.
 */
function hasDoctype(xml: string): boolean {
  let at = 0;
  for (;;) {
    at += /^\s*/.exec(xml.slice(at, at + 1_000))?.[0].length ?? 0;
    if (/^\s/.test(xml.charAt(at))) continue;
    const end = xml.startsWith('<!--', at) ? '-->' : xml.startsWith('<?', at) ? '?>' : undefined;
    if (!end) return xml.startsWith('<!', at);
    const close = xml.indexOf(end, at + (end === '-->' ? 4 : 2));
    if (close < 0) return false;
    at = close + end.length;
  }
}

function remember(element: Element, parties: Map<string, Participant>): void {
  const info = childOf(element, 'userInfo');
  const type = info?.getAttribute('userType')?.toUpperCase() ?? '';
  parties.set(element.getAttribute('userId') ?? '', {
    party: PARTIES.get(type) ?? 'external',
    nickname: info?.getAttribute('userNick') ?? '',
  });
}

/** Messages between agents have another visibility; the customer must not see them. */
function isForAll(element: Element): boolean {
  return (element.getAttribute('visibility') ?? 'ALL').toUpperCase() === 'ALL';
}

function entryOf(
  element: Element,
  who: Participant | undefined,
  before: readonly Entry[],
): Entry | undefined {
  const said = sayingOf(element);
  if (!said) return undefined;
  const {party, nickname} = who ?? {party: 'external', nickname: ''};
  const shift = Number(element.getAttribute('timeShift')?.trim() || NaN);
  const isTime = shift >= 0 && shift <= MAX_SECONDS;
  // An entry without a readable time is as old as the one before it.
  const seconds = isTime ? Math.trunc(shift) : (before.at(-1)?.seconds ?? 0);
  return {...said, party, nickname, seconds, position: before.length + 1};
}

function sayingOf(element: Element): {readonly kind: EntryKind; readonly text: string} | undefined {
  switch (element.localName) {
    case 'newParty':
      return {kind: 'joined', text: ''};
    case 'partyLeft':
      return {kind: 'left', text: ''};
    case 'message': {
      const text = childOf(element, 'msgText')?.textContent ?? '';
      return text ? {kind: 'message', text} : undefined;
    }
    case 'notice': {
      const notice = childOf(element, 'noticeText');
      const text = notice?.textContent?.trim() ?? '';
      switch (notice?.getAttribute('noticeType')) {
        case 'USER_PUSHED_URL':
          return {kind: 'push-url', text};
        case 'SYS_COMMAND':
          return text === 'file-uploaded'
            ? {kind: 'file', text: userDataOf(element, 'file-name')}
            : undefined;
        default:
          return undefined;
      }
    }
    default:
      return undefined;
  }
}

function userDataOf(element: Element, key: string): string {
  const items = [...element.getElementsByTagNameNS('*', 'item')];
  return items.find((item) => item.getAttribute('key') === key)?.textContent?.trim() ?? '';
}

function childOf(element: Element, name: string): Element | undefined {
  return [...element.children].find(({localName}) => localName === name);
}
