import {LitElement, css, html, nothing, type TemplateResult} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {keyed} from 'lit/directives/keyed.js';
import type {ConversationList} from '../state/conversation-list.js';
import {logoutQuestion} from '../state/logging-out.js';
import {afterClose, type Opening} from '../state/opening.js';
import '../parts/question.js';
import {request} from '../parts/request.js';
import type {DeskState} from '../state/session.js';
import {baseStyles, buttonStyles} from '../parts/styles.js';

/** The bar at the top: the agent, the state of the connection, and the last problem. */
@customElement('desk-bar')
export class DeskBar extends LitElement {
  static override readonly styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: block;
        background: var(--desk-surface);
      }

      header {
        display: flex;
        align-items: center;
        gap: 16px;
        padding: 8px 16px;
        border-bottom: 1px solid var(--desk-line);
      }

      h1 {
        flex: 1;
        font-size: 16px;
        font-weight: 650;
      }

      .agent::before {
        content: '';
        display: inline-block;
        width: 9px;
        height: 9px;
        margin-inline-end: 8px;
        border-radius: 50%;
        background: var(--desk-control-line);
      }

      .agent.connected::before {
        background: var(--desk-ready);
      }

      .banner {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 16px;
        padding: 6px 16px;
        background: var(--desk-waiting-soft);
        color: var(--desk-waiting);
      }

      .problem {
        background: var(--desk-danger-soft);
        color: var(--desk-danger);
      }

      .banner button {
        min-height: 30px;
        border-color: currentcolor;
        background: none;
        color: inherit;
      }
    `,
  ];

  @property({attribute: false}) agentName = '';
  @property({attribute: false}) connection: DeskState['connection'] = 'connecting';
  /** A sentence for the agent; empty when all is well. */
  @property({attribute: false}) problem = '';
  @property({attribute: false}) conversations: ConversationList = [];

  /** The agent is being asked whether to leave what is going on. */
  @state() private leaving: Opening<'log out'> | undefined;

  override render(): TemplateResult {
    return html`
      <header>
        <h1>Agent desk</h1>
        <span class="agent ${this.connection}">${this.agentName}</span>
        <button type="button" @click=${this.#logOut}>Log out</button>
      </header>
      ${this.#question()}
      <div role="status">${this.#line()}</div>
      <div role="alert">
        ${
          this.problem
            ? html`
                <div class="banner problem">
                  ${this.problem}
                  <button type="button" @click=${() => request(this, 'desk-dismiss', null)}>Dismiss</button>
                </div>
              `
            : nothing
        }
      </div>
    `;
  }

  readonly #logOut = (): void => {
    if (logoutQuestion(this.conversations, this.agentName)) this.leaving = {purpose: 'log out'};
    else request(this, 'desk-logout', null);
  };

  /** The question disappears when the last open chat ends. */
  #question(): TemplateResult | typeof nothing {
    const {leaving} = this;
    const asked = leaving && logoutQuestion(this.conversations, this.agentName);
    if (!asked) return nothing;
    return html`${keyed(
      leaving,
      html`
        <desk-question
          .question=${asked.question}
          .text=${asked.text}
          .no=${'Stay'}
          .yes=${'Log out'}
          @yes=${() => request(this, 'desk-logout', null)}
          @close=${() => (this.leaving = afterClose(this.leaving, leaving))}
        ></desk-question>
      `,
    )}`;
  }

  #line(): TemplateResult | typeof nothing {
    if (this.connection === 'connected' || this.connection === 'refused') return nothing;
    if (this.connection === 'connecting') return html`<div class="banner">Connecting…</div>`;
    return html`
      <div class="banner">
        Connection lost. Trying again…
        <button type="button" @click=${() => request(this, 'desk-reconnect', null)}>Try now</button>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-bar': DeskBar;
  }
}
