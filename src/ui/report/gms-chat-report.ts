import {css, html, nothing} from 'lit';
import {activeElement, isWithin} from '../../base/active-element.js';
import {systemClock} from '../../base/clock.js';
import {within} from '../../base/within.js';
import {firstEnglish, type FirstLanguage} from '../../i18n/language.js';
import type {ChatState} from '../../session/model/state.js';
import {ChatElement} from '../chat-element.js';
import {define} from '../define.js';
import type {LogEntry} from '../element/events.js';
import type {Settings} from '../element/settings.js';
import {shared} from '../theme/shared.js';
import {reportOf} from './report-text.js';

/** Time that the clipboard has, ms: a browser may ask its user, who may not answer. */
const COPIED_WITHIN = 3_000;

/** Around the button: says that the report is copied, or shows it to be copied by hand. */
export class GmsChatReport extends ChatElement {
  static override properties = {
    language: {attribute: false},
    isCopied: {state: true},
    report: {state: true},
  };
  static override styles = [
    shared,
    css`
      :host([shown]) {
        flex: 1 0 100%;
      }
      p,
      label {
        display: block;
        margin-block-start: calc(6 * var(--_px));
        color: var(--_text);
        font-size: calc(13 * var(--_px));
        font-weight: 400;
      }
      textarea {
        display: block;
        width: 100%;
        height: calc(112 * var(--_px));
        margin-block-start: calc(4 * var(--_px));
        padding: calc(8 * var(--_px));
        border: 1px solid var(--_edge);
        border-radius: calc(8 * var(--_px));
        background: var(--_surface);
        font:
          calc(12 * var(--_px)) / 1.4 ui-monospace,
          monospace;
        resize: vertical;
      }
    `,
  ];

  language: FirstLanguage = firstEnglish;
  private isCopied = false;
  /** What the clipboard did not take. */
  private report = '';

  /** Copies the text, or selects it for the customer to copy. */
  async copy(text: string): Promise<void> {
    const before = activeElement();
    // Said again at the next press.
    this.isCopied = false;
    await this.updateComplete;
    const isCopied = await isTaken(text);
    this.isCopied = isCopied;
    this.report = isCopied ? '' : text;
    this.toggleAttribute('shown', !isCopied);
    await this.updateComplete;
    const now = activeElement();
    // The customer may have gone on meanwhile.
    if (now !== before && !isWithin(this, now)) return;
    const field = this.renderRoot.querySelector('textarea');
    field?.focus();
    field?.select();
  }

  override render() {
    const {strings} = this.language;
    return html`<slot></slot> ${this.isCopied ? html`<p role="alert">${strings.copied}</p>` : nothing}
      ${
        this.report
          ? html`<label
              >${strings.copyThis}<textarea
                readonly
                dir="ltr"
                lang="en"
                spellcheck="false"
                .value=${this.report}
              ></textarea>
            </label>`
          : nothing
      }`;
  }
}

/** Plain http has no clipboard, and a frame may be forbidden to use it. */
async function isTaken(text: string): Promise<boolean> {
  try {
    const asked = navigator.clipboard.writeText(text);
    await within(systemClock, COPIED_WITHIN, asked, () => new Error('The clipboard does not answer.'));
    return true;
  } catch {
    return false;
  }
}

/** Copies a report about the chat of these settings. */
export async function copyReport(
  at: HTMLElement,
  settings: Settings,
  chat: ChatState,
  log: readonly LogEntry[],
): Promise<void> {
  const {href} = location;
  const {userAgent, onLine} = navigator;
  const surroundings = {now: systemClock.now(), page: href, browser: userAgent, isOnline: onLine};
  if (at instanceof GmsChatReport) await at.copy(reportOf(settings, chat, log, surroundings));
}

define('gms-chat-report', GmsChatReport);

declare global {
  interface HTMLElementTagNameMap {
    'gms-chat-report': GmsChatReport;
  }
}
