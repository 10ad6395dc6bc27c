import {isOffered} from './chat.js';
import type {Chat, Leg, Newcomer, Party, Request, Target, Visibility} from './chat.js';
import type {Legs} from './legs.js';

/** The operations on chats that an agent's request needs. */
export interface Chats {
  chats(): Iterable<Chat>;
  join(chat: Chat, newcomer: Newcomer, visibility?: Visibility): Party;
  reveal(chat: Chat, party: Party): void;
  leave(chat: Chat, party: Party): void;
  release(chat: Chat, party: Party): void;
  replace(chat: Chat, party: Party, newcomer: Newcomer): Party;
  handOver(chat: Chat, party: Party, next: Party): void;
}

/** Requests between agents in a chat: to take it over, to advise, to join. Each agent has at most one at a time. */
export class Requests {
  readonly #chats: Chats;
  readonly #legs: Legs;

  constructor(chats: Chats, legs: Legs) {
    this.#chats = chats;
    this.#legs = legs;
  }

  /** Records the request. The routing then finds an agent for it. */
  ask(chat: Chat, by: string, leg: Leg, purpose: Request['purpose'], target: Target): void {
    leg.request = {purpose, by, target, asked: undefined, refusedBy: new Set()};
    this.#legs.move(chat, by, leg, 'Asking');
  }

  accept(chat: Chat, agentId: string, leg: Leg, {purpose, by}: Request, nickname: string): void {
    const newcomer = {type: 'AGENT', nickname, agentId} as const;
    const asking = chat.legs.get(by);
    if (!asking?.party) return;
    if (purpose === 'Consult') {
      leg.party = this.#chats.join(chat, newcomer, 'Agents');
      this.#legs.move(chat, agentId, leg, 'Consulted');
      this.#legs.move(chat, by, asking, 'Consulting');
    } else {
      leg.party =
        purpose === 'Transfer'
          ? this.#chats.replace(chat, asking.party, newcomer)
          : this.#chats.join(chat, newcomer);
      this.#legs.move(chat, agentId, leg, 'Chatting');
      this.#legs.move(chat, by, asking, purpose === 'Transfer' ? 'Completed' : 'Chatting');
    }
  }

  /** Records a refusal, so that the routing may ask the next agent. */
  refuse(request: Request, agentId: string): void {
    request.asked = undefined;
    request.refusedBy.add(agentId);
  }

  /** Ends the request, because nobody is left to ask or the agent withdraws it. An adviser leaves the chat. */
  giveUp(chat: Chat, by: string, leg: Leg): void {
    this.drop(chat, leg);
    this.#legs.move(chat, by, leg, 'Chatting');
  }

  /** As `giveUp`, for an agent who leaves: that agent's state stays as it is. */
  drop(chat: Chat, leg: Leg): void {
    const asked = leg.request?.asked;
    // Delete it first: the routing reacts to the changes below and would ask somebody else.
    delete leg.request;
    const other = asked !== undefined && chat.legs.get(asked);
    if (!other) return;
    if (other.state === 'Consulted' && other.party) this.#chats.leave(chat, other.party);
    this.#legs.move(chat, asked, other, other.state === 'Consulted' ? 'LeftChat' : 'Revoked');
  }

  /** Hands an open transfer to the queue when its agent leaves: it keeps the skill, and the offer to an agent already asked. */
  entrust(chat: Chat, leg: Leg, {by, target, asked}: Request): void {
    if (isOffered(chat)) {
      this.drop(chat, leg);
      return;
    }
    delete leg.request;
    if ('skill' in target) chat.skill = target.skill;
    chat.rejectedBy.add(by);
    chat.isPassedOn = true;
    const other = asked !== undefined && chat.legs.get(asked);
    if (other) delete other.invitation;
  }

  /** The adviser leaves, and the agent who asked goes on alone. */
  stopAdvising(chat: Chat, agentId: string, leg: Leg, state: 'LeftChat' | 'Completed' | 'Revoked'): void {
    const by = leg.invitation?.by ?? '';
    const consulting = chat.legs.get(by);
    if (leg.party) this.#chats.leave(chat, leg.party);
    this.#legs.move(chat, agentId, leg, state);
    if (consulting) this.#legs.move(chat, by, consulting, 'Chatting');
  }

  /** The adviser takes over the chat, or joins it before the customer. */
  complete(chat: Chat, by: string, leg: Leg, how: 'Transfer' | 'Conference'): void {
    const adviser = leg.request?.asked ?? '';
    const other = chat.legs.get(adviser);
    if (!leg.party || !other?.party) return;
    if (how === 'Transfer') this.#chats.handOver(chat, leg.party, other.party);
    else this.#chats.reveal(chat, other.party);
    this.#legs.move(chat, adviser, other, 'Chatting');
    this.#legs.move(chat, by, leg, how === 'Transfer' ? 'Completed' : 'Chatting');
  }
}
