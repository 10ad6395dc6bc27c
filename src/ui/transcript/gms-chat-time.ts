import {css, html, nothing} from 'lit';
import {ChatElement} from '../chat-element.js';
import {english, type Language} from '../../i18n/language.js';
import {fullTime, isTime, relativeTime} from '../../i18n/time.js';
import {define} from '../define.js';

/** The time of a message, relative to `now`. Shows the full date when the customer points at it or presses it. */
export class GmsChatTime extends ChatElement {
  static override properties = {
    language: {attribute: false},
    at: {attribute: false},
    now: {attribute: false},
  };
  static override styles = css`
    :host {
      font-size: calc(12 * var(--_px));
      color: var(--_muted);
      /* Not copied with the text: "2 minutes ago" would be wrong when the copy is read. */
      -webkit-user-select: none;
      user-select: none;
    }
    time:focus {
      outline: none;
    }
    time:focus::after {
      content: ' · ' attr(title);
    }
  `;

  language: Language = english;
  /** Ms since 1970. */
  at = 0;
  /** Ms since 1970. The parent element keeps it up to date. */
  now = 0;

  override render() {
    const {at, now, language} = this;
    if (!isTime(at)) return nothing;
    return html`<time
      part="timestamp"
      tabindex="-1"
      datetime=${new Date(at).toISOString()}
      title=${fullTime(at, language)}
      >${relativeTime(at, now, language)}</time
    >`;
  }
}

define('gms-chat-time', GmsChatTime);

declare global {
  interface HTMLElementTagNameMap {
    'gms-chat-time': GmsChatTime;
  }
}
