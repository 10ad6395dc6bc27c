/** Tells who is in the chat. Speaking is not being there: a routing strategy says "Please wait" before anybody has come. */
import type {EntryKind} from '../../wire/types.js';
import type {Entry} from './transcript.js';

/** Kinds of entries that do not prove that their sender is present in the chat. */
const SAYS_NOTHING_OF: ReadonlySet<EntryKind> = new Set(['unknown', 'idle-warning', 'left']);

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
  const agents = new Set(isAtEnd ? agentsBefore : []);
  after.forEach((entry, i) => {
    const {party, kind, nickname} = entry;
    if (party === 'client' || (isAtEnd && i < length)) return;
    if (showsSomebody(entry)) agents.add(nickname);
    else if (kind === 'left' && !hasNamesake(after.slice(0, i + 1), nickname)) agents.delete(nickname);
  });
  return [...agents];
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
