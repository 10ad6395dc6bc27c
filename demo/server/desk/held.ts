import type {Agent} from '../chats/changes.js';
import {isOpen, type Chat, type Leg} from '../chats/chat.js';
import type {Store} from '../chats/store.js';
import {refuse} from './refusals.js';

/**
 * The chat of this id, which the agent sees.
 * @throws Refusal 404
 */
export function held(store: Store, agent: Agent, id: string): {readonly chat: Chat; readonly leg: Leg} {
  const chat = store.chat(id);
  const leg = chat?.legs.get(agent.id);
  if (!chat || !leg || !isOpen(leg)) throw refuse('notFound', 'No such chat.');
  return {chat, leg};
}
