import {LitElement, css, html, nothing, type TemplateResult} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import type {Purpose} from '../api/chat.js';
import {dialogStyles} from '../parts/dialog-styles.js';
import {Modal} from '../parts/modal.js';
import {others, type Contact} from '../api/directory.js';
import {noContacts, type Contacts} from '../state/contacts.js';
import {request} from '../parts/request.js';
import {baseStyles, buttonStyles, fieldStyles} from '../parts/styles.js';

/**
 * The choice of a colleague or a group, for one purpose. Requests the contacts when it opens.
 *
 * @fires chosen - when the agent has chosen
 * @fires close - when the agent has chosen, or wants nobody
 */
@customElement('desk-colleague-picker')
export class DeskColleaguePicker extends LitElement {
  static override readonly styles = [
    baseStyles,
    buttonStyles,
    fieldStyles,
    dialogStyles,
    css`
      header {
        display: flex;
        align-items: start;
        gap: 12px;
      }

      .close {
        margin: -4px -8px 0 0;
        padding: 0 10px;
      }

      h3 {
        margin: 16px 0 4px;
        color: var(--desk-muted);
        font-size: 13px;
        font-weight: 600;
      }

      li button {
        display: flex;
        align-items: center;
        gap: 10px;
        width: 100%;
        min-height: 40px;
        padding: 0 10px;
        border-color: transparent;
        font-weight: inherit;
        text-align: start;
      }

      li button[aria-disabled='true'] {
        color: var(--desk-muted);
        cursor: default;
      }

      li button[aria-disabled='true']:hover {
        background: none;
      }

      .dot {
        width: 9px;
        height: 9px;
        border: 2px solid var(--desk-control-line);
        border-radius: 50%;
      }

      .dot.available {
        border-color: transparent;
        background: var(--desk-ready);
      }

      .name {
        flex: 1;
        font-weight: 550;
      }

      .state {
        color: var(--desk-muted);
        font-size: 14px;
      }

      .none {
        margin: 16px 0 0;
      }

      .none:empty {
        margin: 0;
      }
    `,
  ];

  @property({attribute: false}) purpose: Purpose = 'Transfer';
  @property({attribute: false}) chatId = '';
  @property({attribute: false}) contacts: Contacts = noContacts;
  /** The names of the agents who are in the chat already. */
  @property({attribute: false}) without: readonly string[] = [];

  @state() private words = '';
  @query('input') private readonly field!: HTMLInputElement;

  readonly #modal = new Modal(this);

  override firstUpdated(): void {
    this.#modal.open(this.field);
    request(this, 'desk-contacts', null);
  }

  override render(): TemplateResult {
    const {title, text} = words[this.purpose];
    return html`
      <div
        class="dialog"
        aria-modal="true"
        role="dialog"
        aria-labelledby="title"
        aria-describedby="text"
        popover="manual"
      >
        <header>
          <h2 id="title">${title}</h2>
          <button class="quiet close" type="button" aria-label="Close" @click=${this.#modal.close}>✕</button>
        </header>
        <p id="text">${text}</p>
        <input
          type="search"
          aria-label="Find a colleague or a group"
          placeholder="Find a colleague or a group"
          autocomplete="off"
          @input=${this.#input}
          @keydown=${this.#keydown}
        />
        <div class="found" @keydown=${this.#walk}>
          ${this.#list('Colleagues', 'agent')}${this.#list('Groups', 'group')}
        </div>
        <p class="none" role="status">${this.#remark()}</p>
      </div>
    `;
  }

  #list(heading: string, kind: Contact['kind']): TemplateResult | typeof nothing {
    const found = this.#found().filter((contact) => contact.kind === kind);
    if (found.length === 0) return nothing;
    return html`
      <h3>${heading}</h3>
      <ul>
        ${found.map((contact) => html`<li>${this.#contact(contact)}</li>`)}
      </ul>
    `;
  }

  #contact(contact: Contact): TemplateResult {
    const {name, available} = contact;
    return html`
      <button
        type="button"
        aria-disabled=${available ? 'false' : 'true'}
        @click=${() => available && this.#choose(contact)}
      >
        <span class="dot ${available ? 'available' : ''}"></span>
        <span class="name">${name}</span>
        <span class="state">${stateOf(contact)}</span>
      </button>
    `;
  }

  #found(): Contact[] {
    return others(this.contacts.list ?? [], this.without)
      .filter(({name}) => name.toLowerCase().includes(this.words))
      .sort((a, b) => Number(b.available) - Number(a.available));
  }

  #remark(): string {
    const {list, problem} = this.contacts;
    if (problem) return problem;
    if (!list) return 'Looking who is there…';
    return this.#found().length === 0 ? 'Nobody has this name.' : '';
  }

  #choose({kind, id, name}: Contact): void {
    const target = kind === 'agent' ? {agentId: id} : {queueName: name};
    request(this, 'desk-operation', {
      chatId: this.chatId,
      operation: {operationName: this.purpose, ...target},
    });
    this.#modal.close();
    this.dispatchEvent(new Event('chosen'));
  }

  readonly #input = (): void => {
    this.words = this.field.value.trim().toLowerCase();
  };

  /** Enter chooses the first available contact. */
  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') this.#buttons()[0]?.focus();
    else if (event.key === 'Enter' && !event.isComposing && this.words) {
      const first = this.#found().find(({available}) => available);
      if (first) this.#choose(first);
    } else return;
    event.preventDefault();
  };

  readonly #walk = (event: KeyboardEvent): void => {
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = this.#buttons();
    const place = buttons.findIndex((button) => button === this.shadowRoot?.activeElement);
    (buttons[place + step] ?? (step < 0 ? this.field : undefined))?.focus();
  };

  #buttons(): HTMLButtonElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLButtonElement>('li button')];
  }
}

function stateOf({kind, available, count}: Contact): string {
  if (kind === 'group') return available ? `${count} ready` : 'Nobody ready';
  if (!available) return 'Away';
  if (count === 0) return 'Free';
  return count === 1 ? '1 chat' : `${count} chats`;
}

const words: Readonly<Record<Purpose, {title: string; text: string}>> = {
  Consult: {title: 'Consult a colleague', text: 'The customer sees and hears nothing of it.'},
  Transfer: {
    title: 'Transfer the chat',
    text: 'Your colleague goes on in your place, with all that was said.',
  },
  Invite: {title: 'Conference', text: 'Your colleague joins you, and the customer sees it.'},
};

declare global {
  interface HTMLElementTagNameMap {
    'desk-colleague-picker': DeskColleaguePicker;
  }
}
