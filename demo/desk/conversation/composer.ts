import {LitElement, css, html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import {fillIn, type Names} from '../state/canned-answers.js';
import './canned-picker.js';
import type {CannedAnswerEvent} from './canned-picker.js';
import type {Operation, Visibility} from '../api/chat.js';
import './composer-tools.js';
import type {Tool, ToolEvent} from './composer-tools.js';
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
    `,
  ];

  @property({attribute: false}) chatId = '';
  @property({attribute: false}) draft = '';
  /** Names of the operations that are allowed now. */
  @property({attribute: false}) capabilities: readonly string[] = [];
  /** The names to fill into canned answers. */
  @property({attribute: false}) greetedAs = '';
  @property({attribute: false}) agentName = '';
  /** The readers: everybody, or agents only. */
  @property({attribute: false}) visibility: Visibility = 'All';

  /** The tool that is open beside the field. */
  @state() private tool: Tool | undefined;
  @query('textarea') private readonly field!: HTMLTextAreaElement;

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
      ${
        isPrivate
          ? nothing
          : html`<desk-composer-tools
              .chatId=${this.chatId}
              .capabilities=${this.capabilities}
              .tool=${this.tool}
              @tool=${this.#useTool}
            ></desk-composer-tools>`
      }
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
    // oxlint-disable-next-line typescript/no-deprecated -- Safari tells it by the key code alone
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

  readonly #closeCanned = (): void => {
    if (this.tool !== 'canned') return;
    this.tool = undefined;
    this.field.focus();
  };

  readonly #useTool = ({tool}: ToolEvent): void => {
    this.tool = tool;
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
