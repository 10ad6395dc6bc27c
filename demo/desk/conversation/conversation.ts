import {LitElement, css, html, nothing, type TemplateResult} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import './actions.js';
import './composer.js';
import type {DeskComposer} from './composer.js';
import {FileDrop} from './file-drop.js';
import type {Transfers} from '../files/transfers.js';
import {noContacts, type Contacts} from '../state/contacts.js';
import {
  customerName,
  greetedAs,
  isAdvising,
  isOpen,
  messagesFor,
  subjectOf,
  unread,
} from '../state/conversation-facts.js';
import type {Conversation} from '../state/conversation-list.js';
import {threePanesCss, twoPanesCss} from '../page/breakpoints.js';
import {KeepFocus} from '../parts/keep-focus.js';
import {request} from '../parts/request.js';
import './side-request.js';
import {badgeStyles} from '../parts/row-styles.js';
import {baseStyles, buttonStyles} from '../parts/styles.js';
import {Ticker} from '../parts/ticker.js';
import './transcript.js';
import './transfer-list.js';
import './typing.js';
import {writers, type Writer} from '../state/typing.js';

/** One accepted chat: the customer, the transcript and the composer. */
@customElement('desk-conversation')
export class DeskConversation extends LitElement {
  static override readonly styles = [
    baseStyles,
    buttonStyles,
    badgeStyles,
    css`
      :host {
        display: grid;
        grid-template: auto auto minmax(0, 1fr) auto auto / minmax(0, 1fr);
        position: relative;
        min-height: 0;
        container-type: inline-size;
      }

      .drop {
        display: grid;
        position: absolute;
        inset: 8px;
        z-index: 2;
        place-content: center;
        border: 2px dashed var(--desk-accent);
        border-radius: var(--desk-radius);
        background: color-mix(in srgb, var(--desk-surface) 88%, transparent);
        color: var(--desk-accent);
        font-size: 17px;
        font-weight: 550;
        pointer-events: none;
      }

      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        padding: 10px 16px;
        border-bottom: 1px solid var(--desk-line);
        background: var(--desk-surface);
      }

      .who {
        flex: 1 1 100px;
        min-width: 0;
      }

      desk-actions {
        margin-inline-start: auto;
      }

      h2 {
        overflow: hidden;
        font-size: 17px;
        line-height: 1.3;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .subject {
        overflow: hidden;
        color: var(--desk-muted);
        font-size: 14px;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .back {
        margin-inline: -10px -6px;
        font-size: 18px;
      }

      desk-typing {
        padding: 0 max(20px, calc(50% - 376px));
      }

      .foot {
        padding: 8px max(16px, calc(50% - 380px)) max(12px, env(safe-area-inset-bottom));
        border-top: 1px solid var(--desk-line);
        background: var(--desk-surface);
      }

      .ended {
        padding: 12px 0;
        color: var(--desk-muted);
        text-align: center;
      }

      /* A pane that layout.ts puts beside this one needs no button here. */
      @media ${twoPanesCss} {
        .back {
          display: none;
        }
      }

      @media ${threePanesCss} {
        .rail {
          display: none;
        }
      }
    `,
  ];

  @property({attribute: false}) conversation: Conversation | undefined;
  @property({attribute: false}) agentName = '';
  @property({attribute: false}) draft = '';
  @property({attribute: false}) railShown = false;
  @property({attribute: false}) contacts: Contacts = noContacts;
  /** The files under way in all chats. */
  @property({attribute: false}) transfers: Transfers = [];

