import {css, html} from 'lit';
import {ChatElement} from '../chat-element.js';
import {english} from '../../i18n/english.js';
import type {Language} from '../../i18n/language.js';
import {define} from '../define.js';
import {ask} from '../requests.js';
import {dialogStyles} from '../theme/dialog.js';
import {shared} from '../theme/shared.js';

/** Asks the customer before the chat is ended. The window makes the rest of the panel inert meanwhile. */
export class GmsChatConfirm extends ChatElement {
  static override properties = {
    language: {attribute: false},
  };
  static override styles = [
    shared,
    dialogStyles,
    css`
      .end {
        border-color: var(--_edge);
        background: transparent;
        color: var(--_danger);
      }
    `,
  ];

  language: Language = english;

  private get keep(): HTMLButtonElement | null {
    return this.renderRoot.querySelector<HTMLButtonElement>('.keep');
  }

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

  /** Focuses the answer that loses nothing. */
  override focus(): void {
    this.keep?.focus({preventScroll: true});
  }

  #keydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#keep();
  }

  #keep(): void {
    ask(this, {do: 'keep'});
  }
}

define('gms-chat-confirm', GmsChatConfirm);

declare global {
  interface HTMLElementTagNameMap {
    'gms-chat-confirm': GmsChatConfirm;
  }
}
