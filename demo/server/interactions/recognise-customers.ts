import type {Store} from '../chats/store.js';
import type {Archive} from './archive.js';
import {addressOf} from './interaction.js';

/**
 * Attaches the id of a known customer to each new chat, as a routing strategy does that asks Context Services. Subscribe
 * it before the routing, so that the offer to an agent already has the id. Returns the undo.
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
