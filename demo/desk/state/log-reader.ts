import {ApiError, type AgentApi} from '../api/api.js';
import type {Message} from '../api/chat.js';
import type {Conversation} from './conversation-list.js';

/** Messages in one reply, for a server that does not push the history. */
const pageSize = 200;

/** Asks the server for the messages that this desk misses, and for no others. */
export class LogReader {
  readonly #api: Pick<AgentApi, 'perform' | 'messages'>;
  readonly #came: (chatId: string, messages: readonly Message[]) => void;
  /** For each chat the end of its log before the hole that was last asked for. */
  readonly #asked = new Map<string, number>();

  /** @param came called with messages that are not pushed */
  constructor(
    api: Pick<AgentApi, 'perform' | 'messages'>,
    came: (chatId: string, messages: readonly Message[]) => void,
  ) {
    this.#api = api;
    this.#came = came;
  }

  /**
   * Asks for all messages after the last that is here. The server pushes them to an agent who takes part; another chat is
   * read page by page, such as one that has ended. An offered chat cannot be read yet.
   * @throws {ApiError}
   */
  async readOn({chat, log}: Conversation): Promise<void> {
    const next = log.whole + 1;
    const isPushed = chat.capabilities.includes('RequestChatHistory') && (await this.#recall(chat.id, next));
    if (!isPushed && chat.status !== 'Invited') await this.#readPages(chat.id, next);
  }

  /** Asks for the first hole in the log, once. After a failure the next message asks again. */
  async fill(conversation: Conversation): Promise<void> {
    const {chat, log} = conversation;
    if (log.beyond === undefined || this.#asked.get(chat.id) === log.whole) return;
    this.#asked.set(chat.id, log.whole);
    await this.readOn(conversation).catch(() => this.#asked.delete(chat.id));
  }

  /** Returns whether the server pushes the history. It refuses when the chat has just ended. */
  async #recall(chatId: string, eventId: number): Promise<boolean> {
    try {
      await this.#api.perform(chatId, {operationName: 'RequestChatHistory', eventId});
      return true;
    } catch (error) {
      if (error instanceof ApiError && error.code !== undefined) return false;
      throw error;
    }
  }

  async #readPages(chatId: string, start: number): Promise<void> {
    for (let next = start; ;) {
      const page = await this.#api.messages(chatId, next, pageSize);
      const last = page.at(-1);
      if (!last) return;
      this.#came(chatId, page);
      next = last.index + 1;
    }
  }
}
