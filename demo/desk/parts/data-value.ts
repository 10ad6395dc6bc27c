import {LitElement, css, html, nothing, type TemplateResult} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {linked} from './linked.js';
import {baseStyles, buttonStyles} from './styles.js';
import {keyInWords, valueInWords} from '../data/words-for-data.js';

/** Above either, a value is long: characters, lines. */
const long = {text: 180, lines: 4} as const;

/** One value of the user data or of a survey, in words. A long one shows its beginning, and the rest on demand. */
@customElement('desk-data-value')
export class DeskDataValue extends LitElement {
  static override readonly styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: block;
        overflow-wrap: anywhere;
      }

      bdi {
        /* Each value in its own direction, all of them at the side of the names. */
        display: inline-block;
        max-width: 100%;
        unicode-bidi: plaintext;
        white-space: pre-wrap;
      }

      .cut {
        display: -webkit-inline-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 4;
      }

      a {
        color: var(--desk-accent);
      }

      button {
        display: block;
        min-height: 28px;
        margin-inline-start: -8px;
        padding: 0 8px;
        font-size: 13px;
      }

      @media (pointer: coarse) {
        button {
          min-height: 44px;
        }
      }
    `,
  ];

  @property({attribute: false}) key = '';
  @property({attribute: false}) value = '';

  /** The agent has opened a long value. */
  @state() private isOpen = false;

  override render(): TemplateResult {
    const text = valueInWords(this.value);
    const isLong = text.length > long.text || text.split('\n').length > long.lines;
    const isCut = isLong && !this.isOpen;
    // A link that is cut off and gets the focus must be seen.
    return html`<bdi class=${isCut ? 'cut' : ''} @focusin=${this.#open}>${linked(text)}</bdi>${
        isLong
          ? html`<button
              class="quiet"
              type="button"
              aria-expanded=${this.isOpen ? 'true' : 'false'}
              aria-label="${this.isOpen ? 'Less' : 'All of it'}: ${keyInWords(this.key)}"
              @click=${this.#toggle}
            >
              ${this.isOpen ? 'Less' : 'All of it'}
            </button>`
          : nothing
      }`;
  }

  readonly #open = (): void => {
    this.isOpen = true;
  };

  readonly #toggle = (): void => {
    this.isOpen = !this.isOpen;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-data-value': DeskDataValue;
  }
}
