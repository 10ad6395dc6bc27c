import {LitElement, html, nothing, type TemplateResult} from 'lit';
import {customElement, query, state} from 'lit/decorators.js';
import {keyed} from 'lit/directives/keyed.js';
import {demoAgents, rememberAgent, rememberedAgent, type DemoAgent} from './agents.js';
import './bar.js';
import './chat-list.js';
import type {DeskChatList} from './chat-list.js';
import type {Operation} from './chat.js';
import {unreadCount, type Conversation} from './conversation-list.js';
import './conversation.js';
import type {DeskConversation} from './conversation.js';
import './customer.js';
import {KeepFocus} from './keep-focus.js';
import {layoutStyles} from './layout.js';
import './login.js';
import type {DeskRequest} from './request.js';
import {DeskSession, newDesk, type DeskState} from './session.js';
import {baseStyles} from './styles.js';

/** The agent's whole page. It holds the session, which chat is shown, and what is half written. */
@customElement('desk-app')
export class DeskApp extends LitElement {
  static override readonly styles = [baseStyles, layoutStyles];

  @state() private agent: DemoAgent | undefined;
  @state() private desk: DeskState = newDesk;
  @state() private selected: string | undefined;
  @state() private customerShown = false;
  @state() private problem = '';
  @state() private drafts: ReadonlyMap<string, string> = new Map();

  @query('desk-chat-list') private readonly list!: DeskChatList | null;
  @query('desk-conversation') private readonly conversation!: DeskConversation | null;

  #session: DeskSession | undefined;
  #focusWanted = false;

  constructor() {
    super();
    new KeepFocus(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#seen);
    this.#logIn(rememberedAgent());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#seen);
    this.#session?.close();
  }

  override focus(): void {
    this.list?.focus();
  }

  override updated(): void {
    this.#setTitle();
    if (!this.#focusWanted || !this.conversation) return;
    this.#focusWanted = false;
    void this.#focusConversation(this.conversation);
  }

  override render(): TemplateResult {
    const {agent, desk} = this;
    if (!agent) return html`<desk-login @desk-login=${this.#onLogin}></desk-login>`;
    const shown = this.#shown();
    return html`
      <desk-bar
        .agentName=${agent.name}
        .connection=${desk.connection}
        .problem=${this.problem}
        @desk-logout=${() => this.#logIn(undefined)}
        @desk-reconnect=${() => this.#session?.reconnect()}
        @desk-dismiss=${this.#onDismiss}
      ></desk-bar>
      <div
        class="panes ${shown ? 'reading' : ''} ${this.customerShown ? 'customer-shown' : ''}"
        @desk-select=${this.#onSelect}
        @desk-operation=${this.#onOperation}
        @desk-draft=${this.#onDraft}
        @desk-toggle-customer=${this.#onToggleCustomer}
      >
        <desk-chat-list
          .conversations=${desk.conversations}
          .selected=${this.selected}
          .agentName=${agent.name}
        ></desk-chat-list>
        <main>${shown ? this.#chat(shown, agent) : this.#nothingShown()}</main>
        ${shown ? html`<desk-customer .conversation=${shown}></desk-customer>` : nothing}
      </div>
    `;
  }

  #chat(shown: Conversation, agent: DemoAgent): TemplateResult {
    return html`${keyed(
      shown.chat.id,
      html`
        <desk-conversation
          .conversation=${shown}
          .agentName=${agent.name}
          .draft=${this.drafts.get(shown.chat.id) ?? ''}
          .customerShown=${this.customerShown}
        ></desk-conversation>
      `,
    )}`;
  }

  #nothingShown(): TemplateResult {
    const {conversations} = this.desk;
    if (conversations.some(({chat}) => chat.status === 'Invited')) {
      return html`<div class="nothing">
        <h2>A customer is waiting</h2>
        <p>Accept the chat to join it.</p>
      </div>`;
    }
    if (conversations.length > 0) {
      return html`<div class="nothing">
        <h2>Choose a chat</h2>
        <p>It opens here.</p>
      </div>`;
    }
    return html`<div class="nothing">
      <h2>Ready for customers</h2>
      <p>A new chat will be offered to you in the list.</p>
      <p>
        To be the customer as well, <a href="/" target="_blank" rel="noopener">open the shop</a> and start
        one.
      </p>
    </div>`;
  }

