import type {Operation} from '../api/chat.js';
import type {ConversationList} from './conversation-list.js';
import {reasonOf} from './reason.js';
import {refusal} from './news.js';

/** Finds the requests that colleagues have refused. A request that the agent took back is no refusal. */
export class Refusals {
  /** Chats whose request was taken back, until the server confirms. */
  readonly #takenBack = new Set<string>();

  /** The agent performs this operation. */
  sent(chatId: string, {operationName}: Operation): void {
    if (operationName === 'RemoveParticipantFromConference') this.#takenBack.add(chatId);
  }

  /** An operation in this chat has failed. */
  failed(chatId: string): void {
    this.#takenBack.delete(chatId);
  }

  /** A sentence about the first refusal between two states; empty when there is none. */
  between(before: ConversationList, after: ConversationList): string {
    const sentences = after.map(({chat}) => {
      const then = before.find((item) => item.chat.id === chat.id)?.chat;
      const isAnswered = then?.request && !chat.request;
      return isAnswered && !this.#takenBack.delete(chat.id) ? refusal(then, chat) : '';
    });
    return sentences.find(Boolean) ?? '';
  }
}

/** A sentence for the agent about an operation that has failed. */
export function failure({operationName}: Operation, error: unknown): string {
  const reason = reasonOf(error);
  if (operationName === 'SendMessage') return `Not sent, your text is back in the box. ${reason}`;
  return `That did not work. ${reason}`;
}
