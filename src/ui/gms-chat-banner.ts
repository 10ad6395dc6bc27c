import {LitElement, css, html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {english, type Language} from '../i18n/language.js';
import {customElement} from './define.js';
import {shared} from './theme/shared.js';

/** Tells that the line is down, and what is safe. */
@customElement('gms-chat-banner')
export class GmsChatBanner extends LitElement {
  static override styles = [
    shared,
    css`
      p {
        padding: calc(8 * var(--_px)) calc(16 * var(--_px));
        background: var(--_warning);
        font-size: calc(14 * var(--_px));
        border-block-end: 1px solid var(--_line);
      }
      strong {
        display: block;
      }
    `,
  ];

  @property({attribute: false}) language: Language = english;
  @property({attribute: false}) isDown = false;

  override render() {
    const {strings} = this.language;
    return html`<div role="status">
      ${
        this.isDown
          ? html`<p><strong>${strings.reconnecting}</strong> ${strings.reconnectingHint}</p>`
          : nothing
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gms-chat-banner': GmsChatBanner;
  }
}
