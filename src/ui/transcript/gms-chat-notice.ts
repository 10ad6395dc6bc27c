import {css, html, nothing} from 'lit';
import {define} from '../define.js';
import {inItsOrder, nameIn} from '../names.js';
import {FocusHandOver} from '../focus-hand-over.js';
import {ask} from '../requests.js';
import {pageHref} from './links.js';
import {noticeText} from './notice-text.js';
import {RowElement} from './row-element.js';
import type {NoticeRow} from './rows.js';
import {shared} from '../theme/shared.js';
import './gms-chat-time.js';

/** A notice between the messages: somebody joined, left or sent a file, a warning to answer, words of the page's own, or a pushed page. */
export class GmsChatNotice extends RowElement {
  static override properties = {
    language: {attribute: false},
    row: {attribute: false},
    now: {attribute: false},
    isOver: {attribute: false},
    isTold: {state: true},
  };
  static override styles = [
    shared,
    css`
      :host {
        padding-block: calc(12 * var(--_px)) calc(2 * var(--_px));
        text-align: center;
        font-size: calc(13 * var(--_px));
        color: var(--_muted);
        overflow-wrap: anywhere;
        text-wrap: balance;
      }
      /* Stays in one line. */
      gms-chat-time {
        display: inline-block;
      }
      /* Without the dot, notice and time read as one sentence: "Kristi has joined 2 minutes ago". */
      gms-chat-time::before {
        content: '·\\a0';
        content: '·\\a0' / '';
      }
      .page {
        display: grid;
        grid-template-columns: auto 1fr;
        align-items: center;
        gap: calc(2 * var(--_px)) calc(12 * var(--_px));
        width: min(85%, calc(320 * var(--_px)));
        padding: calc(12 * var(--_px)) calc(14 * var(--_px));
        border: 1px solid var(--_line);
        border-radius: calc(14 * var(--_px));
        text-align: start;
      }
      .page svg {
        grid-row: span 2;
        color: var(--_accent-text);
      }
      a {
        display: block;
        justify-self: start;
        min-width: 0;
        max-width: 100%;
        padding-block: calc(3 * var(--_px));
        color: var(--_muted);
        white-space: nowrap;
        overflow: hidden;
        text-overflow: ellipsis;
        text-underline-offset: 2px;
      }
      .asks {
        display: grid;
        justify-items: center;
        gap: calc(8 * var(--_px));
        margin-block-start: calc(8 * var(--_px));
        color: var(--_text);
      }
      [leaving] {
        position: absolute;
        opacity: 0;
        pointer-events: none;
      }
      strong {
        color: var(--_accent-text);
      }
    `,
  ];

  row: NoticeRow | undefined;
  /** The chat has ended: nothing keeps it open. */
  isOver = false;
  /** Whether the server knows that the customer is there; `undefined` until the customer has said so. */
  private isTold: boolean | undefined;
  readonly #handOver = new FocusHandOver(this);

  protected override draw() {
    const {row, language} = this;
    if (!row) return nothing;
    if (row.kind === 'push-url')
      return this.#page(row, language.strings.pushedLink(nameIn(language, row.name)));
    // The words of a custom notice may be of another language than ours.
    const dir = row.kind === 'custom' ? 'auto' : nothing;
    const words = noticeText(row, language);
    return html`<span part="notice" dir=${dir}
        >${row.look?.slot ? html`<slot name=${row.look.slot}>${words}</slot>` : words}</span
      >
      ${this.#time(row)} ${row.isAsking && !this.isOver ? this.#asks() : nothing}`;
  }

  /** The button stays until the server knows. The sentence is said by the announcer. */
  #asks() {
    const {language, isTold} = this;
    const {strings} = language;
    return html`<div class="asks">
      ${isTold === undefined ? nothing : html`<span part="notice">${isTold ? strings.stillHereTold : strings.onlyAMessage}</span>`}
      ${
        isTold && !this.#handOver.holds('button')
          ? nothing
          : html`<button part="button" type="button" ?leaving=${isTold} @click=${this.#stillHere}>
              ${strings.stillHere}
            </button>`
      }
    </div>`;
  }

  readonly #stillHere = (): void =>
    ask(this, {
      do: 'still-here',
      answered: (isTold) => {
        this.isTold = isTold;
        const root = this.getRootNode();
        // The button goes.
        if (isTold && this.#handOver.isIn('button') && root instanceof ShadowRoot)
          this.#handOver.to(root.querySelector<HTMLElement>('[role=log]'));
      },
    });

  /** Draws a pushed page as a link that shows its address. This element never opens the page itself. */
  #page(row: NoticeRow, title: string) {
    const href = pageHref(row.text);
    return html`<div class="page" part="notice">
      <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
        <path d="M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 6 6l1-1" />
      </svg>
      <span>${title} ${this.#time(row)}</span>
      ${
        href
          ? html`<a href=${href} dir="ltr" target="_blank" rel="noopener noreferrer">${address(href)}</a>`
          : html`<span dir="auto">${inItsOrder(row.text)}</span>`
      }
    </div>`;
  }

  #time({at}: NoticeRow) {
    return html`<gms-chat-time .language=${this.language} .at=${at} .now=${this.now}></gms-chat-time>`;
  }
}

/** Highlights the host, by which the customer can judge the link. CSS cuts the rest if it is too long. */
function address(href: string) {
  const {host, pathname, search, hash} = new URL(href);
  if (!host) return href;
  return html`<strong>${host}</strong>${`${pathname}${search}${hash}`.replace(/\/$/, '')}`;
}

define('gms-chat-notice', GmsChatNotice);

declare global {
  interface HTMLElementTagNameMap {
    'gms-chat-notice': GmsChatNotice;
  }
}
