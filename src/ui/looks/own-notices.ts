/** Lines that the page shows to this customer alone. Loaded only where there are some. */
import type {ChatState} from '../../session/model/state.js';
import type {Entry, OwnNotice} from '../../session/model/transcript.js';

/** So small that all notices after an entry come before the next one. */
const NEXT = 1e-6;

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
