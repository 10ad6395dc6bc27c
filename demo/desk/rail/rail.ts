import {LitElement, css, html, nothing, type TemplateResult} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {noHistory, type CustomerHistory} from '../state/customer-history.js';
import type {UserDataChange} from '../state/user-data.js';
import './colleagues.js';
import type {DeskColleagues} from './colleagues.js';
import {unread} from '../state/conversation-facts.js';
import type {Conversation} from '../state/conversation-list.js';
import './customer.js';
import {threePanesCss} from '../page/breakpoints.js';
import {KeepFocus} from '../parts/keep-focus.js';
import {request, type RailTab} from '../parts/request.js';
import {badgeStyles} from '../parts/row-styles.js';
import {baseStyles, buttonStyles} from '../parts/styles.js';

/** The pane beside the conversation: the customer's details, and the messages among colleagues. */
@customElement('desk-rail')
export class DeskRail extends LitElement {
  static override readonly styles = [
    baseStyles,
    buttonStyles,
    badgeStyles,
    css`
      :host {
        display: grid;
        grid-template: minmax(0, 1fr) / minmax(0, 1fr);
        min-height: 0;
      }

      aside {
        display: grid;
        grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
        min-height: 0;
        outline: none;
      }

      .top {
        display: flex;
        align-items: center;
        justify-content: space-between;
        min-height: 62px;
        padding: 0 10px;
        border-bottom: 1px solid var(--desk-line);
      }

      [role='tablist'] {
        display: flex;
        align-self: end;
      }

      @media ${threePanesCss} {
        .close {
          display: none;
        }
      }

      [role='tab'] {
        min-height: 44px;
        padding: 0 12px;
        border: 0;
        border-radius: 0;
        border-bottom: 2px solid transparent;
        background: none;
        color: var(--desk-muted);
        font: inherit;
        font-weight: 550;
        cursor: pointer;
      }

      [role='tab']:hover {
        color: var(--desk-text);
      }

      [role='tab'][aria-selected='true'] {
        border-color: currentcolor;
        color: var(--desk-accent);
      }

      #colleagues[aria-selected='true'] {
        color: var(--desk-private);
      }

      [role='tab']:focus-visible {
        outline-offset: -3px;
      }

      [role='tabpanel'] {
        display: grid;
        grid-template: minmax(0, 1fr) / minmax(0, 1fr);
        min-height: 0;
      }
    `,
  ];

  @property({attribute: false}) conversation: Conversation | undefined;
  @property({attribute: false}) agentName = '';
  @property({attribute: false}) tab: RailTab = 'customer';
  /** The unsent text to colleagues. */
  @property({attribute: false}) draft = '';
  @property({attribute: false}) history: CustomerHistory = noHistory;
  /** The change of the attached data that is under way, or the last one if it failed. */
  @property({attribute: false}) change: UserDataChange | undefined;

  @query('desk-colleagues') private readonly side!: DeskColleagues | null;
  @query('aside') private readonly aside!: HTMLElement | null;

  constructor() {
    super();
    new KeepFocus(this);
  }

  override focus(): void {
    (this.side ?? this.aside)?.focus();
  }

  override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    await this.side?.updateComplete;
    return isComplete;
  }

  override render(): TemplateResult | typeof nothing {
    const {conversation, tab} = this;
    if (!conversation) return nothing;
    return html`
      <aside aria-label="Details" tabindex="-1">
        <div class="top">
          <div role="tablist" aria-label="Details" @keydown=${this.#keydown}>
            ${this.#tab('customer', 'Customer', 0)}
            ${this.#tab('colleagues', 'Colleagues', unread(conversation, this.agentName, 'Agents').length)}
          </div>
          <button
            class="quiet close"
            type="button"
            aria-label="Close details"
            @click=${() => request(this, 'desk-toggle-rail', null)}
          >
            ✕
          </button>
        </div>
        <div role="tabpanel" aria-labelledby=${tab}>
          ${tab === 'customer' ? this.#customer(conversation) : this.#colleagues(conversation)}
        </div>
      </aside>
    `;
  }

  #tab(tab: RailTab, name: string, count: number): TemplateResult {
    const selected = tab === this.tab;
    return html`
      <button
        type="button"
        role="tab"
        id=${tab}
        aria-selected=${selected ? 'true' : 'false'}
        tabindex=${selected ? 0 : -1}
        @click=${() => request(this, 'desk-rail', {tab})}
      >
        ${name}${
          count === 0
            ? nothing
            : html`<span class="unread private">${count}<span class="visually-hidden"> unread</span></span>`
        }
      </button>
    `;
  }

  #customer(conversation: Conversation): TemplateResult {
    return html`
      <desk-customer
        .conversation=${conversation}
        .history=${this.history}
        .change=${this.change}
      ></desk-customer>
    `;
  }

  #colleagues(conversation: Conversation): TemplateResult {
    return html`
      <desk-colleagues
        .conversation=${conversation}
        .agentName=${this.agentName}
        .draft=${this.draft}
      ></desk-colleagues>
    `;
  }

  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const tab = this.tab === 'customer' ? 'colleagues' : 'customer';
    request(this, 'desk-rail', {tab});
    this.renderRoot.querySelector<HTMLElement>(`#${tab}`)?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-rail': DeskRail;
  }
}
