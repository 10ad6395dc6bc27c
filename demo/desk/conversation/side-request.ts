import {LitElement, css, html, nothing, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {nameOf} from '../api/agents.js';
import type {Chat, Operation} from '../api/chat.js';
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

  readonly #keepFocus = new KeepFocus(this);

  override shouldUpdate(): boolean {
    const chat = this.conversation?.chat;
    const left = chat ? actions(chat).map(({name}) => name) : [];
    return !this.#keepFocus.holdsBack(({textContent}) => !left.includes(textContent?.trim() ?? ''));
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
        ${conversation?.chat.request ? this.#actions(conversation.chat) : nothing}
      </div>
    `;
  }

  #actions(chat: Chat): TemplateResult {
    return html`
      <div class="actions">
        ${repeat(
          actions(chat),
          ({name}) => name,
          ({name, operation}) => html`
            <button
              type="button"
              @click=${() => request(this, 'desk-operation', {chatId: chat.id, operation})}
            >
              ${name}
            </button>
          `,
        )}
      </div>
    `;
  }
}

interface Action {
  readonly name: string;
  readonly operation: Operation;
}

/** The ways to go on from the request that the server allows. */
function actions({request, capabilities}: Chat): readonly Action[] {
  if (!request) return [];
  const {accepted, agentId} = request;
  const giveUp: Operation = {operationName: 'RemoveParticipantFromConference'};
  const all: readonly Action[] = accepted
    ? [
        {name: `Transfer to ${nameOf(agentId)}`, operation: {operationName: 'CompleteTransfer'}},
        {name: 'Conference', operation: {operationName: 'CompleteConference'}},
        {name: 'End consultation', operation: giveUp},
      ]
    : [{name: 'Take back', operation: giveUp}];
  return all.filter(({operation}) => capabilities.includes(operation.operationName));
}

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
