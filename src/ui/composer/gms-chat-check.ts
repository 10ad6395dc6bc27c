import {css, html} from 'lit';
import {ChatElement} from '../chat-element.js';
import {english} from '../../i18n/english.js';
import type {Language} from '../../i18n/language.js';
import {define} from '../define.js';
import {mask, type SensitiveMessage} from './private-data.js';
import {ask} from '../requests.js';
import {dialogStyles} from '../theme/dialog.js';
import {shared} from '../theme/shared.js';

export {findPrivateData} from './private-data.js';

/** Asks the customer before a card number or an IBAN is sent. Loaded with the first message, see `private-check.ts`. */
export class GmsChatCheck extends ChatElement {
  static override properties = {
    language: {attribute: false},
    sensitive: {attribute: false},
  };
  static override styles = [
    shared,
    dialogStyles,
    css`
      .masked {
        padding: calc(8 * var(--_px)) calc(12 * var(--_px));
        border: 1px solid var(--_line);
        border-radius: calc(12 * var(--_px));
        color: var(--_text);
        max-height: 30vh;
        overflow: auto;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
    `,
  ];

  language: Language = english;
  sensitive: SensitiveMessage = {text: '', found: []};

  private get first(): HTMLButtonElement | null {
    return this.renderRoot.querySelector<HTMLButtonElement>('button');
  }

  override render() {
    const {strings} = this.language;
    const {text, found} = this.sensitive;
    const masked = mask(text, found);
    const isCard = found.some(({kind}) => kind === 'card');
    return html`
      <div
        class="dialog"
        role="alertdialog"
        aria-modal="true"
        aria-labelledby="title"
        aria-describedby="hint"
        @keydown=${this.#keydown}
      >
        <h2 id="title">${isCard ? strings.looksLikeCard : strings.looksLikeIban}</h2>
        <p id="hint">${strings.privateHint}</p>
        <p class="masked" dir="auto" tabindex="0">${masked}</p>
        <button class="main" part="button" type="button" @click=${() => this.#send(masked)}>
          ${strings.sendMasked}
        </button>
        <button part="button" type="button" @click=${() => this.#send(text)}>${strings.sendAsTyped}</button>
        <button part="button" type="button" @click=${this.#edit}>${strings.edit}</button>
      </div>
    `;
  }

  override focus(): void {
    this.first?.focus({preventScroll: true});
  }

  #send(text: string): void {
    ask(this, {do: 'send-checked', text});
  }

  #edit(): void {
    ask(this, {do: 'edit', text: this.sensitive.text});
  }

  #keydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#edit();
  }
}

define('gms-chat-check', GmsChatCheck);

declare global {
  interface HTMLElementTagNameMap {
    'gms-chat-check': GmsChatCheck;
  }
}
