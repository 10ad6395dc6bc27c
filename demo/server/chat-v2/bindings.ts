import type {Chat} from '../chats/chat.js';

/** The Bayeux session that gets the pushes of a chat, and the channel on which it asked for them. */
export interface Binding {
  readonly session: string;
  readonly channel: string;
}

/** Knows which session is that of each pushed chat: the one that asked last. */
export class Bindings {
  readonly #chats: () => Iterable<Chat>;
  /** With the browser of the session, which may have ended. */
  readonly #bindings = new WeakMap<Chat, Binding & {readonly browser: string | undefined}>();
  readonly #browsers = new Map<string, string>();

  constructor(chats: () => Iterable<Chat>) {
    this.#chats = chats;
  }

  of(chat: Chat): Binding | undefined {
    return this.#bindings.get(chat);
  }

  chatsOf(session: string): Chat[] {
    return [...this.#chats()].filter((chat) => this.of(chat)?.session === session);
  }

  bind(chat: Chat, {session, channel}: Binding): void {
    this.#bindings.set(chat, {session, channel, browser: this.#browsers.get(session)});
  }

  opened(session: string, browser: string): void {
    this.#browsers.set(session, browser);
  }

  gone(session: string): void {
    this.#browsers.delete(session);
  }

  /** Gives a new session the pushes of the chats of its browser, without being asked. */
  inherit(session: string): void {
    for (const chat of this.#chats()) {
      const binding = this.#bindings.get(chat);
      if (binding && binding.browser === this.#browsers.get(session)) this.bind(chat, {...binding, session});
    }
  }
}
