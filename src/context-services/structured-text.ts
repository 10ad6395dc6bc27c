/**
 * The transcript of Chat Server, as XML, becomes one that the live chat could have had. The browser's own parser reads
 * it; what it makes is looked at by name and never put into a page. Unknown becomes nothing, never an exception.
 */
import {emptyTranscript, type Entry, type Transcript} from '../session/model/transcript.js';
import type {EntryKind, Party} from '../wire/types.js';
import {decodeTime} from './decode.js';

/** Characters. A longer text is no conversation between people. */
const MAX_LENGTH = 4_000_000;
/** Of a longer conversation, so many of its last entries are shown. */
const MAX_ENTRIES = 5_000;
/** A year: what lies further from the start is no time. */
const MAX_SECONDS = 31_536_000;

/**
 * @param startedAt ms since 1970, should the transcript not tell itself
 * @returns `undefined` when it is no transcript
 */
export function decodeTranscript(xml: string, startedAt?: number): Transcript | undefined {
  const root = rootOf(xml);
  if (!root) return undefined;
  const origin = decodeTime(root.getAttribute('startAt')) ?? startedAt ?? 0;
  const parties = new Map<string, Participant>();
  const entries: Entry[] = [];
  for (const element of root.children) {
    if (element.localName === 'newParty') remember(element, parties);
    if (!isForAll(element)) continue;
    const entry = entryOf(element, parties.get(element.getAttribute('userId') ?? ''), entries.length + 1);
    if (entry) entries.push(entry);
  }
  return {...emptyTranscript, entries: entries.slice(-MAX_ENTRIES), origin};
}

/** Names of those who talked with the customer, each once. */
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

function rootOf(xml: string): Element | undefined {
  if (xml.length > MAX_LENGTH || hasDoctype(xml)) return undefined;
  const parsed = new DOMParser().parseFromString(xml.trimStart(), 'application/xml');
  // Some browsers put the error into what they have read so far.
  if (parsed.doctype || parsed.getElementsByTagName('parsererror').length > 0) return undefined;
  const root = parsed.documentElement;
  return root?.localName === 'chatTranscript' ? root : undefined;
}

/**
 * No transcript has one, and its entities could make a few lines into gigabytes: so it is not even parsed. Before the
 * root there is nothing else but blanks, comments and instructions.
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

/** What agents say among themselves has another visibility, and is not for the customer. */
function isForAll(element: Element): boolean {
  return (element.getAttribute('visibility') ?? 'ALL').toUpperCase() === 'ALL';
}

function entryOf(element: Element, who: Participant | undefined, position: number): Entry | undefined {
  const said = sayingOf(element);
  if (!said) return undefined;
  const {party, nickname} = who ?? {party: 'external', nickname: ''};
  const seconds = Number(element.getAttribute('timeShift') ?? '');
  const isTime = seconds >= 0 && seconds <= MAX_SECONDS;
  return {...said, party, nickname, seconds: isTime ? Math.trunc(seconds) : 0, position};
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
      const isPage = notice?.getAttribute('noticeType') === 'USER_PUSHED_URL';
      return isPage ? {kind: 'push-url', text: notice?.textContent?.trim() ?? ''} : undefined;
    }
    default:
      return undefined;
  }
}

function childOf(element: Element, name: string): Element | undefined {
  return [...element.children].find(({localName}) => localName === name);
}
