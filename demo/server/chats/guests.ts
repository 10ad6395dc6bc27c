import type {Chat, Newcomer, Party} from './chat.js';
import type {Store} from './store.js';

/** Parties beside customer and agents: the routing strategy, a bot, and the agents' supervisor. */
export type GuestName = 'strategy' | 'bot' | 'supervisor';
/** `whispers`: to the agents alone. */
export type GuestAct = 'speaks' | 'joins' | 'leaves' | 'whispers';

interface Guest extends Newcomer {
  readonly words: string;
  /** Speaks without joining, as a routing strategy does. */
  readonly isOutside?: true;
}

const guests: Readonly<Record<GuestName, Guest>> = {
  strategy: {
    type: 'EXTERNAL',
    nickname: 'Fernlight',
    words: 'Please wait. You will be talking to a person soon.',
    isOutside: true,
  },
  bot: {type: 'EXTERNAL', nickname: 'Fern', words: 'I am a bot. What is your order number, please?'},
  supervisor: {type: 'SUPERVISOR', nickname: 'Grace', words: 'Hello, I lead this team. How can I help?'},
};

/** Lets a guest do something in every running chat. A guest joins before speaking, unless it speaks from outside. */
export function playGuest(store: Store, name: GuestName, act: GuestAct): void {
  const {words, isOutside, ...newcomer} = guests[name];
  for (const chat of store.chats()) {
    if (chat.end) continue;
    const party = presentIn(chat, newcomer);
    if (act === 'leaves') {
      if (party) store.release(chat, party);
    } else if (act === 'whispers') store.remark(chat, newcomer, words, 'Agents');
    else if (act === 'speaks' && isOutside) store.remark(chat, newcomer, words);
    else {
      const present = party ?? store.join(chat, newcomer);
      if (act === 'speaks') store.tell(chat, present, 'Text', words);
    }
  }
}

function presentIn({parties}: Chat, {type, nickname}: Newcomer): Party | undefined {
  return parties.find((party) => party.here && party.type === type && party.nickname === nickname);
}
