import type {Agent} from './changes.js';
import type {Chat, Request} from './chat.js';
import {isEngaged, isWaiting} from './chat.js';
import type {Clock} from './clock.js';
import type {Store} from './store.js';

/** Milliseconds until a chat that everybody refused is offered again. */
const roundPause = 10_000;

/**
 * Offers each waiting chat to one ready agent at a time, the least busy first. Requests between agents are offered in the
 * same way. Returns the undo.
 */
export function routeChats(store: Store, clock: Clock): () => void {
  const pauses = new Map<Chat, () => void>();

  const assign = (chat: Chat): void => {
    for (const {state, request} of chat.legs.values()) {
      if (state === 'Asking' && request && request.asked === undefined) passOn(chat, request);
    }
    if (!isWaiting(chat)) return;
    const agent = nextAgent(store, chat);
    if (agent) store.roster.offer(chat, agent);
    else if (chat.rejectedBy.size > 0 && !pauses.has(chat)) {
      pauses.set(
        chat,
        clock.after(roundPause, () => retry(chat)),
      );
    }
  };

  /** Waits while nobody of the group is ready. Once somebody has refused and nobody is left, the request ends. */
  const passOn = (chat: Chat, request: Request): void => {
    const agent = nextAsked(store, chat, request);
    if (agent) store.roster.offer(chat, agent, request);
    else if (request.refusedBy.size > 0) store.roster.giveUp(chat, request.by);
  };

  const retry = (chat: Chat): void => {
    pauses.delete(chat);
    store.roster.forgetRejections(chat);
    assign(chat);
  };

  const unsubscribe = store.subscribe((change) => {
    if ('chat' in change) assign(change.chat);
    else if (change.type === 'agent') for (const chat of store.chats()) assign(chat);
  });

  return () => {
    unsubscribe();
    for (const cancel of pauses.values()) cancel();
  };
}

/** The agent to offer a waiting chat to: ready, with its skill, and not one who refused it. */
export function nextAgent(store: Store, chat: Chat): Agent | undefined {
  return leastBusy(store, chat, store.roster.ready(chat.skill), chat.rejectedBy);
}

/** The agent to offer another agent's request to. */
export function nextAsked(store: Store, chat: Chat, {target, refusedBy}: Request): Agent | undefined {
  const wanted =
    'skill' in target
      ? store.roster.ready(target.skill)
      : store.roster.ready().filter(({id}) => id === target.agentId);
  return leastBusy(store, chat, wanted, refusedBy);
}

function leastBusy(
  store: Store,
  chat: Chat,
  agents: readonly Agent[],
  refusedBy: ReadonlySet<string>,
): Agent | undefined {
  const candidates = agents.filter(({id}) => {
    const leg = chat.legs.get(id);
    return !refusedBy.has(id) && !(leg && isEngaged(leg));
  });
  const loads = new Map(candidates.map((agent) => [agent, load(store, agent)]));
  return candidates.sort((a, b) => (loads.get(a) ?? 0) - (loads.get(b) ?? 0))[0];
}

function load(store: Store, agent: Agent): number {
  let count = 0;
  for (const {legs} of store.chats()) {
    const leg = legs.get(agent.id);
    if (leg && isEngaged(leg)) count += 1;
  }
  return count;
}
