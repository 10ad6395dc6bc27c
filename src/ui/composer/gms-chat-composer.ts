import {css, html, nothing, type PropertyValues} from 'lit';
import {systemClock} from '../../base/clock.js';
import {ChatElement} from '../chat-element.js';
import {english} from '../../i18n/english.js';
import type {Language} from '../../i18n/language.js';
import {define} from '../define.js';
import {isOfIme} from '../ime.js';
import {ask} from '../requests.js';
import {shared} from '../theme/shared.js';

/** The counter appears when less than this share of `maxLength` is left. */
const NEARLY_FULL = 0.1;
/** Pause in typing after which a screen reader hears that the text is too long, ms: the echo of a key would cut it off. */
const PAUSE = 1_000;

/** The field in which the customer writes a message. Enter sends, Shift+Enter breaks the line. */
export class GmsChatComposer extends ChatElement {
  static override properties = {
    language: {attribute: false},
    text: {attribute: false},
    maxLength: {attribute: false},
  };
  static override styles = [
    shared,
    css`
      form {
        display: grid;
        grid-template-columns: 1fr auto;
        align-items: end;
        gap: calc(4 * var(--_px)) calc(8 * var(--_px));
        padding: calc(10 * var(--_px)) calc(12 * var(--_px)) calc(12 * var(--_px));
        border-block-start: 1px solid var(--_line);
      }
      textarea {
        width: 100%;
        min-height: calc(44 * var(--_px));
        max-height: min(132 * var(--_px), 0.4 * var(--_visible, 100vh));
        padding: calc(10 * var(--_px)) calc(14 * var(--_px));
        border: 1px solid var(--_edge);
        border-radius: calc(22 * var(--_px));
        background: var(--_surface);
        font-size: max(16px, 16 * var(--_px));
        line-height: calc(22 * var(--_px));
        resize: none;
        field-sizing: content;
        overscroll-behavior: contain;
      }
      textarea:focus-visible {
        outline-offset: 0;
        border-color: var(--_accent-text);
      }
      textarea::placeholder {
        color: var(--_muted);
        opacity: 1;
      }
      .acts {
        display: flex;
        align-items: center;
        gap: calc(4 * var(--_px));
      }
      button {
        width: calc(44 * var(--_px));
        padding: 0;
        border-radius: 50%;
        display: grid;
        place-items: center;
      }
      .counter {
        grid-column: 1 / -1;
        font-size: calc(12 * var(--_px));
        color: var(--_muted);
        padding-inline: calc(14 * var(--_px));
      }
      .over {
        color: var(--_danger);
        font-weight: 600;
      }
    `,
  ];

  language: Language = english;
  /** The unsent text. The owner of the composer stores it. */
  text = '';
  /** Most characters in one message. */
  maxLength = 4000;
  /** A screen reader has heard that the text is too long, and it still is. */
  #isTold = false;
  #cancel = () => {};

  private get field(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector<HTMLTextAreaElement>('textarea');
  }

  override render() {
    const {strings} = this.language;
    return html`
      <form part="composer" @submit=${this.#submit}>
        <textarea
          aria-label=${strings.message}
          placeholder=${strings.message}
          rows="1"
          dir=${this.text ? 'auto' : nothing}
          autocomplete="off"
          enterkeyhint="send"
          aria-describedby="counter"
          .value=${this.text}
          @focus=${this.#fit}
          @input=${this.#input}
          @keydown=${this.#keydown}
        ></textarea>
        <div class="acts">
          <slot></slot>
          <button
            class="main"
            part="button"
            type="submit"
            aria-label=${strings.send}
            aria-disabled=${this.#canSend ? 'false' : 'true'}
            @click=${this.#submit}
          >
            <svg width="20" height="20" viewBox="0 0 24 24" aria-hidden="true">
              <path d="M12 19V5M5.5 11.5 12 5l6.5 6.5" />
            </svg>
          </button>
        </div>
        ${this.#counter()}
      </form>
    `;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#cancel();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('text')) this.#fit();
  }

  override focus(): void {
    this.field?.focus({preventScroll: true});
  }

  get #canSend(): boolean {
    return this.text.trim() !== '' && this.#left >= 0;
  }

  /** Characters that can still be written; below 0 if there are too many. */
  get #left(): number {
    return this.maxLength - this.text.length;
  }

  /** A text that is too long is refused, never cut. */
  #counter() {
    const left = this.#left;
    if (left > this.maxLength * NEARLY_FULL) return nothing;
    const {strings} = this.language;
    return left < 0
      ? html`<span id="counter" class="counter over">${strings.charactersTooMany(-left)}</span>`
      : html`<span id="counter" class="counter">${strings.charactersLeft(left)}</span>`;
  }

  #input(): void {
    this.text = this.field?.value ?? '';
    ask(this, {do: 'typed', text: this.text});
    this.#cancel();
    this.#isTold &&= this.#left < 0;
    if (this.#left < 0 && !this.#isTold) this.#cancel = systemClock.after(PAUSE, () => this.#tell());
  }

  /** Not at each key, as an alert would be: the counter changes with each. */
  #tell(): void {
    this.#cancel();
    this.#isTold = this.#left < 0;
    if (this.#isTold) ask(this, {do: 'say', line: this.language.strings.charactersTooMany(-this.#left)});
  }

  /** Grows the field with its text in browsers without `field-sizing`. A field that comes into view fits when it gets the focus. */
  #fit(): void {
    const {field} = this;
    if (!field || CSS.supports('field-sizing', 'content')) return;
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight + 2}px`;
  }

  /** Enter sends, except when it confirms an IME composition. */
  #keydown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && !event.shiftKey && !isOfIme(event)) this.#submit(event);
  }

  /**
   * Empties the field at once: by the time the server has replied, the customer may be writing the next message. Called by
   * the press already: a frame without the permission for forms drops `submit`.
   */
  #submit(event: Event): void {
    event.preventDefault();
    if (!this.#canSend) return this.#tell();
    const {text} = this;
    this.text = '';
    ask(this, {do: 'send', text});
    this.focus();
  }
}

define('gms-chat-composer', GmsChatComposer);

declare global {
  interface HTMLElementTagNameMap {
    'gms-chat-composer': GmsChatComposer;
  }
}
