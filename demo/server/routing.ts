import type {Agent} from './changes.js';
import type {Chat} from './chat.js';
import {isWaiting} from './chat.js';
import type {Clock} from './clock.js';
import type {Store} from './store.js';

/** Milliseconds until a chat that everybody refused is offered again. */
const roundPause = 10_000;

/** Offers each waiting chat to one ready agent at a time, to the least busy first. Returns the undo. */
export function routeChats(store: Store, clock: Clock): () => void {
  const pauses = new Map<Chat, () => void>();

  const assign = (chat: Chat): void => {
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

/** The agent to offer a waiting chat to: ready, and not one who refused it. */
export function nextAgent(store: Store, chat: Chat): Agent | undefined {
  const candidates = store.roster.ready().filter(({id}) => !chat.rejectedBy.has(id));
  const loads = new Map(candidates.map((agent) => [agent, load(store, agent)]));
  return candidates.sort((a, b) => (loads.get(a) ?? 0) - (loads.get(b) ?? 0))[0];
}

function load(store: Store, agent: Agent): number {
  let count = 0;
  for (const {legs} of store.chats()) {
    const state = legs.get(agent.id)?.state;
    if (state === 'Invited' || state === 'Chatting') count += 1;
  }
  return count;
}
