import {css, html, nothing, type PropertyValues} from 'lit';
import {ChatElement} from '../chat-element.js';
import {english} from '../../i18n/english.js';
import type {Language} from '../../i18n/language.js';
import {
  emptyTranscript,
  isIncoming,
  newEntries,
  timeOf,
  type Entry,
  type Transcript,
} from '../../session/model/transcript.js';
import {FocusHandOver} from '../focus-hand-over.js';
import {StickToEnd} from './stick-to-end.js';
import {define} from '../define.js';
import type {FilesView} from '../files-view.js';
import type {Looks} from '../looks.js';
import {ask, onRequest} from '../requests.js';
import {RowElements} from './row-elements.js';
import {rowsOf, type Row} from './rows.js';
import {shared} from '../theme/shared.js';

/** Entries to draw at first (a few screens), and to add whenever the reader comes near the first of them. */
const PAGE = 40;

/** The list of messages and notices. Follows new messages only while the reader is at its end. */
export class GmsChatTranscript extends ChatElement {
  static override properties = {
    language: {attribute: false},
    transcript: {attribute: false},
    now: {attribute: false},
    isOver: {attribute: false},
    newFrom: {attribute: false},
    files: {attribute: false},
    looks: {attribute: false},
    below: {state: true},
  };
  static override styles = [
    shared,
    css`
      :host {
        position: relative;
        min-height: 0;
      }
      .line {
        --_rule: var(--_line);
        margin-block: calc(16 * var(--_px)) calc(4 * var(--_px));
        /* Not a flex box with drawn lines: a screen reader would not come to its words. */
        background: linear-gradient(var(--_rule), var(--_rule)) center / 100% 1px no-repeat;
        text-align: center;
        font-size: calc(12 * var(--_px));
        font-weight: 600;
        color: var(--_muted);
      }
      .line span {
        padding-inline: calc(12 * var(--_px));
        background: var(--_surface);
      }
      .new {
        --_rule: currentColor;
        color: var(--_accent-text);
      }
      .below {
        position: absolute;
        inset-block-end: calc(8 * var(--_px));
        inset-inline: 0;
        width: fit-content;
        margin-inline: auto;
        display: flex;
        align-items: center;
        gap: calc(6 * var(--_px));
        min-height: calc(36 * var(--_px));
        border-color: var(--_line);
        border-radius: calc(18 * var(--_px));
        background: var(--_surface);
        color: var(--_accent-text);
        font-size: calc(13 * var(--_px));
        box-shadow: 0 4px 16px rgb(16 24 40 / 16%);
      }
      .below[leaving] {
        opacity: 0;
        pointer-events: none;
      }
      .log {
        /* Keeps the heard-only texts inside the list. Otherwise they overflow the panel, and it scrolls. */
        position: relative;
        height: 100%;
        overflow-y: auto;
        overscroll-behavior: contain;
        /* StickToEnd replaces it: Safari has no scroll anchoring, and other browsers anchor away from the end. */
        overflow-anchor: none;
        padding: calc(4 * var(--_px)) calc(16 * var(--_px)) calc(12 * var(--_px));
        outline-offset: -2px;
      }
      @media print {
        .log {
          height: auto;
          overflow: visible;
        }
        .below {
          display: none;
        }
      }
    `,
  ];

  language: Language = english;
  transcript: Transcript = emptyTranscript;
  /** Ms since 1970, for "2 minutes ago". */
  now = 0;
  /** The chat has ended: failed messages cannot be sent again. */
  isOver = false;
  /** Position of the first unread entry; `Infinity` if there is none. */
  newFrom = Infinity;
  /** Set if files of the conversation can be fetched. */
  files: FilesView | undefined;
  /** Set if entries may look in other ways. */
  looks: Looks | undefined;
  /** Keys of the messages that arrived while the reader was further up. */
  private below: readonly string[] = [];