  /** An accepted chat only: there is nothing to see in one that is still on offer. */
  #shown(): Conversation | undefined {
    return this.desk.conversations.find(({chat}) => chat.id === this.selected && chat.status !== 'Invited');
  }

  #logIn(agent: DemoAgent | undefined): void {
    this.#session?.close();
    this.#session = undefined;
    rememberAgent(agent);
    this.agent = agent;
    this.desk = newDesk;
    this.selected = undefined;
    this.problem = '';
    if (!agent) return;
    this.#session = new DeskSession(agent, (desk) => this.#take(desk));
    this.#session.open();
  }

  #take(desk: DeskState): void {
    this.desk = desk;
    this.#seen();
  }

  #select(chatId: string | undefined): void {
    this.selected = chatId;
    this.customerShown = false;
    this.#focusWanted = chatId !== undefined;
    this.#seen();
  }

  async #perform(chatId: string, operation: Operation): Promise<void> {
    try {
      await this.#session?.perform(chatId, operation);
    } catch (error) {
      if (isTypingNotice(operation)) return;
      const reason = error instanceof Error ? error.message : String(error);
      if (operation.operationName === 'SendMessage') {
        this.#putBack(chatId, operation.text);
        this.problem = `Not sent, your text is back in the box. ${reason}`;
      } else {
        this.problem = `That did not work. ${reason}`;
      }
    }
  }

  /** What was not sent is written again before what was begun since. */
  #putBack(chatId: string, text: string): void {
    this.#keepDraft(chatId, [text, this.drafts.get(chatId)].filter(Boolean).join('\n'));
  }

  #keepDraft(chatId: string, text: string): void {
    this.drafts = new Map(this.drafts).set(chatId, text);
  }

  readonly #onLogin = ({detail}: DeskRequest<'desk-login'>): void => {
    this.#logIn(demoAgents.find(({user}) => user === detail.user));
  };

  readonly #onDismiss = (): void => {
    this.problem = '';
  };

  readonly #onToggleCustomer = (): void => {
    this.customerShown = !this.customerShown;
  };

  readonly #onSelect = ({detail}: DeskRequest<'desk-select'>): void => this.#select(detail.chatId);

  readonly #onDraft = ({detail}: DeskRequest<'desk-draft'>): void =>
    this.#keepDraft(detail.chatId, detail.text);

  readonly #onOperation = ({detail: {chatId, operation}}: DeskRequest<'desk-operation'>): void => {
    this.problem = '';
    if (operation.operationName === 'Accept') this.#select(chatId);
    void this.#perform(chatId, operation);
  };

  readonly #seen = (): void => {
    const shown = this.#shown();
    if (shown && !document.hidden && unreadCount(shown) > 0) this.#session?.markSeen(shown.chat.id);
  };

  async #focusConversation(conversation: DeskConversation): Promise<void> {
    await conversation.updateComplete;
    conversation.focus();
  }

  #setTitle(): void {
    const waiting = this.desk.conversations
      .map((item) => (item.chat.status === 'Invited' ? 1 : unreadCount(item)))
      .reduce((sum, count) => sum + count, 0);
    document.title = `${waiting > 0 ? `(${waiting}) ` : ''}Agent desk${this.agent ? ` – ${this.agent.name}` : ''}`;
  }
}

function isTypingNotice({operationName}: Operation): boolean {
  return operationName === 'SendStartTypingNotification' || operationName === 'SendStopTypingNotification';
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-app': DeskApp;
  }
}
