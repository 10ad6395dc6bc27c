import {LitElement, css, html} from 'lit';
import {property, query} from 'lit/decorators.js';
import {english, type Language} from '../i18n/language.js';
import {customElement} from './define.js';
import {ask} from './requests.js';
import {shared} from './theme/shared.js';

/** Asks before the chat is ended. Whoever shows it makes the rest of the panel inert. */
@customElement('gms-chat-confirm')
export class GmsChatConfirm extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        position: absolute;
        inset: 0;
        display: grid;
        align-items: end;
        padding: calc(12 * var(--_px));
        background: color-mix(in srgb, var(--_surface), transparent 25%);
        backdrop-filter: blur(2px);
      }
      .dialog {
        display: grid;
        gap: calc(10 * var(--_px));
        padding: calc(20 * var(--_px));
        border: 1px solid var(--_line);
        border-radius: calc(16 * var(--_px));
        background: var(--_surface);
        box-shadow: 0 8px 32px rgb(0 0 0 / 18%);
      }
      h2 {
        font-size: calc(18 * var(--_px));
        line-height: 1.3;
      }
      p {
        color: var(--_muted);
        margin-block-end: calc(6 * var(--_px));
      }
      .end {
        border-color: var(--_edge);
        background: transparent;
        color: var(--_danger);
      }
    `,
  ];

  @property({attribute: false}) language: Language = english;
  @query('.keep') private keep!: HTMLButtonElement;

  override render() {
    const {strings} = this.language;
    return html`
      <div
        class="dialog"
        role="alertdialog"
        aria-modal="true"
        aria-labelledby="title"
        aria-describedby="hint"
        @keydown=${this.#keydown}
      >
        <h2 id="title">${strings.confirmEnd}</h2>
        <p id="hint">${strings.confirmEndHint}</p>
        <button class="keep main" part="button" type="button" @click=${this.#keep}>
          ${strings.keepChatting}
        </button>
        <button class="end" part="button" type="button" @click=${() => ask(this, {do: 'end'})}>
          ${strings.endChat}
        </button>
      </div>
    `;
  }

  /** The safe answer has the focus. */
  override firstUpdated(): void {
    this.keep.focus({preventScroll: true});
  }

  #keydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#keep();
  }

  #keep(): void {
    ask(this, {do: 'keep'});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gms-chat-confirm': GmsChatConfirm;
  }
}
