import {chatFeature, everyFeature, type Agent, type AgentProfile, type Changes} from './changes.js';
import type {Chat, Leg, Party, Request, Target} from './chat.js';
import {isTalking} from './chat.js';
import type {Clock} from './clock.js';
import {Legs} from './legs.js';
import {Requests, type Chats} from './requests.js';

/** For each skill, the user names of the agents who have it. */
export type Groups = Readonly<Record<string, readonly string[]>>;

/** The agents, whether they are ready, and their actions in chats. */
export class Roster {
  readonly #chats: Chats;
  readonly #changes: Changes;
  readonly #clock: Clock;
  readonly #agents: ReadonlyMap<string, Agent>;
  readonly #legs: Legs;
  readonly #requests: Requests;
  readonly skills: readonly string[];

  /** @param profiles of the agents, by user name */
  constructor(
    chats: Chats,
    changes: Changes,
    clock: Clock,
    profiles: Readonly<Record<string, AgentProfile>>,
    groups: Groups,
  ) {
    this.#chats = chats;
    this.#changes = changes;
    this.#clock = clock;
    const agents = Object.entries(profiles).map(([id, {nickname, features = everyFeature}]): Agent => {
      const skills = Object.keys(groups).filter((skill) => groups[skill]?.includes(id));
      return {id, nickname, skills, features, ready: false, lastSign: 0, origin: ''};
    });
    this.#agents = new Map(agents.map((agent) => [agent.id, agent]));
    this.#legs = new Legs(changes);
    this.#requests = new Requests(chats, this.#legs);
    this.skills = Object.keys(groups);
  }

  // Agents

  agent(id: string): Agent | undefined {
    return this.#agents.get(id);
  }

