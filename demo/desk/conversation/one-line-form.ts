import {LitElement, css, html, type TemplateResult} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {baseStyles, buttonStyles, fieldStyles} from '../parts/styles.js';

/** The agent has entered a line. */
export class LineEvent extends Event {
  readonly line: string;

  constructor(line: string) {
    super('enter');
    this.line = line;
  }
}

/**
 * A form of one field, such as the address of a page to show to the customer.
 *
 * @fires enter - with the line
 * @fires close - when the agent pressed Escape
 */
@customElement('desk-one-line-form')
export class DeskOneLineForm extends LitElement {
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

  @property({attribute: false}) type: 'text' | 'url' = 'text';
  @property({attribute: false}) label = '';
  @property({attribute: false}) placeholder = '';
  /** A regular expression that the line has to match. */
  @property({attribute: false}) pattern = '.*\\S.*';
  /** The words on the button. */
  @property({attribute: false}) action = '';

  @query('input') private readonly field!: HTMLInputElement;

  override firstUpdated(): void {
    this.field.focus();
  }

  override render(): TemplateResult {
    return html`
      <form @submit=${this.#submit} @keydown=${this.#keydown}>
        <input
          type=${this.type}
          aria-label=${this.label}
          placeholder=${this.placeholder}
          pattern=${this.pattern}
          autocomplete="off"
          required
        />
        <button type="submit">${this.action}</button>
      </form>
    `;
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.dispatchEvent(new LineEvent(this.field.value.trim()));
  };

  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.dispatchEvent(new Event('close'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-one-line-form': DeskOneLineForm;
  }
}
