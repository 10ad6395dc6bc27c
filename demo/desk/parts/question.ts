import {LitElement, css, html, type TemplateResult} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {dialogStyles} from './dialog-styles.js';
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

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  override firstUpdated(): void {
    // A modal dialog focuses its first button, which is the no.
    this.dialog.showModal();
  }

  override render(): TemplateResult {
    return html`
      <dialog
        role="alertdialog"
        aria-labelledby="title"
        aria-describedby="text"
        closedby="any"
        @close=${this.#closed}
      >
        <h2 id="title">${this.question}</h2>
        <p id="text">${this.text}</p>
        <div class="answers">
          <button type="button" @click=${() => this.dialog.close()}>${this.no}</button>
          <button class="danger" type="button" @click=${this.#agree}>${this.yes}</button>
        </div>
      </dialog>
    `;
  }

  /** Closes first: the focus is back on its earlier element before the page changes. */
  readonly #agree = (): void => {
    this.dialog.close();
    this.dispatchEvent(new Event('yes'));
  };

  readonly #closed = (): void => {
    this.dispatchEvent(new Event('close'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-question': DeskQuestion;
  }
}
