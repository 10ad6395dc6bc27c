import {LitElement, css, html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {noHistory, type CustomerHistory} from '../state/customer-history.js';
import './earlier-chat.js';
import {request} from '../parts/request.js';
import {baseStyles} from '../parts/styles.js';

/** The earlier chats of a customer; each opens in place. Shows nothing for a new customer. */
@customElement('desk-earlier-chats')
export class DeskEarlierChats extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      h3 {
        margin: 24px 0 8px;
        color: var(--desk-muted);
        font-size: 13px;
        font-weight: 600;
      }

      li + li {
        border-top: 1px solid var(--desk-line);
      }
    `,
  ];

  /** Empty for a new customer. */
  @property({attribute: false}) customerId = '';
  @property({attribute: false}) history: CustomerHistory = noHistory;

  override updated(changed: PropertyValues<this>): void {
    const {customerId} = this;
    if (changed.has('customerId')) request(this, 'desk-history', {customerId});
  }

  override render(): TemplateResult | typeof nothing {
    const {customerId, interactions, transcripts} = this.history;
    // Until the desk has taken the request, it still hands down the history of the customer before.
    if (customerId !== this.customerId || interactions.length === 0) return nothing;
    return html`
      <h3>Earlier chats</h3>
      <ul>
        ${interactions.map(
          (interaction) => html`
            <li>
              <desk-earlier-chat
                .interaction=${interaction}
                .transcript=${transcripts.get(interaction.id)}
              ></desk-earlier-chat>
            </li>
          `,
        )}
      </ul>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-earlier-chats': DeskEarlierChats;
  }
}
