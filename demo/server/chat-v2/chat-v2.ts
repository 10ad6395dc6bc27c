import type {IncomingMessage} from 'node:http';
import type {Chat} from '../chats/chat.js';
import type {Clock} from '../chats/clock.js';
import type {FileLimits} from '../chats/files.js';
import type {Store} from '../chats/store.js';
import type {Answer} from '../http/answer.js';
import type {Alterations} from './alterations.js';
import {Bindings} from './bindings.js';
import {CustomerFiles} from './files.js';
import {Keys} from './keys.js';
import {channelOf, Notifications, type Deliver, type Request} from './notifications.js';
import {Operations} from './operations.js';
import {Rest} from './rest.js';

export interface ChatV2Options {
  /** Names of the services. */
  readonly services: readonly string[];
  readonly fileLimits: () => FileLimits;
  readonly alterations: Alterations;
  readonly deliver: Deliver;
}

/** GMS Chat API version 2: REST with polling, CometD, and files for both. */
export class ChatV2 {
  /** The Bayeux channels on which customers publish. */
  readonly channels: readonly string[];
  readonly close: () => void;
  readonly #store: Store;
  readonly #alterations: Alterations;
  readonly #bindings: Bindings;
  readonly #rest: Rest;
  readonly #notifications: Notifications;

  constructor(store: Store, clock: Clock, {services, fileLimits, alterations, deliver}: ChatV2Options) {
    this.#store = store;
    this.#alterations = alterations;
    this.#bindings = new Bindings(() => store.chats());
    const keys = new Keys(store);
    const operations = new Operations(store);
    const files = new CustomerFiles(store, clock, fileLimits);
    this.#rest = new Rest({store, keys, operations, files, services: new Set(services), alterations});
    const bindings = this.#bindings;
    this.#notifications = new Notifications({store, keys, operations, bindings, alterations, deliver});
    this.channels = services.map(channelOf);
    this.close = this.#notifications.close;
  }

  /**
   * @param path the segments after `genesys/2`, decoded
   * @throws Refusal
   */
  answer(path: readonly string[], req: IncomingMessage, query: URLSearchParams): Promise<Answer> {
    return this.#rest.answer(path, req, query);
  }

  /** A customer has published a request. */
  take(request: Request): void {
    this.#notifications.take(request);
  }

  /** The Bayeux session that gets the pushes of a chat. */
  sessionOf(chat: Chat): string | undefined {
    return this.#bindings.of(chat)?.session;
  }

  sessionOpened(session: string, browser: string): void {
    this.#bindings.opened(session, browser);
    if (this.#alterations.moves() === 'handshake') this.#bindings.inherit(session);
  }

  /** The customers of the session were there until now. */
  sessionGone(session: string): void {
    for (const chat of this.#bindings.chatsOf(session)) this.#store.customerAlive(chat);
    this.#bindings.gone(session);
  }
}
