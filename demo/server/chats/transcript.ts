import {lastPosition} from './chat.js';
import type {Chat, ChatEvent, Newcomer, Party, Visibility} from './chat.js';
import {partyId} from './ids.js';

/** An event before it has an index, a position and a time. */
export type Draft = Omit<ChatEvent, 'index' | 'position' | 'nickname' | 'at'>;

/** Appends events to the chat, all with the same time. */
export function record(chat: Chat, drafts: readonly Draft[], at: number): ChatEvent[] {
  let position = lastPosition(chat);
  const events = drafts.map((draft, i): ChatEvent => {
    const seen = draft.visibility === 'All';
    if (seen) position += 1;
    const index = chat.events.length + i + 1;
    return {...draft, nickname: draft.party.nickname, index, position: seen ? position : undefined, at};
  });
  chat.events.push(...events);
  return events;
}

/** Adds a party to the chat, or brings back one that was there before. */
export function admit(
  chat: Chat,
  newcomer: Newcomer,
  visibility: Visibility,
): {readonly party: Party; readonly draft: Draft} {
  const {agentId, nickname} = newcomer;
  const before = chat.parties.find(
    (party) =>
      agentId !== undefined && !party.here && party.agentId === agentId && party.nickname === nickname,
  );
  if (before) {
    Object.assign(before, {here: true, visibility});
    return {party: before, draft: {...joined(before), kind: 'Rejoined'}};
  }
  const party: Party = {id: partyId(), number: nextNumber(chat), ...newcomer, visibility, here: true};
  chat.parties.push(party);
  return {party, draft: joined(party)};
}

/** The party that speaks without being in the chat, always the same one for its name. */
export function outsider(chat: Chat, {type, nickname}: Pick<Party, 'type' | 'nickname'>): Party {
  const before = chat.parties.find((party) => party.type === type && party.nickname === nickname);
  if (before) return before;
  const number = nickname === systemName ? 0 : nextNumber(chat);
  const party: Party = {id: partyId(), number, type, nickname, visibility: 'All', here: false};
  chat.parties.push(party);
  return party;
}

/** The contact center itself: what it says about a silent chat has this sender. */
export function system(chat: Chat): Party {
  return outsider(chat, {type: 'EXTERNAL', nickname: systemName});
}

const systemName = 'system';

function nextNumber({parties}: Chat): number {
  return 1 + Math.max(0, ...parties.map(({number}) => number));
}

export function joined(party: Party): Draft {
  return {kind: 'Joined', party, text: 'has joined the session', visibility: party.visibility};
}

export function left(party: Party): Draft {
  return {kind: 'Left', party, text: 'has left the session', visibility: party.visibility};
}