  agents(): Agent[] {
    return [...this.#agents.values()];
  }

  /** The agents who may be offered chats, all or those with a skill. */
  ready(skill?: string): Agent[] {
    return this.agents().filter(
      ({ready, skills}) => ready && (skill === undefined || skills.includes(skill)),
    );
  }

  /** The skill of this name, ignoring case and outer spaces. */
  skill(name: string): string | undefined {
    return this.skills.find((skill) => skill.toLowerCase() === name.trim().toLowerCase());
  }

  /** The skill that user data asks for. An unknown skill is ignored: the value is taken for other data. */
  skillFor(userData: Readonly<Record<string, string>>): string | undefined {
    return this.skill(userData._skill ?? userData.skill ?? '');
  }

  /**
   * The agent gave a sign of life. One who may take chats is ready from now on.
   * @param origin the address under which this agent reaches the server
   */
  alive(agent: Agent, origin = agent.origin): void {
    agent.lastSign = this.#clock.now();
    agent.origin = origin;
    if (agent.ready || !agent.features.includes(chatFeature)) return;
    agent.ready = true;
    this.#changes.tell({type: 'agent', agent});
  }

  /** The agent gave no sign of life for too long: this agent's offers and chats go back to the queue. */
  gone(agent: Agent): void {
    agent.ready = false;
    for (const chat of this.#chats.chats()) {
      const leg = chat.legs.get(agent.id);
      if (leg?.state === 'Invited') {
        if (leg.invitation) this.#requests.refuse(leg.invitation, agent.id);
        this.#legs.move(chat, agent.id, leg, 'Revoked');
      } else if (leg?.state === 'Consulted') this.#requests.stopAdvising(chat, agent.id, leg, 'Revoked');
      else if (leg?.party && isTalking(leg)) {
        if (leg.request?.purpose === 'Transfer') this.#requests.entrust(chat, leg, leg.request);
        else this.#requests.drop(chat, leg);
        this.#chats.release(chat, leg.party);
        this.#legs.move(chat, agent.id, leg, 'Revoked');
      }
    }
    this.#changes.tell({type: 'agent', agent});
  }

  // Actions of the queue

  /** @param request another agent's request to this one, if the chat does not come from the queue */
  offer(chat: Chat, agent: Agent, request?: Request): void {
    if (request) request.asked = agent.id;
    this.#legs.invite(chat, agent.id, request);
  }

  /** Starts a new round of offers, after everybody refused the chat. */
  forgetRejections(chat: Chat): void {
    chat.rejectedBy.clear();
  }

  /** The chat has ended: its agents can only complete it. */
  close(chat: Chat): void {
    for (const [agentId, leg] of chat.legs) {
      if (leg.state === 'Invited') this.#legs.move(chat, agentId, leg, 'Revoked');
      else if (isTalking(leg)) this.#legs.move(chat, agentId, leg, 'LeftChat');
    }
  }

  // Actions of agents. The caller checks that they are allowed.

  accept(chat: Chat, agent: Agent, nickname: string): void {
    const leg = chat.legs.get(agent.id);
    if (!leg) return;
    if (leg.invitation) {
      this.#requests.accept(chat, agent.id, leg, leg.invitation, nickname);
      return;
    }
    chat.rejectedBy.clear();
    chat.isPassedOn = false;
    leg.party = this.#chats.join(chat, {type: 'AGENT', nickname, agentId: agent.id});
    this.#legs.move(chat, agent.id, leg, 'Chatting');
  }

  /** The agent rejects the offer, or does not answer it. */
  reject(chat: Chat, agent: Agent): void {
    const leg = chat.legs.get(agent.id);
    if (!leg) return;
    if (leg.invitation) this.#requests.refuse(leg.invitation, agent.id);
    else chat.rejectedBy.add(agent.id);
    this.#legs.move(chat, agent.id, leg, 'Revoked');
  }

  /** Asks another agent to take the chat, to advise, or to join. */
  ask(chat: Chat, agent: Agent, purpose: Request['purpose'], target: Target): void {
    const leg = chat.legs.get(agent.id);
    if (leg) this.#requests.ask(chat, agent.id, leg, purpose, target);
  }

  /** Withdraws the agent's request, and ends a consultation. */
  giveUp(chat: Chat, agentId: string): void {
    const leg = chat.legs.get(agentId);
    if (leg) this.#requests.giveUp(chat, agentId, leg);
  }

  completeConsultation(chat: Chat, agent: Agent, how: 'Transfer' | 'Conference'): void {
    const leg = chat.legs.get(agent.id);
    if (leg) this.#requests.complete(chat, agent.id, leg, how);
  }

  /**
   * The agent leaves.
   * @param state `LeftChat` shows the chat until it is completed. `Completed` does both in one step: between two steps, the
   *   queue could offer the chat to the agent again.
   */
  leave(chat: Chat, agent: Agent, state: 'LeftChat' | 'Completed'): void {
    const leg = chat.legs.get(agent.id);
    if (!leg?.party) return;
    if (leg.state === 'Consulted') this.#requests.stopAdvising(chat, agent.id, leg, state);
    else this.#depart(chat, agent.id, leg, leg.party, state);
  }

  complete(chat: Chat, agent: Agent): void {
    const leg = chat.legs.get(agent.id);
    if (leg) this.#legs.move(chat, agent.id, leg, 'Completed');
  }

  /** The agent asks for the history of the chat, which is then pushed. */
  recall(chat: Chat, agent: Agent, since: number): void {
    this.#changes.tell({type: 'history', chat, agentId: agent.id, since});
  }

  #depart(chat: Chat, agentId: string, leg: Leg, party: Party, state: 'LeftChat' | 'Completed'): void {
    if (leg.request?.purpose === 'Transfer') {
      this.#requests.entrust(chat, leg, leg.request);
      this.#chats.release(chat, party);
    } else {
      this.#requests.drop(chat, leg);
      this.#chats.leave(chat, party);
    }
    // If this was the last agent, the chat has ended, and the end has already moved this leg.
    if (leg.state !== state) this.#legs.move(chat, agentId, leg, state);
  }
}
