import type {Visibility} from '../api/chat.js';

/** The unsent texts: for each chat one to everybody and one to colleagues. */
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

  /** Puts a text that could not be sent before the text that the agent has begun since. */
  withReturned(chatId: string, visibility: Visibility, text: string): Drafts {
    return this.with(chatId, visibility, [text, this.get(chatId, visibility)].filter(Boolean).join('\n'));
  }
}

function key(chatId: string, visibility: Visibility): string {
  return `${chatId} ${visibility}`;
}
