import {css, html, nothing} from 'lit';
import {ChatElement} from '../chat-element.js';
import {firstEnglish, type FirstLanguage} from '../../i18n/language.js';
import {define} from '../define.js';
import {ask} from '../requests.js';
import {shared} from '../theme/shared.js';

/** Draws the parts of the header that belong to a chat. Arrives with the conversation. */
export interface HeaderOfChat {
  readonly agents: (header: GmsChatHeader) => unknown;
  readonly buttons: (header: GmsChatHeader) => unknown;
}

/** The header of the panel: heading, agents, and buttons for sound, end and minimize. */
export class GmsChatHeader extends ChatElement {
  static override properties = {
    language: {attribute: false},
    heading: {attribute: false},
    agents: {attribute: false},
    canEnd: {attribute: false},
    canMinimize: {attribute: false},
    sound: {attribute: false},
  };
  static override styles = [
    shared,
    css`
      header {
        display: flex;
        align-items: center;
        gap: calc(4 * var(--_px));
        min-height: calc(64 * var(--_px));
        padding-block: calc(8 * var(--_px));
        padding-inline: calc(20 * var(--_px)) calc(10 * var(--_px));
        border-block-end: 1px solid var(--_line);
        background: var(--_header);
        color: var(--_on-header);
      }
      :focus-visible {
        outline-color: var(--gms-chat-on-header, var(--_accent-text));
      }
      .title {
        flex: 1;
        min-width: 0;
      }
      h2 {
        font-size: calc(17 * var(--_px));
        line-height: 1.3;
        font-weight: 650;
        overflow-wrap: anywhere;
      }
      .agents {
        font-size: calc(13 * var(--_px));
        color: var(--gms-chat-on-header, var(--_muted));
        white-space: nowrap;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .quiet,
      .icon {
        background: transparent;
      }
      button:hover {
        background: color-mix(in srgb, currentColor 10%, transparent);
      }
      .quiet {
        padding-inline: calc(12 * var(--_px));
        font-size: calc(14 * var(--_px));
        color: var(--gms-chat-on-header, var(--_muted));
        white-space: nowrap;
      }
      .icon {
        width: calc(44 * var(--_px));
        padding: 0;
        display: grid;
        place-items: center;
      }
      @media print {
        button {
          display: none;
        }
      }
    `,
  ];

  /** Draws what a header has only while a chat is on: see `header-of-chat.ts`. */
  static ofChat: HeaderOfChat | undefined;

  language: FirstLanguage = firstEnglish;
  heading = '';
  /** Nicknames of the agents in the chat. */
  agents: readonly string[] = [];
  canEnd = false;
  canMinimize = true;
  /** Whether the sound for new messages is on; `undefined` hides the button. */
  sound: boolean | undefined;

  override render() {
    const {language, heading, canMinimize} = this;
    const {ofChat} = GmsChatHeader;
    return html`<header part="header" role="presentation">
      <div class="title">
        <slot></slot>
        <h2>${heading}</h2>
        ${ofChat?.agents(this)}
      </div>
      ${ofChat?.buttons(this)}
      ${
        canMinimize
          ? html`<button
              class="icon"
              part="button"
              type="button"
              aria-label=${language.strings.minimizeChat}
              @click=${() => ask(this, {do: 'minimize'})}
            >
              <svg width="22" height="22" viewBox="0 0 24 24" aria-hidden="true">
                <path d="m6 9 6 6 6-6" />
              </svg>
            </button>`
          : nothing
      }
    </header>`;
  }
}

define('gms-chat-header', GmsChatHeader);

declare global {
  interface HTMLElementTagNameMap {
    'gms-chat-header': GmsChatHeader;
  }
}
