import {nameOf} from '../api/agents.js';
import type {Chat, Purpose, Visibility} from '../api/chat.js';
import {customerName, isOffer, isOwn, isSaid, subjectOf} from './conversation-facts.js';
import type {Conversation, ConversationList} from './conversation-list.js';
import {partyName} from './party-name.js';

/** The purposes of a request, as the end of the sentence "Anna asks you to …". */
export const wishes: Readonly<Record<Purpose, string>> = {
  Transfer: 'take over',
  Consult: 'advise',
  Invite: 'join',
};

/** Tells if the messages are on the screen, where the transcript announces them itself. */
export type IsWatched = (chatId: string, visibility: Visibility) => boolean;

/** Sentences to announce: new offers, and new messages that are not on the screen. */
export function news(
  before: ConversationList,
  after: ConversationList,
  own: string,
  isWatched: IsWatched,
): string[] {
  return after.flatMap((now) => {
    const then = before.find(({chat}) => chat.id === now.chat.id);
    if (isOffer(now)) return then && isOffer(then) ? [] : [offerSentence(now)];
    // Messages from before the agent joined, or before the page was opened, are no news.
    if (!then || then.messages.length === 0) return [];
    return said(then, now, own, isWatched);
  });
}

/** "Anna asks you to advise.", or empty when the chat comes from the queue. */
export function invitationSentence({invitation}: Chat): string {
  return invitation ? `${nameOf(invitation.agentId)} asks you to ${wishes[invitation.purpose]}.` : '';
}

/** A sentence when the colleague or group whom this agent asked did not come, else empty. */
export function refusal(then: Chat, now: Chat): string {
  const {request} = then;
  if (!request || request.accepted || now.request || now.status !== 'Chatting') return '';
  const {purpose, agentId, group} = request;
  if (now.participants.some(({nickname}) => nickname === nameOf(agentId))) return '';
  const nobody = group ? `Nobody of ${group} can` : `${nameOf(agentId)} cannot`;
  return `${nobody} ${wishes[purpose]} now.`;
}

function offerSentence(conversation: Conversation): string {
  const {chat} = conversation;
  const offer = `New chat: ${customerName(conversation)}, ${subjectOf(conversation)}.`;
  return [offer, invitationSentence(chat)].filter(Boolean).join(' ');
}

function said(then: Conversation, now: Conversation, own: string, isWatched: IsWatched): string[] {
  const last = then.messages.at(-1)?.index ?? 0;
  return now.messages
    .filter((message) => message.index > last && isSaid(message) && !isOwn(message, own))
    .filter(({visibility}) => !isWatched(now.chat.id, visibility))
    .map(({from, text, visibility, file}) => {
      const name = partyName(from, customerName(now));
      if (file) return `${name} sent the file ${file.name}.`;
      return `${name}${visibility === 'Agents' ? ', to colleagues' : ''}: ${text}`;
    });
}
