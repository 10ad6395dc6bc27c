import {LitElement, css, html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {AgentApi} from '../api/api.js';
import './earlier-chat.js';
import type {Interaction} from '../api/interactions.js';
import {baseStyles} from '../parts/styles.js';

/** The earlier chats of a customer, each of which opens in its place. There is nothing to see of one who is new. */
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

  /** Empty for a customer who is new. */
  @property({attribute: false}) customerId = '';
  @property({attribute: false}) api: Pick<AgentApi, 'interactions' | 'plainText'> | undefined;

  @state() private interactions: readonly Interaction[] = [];

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('customerId') || changed.has('api')) void this.#ask();
  }

  override render(): TemplateResult | typeof nothing {
    if (this.interactions.length === 0) return nothing;
    return html`
      <h3>Earlier chats</h3>
      <ul>
        ${this.interactions.map(
          (interaction) => html`
            <li>
              <desk-earlier-chat .interaction=${interaction} .api=${this.api}></desk-earlier-chat>
            </li>
          `,
        )}
      </ul>
    `;
  }

  async #ask(): Promise<void> {
    const {customerId} = this;
    this.interactions = [];
    if (!customerId) return;
    // Where there is no history, there is a chat all the same.
    const found = await this.api?.interactions(customerId).catch(() => []);
    if (customerId === this.customerId) this.interactions = found ?? [];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-earlier-chats': DeskEarlierChats;
  }
}
