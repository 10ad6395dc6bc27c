import {LitElement, css, html, nothing} from 'lit';
import {dateAndTime, durationOfMs} from '../../i18n/duration.js';
import {english, type Language} from '../../i18n/language.js';
import {define} from '../define.js';
import {namesIn} from '../names.js';
import {shared} from '../theme/shared.js';
import type {Interaction} from '../../context-services/interaction.js';

/** One earlier chat in the list: its subject, date, agents and duration. */
export class GmsChatEarlier extends LitElement {
  static override properties = {
    language: {attribute: false},
    chat: {attribute: false},
    agents: {attribute: false},
  };
  static override styles = [
    shared,
    css`
      button {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: center;
        gap: calc(2 * var(--_px)) calc(12 * var(--_px));
        width: 100%;
        padding: calc(12 * var(--_px)) calc(20 * var(--_px));
        border-radius: 0;
        background: transparent;
        font-weight: 400;
        text-align: start;
      }
      button:hover {
        background: var(--_raised);
      }
      :focus-visible {
        outline-offset: -2px;
      }
      .subject {
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      .meta {
        grid-column: 1;
        font-size: calc(13 * var(--_px));
        color: var(--_muted);
      }
      svg {
        grid-area: 1 / 2 / span 2;
        color: var(--_muted);
      }
      svg:dir(rtl) {
        transform: scaleX(-1);
      }
    `,
  ];

  language: Language = english;
  chat: Interaction | undefined;
  /** Nicknames of the agents; empty until the transcript is there. */
  agents: readonly string[] = [];

  override render() {
    const {chat, language, agents} = this;
    if (!chat) return nothing;
    return html`<button part="button" type="button">
      <span class="subject"><bdi>${chat.subject || language.strings.conversation}</bdi></span>
      <svg width="18" height="18" viewBox="0 0 24 24" aria-hidden="true"><path d="m9 6 6 6-6 6" /></svg>
      <span class="meta">${metaOf(chat, agents, language)}</span>
    </button>`;
  }

  /** Focuses the button, once it is drawn. */
  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('button')?.focus());
  }
}

/** Date, agents and duration of a chat, with dots between them. Leaves out whatever is unknown. */
export function metaOf({startedAt, endedAt}: Interaction, agents: readonly string[], language: Language) {
  const when =
    startedAt !== undefined &&
    html`<time part="timestamp" datetime=${new Date(startedAt).toISOString()}
      >${dateAndTime(startedAt, language)}</time
    >`;
  const who = agents.length > 0 && html`<bdi>${namesIn(language, agents).join(', ')}</bdi>`;
  const took =
    startedAt !== undefined &&
    endedAt !== undefined &&
    endedAt >= startedAt &&
    durationOfMs(endedAt - startedAt, language);
  return [when, who, took].filter((part) => part !== false).map((part, i) => (i ? [' · ', part] : part));
}

define('gms-chat-earlier', GmsChatEarlier);

declare global {
  interface HTMLElementTagNameMap {
    'gms-chat-earlier': GmsChatEarlier;
  }
}
