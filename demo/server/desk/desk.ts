import type {IncomingMessage} from 'node:http';
import {json, Refusal, type Answer} from '../http/answer.js';
import {chatFeature, type Agent, type Feature} from '../chats/changes.js';
import {isOpen, type Chat, type Leg} from '../chats/chat.js';
import type {Clock} from '../chats/clock.js';
import {translate} from './channel.js';
import {DeskDirectory} from './directory.js';
import {answerFiles, isFiles} from './files.js';
import {held} from './held.js';
import {DeskOperations} from './operations.js';
import {readParameters, required, wholeNumber} from './parameters.js';
import {allow, noSuchResource, refuse, statusCodes} from './refusals.js';
import {isDeskOperation} from './rules.js';
import {chatAttributes, chatResource, chatUri, message, transcriptSaveDone} from './chat-format.js';
import {selection} from './selection.js';
import type {Store} from '../chats/store.js';

/** One request to `/api/v2/…`. */
export interface DeskRequest {
  readonly method: string;
  /** The segments after `v2`, decoded. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  readonly body: Buffer;
}

/** The agents' Web Services API, version 2: the chats of the requesting agent, and the directory. */
export class Desk {
  readonly #store: Store;
  readonly #operations: DeskOperations;
  readonly #directory: DeskDirectory;

  constructor(store: Store, clock: Clock) {
    this.#store = store;
    this.#operations = new DeskOperations(store);
    this.#directory = new DeskDirectory(store, clock);
  }

  /**
   * Answers a request for the files of a chat, whose body is not read yet.
   * @returns `undefined` when the request is for something else
   * @throws Refusal
   */
  answerFiles(agent: Agent, path: readonly string[], req: IncomingMessage): Promise<Answer> | undefined {
    if (!isFiles(path)) return undefined;
    requireFeature(agent, chatFeature);
    return answerFiles(this.#store, agent, path, req);
  }

  /** @throws Refusal */
  answer(agent: Agent, request: DeskRequest): Answer {
    const {method, path, query, body} = request;
    const mine = path[0] === 'me';
    const [resource, id, part, ...more] = mine ? path.slice(1) : path;
    if (resource === 'chats' || (mine && resource === 'interactions')) requireFeature(agent, chatFeature);
    if (mine && resource === 'interactions' && id !== undefined && part === undefined) {
      allow(method, 'POST');
      return this.#operateChannel(agent, id, body);
    }
    if (resource !== 'chats') return this.#directory.answer(agent, method, path, query);
    if (more.length > 0 || (part !== undefined && part !== 'messages')) throw noSuchResource();
    if (id === undefined) {
      if (!mine) throw noSuchResource();
      allow(method, 'GET');
      return json({statusCode: statusCodes.ok, ...this.#chatsOf(agent, query)});
    }
    const {chat, leg} = held(this.#store, agent, id);
    if (part === 'messages') {
      allow(method, 'GET');
      return json({statusCode: statusCodes.ok, messages: this.#messages(chat, leg, query)});
    }
    allow(method, ...(mine ? ['GET', 'POST'] : ['GET']));
    if (method === 'GET') {
      const whole = chatResource(chat, leg, agent.origin);
      return json({statusCode: statusCodes.ok, chat: selection(query, chatAttributes)?.(whole) ?? whole});
    }
    return this.#operate(agent, chat, leg, body);
  }

  /** Without `fields`, a list has the addresses of the chats as well. */
  #chatsOf({id, origin}: Agent, query: URLSearchParams) {
    const select = selection(query, chatAttributes);
    const open = [...this.#store.chats()].flatMap((chat) => {
      const leg = chat.legs.get(id);
      return leg && isOpen(leg) ? [{chat, leg}] : [];
    });
    const whole = open.map(({chat, leg}) => chatResource(chat, leg, origin));
    if (select) return {chats: whole.map(select)};
    return {uris: open.map(({chat}) => chatUri(chat, origin)), chats: whole};
  }

  /** An agent who has not accepted the chat yet may not read it. */
  #messages(chat: Chat, leg: Leg, query: URLSearchParams) {
    if (leg.state === 'Invited') return [];
    const startIndex = wholeNumber('startIndex', query.get('startIndex'));
    const count = wholeNumber('count', query.get('count'));
    const log = chat.events
      .filter(({index}) => index >= (startIndex ?? 1))
      .map((event) => message(event, 'T'));
    const saved = chat.end && startIndex === undefined ? [transcriptSaveDone(chat.end.at, 'T')] : [];
    return [...log, ...saved].slice(0, count);
  }

  #operate(agent: Agent, chat: Chat, leg: Leg, body: Buffer): Answer {
    const parameters = readParameters(body);
    const name = required(parameters, 'operationName');
    if (!isDeskOperation(name)) throw refuse('invalid', `There is no operation ${name}.`);
    return this.#operations.perform(name, {chat, agent, leg, parameters});
  }

  #operateChannel(agent: Agent, id: string, body: Buffer): Answer {
    const {chat, leg} = held(this.#store, agent, id);
    const given = readParameters(body);
    const name = required(given, 'operationName');
    const {operation, parameters} = translate(name, given, leg.state);
    return this.#operations.perform(operation, {chat, agent, leg, parameters}, name);
  }
}

/** @throws Refusal 403 */
function requireFeature(agent: Agent, feature: Feature): void {
  if (!agent.features.includes(feature))
    throw refuse('noPermission', `${agent.nickname} lacks the feature ${feature}.`);
}

/**
 * Returns the agent that a request names by HTTP Basic authentication.
 * @throws Refusal 401
 */
export function authenticate(
  store: Store,
  password: string,
  {authorization}: IncomingMessage['headers'],
): Agent {
  const [, encoded = ''] = /^Basic\s+(\S+)$/i.exec(authorization ?? '') ?? [];
  const [, id = '', secret = ''] =
    /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString('utf8')) ?? [];
  const agent = store.roster.agent(id);
  if (agent && secret === password) return agent;
  const refusal = refuse('notAuthenticated', 'Not a known agent, or not the right password.');
  // A page that sent credentials has a login form of its own: the standard challenge would open the browser's dialog.
  const challenge = authorization === undefined ? 'Basic realm="GMS development server"' : 'X-Basic';
  throw new Refusal({...refusal.answer, headers: {'WWW-Authenticate': challenge}});
}
