import type {Chat, Message, Party} from '../../demo/desk/api/chat.js';
import {addMessages, putChat, type Conversation} from '../../demo/desk/state/conversation-list.js';

export const vasya: Party = {id: 'c1', nickname: 'Vasya', type: 'Customer', visibility: 'All'};
export const kristi: Party = {id: 'a1', nickname: 'Kristi', type: 'Agent', visibility: 'All'};
export const anna: Party = {id: 'a2', nickname: 'Anna', type: 'Agent', visibility: 'All'};

/** A chat between Kristi and Vasya. */
export function chat(change: Partial<Chat> = {}): Chat {
  return {
    id: 'chat1',
    status: 'Chatting',
    participants: [vasya, kristi],
    capabilities: [],
    userData: {firstName: 'Vasya', lastName: 'Pupkin', subject: 'A lamp'},
    startData: undefined,
    survey: undefined,
    waitingSince: undefined,
    request: undefined,
    invitation: undefined,
    ...change,
  };
}

export function said(index: number, from: Party, text: string, change: Partial<Message> = {}): Message {
  return {index, type: 'Text', from, text, visibility: 'All', at: new Date(index * 1000), ...change};
}

/** A chat at the desk, with these messages. */
export function conversation(of: Chat, ...messages: readonly Message[]): Conversation {
  return addMessages(putChat([], of, 0), of.id, messages, 0)[0]!;
}
