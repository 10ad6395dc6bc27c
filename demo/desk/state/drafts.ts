import type {Visibility} from '../api/chat.js';

/** What is written and not yet sent: in each chat to everybody, and to colleagues alone. */
export class Drafts {
  readonly #texts: ReadonlyMap<string, string>;

  constructor(texts: ReadonlyMap<string, string> = new Map()) {
    this.#texts = texts;
  }

  get(chatId: string, visibility: Visibility): string {
    return this.#texts.get(key(chatId, visibility)) ?? '';
  }

  with(chatId: string, visibility: Visibility, text: string): Drafts {
    return new Drafts(new Map(this.#texts).set(key(chatId, visibility), text));
  }

  /** What was not sent is written again before what was begun since. */
  withReturned(chatId: string, visibility: Visibility, text: string): Drafts {
    return this.with(chatId, visibility, [text, this.get(chatId, visibility)].filter(Boolean).join('\n'));
  }
}

function key(chatId: string, visibility: Visibility): string {
  return `${chatId} ${visibility}`;
}
