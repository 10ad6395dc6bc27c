import {LitElement, css, html, type PropertyValues} from 'lit';
import {property, query} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {english, type Language} from '../i18n/language.js';
import {emptyTranscript, type Transcript} from '../session/transcript.js';
import {StickToEnd} from './controllers/stick-to-end.js';
import {customElement} from './define.js';
import {ask, onRequest} from './requests.js';
import {rowsOf, type Row} from './rows.js';
import {shared} from './theme/shared.js';
import './gms-chat-message.js';
import './gms-chat-notice.js';

/** The conversation: what was said, by whom, when. Scrolls by itself only for those who are at its end. */
@customElement('gms-chat-transcript')
export class GmsChatTranscript extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        min-height: 0;
      }
      .log {
        height: 100%;
        overflow-y: auto;
        overscroll-behavior: contain;
        padding: calc(4 * var(--_px)) calc(16 * var(--_px)) calc(12 * var(--_px));
        outline-offset: -2px;
      }
    `,
  ];

  @property({attribute: false}) language: Language = english;
  @property({attribute: false}) transcript: Transcript = emptyTranscript;
  /** Ms since 1970, for "2 minutes ago". */
  @property({attribute: false}) now = 0;
  /** The chat has ended: nothing more can be sent. */
  @property({attribute: false}) isOver = false;
  @query('.log') private log!: HTMLElement | null;

  private readonly stickToEnd = new StickToEnd(this, () => this.log);

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('transcript');
    // What one writes oneself is looked at, wherever one was reading.
    if (before && this.transcript.outgoing.length > before.outgoing.length) this.stickToEnd.jump();
  }

  override render() {
    return html`
      <div
        class="log"
        part="transcript"
        role="log"
        aria-live="off"
        aria-label=${this.language.strings.conversation}
        tabindex="0"
      >
        <div>
          ${repeat(
            rowsOf(this.transcript),
            ({key}) => key,
            (row) => this.#row(row),
          )}
        </div>
      </div>
    `;
  }

  override firstUpdated(): void {
    // What the rows ask for, one floor up.
    onRequest(this.renderRoot, (request) => ask(this, request));
  }

  #row(row: Row) {
    const {language, now, isOver} = this;
    return row.kind === 'message'
      ? html`<gms-chat-message
          exportparts="message, timestamp, button"
          .language=${language}
          .row=${row}
          .now=${now}
          .isOver=${isOver}
        ></gms-chat-message>`
      : html`<gms-chat-notice
          exportparts="notice, timestamp"
          .language=${language}
          .row=${row}
          .now=${now}
        ></gms-chat-notice>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gms-chat-transcript': GmsChatTranscript;
  }
}
