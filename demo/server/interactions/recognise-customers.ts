import type {Store} from '../chats/store.js';
import type {Archive} from './archive.js';
import {addressOf} from './interaction.js';

/**
 * Attaches to each new chat the id of a customer who is known, as a routing strategy does that asks Context Services.
 * Subscribed before the routing, so that an agent who is offered the chat knows it. Returns the undo.
 */
export function recogniseCustomers(store: Store, archive: Archive): () => void {
  return store.subscribe((change) => {
    if (change.type !== 'started') return;
    const {chat} = change;
    const email = addressOf(chat.userData.fldnEmailAddress);
    const id = email && archive.customer(email);
    if (id) store.changeUserData(chat, {customer_id: id});
  });
}