  readonly #drop = new FileDrop(
    this,
    () => this.conversation?.chat.capabilities.includes('SendFile') ?? false,
    (files) => {
      const chatId = this.conversation?.chat.id;
      if (chatId !== undefined) request(this, 'desk-files', {do: 'send', chatId, files});
    },
  );

  @query('desk-composer') private readonly composer!: DeskComposer | null;
  @query('h2') private readonly heading!: HTMLElement | null;

  constructor() {
    super();
    new Ticker(this);
  }

  readonly #keepFocus = new KeepFocus(this);

  /** Focuses the composer. On a touch screen the heading, so that the keyboard does not cover the transcript. */
  override focus(): void {
    const touch = matchMedia('(pointer: coarse)').matches;
    (touch || !this.#mayWrite() ? this.heading : (this.composer ?? this.heading))?.focus();
  }

  override shouldUpdate(): boolean {
    return !this.#keepFocus.holdsBack((part) => part === this.composer && !this.#mayWrite());
  }

  #mayWrite(): boolean {
    return !!this.conversation && isOpen(this.conversation) && !isAdvising(this.conversation);
  }

  override render(): TemplateResult | typeof nothing {
    const {conversation} = this;
    if (!conversation) return nothing;
    const name = customerName(conversation);
    return html`
      ${this.#header(conversation, name)}
      <desk-side-request .conversation=${conversation} @lose-focus=${() => this.focus()}></desk-side-request>
      <desk-transcript
        .chatId=${conversation.chat.id}
        .messages=${messagesFor(conversation, 'All')}
        .customerName=${name}
        .survey=${conversation.chat.survey}
        .agentName=${this.agentName}
      ></desk-transcript>
      <desk-typing .writers=${this.#writers(conversation, name)}></desk-typing>
      <div class="foot">
        <desk-transfer-list
          .transfers=${this.transfers.filter(({chatId}) => chatId === conversation.chat.id)}
          @lose-focus=${() => this.focus()}
        ></desk-transfer-list>
        ${this.#footer(conversation, name)}
      </div>
      ${this.#drop.over ? html`<div class="drop" aria-hidden="true">Drop to send to ${name}</div>` : nothing}
    `;
  }

  #header(conversation: Conversation, name: string): TemplateResult {
    return html`
      <div class="head">
        <button
          class="quiet back"
          type="button"
          aria-label="Back to chats"
          @click=${() => request(this, 'desk-select', {chatId: undefined})}
        >
          ←
        </button>
        <div class="who">
          <h2 tabindex="-1">${name}</h2>
          <p class="subject">${subjectOf(conversation)}</p>
        </div>
        ${this.railShown ? nothing : this.#railOpener(conversation)}
        <desk-actions
          .conversation=${conversation}
          .agentName=${this.agentName}
          .contacts=${this.contacts}
          @lose-focus=${() => this.focus()}
        ></desk-actions>
      </div>
    `;
  }

  #railOpener(conversation: Conversation): TemplateResult {
    return html`
      <button class="rail" type="button" @click=${() => request(this, 'desk-toggle-rail', null)}>
        Details${this.#unread(conversation)}
      </button>
    `;
  }

  #unread(conversation: Conversation): TemplateResult | typeof nothing {
    const {length} = unread(conversation, this.agentName, 'Agents');
    if (length === 0) return nothing;
    return html`<span class="unread private"
      >${length}<span class="visually-hidden"> unread from colleagues</span></span
    >`;
  }

  #writers(conversation: Conversation, name: string): readonly Writer[] {
    if (!isOpen(conversation)) return [];
    return writers(conversation.typing, 'All', name, this.agentName, Date.now());
  }

  #footer(conversation: Conversation, name: string): TemplateResult {
    const {chat, messages} = conversation;
    if (isAdvising(conversation)) {
      return html`<p class="ended">You read along. Write to your colleague under Colleagues.</p>`;
    }
    if (isOpen(conversation)) {
      return html`
        <desk-composer
          .chatId=${chat.id}
          .draft=${this.draft}
          .capabilities=${chat.capabilities}
          .greetedAs=${greetedAs(conversation)}
          .agentName=${this.agentName}
        ></desk-composer>
      `;
    }
    const leaver = messages.findLast(({type}) => type === 'ParticipantLeft' || type === 'ParticipantJoined');
    const hasLeft = leaver?.from.type === 'Customer';
    const goesOn = chat.participants.some(({type}) => type === 'Customer') && chat.participants.length > 1;
    const first = hasLeft
      ? `${name} has left the chat.`
      : goesOn
        ? 'You have left the chat.'
        : 'The chat has ended.';
    return html`<p class="ended">${first} Complete it to take it off your list.</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-conversation': DeskConversation;
  }
}
