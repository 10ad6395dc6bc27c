import {LitElement, css, html, type TemplateResult} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {request} from '../parts/request.js';
import {baseStyles, buttonStyles, fieldStyles} from '../parts/styles.js';

/**
 * The address of a page to show to the customer.
 *
 * @fires close - when the link was sent, or the agent pressed Escape
 */
@customElement('desk-push-link')
export class DeskPushLink extends LitElement {
  static override readonly styles = [
    baseStyles,
    buttonStyles,
    fieldStyles,
    css`
      :host {
        display: block;
        margin-top: 6px;
      }

      form {
        display: flex;
        gap: 8px;
      }

      button {
        min-height: 40px;
      }
    `,
  ];

  @property({attribute: false}) chatId = '';
  @query('input') private readonly field!: HTMLInputElement;

  override firstUpdated(): void {
    this.field.focus();
  }

  override render(): TemplateResult {
    return html`
      <form @submit=${this.#submit} @keydown=${this.#keydown}>
        <input type="url" aria-label="Link" placeholder="https://" pattern="https?://.+" required />
        <button type="submit">Push</button>
      </form>
    `;
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const url = this.field.value.trim();
    request(this, 'desk-operation', {chatId: this.chatId, operation: {operationName: 'SendUrl', url}});
    this.dispatchEvent(new Event('close'));
  };

  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.dispatchEvent(new Event('close'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-push-link': DeskPushLink;
  }
}
