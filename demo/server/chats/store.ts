import {Changes, type AgentProfile, type Change} from './changes.js';
import {hasAgent} from './chat.js';
import type {
  Chat,
  EndReason,
  EventKind,
  Manner,
  Newcomer,
  Party,
  Service,
  ServiceKind,
  Visibility,
} from './chat.js';
import type {Clock} from './clock.js';
import type {NewFile, StoredFile} from './files.js';
import {advancedServiceId, basicServiceId, fileId, sessionId} from './ids.js';
import {newChat, type ChatStart} from './new-chat.js';
import {Roster, type Groups} from './roster.js';
import {admit, joined, left, outsider, record, system, type Draft} from './transcript.js';

/** Details that the request for a service session may add. */
export type ServiceDetails = Partial<Pick<Service, 'timeToLive' | 'timeZoneOffset'>>;

/**
 * Holds the whole state of the server, together with its roster of agents. It knows no protocol. Callers change the
 * objects that it returns only through its methods.
 */
export class Store {
  readonly roster: Roster;
  readonly #clock: Clock;
  readonly #changes = new Changes();
  readonly #services = new Map<string, Service>();
  readonly #chats = new Map<string, Chat>();
  readonly #chatsOfUser = new Map<string, Set<Chat>>();

  /**
   * @param agents by user name
   * @param groups for each skill, the user names of the agents who have it
   */
  constructor(clock: Clock, agents: Readonly<Record<string, AgentProfile>>, groups: Groups = {}) {
    this.#clock = clock;
    this.roster = new Roster(this, this.#changes, clock, agents, groups);
  }

  /** Calls `listener` at each change. Returns the undo. */
  subscribe(listener: (change: Change) => void): () => void {
    return this.#changes.subscribe(listener);
  }

  // Service sessions

  openService(
    kind: ServiceKind,
    userData: Readonly<Record<string, string>>,
    {timeToLive, timeZoneOffset}: ServiceDetails = {},
    id = kind === 'advanced' ? advancedServiceId() : basicServiceId(),
  ): Service {
    const now = this.#clock.now();
    const service: Service = {
      id,
      userData,
      openedAt: now,
      timeToLive,
      timeZoneOffset,
      available: kind === 'basic',
      lastSign: now,
    };
    this.#services.set(id, service);
    this.#changes.tell({type: 'service', service});
    return service;
  }

  service(id: string): Service | undefined {
    return this.#services.get(id);
  }

  serviceAlive(service: Service): void {
    service.lastSign = this.#clock.now();
  }

  /** Service sessions that wait for an agent, oldest first. */
  waitingServices(): readonly Service[] {
    return [...this.#services.values()].filter(({available}) => !available);
  }

  makeAvailable(service: Service): void {
    service.available = true;
  }

  /** Forgets a service session and its chat. */
  forget(service: Service): void {
    this.#services.delete(service.id);
    const {chat} = service;
    if (!chat) return;
    this.#chats.delete(chat.id);
    if (chat.gmsUser === undefined) return;
    const ofUser = this.#chatsOfUser.get(chat.gmsUser);
    ofUser?.delete(chat);
    if (ofUser?.size === 0) this.#chatsOfUser.delete(chat.gmsUser);
  }

  // Chats

  /** Starts a chat in a service session, as version 1 does. */
  startChat(service: Service, start: ChatStart): Chat {
    return this.#start(service, sessionId(), start, 1);
  }

  /** Starts a chat at once, as version 2 does: without a service session that the customer knows of. */
  requestChat(start: Omit<ChatStart, 'gmsUser'>): Chat {
    const id = sessionId();
    return this.#start(this.openService('basic', {}, {}, id), id, {...start, gmsUser: undefined}, 2);
  }

  #start(service: Service, id: string, start: ChatStart, api: Chat['api']): Chat {
    const now = this.#clock.now();
    const skill = this.roster.skillFor({...service.userData, ...start.userData});
    const chat = newChat(service, {...start, id, api, skill, now});
    const {customer, gmsUser} = chat;
    record(chat, [joined(customer)], now);
    service.chat = chat;
    this.#chats.set(chat.id, chat);
    if (gmsUser !== undefined) {
      this.#chatsOfUser.set(gmsUser, (this.#chatsOfUser.get(gmsUser) ?? new Set()).add(chat));
    }
    this.#changes.tell({type: 'started', chat});
    return chat;
  }

  chat(id: string): Chat | undefined {
    return this.#chats.get(id);
  }

  chats(): Iterable<Chat> {
    return this.#chats.values();
  }

  /** The customer gave a sign of life in this chat. */
  customerAlive(chat: Chat): void {
    chat.lastSign = this.#clock.now();
  }

  /** The end user sent a request to CometD: a sign of life in all of this user's chats. */
  userAlive(gmsUser: string): void {
    for (const chat of this.#chatsOfUser.get(gmsUser) ?? []) chat.lastSign = this.#clock.now();
  }

  /** The end user disconnected, and said how far the transcript has been read. */
  userLeftAt(gmsUser: string, position: number): void {
    for (const chat of this.#chatsOfUser.get(gmsUser) ?? []) chat.resumeFrom = position;
  }

  /** The position from which the next refresh resumes after a disconnect; only the first call returns it. */
  takeResumePosition(chat: Chat): number | undefined {
    const position = chat.resumeFrom;
    chat.resumeFrom = undefined;
    return position;
  }

  readTo(chat: Chat, position: number): void {
    chat.cursor = position;
  }

  /** Sets values of the user data, and removes those that are `undefined`. */
  changeUserData(chat: Chat, values: Readonly<Record<string, string | undefined>>): void {
    const all = Object.entries({...chat.userData, ...values});
    chat.userData = Object.fromEntries(
      all.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
    );
    this.#changes.tell({type: 'userData', chat});
  }

  /** The customer has answered the survey of the page. The last answers count. */
  takeSurvey(chat: Chat, answers: Readonly<Record<string, string>>): void {
    chat.survey = answers;
    this.#changes.tell({type: 'survey', chat});
  }

  // Actions of parties. The chat must not have ended.

  /** A consulted agent's messages are visible to agents only, whatever `visibility` asks for. */
  tell(
    chat: Chat,
    party: Party,
    kind: EventKind,
    text: string,
    visibility: Visibility = 'All',
    manner?: Manner,
  ): void {
    const draft = {
      kind,
      party,
      text,
      visibility: party.visibility === 'Agents' ? 'Agents' : visibility,
    } as const;
    this.#happen(chat, [manner ? {...draft, manner} : draft]);
  }

  /** A party that is not in the chat speaks in it, as a routing strategy does. */
  remark(
    chat: Chat,
    speaker: Pick<Party, 'type' | 'nickname'>,
    text: string,
    visibility: Visibility = 'All',
  ): void {
    const party = outsider(chat, speaker);
    this.#happen(chat, [{kind: 'Text', party, text, visibility}]);
  }

  rename(chat: Chat, party: Party, nickname: string): void {
    party.nickname = nickname;
    this.#happen(chat, [{kind: 'Renamed', party, text: '', visibility: party.visibility}]);
  }

  share(chat: Chat, from: Party, {name, bytes, description = ''}: NewFile): StoredFile {
    const file = {id: fileId(), name, size: bytes.length, description, bytes, from: from.id};
    chat.files.put(file);
    this.#happen(chat, [{kind: 'FileUploaded', party: from, text: name, visibility: 'All', file}]);
    return file;
  }

  unshare(chat: Chat, party: Party, file: StoredFile): void {
    chat.files.remove(file.id);
    this.#happen(chat, [{kind: 'FileDeleted', party, text: file.name, visibility: 'All', file}]);
  }

  /** The contact center warns that the chat is about to be closed. */
  warnOfClosing(chat: Chat, text: string): void {
    this.#happen(chat, [{kind: 'IdleAlert', party: system(chat), text, visibility: 'All'}]);
  }

  join(chat: Chat, newcomer: Newcomer, visibility: Visibility = 'All'): Party {
    const {party, draft} = admit(chat, newcomer, visibility);
    this.#happen(chat, [draft]);
    return party;
  }

  /** A consulted agent becomes visible to the customer. */
  reveal(chat: Chat, party: Party): void {
    party.visibility = 'All';
    this.#happen(chat, [joined(party)]);
  }

  /** The chat ends when its customer leaves, or the last agent whom the customer saw. */
  leave(chat: Chat, party: Party): void {
    const wasSeen = party.visibility === 'All';
    party.here = false;
    if (party === chat.customer) this.#happen(chat, [left(party)], 'customer left');
    else this.#happen(chat, [left(party)], wasSeen && !hasAgent(chat) ? 'agent left' : undefined);
  }

  /** An agent leaves without ending the chat: without another agent, the chat waits in the queue again. */
  release(chat: Chat, party: Party): void {
    party.here = false;
    this.#happen(chat, [left(party)]);
  }

  /** One party leaves and another joins in the same change, as the customer sees a transfer. */
  replace(chat: Chat, party: Party, newcomer: Newcomer): Party {
    party.here = false;
    const {party: next, draft} = admit(chat, newcomer, 'All');
    this.#happen(chat, [left(party), draft]);
    return next;
  }

  /** As `replace`, by an agent who was consulted. */
  handOver(chat: Chat, party: Party, next: Party): void {
    party.here = false;
    next.visibility = 'All';
    this.#happen(chat, [left(party), joined(next)]);
  }

  /** Ends the chat by taking the customer out of it. */
  drop(
    chat: Chat,
    reason: 'customer silent' | 'removed by server' | 'workflow stopped' = 'customer silent',
  ): void {
    chat.customer.here = false;
    this.#happen(chat, [left(chat.customer)], reason);
  }

  /** Ends the chat because nobody says anything. */
  closeIdle(chat: Chat, text: string): void {
    chat.customer.here = false;
    const closing: Draft = {kind: 'IdleClose', party: system(chat), text, visibility: 'All'};
    this.#happen(chat, [closing, left(chat.customer)], 'inactivity');
  }

  #happen(chat: Chat, drafts: readonly Draft[], end?: EndReason): void {
    const events = record(chat, drafts, this.#clock.now());
    if (end) chat.end = {reason: end, at: this.#clock.now()};
    this.#changes.tell({type: 'events', chat, events, end});
    if (end) this.roster.close(chat);
  }
}
