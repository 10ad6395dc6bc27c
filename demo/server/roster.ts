import type {Agent, Changes} from './changes.js';
import type {Chat, Leg, LegState, Newcomer, Party} from './chat.js';
import type {Clock} from './clock.js';

/** The chats, as far as agents act in them. */
export interface Chats {
  chats(): Iterable<Chat>;
  join(chat: Chat, newcomer: Newcomer): Party;
  leave(chat: Chat, party: Party): void;
  release(chat: Chat, party: Party): void;
}

/** The agents at their desks, and what each has to do with which chat. */
export class Roster {
  readonly #chats: Chats;
  readonly #changes: Changes;
  readonly #clock: Clock;
  readonly #agents: ReadonlyMap<string, Agent>;

  /** @param nicknames by user name */
  constructor(chats: Chats, changes: Changes, clock: Clock, nicknames: Readonly<Record<string, string>>) {
    this.#chats = chats;
    this.#changes = changes;
    this.#clock = clock;
    const agents = Object.entries(nicknames).map(([id, nickname]): Agent => {
      return {id, nickname, ready: false, lastSign: 0, origin: ''};
    });
    this.#agents = new Map(agents.map((agent) => [agent.id, agent]));
  }

  agent(id: string): Agent | undefined {
    return this.#agents.get(id);
  }

  ready(): Agent[] {
    return [...this.#agents.values()].filter((agent) => agent.ready);
  }

  /**
   * The agent gave a sign of life, and is ready from now on.
   * @param origin of the box, as this agent calls it
   */
  alive(agent: Agent, origin = agent.origin): void {
    agent.lastSign = this.#clock.now();
    agent.origin = origin;
    if (agent.ready) return;
    agent.ready = true;
    this.#changes.tell({type: 'agent', agent});
  }

  /** The agent has not been heard of for too long: what was offered to or held by this agent waits for another. */
  gone(agent: Agent): void {
    agent.ready = false;
    for (const chat of this.#chats.chats()) {
      const leg = chat.legs.get(agent.id);
      if (leg?.state === 'Chatting' && leg.party) this.#chats.release(chat, leg.party);
      if (leg?.state === 'Chatting' || leg?.state === 'Invited') this.#move(chat, agent.id, leg, 'Revoked');
    }
    this.#changes.tell({type: 'agent', agent});
  }

  offer(chat: Chat, agent: Agent): void {
    const leg: Leg = {state: 'Invited'};
    chat.legs.set(agent.id, leg);
    this.#changes.tell({type: 'leg', chat, agentId: agent.id, leg});
  }

  accept(chat: Chat, agent: Agent, nickname: string): void {
    const leg = chat.legs.get(agent.id);
    if (!leg) return;
    chat.rejectedBy.clear();
    leg.party = this.#chats.join(chat, {type: 'AGENT', nickname, agentId: agent.id});
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
  leave(chat: Chat, agent: Agent): void {
    const leg = chat.legs.get(agent.id);
    if (!leg?.party) return;
    this.#chats.leave(chat, leg.party);
    // With the last agent the chat has ended, and that has moved every leg.
    if (!chat.end) this.#move(chat, agent.id, leg, 'LeftChat');
  }

  complete(chat: Chat, agent: Agent): void {
    const leg = chat.legs.get(agent.id);
    if (leg) this.#move(chat, agent.id, leg, 'Completed');
  }

  /** The chat has ended: what is left for each agent is to complete it. */
  close(chat: Chat): void {
    for (const [agentId, leg] of chat.legs) {
      if (leg.state === 'Invited') this.#move(chat, agentId, leg, 'Revoked');
      else if (leg.state === 'Chatting') this.#move(chat, agentId, leg, 'LeftChat');
    }
  }

  #move(chat: Chat, agentId: string, leg: Leg, state: LegState): void {
    leg.state = state;
    this.#changes.tell({type: 'leg', chat, agentId, leg});
  }
}
