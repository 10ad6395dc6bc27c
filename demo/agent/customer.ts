import {LitElement, css, html, nothing, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {customerName, type Conversation} from './conversation-list.js';
import {baseStyles} from './styles.js';

/** What is known of the customer of one chat. */
@customElement('desk-customer')
export class DeskCustomer extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: block;
        overflow-y: auto;
        padding: 20px;
      }

      h2 {
        font-size: 15px;
        font-weight: 600;
      }

      h3 {
        margin-top: 24px;
        color: var(--desk-muted);
        font-size: 13px;
        font-weight: 600;
      }

      dl {
        margin-top: 12px;
      }

      dt {
        color: var(--desk-muted);
        font-size: 13px;
      }

      dd {
        overflow-wrap: anywhere;
      }

      dd + dt {
        margin-top: 12px;
      }

      a {
        color: var(--desk-accent);
      }
    `,
  ];

  @property({attribute: false}) conversation: Conversation | undefined;

  override render(): TemplateResult | typeof nothing {
    const {conversation} = this;
    if (!conversation) return nothing;
    const {email, subject, ...rest} = conversation.chat.userData;
    const more = Object.entries(rest).filter(([key]) => key !== 'firstName' && key !== 'lastName');
    return html`
      <aside aria-label="Customer">
        <h2>Customer</h2>
        <dl>
          <dt>Name</dt>
          <dd>${customerName(conversation)}</dd>
          <dt>Email</dt>
          <dd>${email ? html`<a href="mailto:${email}">${email}</a>` : 'Not given'}</dd>
          <dt>Subject</dt>
          <dd>${subject ?? 'Not given'}</dd>
        </dl>
        ${
          more.length === 0
            ? nothing
            : html`
                <h3>Sent by the page</h3>
                <dl>
                  ${more.map(
                    ([key, value]) => html`
                      <dt>${key}</dt>
                      <dd>${value}</dd>
                    `,
                  )}
                </dl>
              `
        }
      </aside>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-customer': DeskCustomer;
  }
}
