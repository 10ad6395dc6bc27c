import {LitElement, css, html, type TemplateResult} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {dialogStyles} from './dialog-styles.js';
import {baseStyles, buttonStyles} from './styles.js';

/**
 * A question before something that cannot be undone. Escape, and a press beside it, are a no.
 *
 * @fires yes - when it is to be done
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
  /** What comes of a yes. */
  @property({attribute: false}) text = '';
  @property({attribute: false}) no = '';
  @property({attribute: false}) yes = '';

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  override firstUpdated(): void {
    // The first of its buttons takes the focus, and that is the no.
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

  /** The focus is back where it came from before anything else happens to the page. */
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
