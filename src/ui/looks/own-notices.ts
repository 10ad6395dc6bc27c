/** Lines that the page shows to this customer alone. Loaded only where there are some. */
import {systemClock} from '../../base/clock.js';
import {textOf} from '../../base/text-of.js';
import {isUnderWay, transcriptOf, type ChatState} from '../../session/model/state.js';
import {lastPosition, type Entry, type OwnNotice} from '../../session/model/transcript.js';
import {ChatError} from '../../wire/errors.js';
import {isVisible} from '../names.js';

/** So small that all notices after an entry come before the next one. */
const NEXT = 1e-6;

/**
 * The notices of a chat, with another one at its end.
 * @throws ChatError `invalid` when there is nothing to see in it, or no conversation
 */
export function added(
  notices: readonly OwnNotice[] = [],
  given: unknown,
  chat: ChatState,
): readonly OwnNotice[] {
  const text = textOf(given) ?? '';
  if (!isVisible(text)) throw new ChatError('invalid', 'A notice must be a text with words.');
  if (!isUnderWay(chat) && chat.phase !== 'ended')
    throw new ChatError('invalid', 'There is no conversation.');
  return [...notices, {text, at: systemClock.now(), after: lastPosition(transcriptOf(chat))}];
}

/** The chat with these notices among its entries, where they came, as custom notices. Their positions are fractions. */
export function withNotices(chat: ChatState, notices: readonly OwnNotice[]): ChatState {
  const [first] = notices;
  if (chat.phase === 'idle' || !first) return chat;
  const {transcript} = chat;
  // Before the first entry, the chat has no time of its own.
  const origin = transcript.origin < Infinity ? transcript.origin : first.at;
  const own = notices.map(({text, at, after}, i): Entry => ({
    kind: 'custom',
    party: 'external',
    nickname: '',
    text,
    position: after + (i + 1) * NEXT,
    seconds: (at - origin) / 1000,
  }));
  const entries = [...transcript.entries, ...own].sort((one, other) => one.position - other.position);
  return {...chat, transcript: {...transcript, origin, entries}};
}
