import {isOffer, unreadCount} from './conversation-facts.js';
import type {ConversationList} from './conversation-list.js';

/** What the page is called in its tab: how much waits for the agent, and who that is. */
export function titleOf(conversations: ConversationList, own: string | undefined): string {
  const waiting = conversations
    .map((item) => (isOffer(item) ? 1 : unreadCount(item, own ?? '')))
    .reduce((sum, count) => sum + count, 0);
  return `${waiting > 0 ? `(${waiting}) ` : ''}Agent desk${own === undefined ? '' : ` – ${own}`}`;
}
