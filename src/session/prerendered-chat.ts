import type {Observable, Variable} from '../base/observable.js';
import {visited, type PageLifecycle} from '../base/page-lifecycle.js';
import type {Chat} from './chat.js';
import type {ChatState} from './model/state.js';
import type {View} from './saved/ticket.js';
import {ChatError} from '../wire/errors.js';
import type {StartDetails, UserData} from '../wire/types.js';

/**
 * A chat made in a page that the browser renders ahead. Until the page is visited it reads nothing and asks nothing: the
 * page before still has the chat, and the storage of this page is a copy. All calls wait for the visit, in their order.
 */
export class PrerenderedChat implements Chat {
  readonly #chat: Chat;
  readonly #visit: Promise<void>;
  /** Rejects what waits for the visit. */
  #callOff = () => {};

  constructor(chat: Chat, lifecycle: PageLifecycle) {
    this.#chat = chat;
    this.#visit = new Promise((resolve, reject) => {
      this.#callOff = () => reject(new ChatError('gone', 'The chat was released.'));
      void visited(lifecycle).then(resolve);
    });
    this.#visit.catch(() => undefined);
  }

  get state(): Observable<ChatState> {
    return this.#chat.state;
  }

  get view(): Variable<View | undefined> {
    return this.#chat.view;
  }

  async start(details: StartDetails, userData?: UserData): Promise<void> {
    await this.#visit;
    return this.#chat.start(details, userData);
  }

  resume(): Promise<boolean> {
    return this.#visit.then(
      () => this.#chat.resume(),
      () => false,
    );
  }

  async send(text: string): Promise<void> {
    await this.#visit;
    return this.#chat.send(text);
  }

  async customNotice(text: string): Promise<void> {
    await this.#visit;
    return this.#chat.customNotice(text);
  }

  async stillHere(): Promise<void> {
    await this.#visit;
    return this.#chat.stillHere();
  }

  async updateUserData(data: UserData): Promise<void> {
    await this.#visit;
    return this.#chat.updateUserData(data);
  }

  async end(leaving?: boolean): Promise<void> {
    // A released chat has nothing to end.
    await this.#visit.catch(() => undefined);
    return this.#chat.end(leaving);
  }

  retry(id: string): void {
    this.#chat.retry(id);
  }

  discard(id: string): void {
    this.#chat.discard(id);
  }

  reload(): void {
    this.#chat.reload();
  }

  typed(text: string): void {
    this.#chat.typed(text);
  }

  async release(): Promise<void> {
    this.#callOff();
    await this.#chat.release();
  }
}
