import {LitElement, css, html, nothing, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {noHistory, type CustomerHistory} from '../state/customer-history.js';
import {customerName} from '../state/conversation-facts.js';
import type {Conversation} from '../state/conversation-list.js';
import {customerDetails} from '../state/customer-details.js';
import './earlier-chats.js';
import {baseStyles} from '../parts/styles.js';

/** The details of a chat's customer. */
@customElement('desk-customer')
export class DeskCustomer extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: block;
        overflow-y: auto;
        padding: 4px 20px 20px;
      }

      h3 {
        margin-top: 24px;
        color: var(--desk-muted);
        font-size: 13px;
        font-weight: 600;
      }

      /* Facts stand side by side when the rail lies below the chat, and in one column when it stands beside. */
      dl {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(200px, 100%), 1fr));
        gap: 12px 20px;
        margin-top: 12px;
      }

      dt {
        color: var(--desk-muted);
        font-size: 13px;
      }

      dd {
        overflow-wrap: anywhere;
      }

      a {
        color: var(--desk-accent);
      }
    `,
  ];

  @property({attribute: false}) conversation: Conversation | undefined;
  @property({attribute: false}) history: CustomerHistory = noHistory;

  override render(): TemplateResult | typeof nothing {
    const {conversation} = this;
    if (!conversation) return nothing;
    const {email, subject, customerId, more} = customerDetails(conversation.chat.userData);
    return html`
      <div class="facts">
        <dl>
          ${fact('Name', customerName(conversation))}
          ${fact('Email', email ? html`<a href="mailto:${email}">${email}</a>` : 'Not given')}
          ${fact('Subject', subject || 'Not given')}
        </dl>
        ${
          more.length === 0
            ? nothing
            : html`
                <h3>Sent by the page</h3>
                <dl>${more.map(([key, value]) => fact(key, value))}</dl>
              `
        }
        <desk-earlier-chats .customerId=${customerId} .history=${this.history}></desk-earlier-chats>
      </div>
    `;
  }
}

function fact(name: string, value: string | TemplateResult): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-customer': DeskCustomer;
  }
}
