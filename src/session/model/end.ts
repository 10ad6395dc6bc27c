/** Questions about the end of a chat. Apart from the states themselves, which the start form needs as well. */
import type {ChatState, Ended} from './state.js';

/** There is no chat, or it has ended. */
export const isOver = ({phase}: ChatState): boolean => phase === 'ended' || phase === 'idle';

/** The chat has ended with messages missing that the server may still tell. */
export const canBeCompleted = (state: ChatState): state is Ended =>
  state.phase === 'ended' && state.gap && state.reason !== 'lost';

/** There is no chat, or one that has ended, and the server will tell no more of it. */
export const isSettled = (state: ChatState): boolean => isOver(state) && !canBeCompleted(state);
