import type {Changes} from './changes.js';
import type {Chat, Leg, LegState} from './chat.js';

/** Changes the legs: the state of each agent in each chat. Nothing else does. */
export class Legs {
  readonly #changes: Changes;

  constructor(changes: Changes) {
    this.#changes = changes;
  }

  invite(chat: Chat, agentId: string, invitation?: Leg['invitation']): void {
    const before = chat.legs.get(agentId)?.state;
    const leg: Leg = invitation ? {state: 'Invited', invitation} : {state: 'Invited'};
    chat.legs.set(agentId, leg);
    this.#changes.tell({type: 'leg', chat, agentId, leg, before});
  }

  move(chat: Chat, agentId: string, leg: Leg, state: LegState): void {
    const before = leg.state;
    leg.state = state;
    if (state !== 'Asking' && state !== 'Consulting') delete leg.request;
    if (state !== 'Invited' && state !== 'Consulted') delete leg.invitation;
    this.#changes.tell({type: 'leg', chat, agentId, leg, before});
  }
}
