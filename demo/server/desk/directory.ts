import {json, type Answer} from '../http/answer.js';
import {chatFeature, type Agent} from '../chats/changes.js';
import {isTalking, waitingSince} from '../chats/chat.js';
import type {Clock} from '../chats/clock.js';
import {allow, noSuchResource, statusCodes} from './refusals.js';
import {selection} from './selection.js';
import type {Store} from '../chats/store.js';

/** The agents and groups that a chat can be transferred to. A group is the agents who have a skill. */
export class DeskDirectory {
  readonly #store: Store;
  readonly #clock: Clock;

  constructor(store: Store, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** @throws Refusal 400, 404, 405 */
  answer(agent: Agent, method: string, path: readonly string[], query: URLSearchParams): Answer {
    const answer = path.length > 3 ? undefined : this.#read(agent, path, query);
    if (!answer) throw noSuchResource();
    allow(method, 'GET');
    return json({statusCode: statusCodes.ok, ...answer});
  }

  #read(agent: Agent, [kind = '', id, part]: readonly string[], query: URLSearchParams) {
    const {roster} = this.#store;
    const {origin} = agent;
    if (part !== undefined) {
      const other = kind === 'users' && part === 'skills' && roster.agent(id ?? '');
      return other ? listed('skills', other.skills.map(skillResource), query) : undefined;
    }
    if (kind === 'me') return id === undefined ? shown('user', this.#user(agent, origin), query) : undefined;
    if (id === undefined) return this.#list(kind, origin, query);
    const other = roster.agent(id);
    const skill = roster.skill(id);
    if (kind === 'users') return other && shown('user', this.#user(other, origin), query);
    if (kind === 'skills') return skill && shown('skill', skillResource(skill), query);
    if (kind === 'queues') return skill && shown('queue', this.#queue(skill), query);
    if (kind !== 'contacts') return undefined;
    if (other && takesChats(other)) return shown('contact', this.#userContact(other, origin), query);
    return skill && shown('contact', this.#queueContact(skill, origin), query);
  }

  #list(kind: string, origin: string, query: URLSearchParams) {
    const {roster} = this.#store;
    const {skills} = roster;
    const agents = roster.agents();
    const uris = (ids: readonly string[]) => ids.map((id) => address(kind, id, origin).uri);
    if (kind === 'users') {
      const users = agents.map((each) => this.#user(each, origin));
      return listed('users', users, query, uris(agents.map(({id}) => id)));
    }
    if (kind === 'skills')
      return listed('skills', skills.map(skillResource), query, uris(skills.map(skillId)));
    if (kind === 'queues') {
      const queues = [undefined, ...skills].map((skill) => this.#queue(skill));
      return listed('queues', queues, query, uris(skills.map(skillId)));
    }
    if (kind !== 'contacts') return undefined;
    const contacts = [
      ...agents.filter(takesChats).map((each) => this.#userContact(each, origin)),
      ...skills.map((skill) => this.#queueContact(skill, origin)),
    ];
    return {totalCount: contacts.length, ...listed('contacts', contacts, query)};
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

/** @param name under which the reply has the resource */
function shown(name: string, resource: object, query: URLSearchParams) {
  return {[name]: selection(query, Object.keys(resource))?.(resource) ?? resource};
}

/** @param uris the reply to a request without `fields`; by default, that is the whole resources too */
function listed(
  name: string,
  resources: readonly object[],
  query: URLSearchParams,
  uris?: readonly string[],
): object {
  const select = selection(
    query,
    resources.flatMap((resource) => Object.keys(resource)),
  );
  if (!select && uris) return {uris};
  return {[name]: select ? resources.map(select) : resources};
}

function takesChats({features}: Agent): boolean {
  return features.includes(chatFeature);
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
