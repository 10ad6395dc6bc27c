import {LitElement, css, html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {english, type Language} from '../i18n/language.js';
import {customElement} from './define.js';
import {ask} from './requests.js';
import {shared} from './theme/shared.js';

/** Says what is being waited for. A wait that grows long offers a way out, and the page's own. */
@customElement('gms-chat-wait')
export class GmsChatWait extends LitElement {
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
      /* Nothing has been said yet: the wait is what there is to see. */
      :host([alone]) {
        flex: 1;
        flex-direction: column;
        justify-content: center;
        padding-inline: calc(40 * var(--_px));
        border: 0;
        text-align: center;
        font-size: calc(15 * var(--_px));
      }
      p {
        flex: 1;
      }
      :host([alone]) p {
        flex: none;
      }
      .pulse {
        flex: none;
        width: calc(10 * var(--_px));
        height: calc(10 * var(--_px));
        border-radius: 50%;
        background: var(--_accent);
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

  @property({attribute: false}) language: Language = english;
  @property({attribute: false}) sentence = '';
  @property({attribute: false}) isLong = false;
  /** Nothing else is there to see. */
  @property({type: Boolean, reflect: true}) alone = false;

  override render() {
    const {sentence, isLong, language} = this;
    const {strings} = language;
    return html`
      <span class="pulse" aria-hidden="true"></span>
      <p role="status">${sentence} ${isLong ? strings.waitingLong : nothing}</p>
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

declare global {
  interface HTMLElementTagNameMap {
    'gms-chat-wait': GmsChatWait;
  }
}
