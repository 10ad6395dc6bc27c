import {LitElement, css, html, nothing, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {durationInWords} from '../parts/duration.js';
import type {Interaction} from '../api/interactions.js';
import {request} from '../parts/request.js';
import '../parts/survey.js';
import {stoppedWords} from '../state/stopped-reason.js';
import type {EarlierTranscript} from '../state/customer-history.js';
import {baseStyles} from '../parts/styles.js';

/** One earlier chat: its subject and time, and the transcript on demand. */
@customElement('desk-earlier-chat')
export class DeskEarlierChat extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }

      summary {
        padding: 8px 4px;
        border-radius: var(--desk-radius-small);
        overflow-wrap: anywhere;
        cursor: pointer;
      }

      summary:hover {
        background: var(--desk-raised);
      }

      .when {
        display: block;
        padding-inline-start: 17px;
        color: var(--desk-muted);
        font-size: 13px;
      }

      desk-survey {
        margin: 2px 0 8px 4px;
      }

      .said {
        overflow-y: auto;
        max-height: 300px;
        margin: 2px 0 10px 4px;
        padding-inline-start: 12px;
        border-inline-start: 2px solid var(--desk-line);
        font-size: 14px;
      }

      .said p {
        overflow-wrap: anywhere;
        white-space: pre-wrap;
      }

      .said p + p {
        margin-top: 6px;
      }

      time {
        color: var(--desk-muted);
        font-size: 13px;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @property({attribute: false}) interaction: Interaction | undefined;
  /** `undefined` until the agent asks for it. */
  @property({attribute: false}) transcript: EarlierTranscript | undefined;

  override render(): TemplateResult | typeof nothing {
    const {interaction} = this;
    if (!interaction) return nothing;
    const {subject, start} = interaction;
    const {lines, problem} = this.transcript ?? {};
    return html`
      <details @toggle=${this.#toggled}>
        <summary>
          ${subject || 'No subject'}
          <span class="when"
            >${day.format(start)}${length(interaction)}${endOf(interaction)}${
              interaction.survey ? ' · with a survey' : ''
            }</span
          >
        </summary>
        <desk-survey .answers=${interaction.survey}></desk-survey>
        <div class="said" role="group" aria-label="What was said" tabindex="0">
          ${lines?.map(({at, text}) => html`<p><time>${clock.format(at)}</time> ${text}</p>`)}
          ${lines ? nothing : html`<p role="status">${problem || 'Loading…'}</p>`}
        </div>
      </details>
    `;
  }

  readonly #toggled = (): void => {
    if (this.interaction) request(this, 'desk-transcript', {interactionId: this.interaction.id});
  };
}

/** " · 12 minutes", the same form as in the customer's own list of earlier chats. */
function length({start, end}: Interaction): string {
  return end && end >= start ? ` · ${durationInWords(end.getTime() - start.getTime())}` : '';
}

/** " · ended by the customer"; empty when the server tells no reason. */
function endOf({stoppedReason}: Interaction): string {
  const words = stoppedWords(stoppedReason);
  return words ? ` · ${words}` : '';
}

const day = new Intl.DateTimeFormat(undefined, {dateStyle: 'medium', timeStyle: 'short'});
const clock = new Intl.DateTimeFormat(undefined, {hour: '2-digit', minute: '2-digit'});

declare global {
  interface HTMLElementTagNameMap {
    'desk-earlier-chat': DeskEarlierChat;
  }
}
