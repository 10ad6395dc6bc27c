import {LitElement, css, html, type TemplateResult} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {request} from '../parts/request.js';
import {baseStyles, buttonStyles} from '../parts/styles.js';

/** A button that lets the agent choose files to send. */
@customElement('desk-file-picker')
export class DeskFilePicker extends LitElement {
  static override readonly styles = [
    baseStyles,
    buttonStyles,
    css`
      button {
        padding: 0 8px;
      }
    `,
  ];

  @property({attribute: false}) chatId = '';

  @query('input') private readonly input!: HTMLInputElement;

  override render(): TemplateResult {
    return html`
      <input type="file" multiple hidden @change=${this.#picked} />
      <button class="quiet" type="button" @click=${() => this.input.click()}>Attach a file</button>
    `;
  }

  readonly #picked = (): void => {
    const files = [...(this.input.files ?? [])];
    // The same file may be picked again.
    this.input.value = '';
    if (files.length > 0) request(this, 'desk-files', {do: 'send', chatId: this.chatId, files});
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-file-picker': DeskFilePicker;
  }
}
