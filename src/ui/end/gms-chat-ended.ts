import {css, html} from 'lit';
import {ChatElement} from '../chat-element.js';
import {english, type Language} from '../../i18n/language.js';
import type {EndReason} from '../../session/model/state.js';
import type {Strings} from '../../i18n/catalog/strings.js';
import {define} from '../define.js';
import {ask} from '../requests.js';
import {shared} from '../theme/shared.js';

/** Says that the chat has ended and why, and offers a new chat and the transcript. */
export class GmsChatEnded extends ChatElement {
  static override properties = {
    language: {attribute: false},
    reason: {attribute: false},
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
      }
      .quiet {
        background: transparent;
        color: var(--_muted);
      }
      strong {
        display: block;
      }
      .why {
        color: var(--_muted);
        font-size: calc(14 * var(--_px));
      }
    `,
  ];

  language: Language = english;
  reason: EndReason = 'customer';

  override render() {
    const {strings} = this.language;
    return html`
      <div class="bar">
        <p role="status">
          <strong>${strings.ended}</strong> <span class="why">${why(this.reason, strings)}</span>
        </p>
        <slot name="ended"></slot>
        <button class="main" part="button" type="button" @click=${() => ask(this, {do: 'restart'})}>
          ${strings.startNewChat}
        </button>
        <button part="button" type="button" @click=${() => ask(this, {do: 'download', as: 'text'})}>
          ${strings.downloadTranscript}
        </button>
        <button
          class="quiet"
          part="button"
          type="button"
          @click=${() => ask(this, {do: 'download', as: 'page'})}
        >
          ${strings.saveAsPage}
        </button>
      </div>
    `;
  }

  override focus(): void {
    this.renderRoot.querySelector('button')?.focus({preventScroll: true});
  }
}

function why(reason: EndReason, strings: Strings): string {
  switch (reason) {
    case 'customer':
      return strings.endedByCustomer;
    case 'agent':
      return strings.endedByAgent;
    case 'lost':
      return strings.endedLost;
  }
}

define('gms-chat-ended', GmsChatEnded);

declare global {
  interface HTMLElementTagNameMap {
    'gms-chat-ended': GmsChatEnded;
  }
}
