import type {
  Chat,
  ChatEvent,
  EndReason,
  EventKind,
  Leg,
  LegState,
  Party,
  PartyType,
  Service,
  ServiceKind,
  Visibility,
} from './chat.js';
import {hasAgent} from './chat.js';
import type {Clock} from './clock.js';
import {advancedServiceId, basicServiceId, partyId, secureKey, sessionId} from './ids.js';

export interface Agent {
  readonly id: string;
  /** What the customer sees, unless the agent accepts under another name. */
  readonly nickname: string;
  ready: boolean;
  /** Milliseconds since 1970. */
  lastSign: number;
  /** Where the agent reaches the box: notifications hold links. */
  origin: string;
}

/** What has just become true. One change is one push: what happened together arrives together. */
export type Change =
  | {readonly type: 'service'; readonly service: Service}
  | {readonly type: 'started'; readonly chat: Chat}
  | {
      readonly type: 'events';
      readonly chat: Chat;
      readonly events: readonly ChatEvent[];
      /** The chat ended with these events. */
      readonly end: EndReason | undefined;
    }
  | {readonly type: 'leg'; readonly chat: Chat; readonly agentId: string; readonly leg: Leg}
  | {readonly type: 'agent'; readonly agent: Agent};

export interface Newcomer {
  readonly type: PartyType;
  readonly nickname: string;
  readonly agentId?: string;
}

export interface ChatStart {
  readonly mode: Chat['mode'];
  readonly gmsUser: string | undefined;
  readonly nickname: string;
  readonly userData: Readonly<Record<string, string>>;
}

interface Draft {
  readonly kind: EventKind;
  readonly party: Party;
  readonly text: string;
  readonly visibility: Visibility;
}

/** The only thing in the box that keeps anything. It knows no protocol, and whoever reads it may not write to it. */
export class Store {
  readonly #clock: Clock;
  readonly #services = new Map<string, Service>();
  readonly #chats = new Map<string, Chat>();
  readonly #chatsOfUser = new Map<string, Set<Chat>>();
  readonly #agents = new Map<string, Agent>();
  readonly #listeners = new Set<(change: Change) => void>();
  readonly #untold: Change[] = [];

  /** @param agents nicknames by user name */
  constructor(clock: Clock, agents: Readonly<Record<string, string>>) {
    this.#clock = clock;
    for (const [id, nickname] of Object.entries(agents)) {
      this.#agents.set(id, {id, nickname, ready: false, lastSign: 0, origin: ''});
    }
  }

