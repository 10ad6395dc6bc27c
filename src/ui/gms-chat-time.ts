import {LitElement, css, html} from 'lit';
import {property} from 'lit/decorators.js';
import {english, type Language} from '../i18n/language.js';
import {fullTime, relativeTime} from '../i18n/time.js';
import {customElement} from './define.js';

/** When something was said, as it is seen from `now`. */
@customElement('gms-chat-time')
export class GmsChatTime extends LitElement {
  static override styles = css`
    :host {
      font-size: calc(12 * var(--_px));
      color: var(--_muted);
    }
  `;

  @property({attribute: false}) language: Language = english;
  /** Ms since 1970. */
  @property({attribute: false}) at = 0;
  /** Ms since 1970; whoever sets it keeps it right. */
  @property({attribute: false}) now = 0;

  override render() {
    const {at, now, language} = this;
    return html`<time part="timestamp" datetime=${new Date(at).toISOString()} title=${fullTime(at, language)}
      >${relativeTime(at, now, language)}</time
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gms-chat-time': GmsChatTime;
  }
}
