import {LitElement, css, html, nothing, type TemplateResult} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import type {Operation} from './chat.js';
import './composer.js';
import type {DeskComposer} from './composer.js';
import {customerName, isOpen, subjectOf, typist, type Conversation} from './conversation-list.js';
import {KeepFocus} from './keep-focus.js';
import {request} from './request.js';
import {baseStyles, buttonStyles} from './styles.js';
import {Ticker} from './ticker.js';
import './transcript.js';

/** One accepted chat: who it is, what was said, and what to say. */
@customElement('desk-conversation')
export class DeskConversation extends LitElement {
  static override readonly styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: grid;
        grid-template: auto minmax(0, 1fr) auto auto / minmax(0, 1fr);
        min-height: 0;
      }

      header {
        display: flex;
        align-items: center;
        gap: 8px;
        padding: 10px 16px;
        border-bottom: 1px solid var(--desk-line);
        background: var(--desk-surface);
      }

      .who {
        flex: 1;
        min-width: 0;
      }

      h2 {
        overflow: hidden;
        font-size: 17px;
        line-height: 1.3;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .subject {
        overflow: hidden;
        color: var(--desk-muted);
        font-size: 14px;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .back {
        margin-inline: -10px -6px;
        font-size: 18px;
      }

      .customer[aria-expanded='true'] {
        background: var(--desk-accent-soft);
        color: var(--desk-text);
      }

      .typing {
        min-height: 24px;
        padding: 0 max(20px, calc(50% - 376px));
        color: var(--desk-muted);
        font-size: 13px;
      }

      footer {
        padding: 8px max(16px, calc(50% - 380px)) max(12px, env(safe-area-inset-bottom));
        border-top: 1px solid var(--desk-line);
        background: var(--desk-surface);
      }

      .ended {
        padding: 12px 0;
        color: var(--desk-muted);
        text-align: center;
      }

      /* What layout.ts puts beside it needs no button here. */
      @media (max-width: 759px) {
        header {
          gap: 6px;
        }

        header button {
          padding: 0 9px;
        }
      }

      @media (min-width: 760px) {
        .back {
          display: none;
        }
      }

      @media (min-width: 1120px) {
        .customer {
          display: none;
        }
      }
    `,
  ];

  @property({attribute: false}) conversation: Conversation | undefined;
  @property({attribute: false}) agentName = '';
  @property({attribute: false}) draft = '';
  @property({attribute: false}) customerShown = false;

  @query('desk-composer') private readonly composer!: DeskComposer | null;
  @query('h2') private readonly heading!: HTMLElement | null;

  constructor() {
    super();
    new Ticker(this);
    new KeepFocus(this);
  }

  /** To the composer; on a touch screen to the heading, so that the keyboard does not cover the conversation. */
  override focus(): void {
    const touch = matchMedia('(pointer: coarse)').matches;
    (touch ? this.heading : (this.composer ?? this.heading))?.focus();
  }

  override render(): TemplateResult | typeof nothing {
    const {conversation} = this;
    if (!conversation) return nothing;
    const name = customerName(conversation);
    const writer = typist(conversation, Date.now());
    return html`
      ${this.#header(conversation, name)}
      <desk-transcript
        .messages=${conversation.messages}
        .customerName=${name}
        .agentName=${this.agentName}
      ></desk-transcript>
      <p class="typing" role="status">${writer === undefined ? nothing : `${name} is typing…`}</p>
      <footer>${this.#footer(conversation, name)}</footer>
    `;
  }

  #header(conversation: Conversation, name: string): TemplateResult {
    return html`
      <header>
        <button
          class="quiet back"
          type="button"
          aria-label="Back to chats"
          @click=${() => request(this, 'desk-select', {chatId: undefined})}
        >
          ←
        </button>
        <div class="who">
          <h2 tabindex="-1">${name}</h2>
          <p class="subject">${subjectOf(conversation)}</p>
        </div>
        <button
          class="quiet customer"
          type="button"
          aria-expanded=${this.customerShown ? 'true' : 'false'}
          @click=${() => request(this, 'desk-toggle-customer', null)}
        >
          Customer
        </button>
        ${
          isOpen(conversation)
            ? html`<button class="danger" type="button" @click=${() => this.#perform('Leave')}>
                End chat
              </button>`
            : html`<button class="primary" type="button" @click=${() => this.#perform('Complete')}>
                Complete
              </button>`
        }
      </header>
    `;
  }

  #footer(conversation: Conversation, name: string): TemplateResult {
    const {chat, messages} = conversation;
    if (isOpen(conversation)) {
      return html`<desk-composer .chatId=${chat.id} .draft=${this.draft}></desk-composer>`;
    }
    const leaver = messages.findLast(({type}) => type === 'ParticipantLeft' || type === 'ParticipantJoined');
    const first = leaver?.from.type === 'Customer' ? `${name} has left the chat.` : 'The chat has ended.';
    return html`<p class="ended">${first} Complete it to take it off your list.</p>`;
  }

  #perform(operationName: 'Leave' | 'Complete'): void {
    const chatId = this.conversation?.chat.id;
    const operation: Operation = {operationName};
    if (chatId) request(this, 'desk-operation', {chatId, operation});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-conversation': DeskConversation;
  }
}
