import {LitElement, css, html, nothing, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {
  customerName,
  isAdvising,
  isOffer,
  isOpen,
  isSaid,
  messagesFor,
  subjectOf,
  unansweredSince,
  unreadCount,
} from '../state/conversation-facts.js';
import type {Conversation, ConversationList} from '../state/conversation-list.js';
import {elapsed} from '../parts/elapsed.js';
import {KeepFocus} from '../parts/keep-focus.js';
import './offer.js';
import {request} from '../parts/request.js';
import {badgeStyles, rowStyles} from '../parts/row-styles.js';
import {baseStyles, buttonStyles} from '../parts/styles.js';
import {Ticker} from '../parts/ticker.js';

/** The chats of this agent: those that are offered, then those that were accepted. */
@customElement('desk-chat-list')
export class DeskChatList extends LitElement {
  static override readonly styles = [
    baseStyles,
    buttonStyles,
    rowStyles,
    badgeStyles,
    css`
      :host {
        display: block;
        overflow-y: auto;
        padding: 16px 12px;
      }

      nav {
        outline: none;
      }

      section + section {
        margin-top: 20px;
      }

      h2 {
        padding: 0 8px 8px;
        color: var(--desk-muted);
        font-size: 13px;
        font-weight: 600;
      }

      li + li {
        margin-top: 8px;
      }

      .chat {
        display: block;
        width: 100%;
        min-height: 60px;
        padding: 8px;
        border: 1px solid transparent;
        border-radius: var(--desk-radius);
        background: none;
        font-weight: inherit;
        text-align: start;
      }

      .chat:hover {
        background: var(--desk-raised);
      }

      .chat[aria-current='true'] {
        border-color: var(--desk-accent);
        background: var(--desk-accent-soft);
      }

      .line {
        overflow: hidden;
        flex: 1;
        color: var(--desk-muted);
        font-size: 14px;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .empty {
        padding: 24px 8px;
        color: var(--desk-muted);
      }
    `,
  ];

  @property({attribute: false}) conversations: ConversationList = [];
  @property({attribute: false}) selected: string | undefined;
  /** The name under which the agent joins an accepted chat. */
  @property({attribute: false}) agentName = '';

  constructor() {
    super();
    new Ticker(this);
    new KeepFocus(this);
  }

  /** Takes the focus when the focused element is gone. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('nav')?.focus();
  }

  override render(): TemplateResult {
    const offered = this.conversations.filter(isOffer);
    const accepted = this.conversations.filter((item) => !isOffer(item));
    return html`
      <nav aria-label="Chats" tabindex="-1">
        ${offered.length === 0 ? nothing : this.#section('Waiting for you', offered, (item) => this.#offer(item))}
        ${accepted.length === 0 ? nothing : this.#section('Your chats', accepted, (item) => this.#chat(item))}
        ${this.conversations.length === 0 ? html`<p class="empty">No chats right now. New ones are offered to you here.</p>` : nothing}
      </nav>
    `;
  }

  #section(
    heading: string,
    list: ConversationList,
    draw: (conversation: Conversation) => TemplateResult,
  ): TemplateResult {
    return html`
      <section>
        <h2>${heading}</h2>
        <ul>
          ${repeat(
            list,
            ({chat}) => chat.id,
            (item) => html`<li>${draw(item)}</li>`,
          )}
        </ul>
      </section>
    `;
  }

  #offer(conversation: Conversation): TemplateResult {
    return html`<desk-offer .conversation=${conversation} .agentName=${this.agentName}></desk-offer>`;
  }

  #chat(conversation: Conversation): TemplateResult {
    const {chat} = conversation;
    const unread = unreadCount(conversation, this.agentName);
    const last = messagesFor(conversation, 'All').findLast(isSaid);
    return html`
      <button
        class="chat"
        type="button"
        aria-current=${chat.id === this.selected ? 'true' : 'false'}
        @click=${() => request(this, 'desk-select', {chatId: chat.id})}
      >
        <span class="row">
          <span class="name">${customerName(conversation)}</span>
          <span class="time">${sign(conversation)}</span>
        </span>
        <span class="row">
          <span class="line">${last?.text ?? subjectOf(conversation)}</span>
          ${
            unread === 0
              ? nothing
              : html`<span class="unread">${unread}<span class="visually-hidden"> unread</span></span>`
          }
        </span>
      </button>
    `;
  }
}

/** The time for which the customer has had no answer. Nothing when another agent has to answer. */
function sign(conversation: Conversation): TemplateResult | string | typeof nothing {
  if (!isOpen(conversation)) return 'Ended';
  if (isAdvising(conversation)) return 'Advising';
  const since = unansweredSince(conversation);
  if (since === undefined) return nothing;
  return html`<span aria-hidden="true">waits </span>${elapsed('has waited for', since)}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-chat-list': DeskChatList;
  }
}
