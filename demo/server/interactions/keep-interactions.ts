import type {Clock} from '../chats/clock.js';
import type {Store} from '../chats/store.js';
import type {Archive} from './archive.js';
import type {ChatRecord} from './interaction.js';
import type {RunningChats} from './running-chats.js';

/**
 * Writes each chat to the archive as it ends. Subscribe it before all other listeners: then clients that hear of the end
 * find the chat in the archive. Returns the undo, for when the server stops: it writes the chats that still run.
 */
export function keepInteractions(
  store: Store,
  archive: Archive,
  running: RunningChats,
  clock: Clock,
): () => void {
  const keep = (record: () => ChatRecord): void => {
    try {
      archive.keep(record());
    } catch (error) {
      // The customer must hear of the end even when the disk is full.
      console.error('Development server: an ended chat could not be kept:', error);
    }
  };
  const unsubscribe = store.subscribe((change) => {
    if (change.type === 'events' && change.end) keep(() => running.record(change.chat));
  });
  return () => {
    unsubscribe();
    for (const chat of store.chats())
      if (!chat.end) keep(() => running.record(chat, {reason: 'server stopped', at: clock.now()}));
  };
}
