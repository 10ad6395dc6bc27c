import type {ConversationList, Seen} from './conversation-list.js';
import {isRecord} from '../api/decode.js';

/** Remembers how far an agent has read, over a reload of the page and until the agent is back in this tab. */
export class SeenMemory {
  readonly #storage: Pick<Storage, 'getItem' | 'setItem'>;
  readonly #key: string;
  readonly #before: Readonly<Record<string, unknown>>;

  constructor(user: string, storage: Pick<Storage, 'getItem' | 'setItem'> = sessionStorage) {
    this.#storage = storage;
    this.#key = `desk-seen-${user}`;
    this.#before = parse(storage.getItem(this.#key));
  }

  /** How far a chat had been read when this page began. */
  readonly of = (chatId: string): Seen => {
    const seen = this.#before[chatId];
    return isRecord(seen) ? {All: index(seen.All), Agents: index(seen.Agents)} : {All: 0, Agents: 0};
  };

  /** These are all the chats there are: any other has been put away, and is forgotten. */
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
