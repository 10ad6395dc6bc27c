import {LitElement, css, html, type TemplateResult} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {dialogStyles} from './dialog-styles.js';
import {Modal} from './modal.js';
import {baseStyles, buttonStyles} from './styles.js';

/**
 * Asks for confirmation before something that cannot be undone. Escape or a click outside means no.
 *
 * @fires yes - when the agent confirms
 * @fires close - after either answer
 */
@customElement('desk-question')
export class DeskQuestion extends LitElement {
  static override readonly styles = [
    baseStyles,
    buttonStyles,
    dialogStyles,
    css`
      .answers {
        display: flex;
        flex-wrap: wrap;
        justify-content: end;
        gap: 8px;
        margin-top: 20px;
      }
    `,
  ];

  @property({attribute: false}) question = '';
  /** The consequences of a yes. */
  @property({attribute: false}) text = '';
  @property({attribute: false}) no = '';
  @property({attribute: false}) yes = '';

  /** The answer that changes nothing. */
  @query('button') private readonly answer!: HTMLButtonElement;

  readonly #modal = new Modal(this);

  override firstUpdated(): void {
    this.#modal.open(this.answer);
  }

  override render(): TemplateResult {
    return html`
      <div
        class="dialog"
        aria-modal="true"
        role="alertdialog"
        aria-labelledby="title"
        aria-describedby="text"
        popover="manual"
      >
        <h2 id="title">${this.question}</h2>
        <p id="text">${this.text}</p>
        <div class="answers">
          <button type="button" @click=${this.#modal.close}>${this.no}</button>
          <button class="danger" type="button" @click=${this.#agree}>${this.yes}</button>
        </div>
      </div>
    `;
  }

  /** Closes first: the focus is back on its earlier element before the page changes. */
  readonly #agree = (): void => {
    this.#modal.close();
    this.dispatchEvent(new Event('yes'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-question': DeskQuestion;
  }
}
