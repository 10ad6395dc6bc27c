import type {Chat, Message, MessageType} from './chat.js';
import {customerDetails} from './customer-details.js';

/** One chat with what was said in it, and what this agent has seen of it. */
export interface Conversation {
  chat: Chat;
  /** By index, without duplicates and without typing notices. */
  messages: readonly Message[];
  /** Milliseconds since 1970, by this desk's clock: when the chat came to this desk. */
  since: number;
  /** Index of the last message that was on the screen. */
  seenIndex: number;
  /** Who types and since when, by this desk's clock. */
  typing: {nickname: string; since: number} | undefined;
}

export type ConversationList = readonly Conversation[];

/** The list as the server gives it, keeping what is known of the chats that stay. */
export function replaceChats(list: ConversationList, chats: readonly Chat[], now: number): ConversationList {
  return chats.reduce<ConversationList>(
    (kept, chat) => putChat(kept, chat, now),
    list.filter(({chat}) => chats.some(({id}) => id === chat.id)),
  );
}

/** The chat as it is now; a finished one is taken off the list. */
export function putChat(list: ConversationList, chat: Chat, now: number): ConversationList {
  if (chat.status === 'Completed' || chat.status === 'Revoked')
    return list.filter((item) => item.chat.id !== chat.id);
  if (list.some((item) => item.chat.id === chat.id)) {
    return list.map((item) => (item.chat.id === chat.id ? {...item, chat} : item));
  }
  return [...list, {chat, messages: [], since: now, seenIndex: 0, typing: undefined}];
}

/** Pushes repeat what was already sent (after Accept the whole history comes), hence by index. */
export function addMessages(
  list: ConversationList,
  chatId: string,
  messages: readonly Message[],
  now: number,
): ConversationList {
  return list.map((item) => {
    if (item.chat.id !== chatId) return item;
    const byIndex = new Map(item.messages.map((message) => [message.index, message]));
    for (const message of messages) if (!isTyping(message.type)) byIndex.set(message.index, message);
    return {
      ...item,
      messages: [...byIndex.values()].sort((a, b) => a.index - b.index),
      typing: typingAfter(item, messages, now),
    };
  });
}

export function markSeen(list: ConversationList, chatId: string): ConversationList {
  return list.map((item) => {
    const last = item.messages.at(-1)?.index ?? 0;
    return item.chat.id === chatId && item.seenIndex !== last ? {...item, seenIndex: last} : item;
  });
}

/** Messages of the customer that have not been on the screen. */
export function unreadCount({messages, seenIndex}: Conversation): number {
  return messages.filter(({index, type, from}) => {
    return index > seenIndex && from.type === 'Customer' && (type === 'Text' || type === 'PushUrl');
  }).length;
}

/** The name to show for the customer: first and last name as given at the start, else the nickname. */
export function customerName({chat, messages}: Conversation): string {
  const {firstName, lastName} = customerDetails(chat.userData);
  const name = [firstName, lastName].filter(Boolean).join(' ');
  const party = [...chat.participants, ...messages.map(({from}) => from)].find(
    ({type}) => type === 'Customer',
  );
  return name || party?.nickname || 'Customer';
}

/** What the chat is about, in the customer's words. */
export function subjectOf({chat}: Conversation): string {
  return customerDetails(chat.userData).subject || 'No subject';
}

/** Open as long as the agent can still say something. */
export function isOpen({chat}: Conversation): boolean {
  return chat.status === 'Chatting';
}

/** Somebody who typed and was not heard of for ten seconds has stopped, or is gone. */
export function typist({typing}: Conversation, now: number): string | undefined {
  return typing && now - typing.since < 10_000 ? typing.nickname : undefined;
}

function typingAfter(item: Conversation, messages: readonly Message[], now: number): Conversation['typing'] {
  const seen = item.messages.at(-1)?.index ?? 0;
  return messages
    .filter(({index, from}) => index > seen && from.type === 'Customer')
    .reduce<Conversation['typing']>((typing, {type, from}) => {
      if (type === 'TypingStarted') return {nickname: from.nickname, since: now};
      return type === 'Notice' ? typing : undefined;
    }, item.typing);
}

function isTyping(type: MessageType): boolean {
  return type === 'TypingStarted' || type === 'TypingStopped';
}
