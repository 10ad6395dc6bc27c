import {isOffered} from './chat.js';
import type {Chat, Leg, Newcomer, Party, Request, Target, Visibility} from './chat.js';
import type {Legs} from './legs.js';

/** The chats, as far as agents act in them. */
export interface Chats {
  chats(): Iterable<Chat>;
  join(chat: Chat, newcomer: Newcomer, visibility?: Visibility): Party;
  reveal(chat: Chat, party: Party): void;
  leave(chat: Chat, party: Party): void;
  release(chat: Chat, party: Party): void;
  replace(chat: Chat, party: Party, newcomer: Newcomer): Party;
  handOver(chat: Chat, party: Party, next: Party): void;
}

/** What agents want of each other in a chat: to take it, to advise, to join. One thing at a time for each of them. */
export class Requests {
  readonly #chats: Chats;
  readonly #legs: Legs;

  constructor(chats: Chats, legs: Legs) {
    this.#chats = chats;
    this.#legs = legs;
  }

  /** From now on it is for the routing to find somebody. */
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

  /** The next one may be asked. */
  refuse(request: Request, agentId: string): void {
    request.asked = undefined;
    request.refusedBy.add(agentId);
  }

  /** Nobody is left to be asked, or the agent who asked wants it no more: whoever advises has to go. */
  giveUp(chat: Chat, by: string, leg: Leg): void {
    this.drop(chat, leg);
    this.#legs.move(chat, by, leg, 'Chatting');
  }

  /** As `giveUp`, by an agent who leaves. */
  drop(chat: Chat, leg: Leg): void {
    const asked = leg.request?.asked;
    // Without a request, nobody else is found for it meanwhile.
    delete leg.request;
    const other = asked !== undefined && chat.legs.get(asked);
    if (!other) return;
    if (other.state === 'Consulted' && other.party) this.#chats.leave(chat, other.party);
    this.#legs.move(chat, asked, other, other.state === 'Consulted' ? 'LeftChat' : 'Revoked');
  }

  /** The agent leaves before anybody has taken the chat: the queue goes on looking for whom this agent looked for. */
  entrust(chat: Chat, leg: Leg, {by, target, asked}: Request): void {
    if (isOffered(chat)) {
      this.drop(chat, leg);
      return;
    }
    delete leg.request;
    if ('skill' in target) chat.skill = target.skill;
    chat.rejectedBy.add(by);
    const other = asked !== undefined && chat.legs.get(asked);
    if (other) delete other.invitation;
  }

  /** The one who advises goes. */
  stopAdvising(chat: Chat, agentId: string, leg: Leg, state: 'LeftChat' | 'Completed' | 'Revoked'): void {
    const by = leg.invitation?.by ?? '';
    const consulting = chat.legs.get(by);
    if (leg.party) this.#chats.leave(chat, leg.party);
    this.#legs.move(chat, agentId, leg, state);
    if (consulting) this.#legs.move(chat, by, consulting, 'Chatting');
  }

  /** The one who advised takes the chat, or joins it. */
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
