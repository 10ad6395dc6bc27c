import type {Store} from '../chats/store.js';
import type {Archive} from './archive.js';
import {endedChat} from './interaction.js';

/**
 * Writes each chat to the archive as it ends. Subscribe it before all other listeners: then clients that hear of the end
 * find the chat in the archive. Returns the undo.
 */
export function keepInteractions(store: Store, archive: Archive): () => void {
  return store.subscribe((change) => {
    if (change.type !== 'events' || !change.end) return;
    try {
      archive.keep(endedChat(change.chat));
    } catch (error) {
      // The customer must hear of the end even when the disk is full.
      console.error('Development server: an ended chat could not be kept:', error);
    }
  });
}
