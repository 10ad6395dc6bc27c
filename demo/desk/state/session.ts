import {AgentApi} from '../api/api.js';
import type {DemoAgent} from '../api/agents.js';
import type {Operation, Visibility} from '../api/chat.js';
import type {Queue} from '../api/directory.js';
import {ContactsStore, noContacts, type Contacts} from './contacts.js';
import {isAlone, isOffer, isOpen} from './conversation-facts.js';
import {addMessages, markSeen, putChat, replaceChats, type ConversationList} from './conversation-list.js';
import {CustomerHistoryStore, noHistory, type CustomerHistory} from './customer-history.js';
import type {Notification} from '../api/decode.js';
import {Notifications} from '../api/notifications.js';
import {QueueWatch} from './queue-watch.js';
import {SeenMemory} from './seen-memory.js';

export interface DeskState {
  /** `lost`: the desk is trying to connect again. */
  connection: 'connecting' | 'connected' | 'lost';
  conversations: ConversationList;
  /** `undefined` until the server has answered. */
  queues: readonly Queue[] | undefined;
  contacts: Contacts;
  /** The earlier chats of the customer who is shown. */
  history: CustomerHistory;
}

/** The state before the server has answered anything. */
export const newDesk: DeskState = {
  connection: 'connecting',
  conversations: [],
  queues: undefined,
  contacts: noContacts,
  history: noHistory,
};

/**
 * The session of one agent. The list of chats comes from the server only: an operation changes it when the server
 * reports the change.
 */
export class DeskSession {
  readonly #api: AgentApi;
  readonly #agent: DemoAgent;
  readonly #notifications: Notifications;
  readonly #queues: QueueWatch;
  readonly #contacts: ContactsStore;
  readonly #history: CustomerHistoryStore;
  readonly #seen: SeenMemory;
  readonly #changed: (state: DeskState) => void;
  /** The last request of each chat: messages must arrive in the order in which they were written. */
  readonly #sending = new Map<string, Promise<void>>();
  #state: DeskState = newDesk;
  #closed = false;

  /** @param changed called with each new state, until `close()`. */
  constructor(agent: DemoAgent, changed: (state: DeskState) => void) {
    this.#api = new AgentApi(location.origin, agent.user, agent.password);
    this.#agent = agent;
    this.#seen = new SeenMemory(agent.user);
    this.#changed = changed;
    this.#notifications = new Notifications(this.#api, {
      connected: () => this.#catchUp(),
      lost: () => this.#set({connection: 'lost'}),
      notified: (notification) => this.#apply(notification),
    });
    this.#queues = new QueueWatch(this.#api, (queues) => this.#set({queues}));
    this.#contacts = new ContactsStore(this.#api, (contacts) => this.#set({contacts}));
    this.#history = new CustomerHistoryStore(this.#api, (history) => this.#set({history}));
  }

  open(): void {
    this.#notifications.open();
    this.#queues.open();
  }

  close(): void {
    this.#closed = true;
    this.#notifications.close();
    this.#queues.close();
  }

  /** Tries a lost connection again now. */
  reconnect(): void {
    this.#notifications.open();
  }

  /** Asks who can be brought into a chat. */
  askContacts(): void {
    void this.#contacts.ask();
  }

  /** Loads the earlier chats of a customer. */
  showHistory(customerId: string): void {
    void this.#history.show(customerId);
  }

  /** Loads the transcript of an earlier chat from the history. */
  readInteraction(interactionId: string): void {
    void this.#history.read(interactionId);
  }

  /** @throws {ApiError} when the server refuses the operation or cannot be reached. */
  perform(chatId: string, operation: Operation): Promise<void> {
    const before = this.#sending.get(chatId) ?? Promise.resolve();
    const sent = before.then(() => this.#api.perform(chatId, operation));
    this.#sending.set(
      chatId,
      sent.catch(() => undefined),
    );
    return sent;
  }

  /**
   * Leaves the chats that go on without this agent. In the others to leave would be to end: the server hands them to
   * the next agent once it misses this one.
   */
  async leaveToColleagues(): Promise<void> {
    const {name} = this.#agent;
    const shared = this.#state.conversations.filter((item) => isOpen(item) && !isAlone(item, name));
    await Promise.allSettled(shared.map(({chat}) => this.perform(chat.id, {operationName: 'Leave'})));
  }

  markSeen(chatId: string, visibility: Visibility): void {
    this.#set({conversations: markSeen(this.#state.conversations, chatId, visibility)});
  }

  #apply(notification: Notification): void {
    const {conversations} = this.#state;
    const next =
      notification.kind === 'chat'
        ? putChat(conversations, notification.chat, Date.now(), this.#seen.of)
        : addMessages(conversations, notification.chatId, notification.messages, Date.now());
    this.#set({conversations: next});
  }

  /** Loads everything that the desk may have missed while it was not connected. */
  async #catchUp(): Promise<void> {
    const chats = await this.#api.chats();
    const {conversations} = this.#state;
    this.#set({conversations: replaceChats(conversations, chats, Date.now(), this.#seen.of)});
    await Promise.all(chats.filter(({status}) => status !== 'Invited').map(({id}) => this.#readLog(id)));
    this.#set({connection: 'connected'});
  }

  async #readLog(chatId: string): Promise<void> {
    const messages = await this.#api.messages(chatId);
    this.#apply({kind: 'messages', chatId, messages});
  }

  #set(change: Partial<DeskState>): void {
    if (this.#closed) return;
    const before = this.#state;
    this.#state = {...before, ...change};
    // The server offers a chat out of the queue, and puts a rejected one back.
    if (offers(before) !== offers(this.#state)) this.#queues.ask();
    if (this.#state.connection === 'connected') this.#seen.keep(this.#state.conversations);
    this.#changed(this.#state);
  }
}

function offers({conversations}: DeskState): number {
  return conversations.filter(isOffer).length;
}
