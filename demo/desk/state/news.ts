import {nameOf} from '../api/agents.js';
import type {Chat, Message, Purpose} from '../api/chat.js';
import {customerName, isOffer, isOwn, isSaid, subjectOf} from './conversation-facts.js';
import type {Conversation, ConversationList} from './conversation-list.js';
import {partyName} from './party-name.js';
import {keyInWords, valueInWords} from '../data/words-for-data.js';

/** The purposes of a request, as the end of the sentence "Anna asks you to …". */
export const wishes: Readonly<Record<Purpose, string>> = {
  Transfer: 'take over',
  Consult: 'advise',
  Invite: 'join',
};

/** Sentences to announce: new offers, and what is new in the chats. */
export function news(before: ConversationList, after: ConversationList, own: string): string[] {
  return after.flatMap((now) => {
    const then = before.find(({chat}) => chat.id === now.chat.id);
    if (isOffer(now)) return then && isOffer(then) ? [] : [offerSentence(now)];
    // Messages from before the agent joined, or before the page was opened, are no news.
    if (!then || then.messages.length === 0) return [];
    return newsOf(then, now, own);
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

function newsOf(then: Conversation, now: Conversation, own: string): string[] {
  const last = then.messages.at(-1)?.index ?? 0;
  const said = now.messages
    .filter(({index}) => index > last)
    .map((message) => sentenceOf(message, customerName(now), isOwn(message, own)));
  return [...said, surveySentence(then, now)].filter(Boolean);
}

/** Empty unless the answers have just come. */
function surveySentence({chat: {survey: before}}: Conversation, now: Conversation): string {
  const {survey} = now.chat;
  if (!survey || before) return '';
  const answers = Object.entries(survey).map(
    ([name, answer]) => `${keyInWords(name)} ${valueInWords(answer)}`,
  );
  return `${customerName(now)} has answered the survey: ${answers.join(', ')}.`;
}

/** Empty for what an agent need not hear. */
function sentenceOf(message: Message, customer: string, isMine: boolean): string {
  const {type, from, visibility, text, file} = message;
  const name = isMine ? 'You' : partyName(from, customer);
  if (file && type === 'FileUploaded') return `${name} sent the file ${file.name}.`;
  if (isSaid(message)) return `${name}${visibility === 'Agents' ? ', to colleagues' : ''}: ${text}`;
  if (isMine) return '';
  if (type === 'IdleAlert') return 'The customer was warned that this chat will be closed.';
  if (type === 'TypingStarted') return `${name} is still here.`;
  if (type === 'ParticipantJoined') return `${name} joined.`;
  if (type === 'ParticipantRejoined') return `${name} is back.`;
  return type === 'ParticipantLeft' ? `${name} left.` : '';
}
