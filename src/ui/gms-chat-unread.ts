import {LitElement, css} from 'lit';
import {property} from 'lit/decorators.js';
import {customElement} from './define.js';

/** How many messages were not seen, at the corner of the launcher, whose name says it to those who do not see this. */
@customElement('gms-chat-unread')
export class GmsChatUnread extends LitElement {
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

  @property({attribute: false}) count = 0;

  override willUpdate(): void {
    this.hidden = this.count === 0;
  }

  override render() {
    return this.count > 9 ? '9+' : this.count;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gms-chat-unread': GmsChatUnread;
  }
}
