import {LitElement, css, html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {english, type Language} from '../i18n/language.js';
import type {Strings} from '../i18n/strings.js';
import {customElement} from './define.js';
import {ask} from './requests.js';
import {shared} from './theme/shared.js';

/** Tells that the line is down and what is safe, or that messages are missing and what can be done. */
@customElement('gms-chat-banner')
export class GmsChatBanner extends LitElement {
  static override styles = [
    shared,
    css`
      p {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0 calc(12 * var(--_px));
        padding: calc(8 * var(--_px)) calc(16 * var(--_px));
        background: var(--_warning);
        font-size: calc(14 * var(--_px));
        border-block-end: 1px solid var(--_line);
      }
      button {
        min-height: calc(32 * var(--_px));
        padding: 0 calc(10 * var(--_px));
      }
    `,
  ];

  @property({attribute: false}) language: Language = english;
  @property({attribute: false}) isDown = false;
  @property({attribute: false}) hasGap = false;

  override render() {
    const {strings} = this.language;
    return html`<div role="status">${this.#trouble(strings)}</div>`;
  }

  /** One thing at a time: while the line is down nothing can be asked for. */
  #trouble(strings: Strings) {
    if (this.isDown) return html`<p><strong>${strings.reconnecting}</strong> ${strings.reconnectingHint}</p>`;
    if (!this.hasGap) return nothing;
    return html`<p>
      <strong>${strings.messagesMissing}</strong>
      <button part="button" type="button" @click=${() => ask(this, {do: 'reload'})}>
        ${strings.reloadMessages}
      </button>
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gms-chat-banner': GmsChatBanner;
  }
}
