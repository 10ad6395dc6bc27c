import type {Agent, LegChange} from './changes.js';
import type {Chat, Leg, Service} from './chat.js';
import type {Clock} from './clock.js';
import {deadline} from './clock.js';
import {nextAgent} from './routing.js';
import type {Store} from './store.js';

/** All in milliseconds. */
export interface Lifetimes {
  /** Time without a sign of life after which a customer is dropped: Chat Server's `flex-disconnect-timeout`. */
  readonly customer: number;
  /** The same for a customer of version 2 who gets pushes: `flex-push-timeout`. */
  readonly pushedCustomer: number;
  /** Time without a request after which an agent is no longer ready. */
  readonly agent: number;
  /** Time after which an unanswered offer goes to the next agent. */
  readonly ring: number;
  /** Time for which a service session is kept before its chat starts and after it ends, unless its request names another. */
  readonly service: number;
}

export const defaultLifetimes: Lifetimes = {
  customer: 45_000,
  pushedCustomer: 300_000,
  agent: 60_000,
  ring: 30_000,
  service: 600_000,
};

/** Tells who holds a CometD connection now. A held connection counts as a continuous sign of life. */
export interface Presence {
  customer(chat: Chat): boolean;
  agent(id: string): boolean;
}

/** Ends chats, offers, service sessions and agents' readiness when their time is over. Returns the undo. */
export function limitLifetimes(
  store: Store,
  clock: Clock,
  presence: Presence,
  lifetimes: Lifetimes,
): () => void {
  type Mortal = Service | Chat | Leg | Agent;
  const deadlines = new Map<Mortal, () => void>();

  const set = (key: Mortal, due: () => number, expire: () => void): void => {
    deadlines.get(key)?.();
    const cancel = deadline(clock, due, () => {
      deadlines.delete(key);
      expire();
    });
    deadlines.set(key, cancel);
  };

  const watchService = (service: Service): void => {
    // While its chat runs, a service session does not expire: the chat has a deadline of its own.
    const due = (): number => {
      const {chat} = service;
      const since = chat && !chat.end ? clock.now() : Math.max(service.lastSign, chat?.end?.at ?? 0);
      return since + (service.timeToLive ?? lifetimes.service);
    };
    set(service, due, () => store.forget(service));
  };

  const watchChat = (chat: Chat): void => {
    const due = (): number => {
      const connected = chat.mode === 'comet' && presence.customer(chat);
      const patience =
        chat.api === 2 && chat.mode === 'comet' ? lifetimes.pushedCustomer : lifetimes.customer;
      return (connected ? clock.now() : chat.lastSign) + patience;
    };
    set(chat, due, () => store.drop(chat));
  };

  const watchAgent = (agent: Agent): void => {
    const due = (): number => (presence.agent(agent.id) ? clock.now() : agent.lastSign) + lifetimes.agent;
    set(agent, due, () => store.roster.gone(agent));
  };

  const watchOffer = ({chat, agentId, leg}: LegChange): void => {
    const since = clock.now();
    // An offer from the queue does not expire while there is no other agent to offer the chat to.
    const due = (): number =>
      (leg.invitation || nextAgent(store, chat) ? since : clock.now()) + lifetimes.ring;
    set(leg, due, () => {
      const agent = store.roster.agent(agentId);
      if (agent) store.roster.reject(chat, agent);
    });
  };

  const stop = (key: Mortal): void => {
    deadlines.get(key)?.();
    deadlines.delete(key);
  };

  const unsubscribe = store.subscribe((change) => {
    if (change.type === 'service') watchService(change.service);
    else if (change.type === 'started') watchChat(change.chat);
    else if (change.type === 'events' && change.end) stop(change.chat);
    else if (change.type === 'leg' && change.leg.state === 'Invited') watchOffer(change);
    else if (change.type === 'leg') stop(change.leg);
    else if (change.type === 'agent' && change.agent.ready) watchAgent(change.agent);
  });

  return () => {
    unsubscribe();
    for (const cancel of deadlines.values()) cancel();
  };
}
