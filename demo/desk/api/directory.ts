import {decodeList, firstText, isRecord} from './decode.js';

/** An agent or a group that a chat can be passed on to. In a group, the first to accept gets it. */
export interface Contact {
  kind: 'agent' | 'group';
  id: string;
  name: string;
  available: boolean;
  /** For an agent: number of chats it has. For a group: number of agents that are ready. */
  count: number;
  /** Names of the groups that the agent belongs to. */
  groups: readonly string[];
}

/** The chats that wait for any agent of a group. */
export interface Queue {
  id: string;
  name: string;
  waiting: number;
  /** Start of the longest wait: ms since 1970, by this desk's clock. */
  since: number;
}

export function decodeContacts(list: unknown): Contact[] {
  return decodeList(list, (value) => {
    if (!isRecord(value) || typeof value.id !== 'string') return undefined;
    const kind = kinds.get(value.type);
    if (!kind) return undefined;
    const chat = chatChannel(value.availability);
    return {
      kind,
      id: value.id,
      name: firstText(value.name, value.firstName) || value.id,
      available: chat.available === true,
      count: count(kind === 'agent' ? chat.chats : chat.readyAgents),
      groups: decodeList(value.skills, (name) => (typeof name === 'string' ? name : undefined)),
    };
  });
}

/** The contacts without the named agents. They are not counted in their groups either. */
export function others(contacts: readonly Contact[], names: readonly string[]): Contact[] {
  const isOne = ({kind, name}: Contact): boolean => kind === 'agent' && names.includes(name);
  const left = contacts.filter((contact) => !isOne(contact));
  return left.map((contact) => {
    if (contact.kind === 'agent') return contact;
    const gone = contacts.filter((one) => isOne(one) && one.available && one.groups.includes(contact.name));
    const ready = Math.max(0, contact.count - gone.length);
    return {...contact, count: ready, available: ready > 0};
  });
}

/** @param now ms since 1970: the server sends the length of the wait in seconds, not its start */
export function decodeQueues(list: unknown, now: number): Queue[] {
  return decodeList(list, (value) => {
    if (!isRecord(value) || typeof value.id !== 'string') return undefined;
    return {
      id: value.id,
      name: firstText(value.name) || value.id,
      waiting: count(value.waitingChats),
      since: now - count(value.longestWaitingTime) * 1000,
    };
  });
}

const kinds: ReadonlyMap<unknown, Contact['kind']> = new Map([
  ['User', 'agent'],
  ['Queue', 'group'],
]);

function chatChannel(availability: unknown): Record<string, unknown> {
  const channels = isRecord(availability) ? availability.channels : undefined;
  return decodeList(channels, (one) => (isRecord(one) && one.channel === 'chat' ? one : undefined))[0] ?? {};
}

function count(value: unknown): number {
  return typeof value === 'number' && value >= 0 ? Math.floor(value) : 0;
}
