import {css, html, nothing} from 'lit';
import {ChatElement} from '../chat-element.js';
import {english} from '../../i18n/english.js';
import type {Language} from '../../i18n/language.js';
import {define} from '../define.js';
import {shared} from '../theme/shared.js';
import type {Interaction} from '../../context-services/interaction.js';
import {canOpen, metaOf, titleOf} from './meta.js';

/** One earlier chat in the list, or another interaction: a button, unless there is nothing to read. */
export class GmsChatEarlier extends ChatElement {
  static override properties = {
    language: {attribute: false},
    interaction: {attribute: false},
    agents: {attribute: false},
  };
  static override styles = [
    shared,
    css`
      .row {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: center;
        align-content: center;
        gap: calc(2 * var(--_px)) calc(12 * var(--_px));
        width: 100%;
        min-height: calc(44 * var(--_px));
        padding: calc(12 * var(--_px)) calc(20 * var(--_px));
        border-width: 1px 0;
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
      .meta span {
        display: inline-block;
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
  interaction: Interaction | undefined;
  /** Nicknames of the agents; empty until the transcript is there. */
  agents: readonly string[] = [];

  override render() {
    const {interaction, language, agents} = this;
    if (!interaction) return nothing;
    const subject = html`<span class="subject"><bdi>${titleOf(interaction, language.strings)}</bdi></span>`;
    const meta = html`<span class="meta">${metaOf(interaction, agents, language)}</span>`;
    return canOpen(interaction)
      ? html`<button class="row" part="button" type="button">
          ${subject}
          <svg width="18" height="18" viewBox="0 0 24 24" aria-hidden="true"><path d="m9 6 6 6-6 6" /></svg>
          ${meta}
        </button>`
      : html`<div class="row">${subject} ${meta}</div>`;
  }
}

define('gms-chat-earlier', GmsChatEarlier);

declare global {
  interface HTMLElementTagNameMap {
    'gms-chat-earlier': GmsChatEarlier;
  }
}
