import {LitElement, css, html, nothing, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {noHistory, type CustomerHistory} from '../state/customer-history.js';
import {customerName} from '../state/conversation-facts.js';
import type {Conversation} from '../state/conversation-list.js';
import {customerDetails} from '../data/customer-details.js';
import type {UserDataChange} from '../state/user-data.js';
import './attached-data.js';
import './earlier-chats.js';
import {factStyles} from '../parts/fact-styles.js';
import {baseStyles} from '../parts/styles.js';

/** The details of a chat's customer, and the data attached to the chat. */
@customElement('desk-customer')
export class DeskCustomer extends LitElement {
  static override readonly styles = [
    baseStyles,
    factStyles,
    css`
      :host {
        display: block;
        overflow-y: auto;
        padding: 4px 20px 20px;
      }

      a {
        color: var(--desk-accent);
      }
    `,
  ];

  @property({attribute: false}) conversation: Conversation | undefined;
  @property({attribute: false}) history: CustomerHistory = noHistory;
  /** The change of the attached data that is under way, or the last one if it failed. */
  @property({attribute: false}) change: UserDataChange | undefined;

  override render(): TemplateResult | typeof nothing {
    const {conversation} = this;
    if (!conversation) return nothing;
    const {email, subject} = customerDetails(conversation.chat.userData);
    return html`
      <div class="facts">
        <dl>
          ${fact('Name', customerName(conversation))}
          ${fact('Email', email ? html`<a href="mailto:${email}">${email}</a>` : 'Not given')}
          ${fact('Subject', subject || 'Not given')}
        </dl>
        <desk-attached-data .chat=${conversation.chat} .change=${this.change}></desk-attached-data>
        <desk-earlier-chats .history=${this.history}></desk-earlier-chats>
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
