import {showsSomebody} from './presence.js';
import type {ChatState, Open, PublicState} from './state.js';

/** The state that the public API tells. Apart from the states themselves, which the start form needs as well. */
export function publicState(state: ChatState): PublicState {
  switch (state.phase) {
    case 'starting':
      return state.queued ? 'waiting' : 'connecting';
    case 'waiting':
    case 'talking':
    case 'ending':
      if (state.line === 'down') return 'reconnecting';
      if (state.phase === 'ending') return hasTalked(state) ? 'chatting' : 'waiting';
      return state.phase === 'waiting' ? 'waiting' : 'chatting';
    default:
      return state.phase;
  }
}

/** Whether anybody but the customer has been in the chat. */
const hasTalked = ({transcript}: Open): boolean => transcript.entries.some(showsSomebody);
