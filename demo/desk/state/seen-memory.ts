import type {ConversationList, Seen} from './conversation-list.js';
import {isRecord} from '../api/decode.js';

/** Remembers how far an agent has read, across reloads and logins in this tab. */
export class SeenMemory {
  readonly #storage: Pick<Storage, 'getItem' | 'setItem'>;
  readonly #key: string;
  readonly #before: Readonly<Record<string, unknown>>;

  constructor(user: string, storage: Pick<Storage, 'getItem' | 'setItem'> = sessionStorage) {
    this.#storage = storage;
    this.#key = `desk-seen-${user}`;
    this.#before = parse(storage.getItem(this.#key));
  }

  /** Gives how far a chat was read when this page was loaded. */
  readonly of = (chatId: string): Seen => {
    const seen = this.#before[chatId];
    return isRecord(seen) ? {All: index(seen.All), Agents: index(seen.Agents)} : {All: 0, Agents: 0};
  };

  /** Stores how far these chats are read, and forgets all others: they are completed. */
  keep(list: ConversationList): void {
    const all = Object.fromEntries(list.map(({chat, seen}) => [chat.id, seen]));
    this.#storage.setItem(this.#key, JSON.stringify(all));
  }
}

function parse(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

function index(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
