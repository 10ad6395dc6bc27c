import {LitElement, css, html, nothing, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {noHistory, type CustomerHistory} from '../state/customer-history.js';
import './earlier-chat.js';
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

  @property({attribute: false}) history: CustomerHistory = noHistory;

  override render(): TemplateResult | typeof nothing {
    const {interactions, transcripts} = this.history;
    if (interactions.length === 0) return nothing;
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
