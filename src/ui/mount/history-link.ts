/** The link to the customer's earlier chats. Loaded only on pages that set `history` and `customer-id`. */
import {css, html, type ReactiveController} from 'lit';
import {ChatElement} from '../chat-element.js';
import {activeElement, isWithin} from '../../base/active-element.js';
import {late} from '../../base/late.js';
import type {GmsChatHistory} from '../history/gms-chat-history.js';
import {english, whole} from '../../i18n/english.js';
import type {Language} from '../../i18n/language.js';
import {isUnderWay} from '../../session/model/state.js';
import {ChatError} from '../../wire/errors.js';
import {define} from '../define.js';
import {FocusHandOver} from '../focus-hand-over.js';
import type {GmsChatWindow} from '../window/gms-chat-window.js';
import type {Shell} from '../element/shell.js';
import {shared} from '../theme/shared.js';

const loadHistory = late(() => import('../history/gms-chat-history.js'));

/** Added to the window while the history is open: hides the other content, and gives the panel its full height. */
const alone = new CSSStyleSheet();
alone.replaceSync(`
  .body > :not(slot) { display: none; }
  .panel.panel { height: min(calc(640 * var(--_px)), 100vh - calc(40 * var(--_px))); }
`);

/** Adds the link to this window. It is hidden while the page does not set `history` and `customer-id`. */
export function addHistoryLink(shell: Shell, window: GmsChatWindow): void {
  if (!window.querySelector('gms-chat-history-link')) window.addController(new HistoryLink(shell, window));
}

/** Shows the link below the start form and below an ended chat, and the history in their place when it is pressed. */
class HistoryLink implements ReactiveController {
  readonly #shell: Shell;
  readonly #window: GmsChatWindow;
  readonly #link = document.createElement('gms-chat-history-link');
  readonly #handOver: FocusHandOver;
  #history: GmsChatHistory | undefined;
  /** The link has taken the place of the history, which stays, unseen, while the focus goes on to the link. */
  #isLeaving = false;

  constructor(shell: Shell, window: GmsChatWindow) {
    this.#shell = shell;
    this.#window = window;
    this.#handOver = new FocusHandOver(window, () => window);
    this.#link.slot = 'earlier';
    this.#link.setAttribute('exportparts', 'button');
    this.#link.addEventListener('click', () => void this.#open());
    window.append(this.#link);
    this.hostUpdated();
  }

  /** A setting, the language or the phase of the chat may have changed. */
  hostUpdated(): void {
    const {history: server, customerId, headers, strings} = this.#shell;
    const {language, open, chat} = this.#window;
    const isOffered = !!server && !!customerId;
    this.#link.language = whole(language);
    // A running chat is more important than earlier ones: the history closes.
    if (this.#history && (!isOffered || !open || isUnderWay(chat))) this.#close();
    if (this.#isLeaving && !this.#handOver.holds('gms-chat-history')) this.#close();
    const {locale} = language;
    const isReplaced = !!this.#history && !this.#isLeaving;
    const isLinkLeaving = isReplaced && this.#handOver.holds('gms-chat-history-link');
    this.#link.toggleAttribute('leaving', isLinkLeaving);
    this.#link.hidden = !isOffered || isUnderWay(chat) || (isReplaced && !isLinkLeaving);
    if (this.#history) Object.assign(this.#history, {server, customerId, headers, strings, locale});
  }

  async #open(): Promise<void> {
    const focused = activeElement();
    this.#link.isLoading = true;
    try {
      await loadHistory();
    } catch (cause) {
      this.#shell.emit('gms-chat-error', {error: ChatError.from(cause)});
      this.#window.problem = 'loadFailed';
      return;
    } finally {
      this.#link.isLoading = false;
    }
    this.#window.problem = undefined;
    // The customer has gone on to a field meanwhile, and may be writing in it. The next press opens the history at once.
    if (activeElement() !== focused && this.#isInField()) return;
    if (this.#isLeaving) this.#close();
    if (this.#history) return;
    const history = document.createElement('gms-chat-history');
    history.slot = 'earlier';
    history.setAttribute('exportparts', 'header, transcript, message, notice, timestamp, button');
    history.leave = () => {
      this.#isLeaving = true;
      history.toggleAttribute('leaving', true);
      this.#hideContent(false);
      this.hostUpdated();
      if (!this.#handOver.to(this.#link)) this.#close();
    };
    this.#history = history;
    this.#window.append(history);
    this.#hideContent(true);
    this.hostUpdated();
    await history.updateComplete;
    this.#handOver.to(history);
  }

  #isInField(): boolean {
    const element = activeElement();
    return isWithin(this.#window, element) && !!element?.matches('input, textarea, select');
  }

  #close(): void {
    this.#history?.replaceWith();
    this.#history = undefined;
    this.#isLeaving = false;
    this.#hideContent(false);
  }

  /** Hides the content of the window while the history is open. Its header and its border stay. */
  #hideContent(isHidden: boolean): void {
    const root = this.#window.shadowRoot;
    const rest = root?.adoptedStyleSheets.filter((sheet) => sheet !== alone) ?? [];
    if (root) root.adoptedStyleSheets = isHidden ? [...rest, alone] : rest;
  }
}

/** The button "Earlier conversations". */
export class GmsChatHistoryLink extends ChatElement {
  static override properties = {language: {attribute: false}, isLoading: {attribute: false}};
  static override styles = [
    shared,
    css`
      :host {
        padding: 0 calc(16 * var(--_px)) calc(12 * var(--_px));
      }
      :host([leaving]) {
        position: absolute;
        opacity: 0;
        pointer-events: none;
      }
      button {
        width: 100%;
        background: transparent;
        color: var(--_accent-text);
      }
    `,
  ];

  language: Language = english;
  /** The history is on its way. */
  isLoading = false;

  override render() {
    const {loading, earlier} = this.language.strings;
    return html`<button part="button" type="button">${this.isLoading ? loading : earlier}</button>`;
  }

  override focus(): void {
    this.renderRoot.querySelector('button')?.focus({preventScroll: true});
  }
}

define('gms-chat-history-link', GmsChatHistoryLink);

declare global {
  interface HTMLElementTagNameMap {
    'gms-chat-history-link': GmsChatHistoryLink;
  }
}
