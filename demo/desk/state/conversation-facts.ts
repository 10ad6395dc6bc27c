import type {Message, Party, Visibility} from '../api/chat.js';
import type {Conversation, ConversationList} from './conversation-list.js';
import {customerDetails} from '../data/customer-details.js';

/** Facts about one conversation. `own` is the name under which this agent is in it. */

/** The name to show for the customer: the last one chosen, else as given at the start, else the nickname, else the e-mail address. */
export function customerName(conversation: Conversation): string {
  const {firstName, lastName, email} = customerDetails(conversation.chat.userData);
  const name = [firstName, lastName].filter(Boolean).join(' ');
  return renamed(conversation) || name || nickname(conversation) || email || 'Customer';
}

/** The name to greet the customer by; empty when the customer gave none. */
export function greetedAs(conversation: Conversation): string {
  return (
    renamed(conversation) || customerDetails(conversation.chat.userData).firstName || nickname(conversation)
  );
}

/** The name that the customer has changed to during the chat; empty without a change. */
function renamed({messages}: Conversation): string {
  const isChange = ({type, from}: Message): boolean => type === 'NicknameUpdated' && from.type === 'Customer';
  return messages.findLast(isChange)?.from.nickname ?? '';
}

/** The customer's nickname. Empty when it is an IP address: GMS uses that for a customer who gave no name. */
function nickname({chat, messages}: Conversation): string {
  const parties = [...chat.participants, ...messages.map(({from}) => from)];
  const given = parties.find(({type}) => type === 'Customer')?.nickname ?? '';
  return isAddress(given) ? '' : given;
}

/** IPv4, or IPv6 in any of its spellings. */
function isAddress(nickname: string): boolean {
  return /^\d+(\.\d+){3}$/.test(nickname) || /^(?=.*:.*:)[\da-f:.]+$/i.test(nickname);
}

/** The subject of the chat, in the customer's words. */
export function subjectOf({chat}: Conversation): string {
  return customerDetails(chat.userData).subject || 'No subject';
}

/** Offered to this agent, and not yet accepted. */
export function isOffer({chat}: Conversation): boolean {
  return chat.status === 'Invited';
}

/** Open as long as the agent can still say something. */
export function isOpen({chat}: Conversation): boolean {
  return chat.status === 'Chatting';
}

/** This agent advises: nothing of what it says reaches the customer. */
export function isAdvising({chat}: Conversation): boolean {
  return chat.status === 'Chatting' && chat.invitation?.purpose === 'Consult';
}

/** The other agents in the chat. */
export function colleagues({chat}: Conversation, own: string): Party[] {
  return chat.participants.filter(({type, nickname}) => isAgent(type) && nickname !== own);
}

/** The customer is with this agent alone: there is nobody to go on with once this agent leaves. */
export function isAlone(conversation: Conversation, own: string): boolean {
  const seen = colleagues(conversation, own).filter(({visibility}) => visibility === 'All');
  return isOpen(conversation) && !isAdvising(conversation) && seen.length === 0;
}

/** An agent is or was in the chat to whom this agent can talk without the customer. */
export function hasSideConversation(conversation: Conversation, own: string): boolean {
  return (
    isAdvising(conversation) ||
    colleagues(conversation, own).length > 0 ||
    conversation.messages.some(({visibility}) => visibility === 'Agents')
  );
}

export function messagesFor({messages}: Conversation, visibility: Visibility): Message[] {
  return messages.filter((message) => message.visibility === visibility);
}

/** Messages of others that have not been on the screen, for everybody or for agents only. */
export function unread({messages, seen}: Conversation, own: string, visibility: Visibility): Message[] {
  return messages.filter(
    (message) =>
      message.visibility === visibility &&
      message.index > seen[visibility] &&
      isSaid(message) &&
      !isOwn(message, own),
  );
}

export function unreadCount(conversation: Conversation, own: string): number {
  return unread(conversation, own, 'All').length + unread(conversation, own, 'Agents').length;
}

/** A text, a pushed link or a file, not a notice that somebody joined or left. */
export function isSaid({type}: Message): boolean {
  return type === 'Text' || type === 'PushUrl' || type === 'FileUploaded';
}

export function isOwn({from}: Message, own: string): boolean {
  return isAgent(from.type) && from.nickname === own;
}

/** The time since which the customer has had no answer, in milliseconds since 1970; `undefined` when an agent had the last word. */
export function unansweredSince(conversation: Conversation): number | undefined {
  const said = messagesFor(conversation, 'All').filter(isSaid);
  // A routing strategy or a bot, an external party, is no answer of a person.
  const answered = said.findLastIndex(({from}) => isAgent(from.type));
  return said
    .slice(answered + 1)
    .find(({from}) => from.type === 'Customer')
    ?.at.getTime();
}

function isAgent(type: Party['type']): boolean {
  return type === 'Agent' || type === 'Supervisor';
}

/** The next or the previous accepted chat. Starts over at the end; the first one if none of them is selected. */
export function neighbour(
  list: ConversationList,
  selected: string | undefined,
  step: -1 | 1,
): Conversation | undefined {
  const chats = list.filter((item) => !isOffer(item));
  const place = chats.findIndex(({chat}) => chat.id === selected);
  return chats.at(place < 0 ? 0 : (place + step) % chats.length);
}
