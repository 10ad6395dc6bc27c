import {css, html, nothing, type PropertyValues} from 'lit';
import {systemClock} from '../../base/clock.js';
import {ChatElement} from '../chat-element.js';
import {english} from '../../i18n/english.js';
import type {Language} from '../../i18n/language.js';
import type {Strings} from '../../i18n/catalog/strings.js';
import {define} from '../define.js';
import {reportButton} from '../report-button.js';
import {ask, type Request} from '../requests.js';
import {shared} from '../theme/shared.js';
import type {Offer} from './offer.js';

/** Time for which the banner says that the connection is back, ms. */
const BACK_FOR = 4_000;

/** The words of the banner, the strong ones first; none if all is well. */
export function bannerWords(
  {isDown, isDenied, hasGap, canLeave}: Offer & {readonly isDown: boolean; readonly isDenied: boolean},
  strings: Strings,
): readonly string[] {
  const words = isDenied
    ? [strings.noAccess, strings.noAccessHint]
    : isDown
      ? [strings.reconnecting, strings.reconnectingHint]
      : hasGap
        ? [strings.messagesMissing]
        : [];
  return words.length && canLeave ? [...words, strings.waitingLong] : words;
}

/**
 * Says what has become of the customer's last action if it failed, that the connection is lost and what is safe, that the page has
 * no access, or that messages may be missing and how to reload them. Says for a moment that the connection is back. Offers a way on when nothing good has come for long.
 */
export class GmsChatBanner extends ChatElement {
  static override properties = {
    language: {attribute: false},
    problem: {attribute: false},
    isDown: {attribute: false},
    isUp: {attribute: false},
    isBack: {state: true},
    isDenied: {attribute: false},
    canLeave: {attribute: false},
    hasGap: {attribute: false},
    canReload: {attribute: false},
    canReport: {attribute: false},
  };
  static override styles = [
    shared,
    css`
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: calc(6 * var(--_px)) calc(8 * var(--_px));
        padding: calc(8 * var(--_px)) calc(20 * var(--_px));
        background: var(--_warning);
        font-size: calc(14 * var(--_px));
        border-block-end: 1px solid var(--_line);
      }
      /* The ways on stay together in a line of their own. */
      p {
        flex: 1 0 100%;
      }
      .back {
        background: var(--_raised);
      }
      button {
        min-height: calc(32 * var(--_px));
        padding: 0 calc(10 * var(--_px));
      }
    `,
  ];

  language: Language = english;
  /** A sentence for an action that failed. */
  problem: string | undefined;
  isDown = false;
  /** Messages can be sent. */
  isUp = false;
  /** Only the page can mend it. */
  isDenied = false;
  /** The server may have dropped the customer: see `canLeave`. */
  canLeave = false;
  hasGap = false;
  /** The server still knows the chat, so missing messages can be fetched. */
  canReload = true;
  /** The people behind the site may want a report. */
  canReport = false;
  private isBack = false;
  #cancel = () => {};

  override willUpdate(changed: PropertyValues<this>): void {
    // The next chat must not say it.
    this.isBack &&= this.isUp;
    if (!changed.has('isDown')) return;
    this.#cancel();
    this.isBack = this.isUp && !this.isDown && !!changed.get('isDown');
    if (this.isBack) this.#cancel = systemClock.after(BACK_FOR, () => (this.isBack = false));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#cancel();
    this.isBack = false;
  }

  /**
   * Shows one message at a time: without a connection, nothing can be reloaded. The button is outside the status, so that it
   * is not announced with it.
   */
  override render() {
    const {strings} = this.language;
    const {isDown, isDenied, canLeave, hasGap} = this;
    const [trouble, ...hints] = bannerWords(this, strings);
    const words = trouble ?? (this.isBack ? strings.reconnected : '');
    return html`${this.problem ? html`<p role="alert" class="bar">${this.problem}</p>` : nothing}
      <div class=${trouble ? 'bar' : words && 'bar back'}>
        ${
          words
            ? html`<p role="status" aria-live="off"><strong>${words}</strong> ${hints.join(' ')}</p>`
            : nothing
        }
        ${
          canLeave
            ? html`<slot></slot>${this.#button(strings.leave, {do: 'end'})}`
            : hasGap && !isDown && !isDenied && this.canReload
              ? this.#button(strings.reloadMessages, {do: 'reload'})
              : nothing
        }
        ${this.canReport ? reportButton(this.language) : nothing}
      </div>`;
  }

  #button(words: string, request: Request) {
    return html`<button part="button" type="button" @click=${() => ask(this, request)}>${words}</button>`;
  }
}

define('gms-chat-banner', GmsChatBanner);

declare global {
  interface HTMLElementTagNameMap {
    'gms-chat-banner': GmsChatBanner;
  }
}
