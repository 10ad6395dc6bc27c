import {LitElement, css, html, nothing} from 'lit';
import {english, type Language} from '../../i18n/language.js';
import {define} from '../define.js';
import {ask} from '../requests.js';
import {shared} from '../theme/shared.js';

/** Says that the connection is lost and what is safe, or that messages may be missing and how to reload them. */
export class GmsChatBanner extends LitElement {
  static override properties = {
    language: {attribute: false},
    isDown: {attribute: false},
    hasGap: {attribute: false},
    canReload: {attribute: false},
  };
  static override styles = [
    shared,
    css`
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0 calc(12 * var(--_px));
        padding: calc(8 * var(--_px)) calc(20 * var(--_px));
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

  language: Language = english;
  isDown = false;
  hasGap = false;
  /** The server still knows the chat, so missing messages can be fetched. */
  canReload = true;

  /**
   * Shows one message at a time: without a connection, nothing can be reloaded. The button is outside the status, so that it
   * is not announced with it.
   */
  override render() {
    const {isDown, hasGap, language} = this;
    const {strings} = language;
    return html`<div class=${isDown || hasGap ? 'bar' : ''}>
      <p role="status">
        ${isDown ? html`<strong>${strings.reconnecting}</strong> ${strings.reconnectingHint}` : nothing}
        ${hasGap && !isDown ? html`<strong>${strings.messagesMissing}</strong>` : nothing}
      </p>
      ${
        hasGap && !isDown && this.canReload
          ? html`<button part="button" type="button" @click=${() => ask(this, {do: 'reload'})}>
              ${strings.reloadMessages}
            </button>`
          : nothing
      }
    </div>`;
  }
}

define('gms-chat-banner', GmsChatBanner);

declare global {
  interface HTMLElementTagNameMap {
    'gms-chat-banner': GmsChatBanner;
  }
}
