import {css, html, nothing} from 'lit';
import {ChatElement} from '../chat-element.js';
import {english} from '../../i18n/english.js';
import type {Language} from '../../i18n/language.js';
import {fullTime, isTime, relativeTime} from '../../i18n/time.js';
import {define} from '../define.js';

/**
 * The time of a message, relative to `now`. The transcript shows the full one to a pointer, and to a press. It is neither a
 * stop for the focus nor a description: a screen reader that comes by would read the time once more, in full.
 */
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
    .full::after {
      content: ' · ' attr(data-full);
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
      datetime=${new Date(at).toISOString()}
      data-full=${fullTime(at, language)}
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
