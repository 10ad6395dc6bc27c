import type {Operation, Visibility} from '../api/chat.js';
import type {ConversationList} from './conversation-list.js';
import {Drafts} from './drafts.js';
import {failure, Refusals} from './outcomes.js';
import {isTypingNotice} from './typing.js';

/** Performs the agent's operations, and keeps what comes of them: a problem to show, and texts that were not sent. */
export class Operations {
  /** A sentence about the last operation that failed or was refused; empty when there is none. */
  problem = '';
  drafts = new Drafts();
  readonly #refusals = new Refusals();
  readonly #send: (chatId: string, operation: Operation) => Promise<void> | undefined;
  readonly #changed: () => void;

  /**
   * @param send does nothing while nobody is logged in
   * @param changed called when the problem or the drafts are others
   */
  constructor(
    send: (chatId: string, operation: Operation) => Promise<void> | undefined,
    changed: () => void,
  ) {
    this.#send = send;
    this.#changed = changed;
  }

  async perform(chatId: string, operation: Operation): Promise<void> {
    this.dismiss();
    this.#refusals.sent(chatId, operation);
    try {
      await this.#send(chatId, operation);
    } catch (error) {
      this.#refusals.failed(chatId);
      if (isTypingNotice(operation)) return;
      this.problem = failure(operation, error);
      if (operation.operationName === 'SendMessage')
        this.drafts = this.drafts.withReturned(chatId, operation.visibility, operation.text);
      this.#changed();
    }
  }

  /** Finds requests that colleagues have refused between two states. The problem that is shown already stays. */
  compare(before: ConversationList, after: ConversationList): void {
    const refused = this.#refusals.between(before, after);
    this.problem ||= refused;
    this.#changed();
  }

  write(chatId: string, visibility: Visibility, text: string): void {
    this.drafts = this.drafts.with(chatId, visibility, text);
    this.#changed();
  }

  /** The agent has read the problem. */
  dismiss(): void {
    this.problem = '';
    this.#changed();
  }
}
