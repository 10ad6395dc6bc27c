import type {Chat} from '../chats/chat.js';
import type {Clock} from '../chats/clock.js';
import type {Store} from '../chats/store.js';
import type {Archive} from './archive.js';
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
  const attempt = (step: () => void): void => {
    try {
      step();
    } catch (error) {
      // The customer must hear of the end, and the server must stop, even when the disk is full.
      console.error('Development server: an ended chat could not be kept:', error);
    }
  };
  const unsubscribe = store.subscribe((change) => {
    if (change.type === 'events' && change.end) attempt(() => archive.keep(running.record(change.chat)));
  });
  const stop = (chat: Chat): void => {
    const end = {reason: 'server stopped', at: clock.now()} as const;
    if (!chat.end) attempt(() => archive.keep(running.record(chat, end)));
  };
  return () => {
    unsubscribe();
    attempt(() => [...store.chats()].forEach(stop));
  };
}
