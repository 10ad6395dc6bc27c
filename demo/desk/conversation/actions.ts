import {LitElement, css, html, nothing, type TemplateResult} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {keyed} from 'lit/directives/keyed.js';
import type {Operation, Purpose} from '../api/chat.js';
import './colleague-picker.js';
import {noContacts, type Contacts} from '../state/contacts.js';
import {colleagues, customerName, isAlone, isOpen} from '../state/conversation-facts.js';
import type {Conversation} from '../state/conversation-list.js';
import {KeepFocus} from '../parts/keep-focus.js';
import {afterClose, type Opening} from '../state/opening.js';
import '../parts/question.js';
import {request} from '../parts/request.js';
import {baseStyles, buttonStyles} from '../parts/styles.js';

/**
 * The buttons for a chat as a whole: bring in a colleague, leave, complete.
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
        overflow-x: auto;
        gap: 6px;
        min-width: 0;
        max-width: 100%;
        /* Room for the focus ring, which would be cut off otherwise. */
        margin: -4px;
        padding: 4px;
        scrollbar-width: none;
      }

      button {
        flex: none;
        padding: 0 12px;
      }

      /* The last button stays visible when the row is scrolled sideways. */
      .danger,
      .primary {
        position: sticky;
        inset-inline-end: 0;
        margin-inline-start: auto;
      }

      .danger {
        box-shadow:
          0 0 0 4px var(--desk-surface),
          4px 0 0 4px var(--desk-surface);
      }

      .danger:dir(rtl) {
        box-shadow:
          0 0 0 4px var(--desk-surface),
          -4px 0 0 4px var(--desk-surface);
      }
    `,
  ];

  @property({attribute: false}) conversation: Conversation | undefined;
  @property({attribute: false}) agentName = '';
  @property({attribute: false}) contacts: Contacts = noContacts;

  /** The agent is choosing a colleague. */
  @state() private choosing: Opening<Purpose> | undefined;
  /** The agent is being asked whether to end the chat. */
  @state() private ending: Opening<'end'> | undefined;

  constructor() {
    super();
    new KeepFocus(this);
  }

  override willUpdate(): void {
    // The chat has ended or a colleague has joined: the question makes no sense any more.
    if (!this.conversation || !isAlone(this.conversation, this.agentName)) this.ending = undefined;
  }

  override focus(): void {
    // The next button must not get the focus: it may be the one that ends the chat.
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
      ${this.choosing ? this.#picker(conversation, this.choosing) : nothing}
    `;
  }

  #opener(purpose: Purpose, capabilities: readonly string[]): TemplateResult | typeof nothing {
    if (!capabilities.includes(purpose)) return nothing;
    return html`
      <button type="button" aria-haspopup="dialog" @click=${() => (this.choosing = {purpose})}>
        ${names[purpose]}
      </button>
    `;
  }

  /** The chat ends when the last agent whom the customer sees leaves, so the desk asks first. */
  #leave(conversation: Conversation): TemplateResult {
    if (!isAlone(conversation, this.agentName))
      return html`<button class="danger" type="button" @click=${this.#depart}>Leave</button>`;
    return html`
      <button
        class="danger"
        type="button"
        aria-haspopup="dialog"
        @click=${() => (this.ending = {purpose: 'end'})}
      >
        End chat
      </button>
      ${this.ending ? this.#question(conversation, this.ending) : nothing}
    `;
  }

  #picker(conversation: Conversation, choosing: Opening<Purpose>): TemplateResult {
    const others = colleagues(conversation, this.agentName).map(({nickname}) => nickname);
    return html`${keyed(
      choosing,
      html`
        <desk-colleague-picker
          .purpose=${choosing.purpose}
          .without=${[this.agentName, ...others]}
          .contacts=${this.contacts}
          .chatId=${conversation.chat.id}
          @chosen=${() => this.focus()}
          @close=${() => (this.choosing = afterClose(this.choosing, choosing))}
        ></desk-colleague-picker>
      `,
    )}`;
  }

  #question(conversation: Conversation, ending: Opening<'end'>): TemplateResult {
    return html`${keyed(
      ending,
      html`
        <desk-question
          .question=${'End this chat?'}
          .text=${`${customerName(conversation)} cannot write to you any more.`}
          .no=${'Keep chatting'}
          .yes=${'End chat'}
          @yes=${this.#depart}
          @close=${() => (this.ending = afterClose(this.ending, ending))}
        ></desk-question>
      `,
    )}`;
  }

  readonly #depart = (): void => this.#perform({operationName: 'Leave'});

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
