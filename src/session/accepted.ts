import type {Observable} from '../base/observable.js';
import {ChatError} from '../wire/errors.js';
import {isOver} from './model/end.js';
import {outgoingOf, type ChatState} from './model/state.js';

export const noChat = (): ChatError => new ChatError('invalid', 'There is no chat to send to.');

/** Resolves when the message was sent or is in the transcript. Rejects when it failed or the chat is over. */
export function accepted(states: Observable<ChatState>, id: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (state: ChatState) => {
      const {status, fault} = outgoingOf(state).find((message) => message.id === id) ?? {};
      if (!isOver(state) && status !== undefined && status !== 'sent' && status !== 'failed') return;
      unsubscribe();
      if (state.phase !== 'idle' && (status === undefined || status === 'sent')) resolve();
      else if (isOver(state))
        reject(new ChatError('gone', 'The chat was over before this was known to be sent.'));
      else reject(new ChatError(fault?.kind ?? 'refused', 'The message was not sent.', {...fault}));
    };
    const unsubscribe = states.subscribe(look);
    look(states.value);
  });
}