  private readonly stickToEnd = new StickToEnd(
    this,
    () => this.log,
    () => this.#drawMore(),
  );
  readonly #handOver = new FocusHandOver(this);
  readonly #elements = new RowElements();
  /** The number in the button below. */
  #count = 0;
  /** Entries drawn while the reader is at the end (`#least`), and drawn now (`#drawn`), counted from the end. */
  #least = PAGE;
  #drawn = PAGE;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('transcript');
    const {entries, outgoing} = this.transcript;
    const uploadsBefore = changed.get('files')?.uploads ?? [];
    const uploads = changed.has('files') && this.files?.uploads;
    // An own new message or file scrolls to the end, wherever the customer was reading.
    if (
      (before && outgoing.length > before.outgoing.length) ||
      (uploads && uploads.length > uploadsBefore.length)
    )
      this.stickToEnd.jump();
    if (this.stickToEnd.isAtEnd) {
      this.below = [];
      this.#drawn = this.#least;
    } else if (before) {
      this.below = [...this.below, ...newEntries(before, this.transcript).filter(this.#isNews).map(keyOf)];
      this.#drawn += entries.length - before.entries.length;
    }
    // Draw all unread entries, and one page before them.
    if (changed.has('newFrom'))
      this.#drawn = Math.max(
        this.#drawn,
        PAGE + entries.filter(({position}) => position >= this.newFrom).length,
      );
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    const list = this.rows;
    if (!list) return;
    const rows = this.#rows();
    this.#elements.draw(list, rows, this);
    this.looks?.drawn(this, rows, (key) => this.#elements.get(key));
  }

  readonly #isNews = (entry: Entry): boolean =>
    isIncoming(entry) && this.looks?.of(entry, timeOf(entry, this.transcript)) !== null;

  #rows(): readonly Row[] {
    const {transcript, newFrom} = this;
    const start = Math.max(0, transcript.entries.length - this.#drawn);
    const hidden = transcript.entries[start - 1];
    const isNewHidden = hidden && hidden.position >= newFrom;
    return rowsOf(
      {...transcript, entries: transcript.entries.slice(start)},
      isNewHidden ? Infinity : newFrom,
      !!this.files,
      this.looks?.of,
    );
  }

  /**
   * Draws more entries when the reader comes near the first one, without moving those in view. At the end, draws enough to
   * scroll up to, even in a very high list.
   */
  #drawMore(): void {
    const {log} = this;
    if (!log?.clientHeight || this.#drawn >= this.transcript.entries.length) return;
    const {isAtEnd} = this.stickToEnd;
    if ((isAtEnd ? log.scrollHeight - log.clientHeight : log.scrollTop) > log.clientHeight) return;
    this.#drawn += PAGE;
    if (isAtEnd) this.#least = this.#drawn;
    else this.stickToEnd.hold(this.rows?.lastElementChild);
    this.requestUpdate();
  }

  private get log(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.log');
  }

  private get rows(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.rows');
  }

  override render() {
    const {strings} = this.language;
    const {length} = this.below;
    this.#count = length || this.#count;
    return html`
      <div
        class="log"
        part="transcript"
        role="log"
        aria-live="off"
        aria-label=${strings.conversation}
        tabindex="0"
      >
        <div>
          <div class="rows"></div>
          <slot></slot>
        </div>
      </div>
      ${
        length || this.#handOver.holds('.below')
          ? html`<button
              class="below"
              part="button"
              type="button"
              ?leaving=${!length}
              @click=${this.#showBelow}
            >
              ${strings.newMessageCount(this.#count)}
              <svg width="16" height="16" viewBox="0 0 24 24" aria-hidden="true">
                <path d="M12 5v14m-6-6 6 6 6-6" />
              </svg>
            </button>`
          : nothing
      }
    `;
  }

  override focus(): void {
    this.log?.focus({preventScroll: true});
  }

  override firstUpdated(): void {
    // Requests of the rows do not leave this shadow root: pass them on.
    onRequest(this.renderRoot, (request) => ask(this, request));
    // Not a listener of each time: screen readers call an element with one "clickable".
    for (const type of ['click', 'pointerover'])
      this.renderRoot.addEventListener(type, (event) => {
        const [time] = event.composedPath();
        if (!(time instanceof HTMLTimeElement)) return;
        if (type === 'click') time.classList.toggle('full');
        else time.title = time.dataset['full'] ?? '';
      });
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('newFrom') && this.newFrom < Infinity) {
      this.stickToEnd.startAt(() => this.renderRoot.querySelector('.new'));
    }
    if (!this.below.length && this.#handOver.isIn('.below'))
      queueMicrotask(() => this.#handOver.to(this.log));
  }

  /** Scrolls to the first new message below, not past it. */
  #showBelow(): void {
    const row = this.#elements.get(this.below[0]);
    this.below = [];
    if (row) this.stickToEnd.startAt(() => row);
  }
}

const keyOf = ({position}: Entry): string => String(position);

define('gms-chat-transcript', GmsChatTranscript);

declare global {
  interface HTMLElementTagNameMap {
    'gms-chat-transcript': GmsChatTranscript;
  }
}
