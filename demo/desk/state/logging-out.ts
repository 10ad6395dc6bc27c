import {isAlone, isOpen} from './conversation-facts.js';
import type {ConversationList} from './conversation-list.js';

/** What an agent who wants to go is asked, where there are chats that would go on without. */
export interface LogoutQuestion {
  question: string;
  /** What becomes of the customers. */
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

/** The server lets an agent who has gone be away for a minute before it gives the chats to another. */
function handedOn(chats: number): string {
  if (chats === 0) return '';
  const who = chats === 1 ? 'One customer is' : `${chats} customers are`;
  return `${who} handed to the next agent in about a minute, unless you are back by then.`;
}
