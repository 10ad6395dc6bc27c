import {LitElement, css, html, nothing, type TemplateResult} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {customerDetails, noteKey} from './customer-details.js';
import type {Chat} from './chat.js';
import {request} from './request.js';
import {baseStyles, buttonStyles, fieldStyles} from './styles.js';

/** What agents note on a chat for each other: it goes with the chat, and stays with it afterwards. */
@customElement('desk-note')
export class DeskNote extends LitElement {
  static override readonly styles = [
    baseStyles,
    buttonStyles,
    fieldStyles,
    css`
      label {
        display: block;
        margin: 24px 0 6px;
        color: var(--desk-muted);
        font-size: 13px;
        font-weight: 600;
      }

      textarea {
        display: block;
        min-height: 64px;
        field-sizing: content;
        max-height: 200px;
        resize: none;
      }

      button {
        margin-top: 6px;
      }

      .note {
        overflow-wrap: anywhere;
        white-space: pre-wrap;
      }
    `,
  ];

  @property({attribute: false}) chat: Chat | undefined;
  @query('textarea') private readonly field!: HTMLTextAreaElement;

  override render(): TemplateResult | typeof nothing {
    const {chat} = this;
    if (!chat) return nothing;
    const {note} = customerDetails(chat.userData);
    if (!chat.capabilities.includes('UpdateUserData')) {
      return note
        ? html`<label for="note">Note</label>
            <p class="note" id="note">${note}</p>`
        : nothing;
    }
    return html`
      <form @submit=${this.#submit}>
        <label for="note">Note for colleagues</label>
        <textarea id="note" rows="2" .value=${note}></textarea>
        <button type="submit">Save note</button>
      </form>
    `;
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const chatId = this.chat?.id;
    if (chatId === undefined) return;
    const userData = {[noteKey]: this.field.value.trim()};
    request(this, 'desk-operation', {chatId, operation: {operationName: 'UpdateUserData', userData}});
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-note': DeskNote;
  }
}
