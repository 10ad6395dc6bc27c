import type {Chat} from '../chats/chat.js';
import {sessionId} from '../chats/ids.js';
import type {Store} from '../chats/store.js';
import {addressOf, chatRecord, type ChatRecord, type Stop} from './interaction.js';

/** Makes records of the chats in the store, and ids for customers whom the archive does not know yet. */
export class RunningChats {
  readonly #store: Store;
  readonly #customers = new WeakMap<Chat, string>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** @param stop the end of the chat, if the store does not say it */
  record(chat: Chat, stop: Stop | undefined = chat.end): ChatRecord {
    return chatRecord(chat, this.#customerOf(chat), stop);
  }

  find(id: string): ChatRecord | undefined {
    const chat = this.#store.chat(id);
    return chat && !chat.end ? this.record(chat) : undefined;
  }

  /** Newest first. */
  all(): ChatRecord[] {
    const running = [...this.#store.chats()].filter(({end}) => !end);
    return running.reverse().map((chat) => this.record(chat));
  }

  /** Chats from one address have one customer: the oldest of them has the id. */
  #customerOf(chat: Chat): string {
    const email = emailOf(chat);
    const oldest = (email && [...this.#store.chats()].find((one) => emailOf(one) === email)) || chat;
    const id = this.#customers.get(oldest) ?? sessionId();
    this.#customers.set(oldest, id);
    return id;
  }
}

function emailOf({userData}: Chat): string | undefined {
  return addressOf(userData.fldnEmailAddress);
}
