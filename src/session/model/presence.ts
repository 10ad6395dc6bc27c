/** Tells who is in the chat. Speaking is not being there: a routing strategy says "Please wait" before anybody has come. */
import type {EntryKind} from '../../wire/types.js';
import type {Entry} from './transcript.js';

/** Kinds of entries that do not prove that their sender is present in the chat. */
const SAYS_NOTHING_OF: ReadonlySet<EntryKind> = new Set(['unknown', 'idle-warning', 'idle-closed', 'left']);

/**
 * Whether the entry proves that somebody besides the customer is in the chat. Anybody may join. A person who speaks is there
 * as well, since the notice of the joining may be lost.
 */
export function showsSomebody({party, kind}: Entry): boolean {
  const isPerson = party === 'agent' || party === 'supervisor';
  return isPerson ? !SAYS_NOTHING_OF.has(kind) : party === 'external' && kind === 'joined';
}

/**
 * The nicknames of everybody in the chat, except the customer. In a transfer one agent leaves and another joins, so entries
 * count in the order of positions, not of arrival. Only new entries at the end can be added to the list so far; otherwise all
 * entries are read again.
 */
export function agentsIn(
  agentsBefore: readonly string[],
  before: readonly Entry[],
  after: readonly Entry[],
): readonly string[] {
  const {length} = before;
  const isAtEnd = after[length - 1] === before[length - 1];
  // The usual case: those who are there go on.
  if (isAtEnd && after.slice(length).every((entry, i) => isNoNews(entry, agentsBefore, after, length + i)))
    return agentsBefore;
  // A server that numbers the parties does so in each entry.
  if (after.slice(isAtEnd ? Math.max(0, length - 1) : 0).some(({from}) => from !== undefined))
    return numberedIn(after);
  const agents = new Set(isAtEnd ? agentsBefore : []);
  for (let i = isAtEnd ? length : 0; i < after.length; i++) {
    const entry = after[i];
    if (!entry || entry.party === 'client') continue;
    const {kind, nickname} = entry;
    if (showsSomebody(entry)) agents.add(nickname);
    else if (kind === 'left' && !hasNamesake(after.slice(0, i + 1), nickname)) agents.delete(nickname);
  }
  return [...agents];
}

/** Whether the entry at `index` changes nothing about who is there. */
function isNoNews(
  entry: Entry,
  agentsBefore: readonly string[],
  entries: readonly Entry[],
  index: number,
): boolean {
  const {party, kind, nickname, from} = entry;
  if (party === 'client') return true;
  if (!showsSomebody(entry)) return kind !== 'left' && kind !== 'renamed';
  if (!agentsBefore.includes(nickname)) return false;
  if (from === undefined) return true;
  // Under the same name as before: a number may have got another one. Mostly the last entries tell.
  for (let i = index - 1; i >= 0; i--)
    if (entries[i]?.from === from) return entries[i]?.nickname === nickname;
  return false;
}

/** For servers that number the parties: two may have one nickname, and one may change its own. */
function numberedIn(entries: readonly Entry[]): readonly string[] {
  const agents = new Map<string, string>();
  for (const entry of entries) {
    const {party, kind, nickname, from = nickname} = entry;
    if (party === 'client') continue;
    if (kind === 'left') agents.delete(from);
    else if (showsSomebody(entry) || (kind === 'renamed' && agents.has(from))) agents.set(from, nickname);
  }
  return [...new Set(agents.values())];
}

/** Whether one of two agents with the same nickname stays when the other leaves. */
function hasNamesake(entries: readonly Entry[], nickname: string): boolean {
  let count = 0;
  for (const {party, kind, nickname: other} of entries) {
    if (party === 'client' || other !== nickname) continue;
    count = kind === 'joined' ? count + 1 : Math.max(0, count - Number(kind === 'left'));
  }
  return count > 0;
}
