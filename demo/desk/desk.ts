import {LitElement, html, nothing, type TemplateResult} from 'lit';
import {customElement, query, state} from 'lit/decorators.js';
import {keyed} from 'lit/directives/keyed.js';
import {demoAgents, rememberAgent, rememberedAgent, type DemoAgent} from './api/agents.js';
import './page/announcer.js';
import type {DeskAnnouncer} from './page/announcer.js';
import './page/bar.js';
import {ChatKeys} from './page/chat-keys.js';
import './chats/chat-list.js';
import type {DeskChatList} from './chats/chat-list.js';
import {hasSideConversation, isAdvising, isOffer, neighbour} from './state/conversation-facts.js';
import type {Conversation, ConversationList} from './state/conversation-list.js';
import './conversation/conversation.js';
import type {DeskConversation} from './conversation/conversation.js';
import {KeepFocus} from './parts/keep-focus.js';
import {Leaving} from './parts/leaving.js';
import {layoutStyles} from './page/layout.js';
import './page/login.js';
import {news} from './state/news.js';
import {Operations} from './state/operations.js';
import './chats/queue.js';
import './rail/rail.js';
import type {DeskRail} from './rail/rail.js';
import type {DeskRequest, RailTab} from './parts/request.js';
import {DeskSession, newDesk, type DeskState} from './state/session.js';
import {baseStyles} from './parts/styles.js';
import {titleOf} from './state/title.js';
import {Reading} from './page/reading.js';
import {turnedAway, welcome} from './page/welcome.js';

/** The agent's page. Holds the session, and the choice of the chat that is shown. */
@customElement('desk-app')
export class DeskApp extends LitElement {
  static override readonly styles = [baseStyles, layoutStyles];

  @state() private agent: DemoAgent | undefined;
  @state() private desk: DeskState = newDesk;
  @state() private selected: string | undefined;
  @state() private railTab: RailTab = 'customer';
  /** The agent has opened the rail, on a screen too narrow to show it always. */
  @state() private railShown = false;

  @query('desk-chat-list') private readonly list!: DeskChatList | null;
  @query('desk-conversation') private readonly conversation!: DeskConversation | null;
  @query('desk-rail') private readonly rail!: DeskRail | null;
  @query('desk-announcer') private readonly announcer!: DeskAnnouncer | null;

