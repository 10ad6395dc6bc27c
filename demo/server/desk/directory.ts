import {json, type Answer} from '../http/answer.js';
import type {Agent} from '../chats/changes.js';
import {isTalking, waitingSince} from '../chats/chat.js';
import type {Clock} from '../chats/clock.js';
import {allow, noSuchResource, statusCodes} from './refusals.js';
import type {Store} from '../chats/store.js';

/** The agents and groups that a chat can be transferred to. A group is the agents who have a skill. */
export class DeskDirectory {
  readonly #store: Store;
  readonly #clock: Clock;

  constructor(store: Store, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /**
   * @param full lists whole resources instead of their addresses
   * @throws Refusal 404, 405
   */
  answer(agent: Agent, method: string, path: readonly string[], full: boolean): Answer {
    const [kind = '', id, part, ...more] = path;
    if (more.length > 0) throw noSuchResource();
    const answer = this.#read(agent, kind, id, part, full);
    if (!answer) throw noSuchResource();
    allow(method, 'GET');
    return json({statusCode: statusCodes.ok, ...answer});
  }

  #read(agent: Agent, kind: string, id: string | undefined, part: string | undefined, full: boolean) {
    const {roster} = this.#store;
    const {origin} = agent;
    if (part !== undefined) {
      const other = kind === 'users' && part === 'skills' && roster.agent(id ?? '');
      return other ? {skills: other.skills.map(skillResource)} : undefined;
    }
    if (kind === 'me') return id === undefined ? {user: this.#user(agent, origin)} : undefined;
    if (id === undefined) return this.#list(kind, origin, full);
    const other = roster.agent(id);
    const skill = roster.skill(id);
    if (kind === 'users') return other && {user: this.#user(other, origin)};
    if (kind === 'skills') return skill && {skill: skillResource(skill)};
    if (kind === 'queues') return skill && {queue: this.#queue(skill)};
    if (kind !== 'contacts') return undefined;
    if (other) return {contact: this.#userContact(other, origin)};
    return skill && {contact: this.#queueContact(skill, origin)};
  }

  #list(kind: string, origin: string, full: boolean) {
    const {roster} = this.#store;
    const agents = roster.agents();
    const uris = (ids: readonly string[]) => ({uris: ids.map((id) => `${origin}/api/v2/${kind}/${id}`)});
    if (kind === 'users') {
      return full ? {users: agents.map((each) => this.#user(each, origin))} : uris(agents.map(({id}) => id));
    }
    if (kind === 'skills')
      return full ? {skills: roster.skills.map(skillResource)} : uris(roster.skills.map(skillId));
    if (kind === 'queues') {
      const queues = roster.skills.map((skill) => this.#queue(skill));
      return full ? {queues: [this.#queue(undefined), ...queues]} : uris(roster.skills.map(skillId));
    }
    if (kind !== 'contacts') return undefined;
    const contacts = [
      ...agents.map((each) => this.#userContact(each, origin)),
      ...roster.skills.map((skill) => this.#queueContact(skill, origin)),
    ];
    return {totalCount: contacts.length, contacts};
  }

  #user({id, nickname}: Agent, origin: string) {
    return {
      id,
      userName: id,
      firstName: nickname,
      lastName: '',
      emailAddress: '',
      roles: ['ROLE_AGENT'],
      enabled: true,
      ...address('users', id, origin),
    };
  }

  #userContact(agent: Agent, origin: string) {
    const {id, nickname, ready, skills} = agent;
    const state = ready ? 'Ready' : 'LoggedOut';
    const chats = this.#chatsOf(agent);
    const channel = {
      channel: 'chat',
      available: ready,
      userActivity: chats > 0 ? 'HandlingInteraction' : 'Idle',
      userState: {displayName: ready ? 'Ready' : 'Logged out', state},
      chats,
    };
    return {
      id,
      name: nickname,
      type: 'User',
      userName: id,
      firstName: nickname,
      lastName: '',
      emailAddress: '',
      availability: {channels: [channel]},
      skills,
      roles: ['ROLE_AGENT'],
      ...address('contacts', id, origin),
    };
  }

  #queueContact(skill: string, origin: string) {
    const {readyAgents, waitingChats, longestWaitingTime} = this.#queue(skill);
    const channel = {
      channel: 'chat',
      available: readyAgents > 0,
      readyAgents,
      waitingChats,
      longestWaitingTime,
    };
    return {
      id: skillId(skill),
      name: skill,
      type: 'Queue',
      availability: {channels: [channel]},
      ...address('contacts', skillId(skill), origin),
    };
  }

  /**
   * The statistics of a queue. Times are in seconds. An offered chat still counts as waiting.
   * @param skill `undefined` for the chats that any agent may take
   */
  #queue(skill: string | undefined) {
    const {roster} = this.#store;
    const since = [...this.#store.chats()]
      .filter((chat) => chat.skill === skill)
      .map(waitingSince)
      .filter((at) => at !== undefined);
    const oldest = Math.min(this.#clock.now(), ...since);
    return {
      id: skill === undefined ? 'all' : skillId(skill),
      name: skill ?? 'All',
      channel: 'chat',
      readyAgents: roster.ready(skill).length,
      waitingChats: since.length,
      longestWaitingTime: Math.floor((this.#clock.now() - oldest) / 1000),
    };
  }

  #chatsOf({id}: Agent): number {
    return [...this.#store.chats()].filter(({legs}) => {
      const leg = legs.get(id);
      return leg && isTalking(leg);
    }).length;
  }
}

function skillResource(skill: string) {
  return {id: skillId(skill), name: skill, description: `Chats about ${skill.toLowerCase()}`, level: '1'};
}

function skillId(skill: string): string {
  return skill.toLowerCase();
}

function address(kind: string, id: string, origin: string) {
  return {uri: `${origin}/api/v2/${kind}/${id}`, path: `/${kind}/${id}`};
}
