import {css, html, nothing} from 'lit';
import {ChatElement} from '../chat-element.js';
import {english} from '../../i18n/english.js';
import type {Language} from '../../i18n/language.js';
import type {EndReason} from '../../session/model/state.js';
import {why} from './end-sentence.js';
import {define} from '../define.js';
import {reportButton} from '../report-button.js';
import {ask} from '../requests.js';
import {shared} from '../theme/shared.js';
import {fillIn} from './session-id.js';

/** Says that the chat has ended and why, and offers a new chat, the transcript, and to forget both. */
export class GmsChatEnded extends ChatElement {
  static override properties = {
    language: {attribute: false},
    reason: {attribute: false},
    sessionId: {attribute: false},
  };
  static override styles = [
    shared,
    css`
      .bar {
        display: grid;
        gap: calc(10 * var(--_px));
        padding: calc(16 * var(--_px));
        border-block-start: 1px solid var(--_line);
        text-align: center;
        text-wrap: balance;
      }
      .rare {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
      }
      .rare button {
        padding-inline: calc(8 * var(--_px));
        background: transparent;
        color: var(--_muted);
        font-size: calc(14 * var(--_px));
      }
      [role='group']:focus {
        outline: none;
      }
      .why {
        color: var(--_muted);
        font-size: calc(14 * var(--_px));
      }
    `,
  ];

  language: Language = english;
  reason: EndReason = 'customer';
  /** Id of the chat, for the page's own survey; empty if it is not known. */
  sessionId = '';

  override render() {
    const {strings} = this.language;
    return html`
      <div class="bar">
        <div role="group" aria-labelledby="words" tabindex="-1">
          <p id="words" role="status" aria-live="off">
            <strong>${strings.ended}</strong><br />
            <span class="why">${why(this.reason, strings)}</span>
          </p>
        </div>
        <slot name="ended" @slotchange=${this.#fillIn}></slot>
        <button class="main" part="button" type="button" @click=${() => ask(this, {do: 'restart'})}>
          ${strings.startNewChat}
        </button>
        <button part="button" type="button" @click=${() => ask(this, {do: 'download', as: 'text'})}>
          ${strings.downloadTranscript}
        </button>
        <div class="rare">
          <button part="button" type="button" @click=${() => ask(this, {do: 'download', as: 'page'})}>
            ${strings.saveAsPage}
          </button>
          <button part="button" type="button" @click=${() => ask(this, {do: 'forget'})}>
            ${strings.forgetChat}
          </button>
          ${this.reason === 'lost' ? reportButton(this.language) : nothing}
        </div>
      </div>
    `;
  }

  /** Once more when a form is sent, before its own listeners: the page may have drawn it meanwhile. */
  override firstUpdated(): void {
    this.#slot?.addEventListener('submit', () => this.#fillIn(), {capture: true});
  }

  override updated(): void {
    this.#fillIn();
  }

  get #slot(): HTMLSlotElement | null {
    return this.renderRoot.querySelector('slot');
  }

  #fillIn(): void {
    fillIn(this.#slot?.assignedElements({flatten: true}) ?? [], this.sessionId);
  }

  /**
   * Focuses the next step if the customer has ended the chat. If not, focuses the words: a key that was meant for the
   * message must not start a new chat.
   */
  override focus(): void {
    const next = this.reason === 'customer' ? 'button' : '[role=group]';
    this.renderRoot.querySelector<HTMLElement>(next)?.focus({preventScroll: true});
  }
}

define('gms-chat-ended', GmsChatEnded);

declare global {
  interface HTMLElementTagNameMap {
    'gms-chat-ended': GmsChatEnded;
  }
}
