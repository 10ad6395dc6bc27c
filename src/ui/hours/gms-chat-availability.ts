import {css, html, nothing} from 'lit';
import {ChatElement} from '../chat-element.js';
import {systemClock} from '../../base/clock.js';
import {hoursWordsFor, nearbyDay, timeOfDay, waitInWords} from '../../i18n/hours-words.js';
import type {HoursStrings} from '../../i18n/catalog/hours-strings.js';
import {firstEnglish, type FirstLanguage} from '../../i18n/language.js';
import type {Availability} from '../../wire/types.js';
import {define} from '../define.js';
import {shared} from '../theme/shared.js';
import type {Aside} from '../start/start-details.js';

/** Above the start form: how long the wait is. In its place: that the contact center is closed, with what the page says then. */
export class GmsChatAvailability extends ChatElement implements Aside {
  static override properties = {
    language: {attribute: false},
    words: {attribute: false},
    availability: {attribute: false},
  };
  static override styles = [
    shared,
    css`
      .wait {
        display: flex;
        align-items: center;
        gap: calc(8 * var(--_px));
        padding: calc(16 * var(--_px)) calc(20 * var(--_px)) 0;
        color: var(--_muted);
        font-size: calc(14 * var(--_px));
      }
      .wait::before {
        content: '';
        content: '' / '';
        flex: none;
        width: calc(8 * var(--_px));
        height: calc(8 * var(--_px));
        border-radius: 50%;
        background: var(--_accent-text);
      }
      .closed {
        display: grid;
        gap: calc(12 * var(--_px));
        padding: calc(24 * var(--_px)) calc(20 * var(--_px));
      }
      /* A phone number in its own direction stays at the side of the text. */
      ::slotted(a) {
        justify-self: start;
      }
      h2 {
        font-size: calc(17 * var(--_px));
        line-height: 1.3;
      }
      h2:focus {
        outline: none;
      }
      .opens {
        color: var(--_muted);
      }
    `,
  ];

  language: FirstLanguage = firstEnglish;
  words: HoursStrings = hoursWordsFor({}, {});
  availability: Availability = {open: undefined};
  isAlone = false;

  override render() {
    const {availability, language, words} = this;
    const {open, opens, wait} = availability;
    if (open === false)
      return html`<div class="closed">
        <h2 tabindex="-1">${words.closed}</h2>
        ${opens ? html`<p class="opens">${opensInWords(opens.getTime(), words, language)}</p>` : nothing}
        <slot></slot>
      </div>`;
    return wait === undefined ? nothing : html`<p class="wait">${waitInWords(wait, words, language)}</p>`;
  }

  /** It may be drawn in this very moment. */
  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('h2')?.focus({preventScroll: true}));
  }
}

function opensInWords(at: number, {opensAgain}: HoursStrings, language: FirstLanguage): string {
  return opensAgain(nearbyDay(at, systemClock.now(), language), timeOfDay(at, language));
}

define('gms-chat-availability', GmsChatAvailability);

declare global {
  interface HTMLElementTagNameMap {
    'gms-chat-availability': GmsChatAvailability;
  }
}
