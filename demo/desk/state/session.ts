import {AgentApi, ApiError} from '../api/api.js';
import type {DemoAgent} from '../api/agents.js';
import type {Message, Operation, UserDataOperation, Visibility} from '../api/chat.js';
import type {Queue} from '../api/directory.js';
import {saveAs} from '../files/save.js';
import {TransferStore, type FileWish, type Transfers} from '../files/transfers.js';
import {ContactsStore, noContacts, type Contacts} from './contacts.js';
import {isAlone, isOffer, isOpen} from './conversation-facts.js';
import {
  addMessages,
  markSeen,
  putChat,
  replaceChats,
  type Conversation,
  type ConversationList,
} from './conversation-list.js';
import {CustomerHistoryStore, noHistory, type CustomerHistory} from './customer-history.js';
import type {Notification} from '../api/decode.js';
import {LogReader} from './log-reader.js';
import {Notifications} from '../api/notifications.js';
import {QueueWatch} from './queue-watch.js';
import {reasonOf} from './reason.js';
import {SeenMemory} from './seen-memory.js';
import {UserDataStore, type UserDataChanges} from './user-data.js';

export interface DeskState {
  /** `lost`: the desk is trying to connect again. `refused`: it is not. */
  connection: 'connecting' | 'connected' | 'lost' | 'refused';
  conversations: ConversationList;
  /** `undefined` until the server has answered. */
  queues: readonly Queue[] | undefined;
  contacts: Contacts;
  /** The earlier chats of the customer who is shown. */
  history: CustomerHistory;
  userDataChanges: UserDataChanges;
  /** The files on their way, and those that failed. */
  transfers: Transfers;
  /** A sentence from the server when this agent may have no chats, else empty. */
  refusal: string;
}

/** The state before the server has answered anything. */
export const newDesk: DeskState = {
  connection: 'connecting',
  conversations: [],
  queues: undefined,
  contacts: noContacts,
  history: noHistory,
  userDataChanges: new Map(),
  transfers: [],
  refusal: '',
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
  readonly #logs: LogReader;
  readonly #userData: UserDataStore;
  readonly #files: TransferStore;
  readonly #seen: SeenMemory;
  readonly #changed: (state: DeskState) => void;
  /** The last request of each chat: messages must arrive in the order in which they were written. */
  readonly #sending = new Map<string, Promise<void>>();
  #state: DeskState = newDesk;
  /** The id of the chat that the agent looks at. */
  #shown: string | undefined;
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
    this.#logs = new LogReader(this.#api, (chatId, messages) => this.#add(chatId, messages));
    this.#userData = new UserDataStore(
      (chatId, operation) => this.perform(chatId, operation),
      (userDataChanges) => this.#set({userDataChanges}),
    );
    this.#files = new TransferStore(
      {
        send: (chatId, file) => this.#inOrder(chatId, () => this.#api.sendFile(chatId, file)),
        fetch: (chatId, fileId) => this.#api.file(chatId, fileId),
        save: saveAs,
      },
      (transfers) => this.#set({transfers}),
    );
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

  /** The agent looks at this chat: loads what belongs beside it, and its messages if none are here. */
  show(chatId: string | undefined): void {
    this.#shown = chatId;
    this.#followShown();
    const shown = this.#conversation(chatId);
    // The chat was accepted at another desk, so no messages are here. A failure shows as a lost connection; the next
    // connection reads them.
    if (shown?.log.whole === 0) this.#logs.readOn(shown).catch(() => undefined);
  }

  /** Changes the data attached to a chat. A refusal is in the state, at the pair. */
  changeUserData(chatId: string, operation: UserDataOperation): void {
    void this.#userData.change(chatId, operation);
  }

  /** Loads the transcript of an earlier chat from the history. */
  readInteraction(interactionId: string): void {
    void this.#history.read(interactionId);
  }

  /** @throws {ApiError} when the server refuses the operation or cannot be reached. */
  perform(chatId: string, operation: Operation): Promise<void> {
    return this.#inOrder(chatId, () => this.#api.perform(chatId, operation));
  }

  /** Sends or downloads files. A failure is in the state. */
  takeFiles(wish: FileWish): void {
    this.#files.take(wish);
  }

  #inOrder(chatId: string, send: () => Promise<void>): Promise<void> {
    const before = this.#sending.get(chatId) ?? Promise.resolve();
    const sent = before.then(send);
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
    if (notification.kind === 'messages') {
      this.#add(notification.chatId, notification.messages);
      return;
    }
    const {conversations} = this.#state;
    this.#set({conversations: putChat(conversations, notification.chat, Date.now(), this.#seen.of)});
  }

  #add(chatId: string, messages: readonly Message[]): void {
    this.#set({conversations: addMessages(this.#state.conversations, chatId, messages, Date.now())});
    const changed = this.#conversation(chatId);
    if (changed) void this.#logs.fill(changed);
  }

  /** Takes the server's list of chats, and asks for the messages that this desk has missed. */
  async #catchUp(): Promise<void> {
    const chats = await this.#api.chats().catch((error: unknown) => this.#giveUpIfForbidden(error));
    if (!chats) return;
    this.#set({conversations: replaceChats(this.#state.conversations, chats, Date.now(), this.#seen.of)});
    await Promise.all(this.#state.conversations.map((item) => this.#logs.readOn(item)));
    this.#set({connection: 'connected'});
  }

  /** Asks no more when this agent may have no chats: trying again would not help. */
  #giveUpIfForbidden(error: unknown): undefined {
    if (!(error instanceof ApiError && error.isForbidden)) throw error;
    this.#notifications.close();
    this.#queues.close();
    this.#set({connection: 'refused', refusal: reasonOf(error)});
  }

  #conversation(chatId: string | undefined): Conversation | undefined {
    return this.#state.conversations.find(({chat}) => chat.id === chatId);
  }

  #followShown(): void {
    const shown = this.#conversation(this.#shown);
    if (shown && !isOffer(shown)) this.#history.follow(shown.chat);
  }

  #set(change: Partial<DeskState>): void {
    if (this.#closed) return;
    const before = this.#state;
    this.#state = {...before, ...change};
    // The server offers a chat out of the queue, and puts a rejected one back.
    if (offers(before) !== offers(this.#state)) this.#queues.ask();
    if (this.#state.connection === 'connected') this.#seen.keep(this.#state.conversations);
    this.#changed(this.#state);
    this.#followShown();
  }
}

function offers({conversations}: DeskState): number {
  return conversations.filter(isOffer).length;
}
