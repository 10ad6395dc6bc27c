import type {AgentApi} from '../api/api.js';
import {reasonOf} from './reason.js';
import type {Contact} from '../api/directory.js';

/** The colleagues and groups to choose from. */
export interface Contacts {
  /** `undefined` until the server has answered. */
  list: readonly Contact[] | undefined;
  /** A sentence for the agent when the request failed, else empty. */
  problem: string;
}

/** No answer yet. */
export const noContacts: Contacts = {list: undefined, problem: ''};

/** Asks for the contacts each time an agent wants to choose one: an old list would show colleagues who have left. */
export class ContactsStore {
  readonly #api: Pick<AgentApi, 'contacts'>;
  readonly #changed: (contacts: Contacts) => void;
  #asked = 0;

  /** @param changed called when a request starts and when it is answered */
  constructor(api: Pick<AgentApi, 'contacts'>, changed: (contacts: Contacts) => void) {
    this.#api = api;
    this.#changed = changed;
  }

  /** Drops the list and asks again. An answer to an older request is ignored. */
  async ask(): Promise<void> {
    const number = (this.#asked += 1);
    this.#changed(noContacts);
    const contacts = await this.#load();
    if (number === this.#asked) this.#changed(contacts);
  }

  async #load(): Promise<Contacts> {
    try {
      return {list: await this.#api.contacts(), problem: ''};
    } catch (error) {
      return {list: undefined, problem: reasonOf(error)};
    }
  }
}
