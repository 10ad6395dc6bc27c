import {LitElement, css, html, nothing, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {nameOf} from '../api/agents.js';
import type {Chat, ColleagueRequest, Operation} from '../api/chat.js';
import {customerName, isAdvising} from '../state/conversation-facts.js';
import type {Conversation} from '../state/conversation-list.js';
import {KeepFocus} from '../parts/keep-focus.js';
import {wishes} from '../state/news.js';
import {request} from '../parts/request.js';
import {baseStyles, buttonStyles} from '../parts/styles.js';

/**
 * The state of a request to a colleague, and the buttons to go on from there.
 *
 * @fires lose-focus - when the button that had the focus is gone
 */
@customElement('desk-side-request')
export class DeskSideRequest extends LitElement {
  static override readonly styles = [
    baseStyles,
    buttonStyles,
    css`
      .strip {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 12px;
        padding: 8px 16px;
        border-bottom: 1px solid var(--desk-line);
        background: var(--desk-private-soft);
        color: var(--desk-private);
        font-size: 14px;
      }

      p {
        flex: 1 1 140px;
        font-weight: 550;
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }

      button {
        min-height: 32px;
        padding: 0 10px;
        border-color: currentcolor;
        background: none;
        color: inherit;
        font-size: 14px;
      }

      button:hover {
        background: var(--desk-surface);
      }

      @media (pointer: coarse) {
        button {
          min-height: 44px;
        }
      }
    `,
  ];

  @property({attribute: false}) conversation: Conversation | undefined;

  constructor() {
    super();
    new KeepFocus(this);
  }

  override focus(): void {
    this.dispatchEvent(new Event('lose-focus'));
  }

  override render(): TemplateResult {
    const {conversation} = this;
    const sentence = conversation ? sentenceOf(conversation) : '';
    return html`
      <div class=${sentence ? 'strip' : ''}>
        <p role="status">${sentence}</p>
        ${conversation?.chat.request ? this.#actions(conversation.chat, conversation.chat.request) : nothing}
      </div>
    `;
  }

  #actions(chat: Chat, {accepted, agentId}: ColleagueRequest): TemplateResult {
    if (!accepted) return html`<div class="actions">${this.#button(chat, 'Take back', giveUp)}</div>`;
    return html`
      <div class="actions">
        ${this.#button(chat, `Transfer to ${nameOf(agentId)}`, {operationName: 'CompleteTransfer'})}
        ${this.#button(chat, 'Conference', {operationName: 'CompleteConference'})}
        ${this.#button(chat, 'End consultation', giveUp)}
      </div>
    `;
  }

  #button({id, capabilities}: Chat, name: string, operation: Operation): TemplateResult | typeof nothing {
    if (!capabilities.includes(operation.operationName)) return nothing;
    return html`
      <button type="button" @click=${() => request(this, 'desk-operation', {chatId: id, operation})}>
        ${name}
      </button>
    `;
  }
}

const giveUp: Operation = {operationName: 'RemoveParticipantFromConference'};

function sentenceOf(conversation: Conversation): string {
  const {request, invitation} = conversation.chat;
  if (isAdvising(conversation)) {
    return `You advise ${nameOf(invitation?.agentId ?? '')}. ${customerName(conversation)} does not see you.`;
  }
  if (!request) return '';
  const {purpose, accepted, agentId, group} = request;
  if (accepted) return `${nameOf(agentId)} advises you.`;
  return `Asking ${agentId ? nameOf(agentId) : `somebody of ${group}`} to ${wishes[purpose]}…`;
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-side-request': DeskSideRequest;
  }
}
