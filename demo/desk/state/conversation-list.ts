import type {Chat, Message, Visibility} from '../api/chat.js';
import {emptyLog, extended, type LogExtent} from './log-extent.js';
import {typingAfter, type Typist} from './typing.js';

/** The index of the last message that was on the screen, for each visibility. */
export type Seen = Readonly<Record<Visibility, number>>;

/** One chat with its messages, and how far this agent has read them. */
export interface Conversation {
  chat: Chat;
  /** By index, without duplicates. Of typing notices, those alone that answer a warning of the end. */
  messages: readonly Message[];
  log: LogExtent;
  /** Milliseconds since 1970, by this desk's clock: when the chat came to this desk. */
  since: number;
  seen: Seen;
  typing: readonly Typist[];
}

export type ConversationList = readonly Conversation[];

/** Gives how far a chat was read before it came to the list. */
type SeenBefore = (chatId: string) => Seen;

/** Takes the server's list, and keeps the messages of the chats that stay. */
export function replaceChats(
  list: ConversationList,
  chats: readonly Chat[],
  now: number,
  seenBefore?: SeenBefore,
): ConversationList {
  return chats.reduce<ConversationList>(
    (kept, chat) => putChat(kept, chat, now, seenBefore),
    list.filter(({chat}) => chats.some(({id}) => id === chat.id)),
  );
}

/** Puts the new state of a chat into the list, or removes a finished chat. */
export function putChat(
  list: ConversationList,
  chat: Chat,
  now: number,
  seenBefore: SeenBefore = () => ({All: 0, Agents: 0}),
): ConversationList {
  if (chat.status === 'Completed' || chat.status === 'Revoked')
    return list.filter((item) => item.chat.id !== chat.id);
  if (list.some((item) => item.chat.id === chat.id)) {
    return list.map((item) => (item.chat.id === chat.id ? {...item, chat} : item));
  }
  return [...list, {chat, messages: [], log: emptyLog, since: now, seen: seenBefore(chat.id), typing: []}];
}

/** Merges by index: pushes repeat messages (after Accept the server sends the whole history). */
export function addMessages(
  list: ConversationList,
  chatId: string,
  messages: readonly Message[],
  now: number,
): ConversationList {
  return list.map((item) => {
    if (item.chat.id !== chatId) return item;
    const byIndex = new Map(item.messages.map((message) => [message.index, message]));
    for (const message of messages) byIndex.set(message.index, message);
    const last = item.messages.at(-1)?.index ?? 0;
    return {
      ...item,
      messages: withoutTyping([...byIndex.values()].sort((a, b) => a.index - b.index)),
      log: extended(item.log, messages),
      typing: typingAfter(
        item.typing,
        messages.filter(({index}) => index > last),
        now,
      ),
    };
  });
}

/** Marks all messages of this visibility as seen. */
export function markSeen(list: ConversationList, chatId: string, visibility: Visibility): ConversationList {
  return list.map((item) => {
    const last = item.messages.at(-1)?.index ?? 0;
    if (item.chat.id !== chatId || item.seen[visibility] === last) return item;
    return {...item, seen: {...item.seen, [visibility]: last}};
  });
}

/** Leaves typing notices out, except the first one by which the customer answers a warning that the chat will be closed. */
function withoutTyping(messages: readonly Message[]): readonly Message[] {
  return messages.reduce<Message[]>((kept, message) => {
    if (!isTyping(message) || (isAlive(message) && kept.at(-1)?.type === 'IdleAlert')) kept.push(message);
    return kept;
  }, []);
}

function isAlive({type, from}: Message): boolean {
  return type === 'TypingStarted' && from.type === 'Customer';
}

function isTyping({type}: Message): boolean {
  return type === 'TypingStarted' || type === 'TypingStopped';
}
