import type {Chat} from '../chats/chat.js';
import type {Store} from '../chats/store.js';
import type {Fields} from '../http/body.js';
import {mandatory} from './parameters.js';
import {Over} from './refusals.js';

/** Finds the chat that a request names, and checks that its customer sends it. */
export class Keys {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /**
   * By the id of the chat, and all keys: REST.
   * @throws Refused 100 when a key is missing
   * @throws Over when the chat is over for this customer, or a key is wrong
   */
  byChat(id: string, fields: Fields): Chat {
    const key = mandatory(fields, 'secureKey');
    const userId = mandatory(fields, 'userId');
    mandatory(fields, 'alias');
    const chat = this.#store.chat(id);
    if (chat?.api !== 2) throw new Over('no such chat');
    // The key of a pushed chat opens nothing here, although it is right.
    if (key !== chat.secureKey || chat.mode !== 'poll') throw this.#removed(chat);
    if (userId !== chat.customer.id) throw new Over('8201 no such user in the session');
    return this.#present(chat);
  }

  /**
   * By the key alone: CometD and its files.
   * @param suspect the chat that the sender is in, if it is known: it ends when the key is that of no chat
   * @throws Refused, Over as `byChat`
   */
  byKey(fields: Fields, suspect?: Chat): Chat {
    const key = mandatory(fields, 'secureKey');
    const chat = [...this.#store.chats()].find(({api, secureKey}) => api === 2 && secureKey === key);
    if (!chat) throw suspect ? this.#removed(suspect) : new Over('no such chat');
    if (chat.mode !== 'comet') throw this.#removed(chat);
    return this.#present(chat);
  }

  /** Chat Server takes the customer out of the session at once. */
  #removed(chat: Chat): Over {
    if (!chat.end) this.#store.drop(chat, 'customer removed');
    return new Over('8210 bad secure key');
  }

  #present(chat: Chat): Chat {
    const reason = chat.end?.reason;
    if (reason === 'customer silent' || reason === 'customer removed')
      throw new Over('8209 user was logged out');
    this.#store.customerAlive(chat);
    return chat;
  }
}
