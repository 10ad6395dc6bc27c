import {css, html, nothing} from 'lit';
import {ChatElement} from '../chat-element.js';
import {english} from '../../i18n/english.js';
import type {Language} from '../../i18n/language.js';
import {define} from '../define.js';
import {ask} from '../requests.js';
import {shared} from '../theme/shared.js';

/** Says what the customer is waiting for. A long wait adds the page's fallback and a button to leave. */
export class GmsChatWait extends ChatElement {
  static override properties = {
    language: {attribute: false},
    sentence: {attribute: false},
    isLong: {attribute: false},
    alone: {type: Boolean, reflect: true},
  };
  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: calc(12 * var(--_px));
        padding: calc(14 * var(--_px)) calc(20 * var(--_px));
        color: var(--_muted);
        font-size: calc(14 * var(--_px));
        border-block-end: 1px solid var(--_line);
      }
      /* The transcript is empty: the wait fills the panel. */
      :host([alone]) {
        flex: 1;
        flex-flow: column;
        justify-content: center;
        padding-inline: calc(40 * var(--_px));
        border: 0;
        text-align: center;
        text-wrap: balance;
        font-size: calc(15 * var(--_px));
      }
      p {
        flex: 1 1 75%;
      }
      :host([alone]) p {
        flex: none;
      }
      .pulse {
        flex: none;
        width: calc(10 * var(--_px));
        height: calc(10 * var(--_px));
        border-radius: 50%;
        background: var(--_accent-text);
      }
      @media (prefers-reduced-motion: no-preference) {
        .pulse {
          animation: pulse 1.6s ease-in-out infinite;
        }
      }
      @keyframes pulse {
        50% {
          opacity: 0.3;
          transform: scale(0.75);
        }
      }
    `,
  ];

  language: Language = english;
  sentence = '';
  isLong = false;
  /** The transcript is still empty, so that the wait fills the panel. */
  alone = false;

  override render() {
    const {sentence, isLong, language} = this;
    const {strings} = language;
    return html`
      <span class="pulse" aria-hidden="true"></span>
      <p role="status" aria-live="off">${sentence} ${isLong ? strings.waitingLong : nothing}</p>
      ${
        isLong
          ? html`<slot></slot>
              <button part="button" type="button" @click=${() => ask(this, {do: 'end'})}>
                ${strings.leave}
              </button>`
          : nothing
      }
    `;
  }
}

define('gms-chat-wait', GmsChatWait);

declare global {
  interface HTMLElementTagNameMap {
    'gms-chat-wait': GmsChatWait;
  }
}
