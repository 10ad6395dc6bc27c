import {isAlone, isOpen} from './conversation-facts.js';
import type {ConversationList} from './conversation-list.js';

/** The question to an agent who logs out while chats are open. */
export interface LogoutQuestion {
  question: string;
  /** The consequence for the customers. */
  text: string;
}

/** @param own the name under which the agent is in the chats */
export function logoutQuestion(list: ConversationList, own: string): LogoutQuestion | undefined {
  const open = list.filter(isOpen).length;
  if (open === 0) return undefined;
  const alone = list.filter((item) => isAlone(item, own)).length;
  const question = `You still have ${open === 1 ? '1 chat' : `${open} chats`}. Log out all the same?`;
  return {question, text: [colleaguesGoOn(open - alone), handedOn(alone)].filter(Boolean).join(' ')};
}

function colleaguesGoOn(chats: number): string {
  if (chats === 0) return '';
  return chats === 1 ? 'Your colleague goes on in one.' : `Your colleagues go on in ${chats}.`;
}

/** The server waits a minute for an agent who is gone before it gives the chats to another. */
function handedOn(chats: number): string {
  if (chats === 0) return '';
  const who = chats === 1 ? 'One customer is' : `${chats} customers are`;
  return `${who} handed to the next agent in about a minute, unless you are back by then.`;
}
