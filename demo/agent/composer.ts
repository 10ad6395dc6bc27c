import {LitElement, css, html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import type {Operation} from './chat.js';
import './push-link.js';
import {request} from './request.js';
import {baseStyles, buttonStyles, fieldStyles} from './styles.js';
import {TypingNotice} from './typing-notice.js';

/** Where the agent writes. The draft belongs to the chat and is kept by whoever holds this. */
@customElement('desk-composer')
export class DeskComposer extends LitElement {
  static override readonly styles = [
    baseStyles,
    buttonStyles,
    fieldStyles,
    css`
      :host {
        display: block;
      }

      form {
        display: flex;
        align-items: end;
        gap: 8px;
      }

      textarea {
        max-height: 148px;
        resize: none;
      }

      form .primary {
        min-height: 40px;
      }

      .tools {
        display: flex;
        align-items: center;
        gap: 8px;
        margin-top: 6px;
      }

      .push {
        margin-inline-start: -10px;
        padding: 0 10px;
      }

      .hint {
        margin-inline-start: auto;
        color: var(--desk-muted);
        font-size: 13px;
      }

      @media (pointer: coarse), (max-width: 479px) {
        .hint {
          display: none;
        }
      }
    `,
  ];

  @property({attribute: false}) chatId = '';
  @property({attribute: false}) draft = '';

  @state() private pushing = false;
  @query('textarea') private readonly field!: HTMLTextAreaElement;
  @query('.push') private readonly pushButton!: HTMLButtonElement;

  readonly #typing = new TypingNotice((typing) => {
    this.#perform({operationName: typing ? 'SendStartTypingNotification' : 'SendStopTypingNotification'});
  });

  override focus(): void {
    this.field.focus();
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('draft')) this.#grow();
  }

  override render(): TemplateResult {
    return html`
      <form @submit=${this.#submit}>
        <textarea
          aria-label="Message"
          placeholder="Write a message"
          rows="1"
          .value=${live(this.draft)}
          @input=${this.#input}
          @keydown=${this.#keydown}
          @blur=${this.#blur}
        ></textarea>
        <button class="primary" type="submit">Send</button>
      </form>
      <div class="tools">
        <button
          class="quiet push"
          type="button"
          aria-expanded=${this.pushing ? 'true' : 'false'}
          @click=${this.#togglePush}
        >
          Push a link
        </button>
        <span class="hint">Enter sends, Shift+Enter breaks the line</span>
      </div>
      ${
        this.pushing
          ? html`<desk-push-link .chatId=${this.chatId} @close=${this.#closePush}></desk-push-link>`
          : nothing
      }
    `;
  }

  readonly #input = (): void => {
    const text = this.field.value;
    request(this, 'desk-draft', {chatId: this.chatId, text});
    if (text.trim()) this.#typing.typed();
    else this.#typing.stopped();
    this.#grow();
  };

  readonly #keydown = (event: KeyboardEvent): void => {
    // An Enter that ends a composition belongs to the input method.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- Safari tells it by the key code alone
    const composing = event.isComposing || event.keyCode === 229;
    if (event.key !== 'Enter' || event.shiftKey || composing) return;
    event.preventDefault();
    this.#send();
  };

  readonly #blur = (): void => {
    // Another window is not another place: there the field still is the active element.
    if (this.shadowRoot?.activeElement !== this.field) this.#typing.stopped();
  };

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#send();
    this.field.focus();
  };

  readonly #togglePush = (): void => {
    this.pushing = !this.pushing;
  };

  readonly #closePush = (): void => {
    this.pushing = false;
    this.pushButton.focus();
  };

  #send(): void {
    const text = this.field.value;
    if (!text.trim()) return;
    this.#typing.stopped();
    request(this, 'desk-draft', {chatId: this.chatId, text: ''});
    this.#perform({operationName: 'SendMessage', text});
  }

  #perform(operation: Operation): void {
    request(this, 'desk-operation', {chatId: this.chatId, operation});
  }

  #grow(): void {
    this.field.style.height = 'auto';
    this.field.style.height = `${this.field.scrollHeight + 2}px`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-composer': DeskComposer;
  }
}
