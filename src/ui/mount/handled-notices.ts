import type {ChatState} from '../../session/model/state.js';

/** The chat as the window gets it: without the notices at the positions `handled`, which the page shows in its own way. */
export function withoutHandled(chat: ChatState, handled: readonly number[]): ChatState {
  if (chat.phase === 'idle' || !handled.length) return chat;
  const entries = chat.transcript.entries.filter(({position}) => !handled.includes(position));
  return {...chat, transcript: {...chat.transcript, entries}};
}
