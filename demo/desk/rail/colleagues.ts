import {LitElement, css, html, nothing, type TemplateResult} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import '../conversation/composer.js';
import type {DeskComposer} from '../conversation/composer.js';
import {colleagues, customerName, isOpen, messagesFor} from '../state/conversation-facts.js';
import type {Conversation} from '../state/conversation-list.js';
import {KeepFocus} from '../parts/keep-focus.js';
import {baseStyles} from '../parts/styles.js';
import {Ticker} from '../parts/ticker.js';
import '../conversation/transcript.js';
import '../conversation/typing.js';
import {partyName} from '../state/party-name.js';
import {writers} from '../state/typing.js';

/** The messages between the agents of a chat, which the customer does not see. */
@customElement('desk-colleagues')
export class DeskColleagues extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        --desk-own: var(--desk-private-soft);
        display: grid;
        grid-template: auto minmax(0, 1fr) auto auto / minmax(0, 1fr);
        min-height: 0;
      }

      .who {
        padding: 10px 16px 0;
        color: var(--desk-private);
        font-size: 13px;
        font-weight: 550;
      }

      desk-typing {
        padding: 0 20px;
      }

      footer {
        padding: 8px 12px max(12px, env(safe-area-inset-bottom));
        border-top: 1px solid var(--desk-line);
      }

      .over {
        padding: 8px 0;
        color: var(--desk-muted);
        font-size: 14px;
        text-align: center;
      }
    `,
  ];

  @property({attribute: false}) conversation: Conversation | undefined;
  @property({attribute: false}) agentName = '';
  @property({attribute: false}) draft = '';

  @query('desk-composer') private readonly composer!: DeskComposer | null;
  @query('footer') private readonly foot!: HTMLElement | null;

  constructor() {
    super();
    new Ticker(this);
    new KeepFocus(this);
  }

  override focus(): void {
    (this.composer ?? this.foot)?.focus();
  }

  override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    await this.composer?.updateComplete;
    return isComplete;
  }

  override render(): TemplateResult | typeof nothing {
    const {conversation, agentName} = this;
    if (!conversation) return nothing;
    const name = customerName(conversation);
    const others = colleagues(conversation, agentName).map((party) => partyName(party, name));
    return html`
      <p class="who">${whoSees(others, isOpen(conversation))}</p>
      <desk-transcript
        .label=${'Colleagues'}
        .messages=${messagesFor(conversation, 'Agents')}
        .customerName=${name}
        .agentName=${agentName}
      ></desk-transcript>
      <desk-typing
        .writers=${writers(conversation.typing, 'Agents', name, agentName, Date.now())}
      ></desk-typing>
      <footer tabindex="-1">
        ${
          isOpen(conversation)
            ? html`<desk-composer
                .chatId=${conversation.chat.id}
                .visibility=${'Agents'}
                .draft=${this.draft}
              ></desk-composer>`
            : html`<p class="over">There is nothing more to say here.</p>`
        }
      </footer>
    `;
  }
}

function whoSees(others: readonly string[], goesOn: boolean): string {
  if (!goesOn) return 'Only agents have seen this.';
  if (others.length === 0) return 'Only agents see this. Whoever takes the chat from you reads it.';
  return `Only you and ${others.join(' and ')} see this.`;
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-colleagues': DeskColleagues;
  }
}
