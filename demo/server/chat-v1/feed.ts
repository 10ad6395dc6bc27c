import type {Chat} from '../chats/chat.js';
import {eventsAfter} from '../chats/chat.js';
import {push, type Push} from './chat-format.js';
import type {Store} from '../chats/store.js';

/** How a refresh in push mode delivers missed events: as a push, in the reply, or not at all. */
export type CatchUp = 'push' | 'reply' | 'none';

/** Hands a push to the end user's CometD sessions. Without a connected session, the push is lost. */
export type Deliver = (gmsUser: string, push: Push) => void;

/** Pushes events to customers. Nothing else does. */
export class CustomerFeed {
  readonly #deliver: Deliver;
  readonly close: () => void;

  constructor(store: Store, deliver: Deliver) {
    this.#deliver = deliver;
    this.close = store.subscribe((change) => {
      // A customer who leaves gets the reply to that request, and GMS pushes nothing more.
      if (change.type !== 'events' || change.end === 'customer left') return;
      const seen = change.events.filter((event) => event.position !== undefined);
      if (seen.length > 0) this.#push(change.chat, push(change.chat, seen, change.end));
    });
  }

  /** Pushes all events after a position as one batch. An empty batch is pushed too: it proves that pushes arrive. */
  catchUp(chat: Chat, since: number): void {
    this.#push(chat, push(chat, eventsAfter(chat, since), chat.end?.reason));
  }

  #push(chat: Chat, batch: Push): void {
    if (chat.mode === 'comet' && chat.gmsUser !== undefined) this.#deliver(chat.gmsUser, batch);
  }
}
