import type {Typing} from './state.js';
import type {Entry} from './transcript.js';

/** Ms until "is typing" expires when neither a stop notice nor a message comes. */
export const TYPING_EXPIRES = 10_000;

/** Whether it counts as typing at `now`. More time than the longest is left where the clock was set back. */
export const isTypingAt = ({until}: Typing, now: number): boolean =>
  until > now && until - now <= TYPING_EXPIRES;

/** The parties that are typing after new entries (`fresh`) have joined the others of the transcript, at `now` (ms since 1970). */
export function typingAfter(
  typing: readonly Typing[],
  fresh: readonly Entry[],
  entries: readonly Entry[],
  now: number,
): readonly Typing[] {
  let all = typing;
  const {length} = entries;
  for (const entry of fresh) {
    const {party, nickname, from} = entry;
    if (party === 'client') continue;
    const isSame = (other: {readonly nickname: string; readonly from?: string | undefined}) =>
      from === undefined ? other.nickname === nickname : other.from === from;
    if (all.length) all = all.filter((other) => !isSame(other));
    if (entry.kind !== 'typing-started') continue;
    // From the end: a notice is mostly the newest entry, and a conversation may have thousands before it.
    let isOld = false;
    for (let i = length - 1; !isOld && i >= 0; i--) {
      const later = entries[i];
      if (!later || later.position <= entry.position) break;
      isOld = isSame(later);
    }
    if (!isOld) all = [...all, {nickname, until: now + TYPING_EXPIRES, ...(from !== undefined && {from})}];
  }
  return all;
}
