import {LitElement, css, html, nothing, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Operation} from '../api/chat.js';
import {customerName, subjectOf} from '../state/conversation-facts.js';
import type {Conversation} from '../state/conversation-list.js';
import {elapsed} from '../parts/elapsed.js';
import {invitationSentence} from '../state/news.js';
import {request} from '../parts/request.js';
import {rowStyles} from '../parts/row-styles.js';
import {baseStyles, buttonStyles} from '../parts/styles.js';
import {Ticker} from '../parts/ticker.js';

/** A chat that this agent may take: from the queue, or from a colleague. */
@customElement('desk-offer')
export class DeskOffer extends LitElement {
  static override readonly styles = [
    baseStyles,
    buttonStyles,
    rowStyles,
    css`
      :host {
        display: block;
        padding: 12px;
        border: 1px solid var(--desk-waiting);
        border-radius: var(--desk-radius);
        background: var(--desk-waiting-soft);
      }

      .time {
        color: var(--desk-waiting);
        font-weight: 600;
      }

      .subject {
        color: var(--desk-muted);
        font-size: 14px;
        overflow-wrap: anywhere;
      }

      .wish {
        margin-top: 4px;
        font-size: 14px;
        font-weight: 550;
      }

      .actions {
        display: flex;
        gap: 8px;
        margin-top: 12px;
      }

      .primary {
        flex: 1;
      }
    `,
  ];

  @property({attribute: false}) conversation: Conversation | undefined;
  /** The name under which the agent joins. */
  @property({attribute: false}) agentName = '';

  constructor() {
    super();
    new Ticker(this);
  }

  override render(): TemplateResult | typeof nothing {
    const {conversation} = this;
    if (!conversation) return nothing;
    const {chat, since} = conversation;
    const wish = invitationSentence(chat);
    return html`
      <div class="row">
        <span class="name" id="name">${customerName(conversation)}</span>
        <span class="time">${elapsed('has waited for', chat.waitingSince ?? since)}</span>
      </div>
      <p class="subject">${subjectOf(conversation)}</p>
      ${wish ? html`<p class="wish">${wish}</p>` : nothing}
      <div class="actions">
        <button
          class="primary"
          type="button"
          aria-describedby="name"
          @click=${() => this.#answer({operationName: 'Accept', nickname: this.agentName})}
        >
          Accept
        </button>
        <button type="button" aria-describedby="name" @click=${() => this.#answer({operationName: 'Reject'})}>
          Reject
        </button>
      </div>
    `;
  }

  #answer(operation: Operation): void {
    const chatId = this.conversation?.chat.id;
    if (chatId !== undefined) request(this, 'desk-operation', {chatId, operation});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-offer': DeskOffer;
  }
}
