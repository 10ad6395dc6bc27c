import {css, html, nothing} from 'lit';
import type {Strings} from '../../i18n/catalog/strings.js';
import {define} from '../define.js';
import {withLinks} from './links.js';
import {inItsOrder, nameOf} from '../names.js';
import {reportButton} from '../report-button.js';
import {ask} from '../requests.js';
import {RowElement} from './row-element.js';
import type {MessageRow} from './rows.js';
import {statusText} from './status-text.js';
import {shared} from '../theme/shared.js';
import './gms-chat-time.js';

/** One message: sender, text, time, and the delivery status of an own one. */
export class GmsChatMessage extends RowElement {
  static override properties = {
    language: {attribute: false},
    row: {attribute: false},
    now: {attribute: false},
    isOver: {attribute: false},
  };
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        justify-items: start;
        gap: calc(3 * var(--_px));
        padding-block-start: calc(2 * var(--_px));
      }
      :host([data-first]) {
        padding-block-start: calc(12 * var(--_px));
      }
      :host([data-own]) {
        justify-items: end;
      }
      .sender {
        overflow-wrap: anywhere;
        font-size: calc(12 * var(--_px));
        font-weight: 600;
        color: var(--_muted);
        padding-inline: calc(4 * var(--_px));
      }
      .sender::before {
        content: attr(data-initials);
        content: attr(data-initials) / '';
        display: inline-grid;
        place-items: center;
        width: calc(24 * var(--_px));
        height: calc(24 * var(--_px));
        margin-inline-end: calc(6 * var(--_px));
        border-radius: 50%;
        background: var(--_tint);
        color: var(--_text);
        font-size: calc(10 * var(--_px));
      }
      .bubble {
        max-width: min(85%, calc(320 * var(--_px)));
        padding: calc(8 * var(--_px)) calc(12 * var(--_px));
        border: 1px solid transparent;
        border-radius: calc(16 * var(--_px));
        border-end-start-radius: calc(5 * var(--_px));
        background: var(--_raised);
        color: var(--_text);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        /* Each line in its own direction: people mix languages in one message. */
        unicode-bidi: plaintext;
      }
      .elements {
        white-space: normal;
        unicode-bidi: isolate;
      }
      .unseen {
        color: var(--_muted);
        font-style: italic;
      }
      :host([data-own]) .bubble {
        border-end-start-radius: calc(16 * var(--_px));
        border-end-end-radius: calc(5 * var(--_px));
        background: var(--_accent);
        color: var(--_on-accent);
        border-color: color-mix(in srgb, currentColor 20%, transparent);
      }
      :host([data-status]) .bubble {
        background: var(--_accent-deep);
      }
      /* The buttons keep their distance from the next message. */
      :host([data-status='failed']) {
        padding-block-end: calc(6 * var(--_px));
      }
      :host([data-status='failed']) .bubble {
        border-color: var(--_danger);
        background: transparent;
        color: var(--_text);
      }
      a {
        color: inherit;
        text-underline-offset: 2px;
      }
      a:focus-visible {
        outline-color: currentColor;
      }
      .foot {
        display: flex;
        flex-wrap: wrap;
        /* A button that grows downwards leaves its neighbours in their places. */
        align-items: baseline;
        /* Only an own message has more than one line of it. */
        justify-content: end;
        gap: calc(4 * var(--_px)) calc(8 * var(--_px));
        padding-inline: calc(4 * var(--_px));
        font-size: calc(12 * var(--_px));
        color: var(--_muted);
      }
      .foot > * + gms-chat-time::before {
        content: '· ';
        margin-inline-start: calc(-4 * var(--_px));
      }
      .failed {
        color: var(--_danger);
        font-weight: 600;
      }
      .foot button {
        min-height: calc(28 * var(--_px));
        padding: 0 calc(10 * var(--_px));
        border-radius: calc(8 * var(--_px));
        color: var(--_text);
      }
      @media (forced-colors: active) {
        .bubble {
          border-color: CanvasText;
        }
      }
    `,
  ];

  row: MessageRow | undefined;
  /** The chat has ended: a failed message cannot be sent again. */
  isOver = false;

  override willUpdate(): void {
    const {row} = this;
    this.toggleAttribute('data-own', row?.own ?? false);
    this.toggleAttribute('data-first', row?.first ?? false);
    if (row?.outgoing) this.dataset['status'] = row.outgoing.status;
    else delete this.dataset['status'];
  }

  protected override draw() {
    const {row, language} = this;
    if (!row) return nothing;
    const {strings} = language;
    const sender = row.own ? strings.you : nameOf(language, row.sender);
    return html`
      <span class=${row.first && !row.own ? 'sender' : 'heard-only'} data-initials=${initialsOf(sender)}
        ><bdi>${sender}</bdi></span
      >
      ${this.bubble(row)} ${this.#foot(row, strings)}
    `;
  }

  protected bubble(row: MessageRow) {
    const words = text(row.text);
    if (row.look?.slot)
      return html`<div class="bubble elements" part="message">
        <slot name=${row.look.slot}>${words}</slot>
      </div>`;
    if (row.look?.draw)
      return html`<div class="bubble elements" part="message" dir="auto">${row.look.draw()}</div>`;
    return row.text || row.own
      ? html`<div class="bubble" part="message" dir="auto">${words}</div>`
      : html`<div class="bubble unseen" part="message">${this.language.strings.cannotBeShown}</div>`;
  }

  #foot(row: MessageRow, strings: Strings) {
    const {outgoing} = row;
    const time = html`<gms-chat-time
      class=${row.timed ? '' : 'heard-only'}
      .language=${this.language}
      .at=${row.at}
      .now=${this.now}
    ></gms-chat-time>`;
    if (!outgoing || outgoing.status === 'sent')
      return html`<div class=${row.timed ? 'foot' : 'heard-only'}>${time}</div>`;
    if (outgoing.status !== 'failed') {
      return html`<div class="foot"><span>${statusText(outgoing, strings, this.now)}</span>${time}</div>`;
    }
    return html`<div class="foot">
      <span class="failed">${strings.notSent}</span> ${time}
      ${
        this.isOver
          ? nothing
          : html`<button
              type="button"
              part="button"
              data-do="retry"
              data-message=${outgoing.id}
              @click=${() => ask(this, {do: 'retry', id: outgoing.id})}
            >
              ${strings.tryAgain}
            </button>`
      }
      <button
        type="button"
        part="button"
        data-do="discard"
        data-message=${outgoing.id}
        @click=${() => ask(this, {do: 'discard', id: outgoing.id})}
      >
        ${strings.delete}
      </button>
      ${reportButton(this.language, outgoing.id)}
    </div>`;
  }
}

function text(words: string) {
  return withLinks(inItsOrder(words)).map(({text: piece, href}) =>
    href ? html`<a href=${href} dir="ltr" target="_blank" rel="noopener noreferrer">${piece}</a>` : piece,
  );
}

/** Initials of the first and the last word of a name. */
function initialsOf(name: string): string {
  const [first, ...others] = name.trim().split(/\s+/);
  return [first, others.at(-1)]
    .map((one) => /\P{P}/u.exec(one ?? '') ?? '')
    .join('')
    .toUpperCase();
}

define('gms-chat-message', GmsChatMessage);

declare global {
  interface HTMLElementTagNameMap {
    'gms-chat-message': GmsChatMessage;
  }
}