  /** Calls `listener` at each change. Returns the undo. */
  subscribe(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  // Service sessions

  openService(kind: ServiceKind, userData: Readonly<Record<string, string>>): Service {
    const id = kind === 'advanced' ? advancedServiceId() : basicServiceId();
    const service: Service = {id, kind, userData, available: kind === 'basic', lastSign: this.#clock.now()};
    this.#services.set(id, service);
    this.#emit({type: 'service', service});
    return service;
  }

  service(id: string): Service | undefined {
    return this.#services.get(id);
  }

  serviceAlive(service: Service): void {
    service.lastSign = this.#clock.now();
  }

  makeAvailable(service: Service): void {
    service.available = true;
  }

  /** Lets go of a service session and of its chat. */
  forget(service: Service): void {
    this.#services.delete(service.id);
    const {chat} = service;
    if (!chat) return;
    this.#chats.delete(chat.id);
    const ofUser = this.#chatsOfUser.get(chat.gmsUser ?? '');
    ofUser?.delete(chat);
    if (ofUser?.size === 0) this.#chatsOfUser.delete(chat.gmsUser ?? '');
  }

  // Chats

  startChat(service: Service, {mode, gmsUser, nickname, userData}: ChatStart): Chat {
    const now = this.#clock.now();
    const customer: Party = {id: partyId(), type: 'CLIENT', nickname, here: true};
    const chat: Chat = {
      id: sessionId(),
      serviceId: service.id,
      mode,
      gmsUser,
      userId: customer.id,
      secureKey: secureKey(),
      userData: {...service.userData, ...userData},
      startedAt: now,
      customer,
      parties: [customer],
      events: [],
      legs: new Map(),
      rejectedBy: new Set(),
      cursor: 1,
      resumeFrom: undefined,
      lastSign: now,
    };
    this.#record(chat, [joined(customer)]);
    service.chat = chat;
    this.#chats.set(chat.id, chat);
    if (gmsUser !== undefined) {
      this.#chatsOfUser.set(gmsUser, (this.#chatsOfUser.get(gmsUser) ?? new Set()).add(chat));
    }
    this.#emit({type: 'started', chat});
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

  /** The end user gave a sign of life that belongs to no one chat: a request to CometD. */
  userAlive(gmsUser: string): void {
    for (const chat of this.#chatsOfUser.get(gmsUser) ?? []) chat.lastSign = this.#clock.now();
  }

  /** The end user went, and said how far the transcript has been read. */
  userLeftAt(gmsUser: string, position: number): void {
    for (const chat of this.#chatsOfUser.get(gmsUser) ?? []) chat.resumeFrom = position;
  }

  /** Where a refresh takes up a chat whose customer had gone. It is told once. */
  takeResumePosition(chat: Chat): number | undefined {
    const position = chat.resumeFrom;
    chat.resumeFrom = undefined;
    return position;
  }

  readTo(chat: Chat, position: number): void {
    chat.cursor = position;
  }

  // What parties do. The chat must not be over.

  tell(chat: Chat, party: Party, kind: EventKind, text: string, visibility: Visibility = 'All'): void {
    this.#happen(chat, [{kind, party, text, visibility}]);
  }

  join(chat: Chat, newcomer: Newcomer): Party {
    const party = this.#admit(chat, newcomer);
    this.#happen(chat, [joined(party)]);
    return party;
  }

  /** The chat ends with its customer, and with its last agent. */
  leave(chat: Chat, party: Party): void {
    party.here = false;
    if (party === chat.customer) this.#happen(chat, [left(party)], 'customer left');
    else if (party.type === 'AGENT' && !hasAgent(chat)) this.#happen(chat, [left(party)], 'agent left');
    else this.#happen(chat, [left(party)]);
  }

  /** One party goes and another comes in the same moment: what a transfer looks like to the customer. */
  replace(chat: Chat, party: Party, newcomer: Newcomer): Party {
    party.here = false;
    const next = this.#admit(chat, newcomer);
    this.#happen(chat, [left(party), joined(next)]);
    return next;
  }

  /** Leaves the customer to somebody else: without another agent, the chat waits again. */
  release(chat: Chat, party: Party): void {
    party.here = false;
    this.#happen(chat, [left(party)]);
  }

  /** The customer has not been heard of for too long. */
  drop(chat: Chat): void {
    chat.customer.here = false;
    this.#happen(chat, [left(chat.customer)], 'customer silent');
  }

  // Agents at their desks

  agent(id: string): Agent | undefined {
    return this.#agents.get(id);
  }

  readyAgents(): Agent[] {
    return [...this.#agents.values()].filter((agent) => agent.ready);
  }

  /** @param origin of the box, as this agent calls it */
  agentAlive(agent: Agent, origin = agent.origin): void {
    agent.lastSign = this.#clock.now();
    agent.origin = origin;
    if (agent.ready) return;
    agent.ready = true;
    this.#emit({type: 'agent', agent});
  }

  /** The agent has not been heard of for too long: what was offered to or held by this agent waits for another. */
  agentGone(agent: Agent): void {
    agent.ready = false;
    for (const chat of this.#chats.values()) {
      const leg = chat.legs.get(agent.id);
      if (leg?.state === 'Chatting' && leg.party) {
        this.release(chat, leg.party);
        this.#move(chat, agent.id, leg, 'Revoked');
      } else if (leg?.state === 'Invited') {
        this.#move(chat, agent.id, leg, 'Revoked');
      }
    }
    this.#emit({type: 'agent', agent});
  }

  offer(chat: Chat, agent: Agent): void {
    const leg: Leg = {state: 'Invited'};
    chat.legs.set(agent.id, leg);
    this.#emit({type: 'leg', chat, agentId: agent.id, leg});
  }

  /** The agent joins. The leg must be `Invited`. */
  accept(chat: Chat, agent: Agent, nickname: string): void {
    const leg = chat.legs.get(agent.id);
    if (!leg) return;
    chat.rejectedBy.clear();
    leg.party = this.join(chat, {type: 'AGENT', nickname, agentId: agent.id});
    this.#move(chat, agent.id, leg, 'Chatting');
  }

  reject(chat: Chat, agent: Agent): void {
    const leg = chat.legs.get(agent.id);
    if (!leg) return;
    chat.rejectedBy.add(agent.id);
    this.#move(chat, agent.id, leg, 'Revoked');
  }

  /** Everybody refused it: let it go round again. */
  forgetRejections(chat: Chat): void {
    chat.rejectedBy.clear();
  }

  /** The agent leaves, and goes on seeing the chat until it is completed. */
  leaveAsAgent(chat: Chat, agent: Agent): void {
    const leg = chat.legs.get(agent.id);
    if (!leg?.party) return;
    this.leave(chat, leg.party);
    if (leg.state === 'Chatting') this.#move(chat, agent.id, leg, 'LeftChat');
  }

  complete(chat: Chat, agent: Agent): void {
    const leg = chat.legs.get(agent.id);
    if (leg) this.#move(chat, agent.id, leg, 'Completed');
  }

  #admit(chat: Chat, newcomer: Newcomer): Party {
    const party: Party = {id: partyId(), ...newcomer, here: true};
    chat.parties.push(party);
    return party;
  }

  #happen(chat: Chat, drafts: readonly Draft[], reason?: EndReason): void {
    const events = this.#record(chat, drafts);
    if (reason) chat.end = {reason, at: this.#clock.now()};
    this.#emit({type: 'events', chat, events, end: reason});
    if (reason) this.#closeLegs(chat);
  }

  #record(chat: Chat, drafts: readonly Draft[]): ChatEvent[] {
    let position = chat.events.findLast((event) => event.position !== undefined)?.position ?? 0;
    const events = drafts.map((draft, i): ChatEvent => {
      const seen = draft.visibility === 'All';
      if (seen) position += 1;
      const index = chat.events.length + i + 1;
      return {...draft, index, position: seen ? position : undefined, at: this.#clock.now()};
    });
    chat.events.push(...events);
    return events;
  }

  #closeLegs(chat: Chat): void {
    for (const [agentId, leg] of chat.legs) {
      if (leg.state === 'Invited') this.#move(chat, agentId, leg, 'Revoked');
      else if (leg.state === 'Chatting') this.#move(chat, agentId, leg, 'LeftChat');
    }
  }

  #move(chat: Chat, agentId: string, leg: Leg, state: LegState): void {
    leg.state = state;
    this.#emit({type: 'leg', chat, agentId, leg});
  }

  /** A listener may change something in its turn. Everybody hears of that after what came first. */
  #emit(change: Change): void {
    this.#untold.push(change);
    if (this.#untold.length > 1) return;
    for (const next of this.#untold) {
      for (const listener of this.#listeners) listener(next);
    }
    this.#untold.length = 0;
  }
}

function joined(party: Party): Draft {
  return {kind: 'Joined', party, text: 'has joined the session', visibility: 'All'};
}

function left(party: Party): Draft {
  return {kind: 'Left', party, text: 'has left the session', visibility: 'All'};
}
