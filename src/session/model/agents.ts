/** Reads from the entries who is in the chat, and who is typing. */
import {showsAgent, type Open, type Typing} from './state.js';
import type {Entry} from './transcript.js';

/** Ms until "is typing" expires when neither a stop notice nor a message comes. */
export const TYPING_EXPIRES = 10_000;

export function isFromAgent(entry: Entry): boolean {
  return showsAgent(entry) && entry.kind !== 'left';
}

/**
 * The agents in the chat. In a transfer one agent leaves and another joins, so entries count in the order of positions, not
 * of arrival. Only new entries at the end can be added to the list so far; otherwise all entries are read again.
 */
export function agentsIn({agents: before, transcript}: Open, entries: readonly Entry[]): readonly string[] {
  const {length} = transcript.entries;
  const isAtEnd = entries[length - 1] === transcript.entries[length - 1];
  const agents = new Set(isAtEnd ? before : []);
  for (const {kind, nickname} of entries.slice(isAtEnd ? length : 0).filter(showsAgent)) {
    if (kind === 'left') agents.delete(nickname);
    else agents.add(nickname);
  }
  return [...agents];
}

export function typingAfter(
  typing: readonly Typing[],
  fresh: readonly Entry[],
  entries: readonly Entry[],
  now: number,
): readonly Typing[] {
  return fresh.reduce((all, entry) => {
    if (entry.party === 'client') return all;
    const others = all.filter(({nickname}) => nickname !== entry.nickname);
    const isOld = () =>
      entries.some(({position, nickname}) => position > entry.position && nickname === entry.nickname);
    if (entry.kind !== 'typing-started' || isOld()) return others;
    return [...others, {nickname: entry.nickname, until: now + TYPING_EXPIRES}];
  }, typing);
}
