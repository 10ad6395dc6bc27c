import {LitElement, css, html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import {fillIn, type Names} from '../state/canned-answers.js';
import './canned-picker.js';
import type {CannedAnswerEvent} from './canned-picker.js';
import type {Operation, Visibility} from '../api/chat.js';
import './push-link.js';
import {request} from '../parts/request.js';
import {baseStyles, buttonStyles, fieldStyles} from '../parts/styles.js';
import {TypingNotice} from './typing-notice.js';

/** The field in which the agent writes. The parent element keeps the draft, which belongs to the chat. */
@customElement('desk-composer')
export class DeskComposer extends LitElement {
  static override readonly styles = [
    baseStyles,
    buttonStyles,
    fieldStyles,
    css`
      :host {
        display: block;
        position: relative;
        container-type: inline-size;
      }

      desk-canned-picker {
        position: absolute;
        inset: auto 0 100%;
        z-index: 1;
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

      .tools button {
        padding: 0 10px;
      }

      .tools button:first-child {
        margin-inline-start: -10px;
      }

      .hint {
        margin-inline-start: auto;
        color: var(--desk-muted);
        font-size: 13px;
      }

      @container (max-width: 559px) {
        .hint {
          display: none;
        }
      }

      @media (pointer: coarse) {
        .hint {
          display: none;
        }
      }
    `,
  ];

  @property({attribute: false}) chatId = '';
  @property({attribute: false}) draft = '';
  /** The names to fill into canned answers. */
  @property({attribute: false}) greetedAs = '';
  @property({attribute: false}) agentName = '';
  /** The readers: everybody, or agents only. */
  @property({attribute: false}) visibility: Visibility = 'All';

  /** The tool that is open beside the field. */
  @state() private tool: 'push' | 'canned' | undefined;
  @query('textarea') private readonly field!: HTMLTextAreaElement;
  @query('.push') private readonly pushButton!: HTMLButtonElement | null;

  readonly #typing = new TypingNotice((typing) => {
    this.#perform({
      operationName: typing ? 'SendStartTypingNotification' : 'SendStopTypingNotification',
      visibility: this.visibility,
    });
  });

  override focus(): void {
    this.field.focus();
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('draft')) this.#grow();
  }

  override render(): TemplateResult {
    const isPrivate = this.visibility === 'Agents';
    return html`
      ${
        this.tool === 'canned'
          ? html`<desk-canned-picker
              .names=${this.#names()}
              @pick=${this.#insert}
              @close=${this.#closeCanned}
            ></desk-canned-picker>`
          : nothing
      }
      <form @submit=${this.#submit}>
        <textarea
          aria-label=${isPrivate ? 'Write to colleagues' : 'Message'}
          placeholder=${isPrivate ? 'To colleagues' : 'Write a message'}
          rows="1"
          .value=${live(this.draft)}
          @input=${this.#input}
          @keydown=${this.#keydown}
          @blur=${this.#blur}
        ></textarea>
        <button class="primary" type="submit">${isPrivate ? 'Whisper' : 'Send'}</button>
      </form>
      ${isPrivate ? nothing : this.#tools()}
      ${
        this.tool === 'push'
          ? html`<desk-push-link .chatId=${this.chatId} @close=${this.#closePush}></desk-push-link>`
          : nothing
      }
    `;
  }

  #tools(): TemplateResult {
    return html`
      <div class="tools">
        <button
          class="quiet canned"
          type="button"
          aria-expanded=${this.tool === 'canned' ? 'true' : 'false'}
          @mousedown=${(event: Event) => event.preventDefault()}
          @click=${() => this.#toggle('canned')}
        >
          Canned answers
        </button>
        <button
          class="quiet push"
          type="button"
          aria-expanded=${this.tool === 'push' ? 'true' : 'false'}
          @click=${() => this.#toggle('push')}
        >
          Push a link
        </button>
        <span class="hint">/ for a canned answer, Enter to send</span>
      </div>
    `;
  }

  readonly #input = (): void => {
    const text = this.field.value;
    this.#keep(text);
    if (text.trim()) this.#typing.typed();
    else this.#typing.stopped();
    this.#grow();
  };

  readonly #keydown = (event: KeyboardEvent): void => {
    // An Enter that ends a composition belongs to the input method.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- Safari tells it by the key code alone
    const composing = event.isComposing || event.keyCode === 229;
    if (event.key === '/' && this.visibility === 'All' && !composing && !this.field.value) {
      event.preventDefault();
      this.tool = 'canned';
    }
    if (event.key !== 'Enter' || event.shiftKey || composing) return;
    event.preventDefault();
    this.#send();
  };

  readonly #blur = (): void => {
    // When the agent goes to another window, the field stays the active element of this page.
    if (this.shadowRoot?.activeElement !== this.field) this.#typing.stopped();
  };

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#send();
    this.field.focus();
  };

  readonly #closePush = (): void => {
    this.tool = undefined;
    this.pushButton?.focus();
  };

  readonly #closeCanned = (): void => {
    if (this.tool !== 'canned') return;
    this.tool = undefined;
    this.field.focus();
  };

  /** Appends the answer to the draft, so that the agent can change it before sending. */
  readonly #insert = ({answer}: CannedAnswerEvent): void => {
    const text = fillIn(answer.text, this.#names());
    this.#keep([this.field.value.trimEnd(), text].filter(Boolean).join(' '));
    this.#closeCanned();
  };

  #names(): Names {
    return {customer: this.greetedAs, agent: this.agentName};
  }

  #toggle(tool: 'push' | 'canned'): void {
    this.tool = this.tool === tool ? undefined : tool;
  }

  #keep(text: string): void {
    request(this, 'desk-draft', {chatId: this.chatId, visibility: this.visibility, text});
  }

  #send(): void {
    const text = this.field.value;
    if (!text.trim()) return;
    this.#typing.stopped();
    this.#keep('');
    this.#perform({operationName: 'SendMessage', text, visibility: this.visibility});
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
