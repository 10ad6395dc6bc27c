import {css} from 'lit';
import {ChatElement} from '../chat-element.js';
import {define} from '../define.js';

/** The number of unread messages at the corner of the launcher. Screen readers get it from the launcher's name. */
export class GmsChatUnread extends ChatElement {
  static override properties = {
    count: {attribute: false},
  };
  static override styles = css`
    :host {
      position: absolute;
      top: calc(-4 * var(--_px));
      inset-inline-end: calc(-4 * var(--_px));
      min-width: calc(22 * var(--_px));
      border-radius: calc(11 * var(--_px));
      background: #c4231b;
      color: #fff;
      font:
        700 calc(12 * var(--_px)) / calc(22 * var(--_px)) system-ui,
        sans-serif;
      text-align: center;
    }
    :host([hidden]) {
      display: none;
    }
  `;

  count = 0;

  override willUpdate(): void {
    this.hidden = this.count === 0;
  }

  override render() {
    return this.count > 9 ? '9+' : this.count;
  }
}

define('gms-chat-unread', GmsChatUnread);

declare global {
  interface HTMLElementTagNameMap {
    'gms-chat-unread': GmsChatUnread;
  }
}
