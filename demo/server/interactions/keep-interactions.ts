import type {Store} from '../chats/store.js';
import type {Archive} from './archive.js';
import {endedChat} from './interaction.js';

/**
 * Writes each chat to the archive as it ends. Subscribed before anybody else, so that whoever hears of the end can look
 * it up. Returns the undo.
 */
export function keepInteractions(store: Store, archive: Archive): () => void {
  return store.subscribe((change) => {
    if (change.type !== 'events' || !change.end) return;
    try {
      archive.keep(endedChat(change.chat));
    } catch (error) {
      // A full disk must not keep the customer from hearing that the chat is over.
      console.error('Development server: an ended chat could not be kept:', error);
    }
  });
}
