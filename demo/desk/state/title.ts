import {isOffer, unreadCount} from './conversation-facts.js';
import type {ConversationList} from './conversation-list.js';

/** The title of the tab: the number of offers and unread messages, and the agent's name. */
export function titleOf(conversations: ConversationList, own: string | undefined): string {
  const waiting = conversations
    .map((item) => (isOffer(item) ? 1 : unreadCount(item, own ?? '')))
    .reduce((sum, count) => sum + count, 0);
  return `${waiting > 0 ? `(${waiting}) ` : ''}Agent desk${own === undefined ? '' : ` – ${own}`}`;
}