  readonly #reading = new Reading(
    this,
    () => ({
      shown: this.#shown(),
      railTab: this.railTab,
      railShown: this.railShown,
      own: this.agent?.name ?? '',
    }),
    (chatId, visibility) => this.#session?.markSeen(chatId, visibility),
  );
  readonly #keepFocus = new KeepFocus(this);
  readonly #login = new Leaving(this);
  readonly #operations = new Operations(
    (chatId, operation) => this.#session?.perform(chatId, operation),
    () => this.requestUpdate(),
  );
  #session: DeskSession | undefined;
  #focusWanted: 'conversation' | 'rail' | undefined;

  constructor() {
    super();
    new ChatKeys(this, (step) => this.#step(step));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#logIn(rememberedAgent());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#session?.close();
  }

  override focus(): void {
    this.list?.focus();
  }

  override shouldUpdate(): boolean {
    const isOver = (part: Element) => part.matches('desk-conversation, desk-rail') && !this.#shown();
    return !this.#keepFocus.holdsBack(isOver);
  }

  override updated(): void {
    document.title = titleOf(this.desk.conversations, this.agent?.name);
    const shown = this.#shown();
    if (!this.#focusWanted || !shown) return;
    void this.#focusOn(this.#focusWanted === 'rail' || isAdvising(shown) ? this.rail : this.conversation);
    this.#focusWanted = undefined;
  }

  override render(): TemplateResult {
    const {agent} = this;
    const login = html`<desk-login ?leaving=${!!agent} @desk-login=${this.#onLogin}></desk-login>`;
    return html`${agent && !this.#login.isUnderWay ? nothing : login}${agent ? this.#desk(agent) : nothing}`;
  }

  #desk(agent: DemoAgent): TemplateResult {
    const {desk} = this;
    return html`
      <desk-bar
        .agentName=${agent.name}
        .connection=${desk.connection}
        .problem=${this.#operations.problem}
        .conversations=${desk.conversations}
        @desk-logout=${this.#onLogout}
        @desk-reconnect=${() => this.#session?.reconnect()}
        @desk-dismiss=${() => this.#operations.dismiss()}
      ></desk-bar>
      ${desk.refusal ? turnedAway(desk.refusal) : this.#panes(agent, desk)}
      <desk-announcer></desk-announcer>
    `;
  }

  #panes(agent: DemoAgent, desk: DeskState): TemplateResult {
    const shown = this.#shown();
    return html`
      <div
        class="panes ${shown ? 'reading' : ''} ${shown && this.railShown ? 'rail-shown' : ''}"
        @desk-select=${this.#onSelect}
        @desk-operation=${this.#onOperation}
        @desk-draft=${this.#onDraft}
        @desk-toggle-rail=${this.#onToggleRail}
        @desk-rail=${this.#onRail}
        @desk-files=${({detail}: DeskRequest<'desk-files'>) => this.#session?.takeFiles(detail)}
        @desk-contacts=${() => this.#session?.askContacts()}
        @desk-user-data=${({detail}: DeskRequest<'desk-user-data'>) =>
          this.#session?.changeUserData(detail.chatId, detail.operation)}
        @desk-transcript=${({detail}: DeskRequest<'desk-transcript'>) =>
          this.#session?.readInteraction(detail.interactionId)}
      >
        <div class="side">
          <desk-chat-list
            .conversations=${desk.conversations}
            .selected=${this.selected}
            .agentName=${agent.name}
          ></desk-chat-list>
          <desk-queue .queues=${desk.queues}></desk-queue>
        </div>
        <main>${shown ? this.#chat(shown, agent) : welcome(desk.conversations)}</main>
        ${shown ? this.#beside(shown, agent) : nothing}
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
          .draft=${this.#operations.drafts.get(shown.chat.id, 'All')}
          .railShown=${this.railShown}
          .contacts=${this.desk.contacts}
          .transfers=${this.desk.transfers}
        ></desk-conversation>
      `,
    )}`;
  }

  #beside(shown: Conversation, agent: DemoAgent): TemplateResult {
    return html`${keyed(
      shown.chat.id,
      html`
        <desk-rail
          .conversation=${shown}
          .agentName=${agent.name}
          .tab=${this.railTab}
          .draft=${this.#operations.drafts.get(shown.chat.id, 'Agents')}
          .history=${this.desk.history}
          .change=${this.desk.userDataChanges.get(shown.chat.id)}
        ></desk-rail>
      `,
    )}`;
  }

  /** The selected chat, once it is accepted: an offer has nothing to show yet. */
  #shown(): Conversation | undefined {
    return this.desk.conversations.find((item) => item.chat.id === this.selected && !isOffer(item));
  }

  #logIn(agent: DemoAgent | undefined): void {
    this.#session?.close();
    this.#session = undefined;
    rememberAgent(agent);
    this.agent = agent;
    this.desk = newDesk;
    this.selected = undefined;
    this.#operations.dismiss();
    if (!agent) return;
    this.#session = new DeskSession(agent, (desk) => this.#take(desk));
    this.#session.open();
  }

  #take(desk: DeskState): void {
    const before = this.#shown();
    const {conversations} = this.desk;
    this.desk = desk;
    this.#openRail(before);
    this.#tell(conversations, desk.conversations);
    this.#reading.mark();
  }

  #select(chatId: string | undefined): void {
    this.selected = chatId;
    this.#session?.show(chatId);
    this.railTab = 'customer';
    this.railShown = false;
    this.#openRail(undefined);
    this.#focusWanted = chatId === undefined ? undefined : 'conversation';
    this.#reading.mark();
  }

  #step(step: -1 | 1): void {
    const next = neighbour(this.desk.conversations, this.selected, step);
    if (next) this.#select(next.chat.id);
  }

  /** Opens the colleagues' tab when a talk among colleagues begins in the shown chat. */
  #openRail(before: Conversation | undefined): void {
    const own = this.agent?.name ?? '';
    const shown = this.#shown();
    if (!shown || !hasSideConversation(shown, own) || (before && hasSideConversation(before, own))) return;
    this.railTab = 'colleagues';
    this.railShown = true;
  }

  #tell(before: ConversationList, after: ConversationList): void {
    this.announcer?.say(news(before, after, this.agent?.name ?? ''));
    this.#operations.compare(before, after);
  }

  readonly #onLogin = ({detail}: DeskRequest<'desk-login'>): void => {
    this.#logIn(demoAgents.find(({user}) => user === detail.user));
    void this.#login.leave();
  };

  readonly #onLogout = (): void => {
    void this.#session?.leaveToColleagues();
    this.#logIn(undefined);
  };

  readonly #onToggleRail = (): void => {
    this.railShown = !this.railShown;
    this.#focusWanted = this.railShown ? 'rail' : 'conversation';
    this.#reading.mark();
  };

  readonly #onRail = ({detail}: DeskRequest<'desk-rail'>): void => {
    this.railTab = detail.tab;
    this.#reading.mark();
  };

  readonly #onSelect = ({detail}: DeskRequest<'desk-select'>): void => this.#select(detail.chatId);

  readonly #onDraft = ({detail: {chatId, visibility, text}}: DeskRequest<'desk-draft'>): void => {
    this.#operations.write(chatId, visibility, text);
  };

  readonly #onOperation = ({detail: {chatId, operation}}: DeskRequest<'desk-operation'>): void => {
    if (operation.operationName === 'Accept') this.#select(chatId);
    void this.#operations.perform(chatId, operation);
  };

  async #focusOn(element: DeskConversation | DeskRail | null): Promise<void> {
    await element?.updateComplete;
    element?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-app': DeskApp;
  }
}
