import {html, type TemplateResult} from 'lit';
import {isOffer} from '../state/conversation-facts.js';
import type {ConversationList} from '../state/conversation-list.js';

/** The hint in place of a conversation: the next thing to do. */
export function welcome(conversations: ConversationList): TemplateResult {
  const offers = conversations.filter(isOffer);
  if (offers.length > 0 && offers.every(({chat}) => chat.invitation)) {
    return html`<div class="nothing">
      <h2>A colleague asks for you</h2>
      <p>Accept the chat to see it.</p>
    </div>`;
  }
  if (offers.length > 0) {
    return html`<div class="nothing">
      <h2>A customer is waiting</h2>
      <p>Accept the chat to join it.</p>
    </div>`;
  }
  if (conversations.length > 0) {
    return html`<div class="nothing">
      <h2>Choose a chat</h2>
      <p>It opens here. Alt and the arrow keys go from one to the next.</p>
    </div>`;
  }
  return html`<div class="nothing">
    <h2>Ready for customers</h2>
    <p>A new chat will be offered to you in the list.</p>
    <p>
      To be the customer as well, <a href="/" target="_blank" rel="noopener">open the shop</a> and start one.
    </p>
  </div>`;
}

/**
 * The page of an agent who may have no chats.
 * @param sentence the server's reason
 */
export function turnedAway(sentence: string): TemplateResult {
  return html`<main class="nothing">
    <h2>No chats for you</h2>
    <p role="alert">${sentence}</p>
    <p>Ask your administrator, or log in as somebody else.</p>
  </main>`;
}
