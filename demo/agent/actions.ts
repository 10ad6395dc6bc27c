import {LitElement, css, html, nothing, type TemplateResult} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {AgentApi} from './api.js';
import type {Operation, Purpose} from './chat.js';
import './colleague-picker.js';
import {colleagues, isAdvising, isOpen} from './conversation-facts.js';
import type {Conversation} from './conversation-list.js';
import {KeepFocus} from './keep-focus.js';
import {request} from './request.js';
import {baseStyles, buttonStyles} from './styles.js';

/**
 * What can be done with a chat as a whole: bring in a colleague, leave, put it away.
 *
 * @fires lose-focus - when the button that had the focus is gone
 */
@customElement('desk-actions')
export class DeskActions extends LitElement {
  static override readonly styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }

      button {
        padding: 0 12px;
      }

      .danger,
      .primary {
        margin-inline-start: auto;
      }
    `,
  ];

  @property({attribute: false}) conversation: Conversation | undefined;
  @property({attribute: false}) agentName = '';
  @property({attribute: false}) api: Pick<AgentApi, 'contacts'> | undefined;

  /** What a colleague is being looked for. */
  @state() private purpose: Purpose | undefined;

  constructor() {
    super();
    new KeepFocus(this);
  }

  override focus(): void {
    // Not to the next button: it may be the one that ends the chat.
    this.dispatchEvent(new Event('lose-focus'));
  }

  override render(): TemplateResult | typeof nothing {
    const {conversation} = this;
    if (!conversation) return nothing;
    const {chat} = conversation;
    return html`
      ${chat.request ? nothing : purposes.map((purpose) => this.#opener(purpose, chat.capabilities))}
      ${isOpen(conversation) ? this.#leave(conversation) : nothing}
      ${
        chat.status === 'LeftChat'
          ? html`<button
              class="primary"
              type="button"
              @click=${() => this.#perform({operationName: 'Complete'})}
            >
              Complete
            </button>`
          : nothing
      }
      ${
        this.purpose
          ? html`
              <desk-colleague-picker
                .purpose=${this.purpose}
                .without=${[this.agentName, ...colleagues(conversation, this.agentName).map(({nickname}) => nickname)]}
                .api=${this.api}
                .chatId=${chat.id}
                @close=${this.#close}
              ></desk-colleague-picker>
            `
          : nothing
      }
    `;
  }

  #opener(purpose: Purpose, capabilities: readonly string[]): TemplateResult | typeof nothing {
    if (!capabilities.includes(purpose)) return nothing;
    return html`
      <button type="button" aria-haspopup="dialog" @click=${() => (this.purpose = purpose)}>
        ${names[purpose]}
      </button>
    `;
  }

  /** With the last agent whom the customer sees, the chat ends. */
  #leave(conversation: Conversation): TemplateResult {
    const seen = colleagues(conversation, this.agentName).filter(({visibility}) => visibility === 'All');
    const stays = isAdvising(conversation) || seen.length > 0;
    return html`
      <button class="danger" type="button" @click=${() => this.#perform({operationName: 'Leave'})}>
        ${stays ? 'Leave' : 'End chat'}
      </button>
    `;
  }

  readonly #close = (): void => {
    this.purpose = undefined;
  };

  #perform(operation: Operation): void {
    const chatId = this.conversation?.chat.id;
    if (chatId !== undefined) request(this, 'desk-operation', {chatId, operation});
  }
}

const purposes: readonly Purpose[] = ['Consult', 'Transfer', 'Invite'];

const names: Readonly<Record<Purpose, string>> = {
  Consult: 'Consult',
  Transfer: 'Transfer',
  Invite: 'Conference',
};

declare global {
  interface HTMLElementTagNameMap {
    'desk-actions': DeskActions;
  }
}
