import {LitElement, css, html, nothing, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Queue} from '../api/directory.js';
import {elapsed} from '../parts/elapsed.js';
import {baseStyles} from '../parts/styles.js';
import {Ticker} from '../parts/ticker.js';

/** The queue: the number of customers who wait, and the longest waiting time. */
@customElement('desk-queue')
export class DeskQueue extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: block;
        padding: 12px 20px 14px;
      }

      h2 {
        margin-bottom: 4px;
        color: var(--desk-muted);
        font-size: 13px;
        font-weight: 600;
      }

      li {
        display: flex;
        align-items: baseline;
        gap: 12px;
        padding: 2px 0;
        font-size: 14px;
        font-variant-numeric: tabular-nums;
      }

      .name {
        flex: 1;
      }

      .time {
        min-width: 40px;
        text-align: end;
      }

      .waiting {
        color: var(--desk-waiting);
        font-weight: 600;
      }

      p {
        color: var(--desk-muted);
        font-size: 14px;
      }
    `,
  ];

  /** `undefined` until the server has answered. */
  @property({attribute: false}) queues: readonly Queue[] | undefined;

  constructor() {
    super();
    new Ticker(this);
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.queues) return nothing;
    const waiting = this.queues.filter((queue) => queue.waiting > 0);
    return html`
      <section aria-labelledby="heading">
        <h2 id="heading">Queue</h2>
        ${
          waiting.length === 0
            ? html`<p>Nobody is waiting.</p>`
            : html`<ul>
                ${waiting.map((queue) => line(queue))}
              </ul>`
        }
      </section>
    `;
  }
}

function line({name, waiting, since}: Queue): TemplateResult {
  return html`
    <li class="waiting">
      <span class="name">${name === 'All' ? 'Anybody' : name}</span>
      <span>${waiting} waiting</span>
      <span class="time">${elapsed(', the longest for', since)}</span>
    </li>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-queue': DeskQueue;
  }
}
