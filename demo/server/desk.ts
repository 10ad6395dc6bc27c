import type {IncomingMessage} from 'node:http';
import {json, Refusal, type Answer} from './answer.js';
import {parseJson} from './body.js';
import type {Agent} from './changes.js';
import type {Chat, Leg} from './chat.js';
import {capabilities, chatResource, message, type DeskOperation} from './desk-view.js';
import type {Store} from './store.js';

/** One request to `/api/v2/…`. */
export interface DeskRequest {
  readonly method: string;
  /** The segments after `v2`, decoded. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  readonly body: Buffer;
}

type Parameters = Readonly<Record<string, unknown>>;

type Operation = (chat: Chat, agent: Agent, leg: Leg, parameters: Parameters) => void;

/** The codes that the Web Services API documents. */
const statusCodes = {ok: 0, missing: 1, invalid: 2, internal: 4, notFound: 6, notAuthenticated: 20} as const;

/** The agents' Web Services API, version 2: the chats of the agent who asks. */
export class Desk {
  readonly #store: Store;
  readonly #operations: Readonly<Record<DeskOperation, Operation>>;

  constructor(store: Store) {
    this.#store = store;
    const tell = (
      kind: 'Text' | 'TypingStarted' | 'TypingStopped' | 'PushUrl',
      textOf: (p: Parameters) => string,
    ) => {
      return (chat: Chat, _agent: Agent, {party}: Leg, parameters: Parameters): void => {
        if (party) store.tell(chat, party, kind, textOf(parameters));
      };
    };
    this.#operations = {
      Accept: (chat, agent, _leg, {nickname}) =>
        store.roster.accept(chat, agent, given(nickname) ?? agent.nickname),
      Reject: (chat, agent) => store.roster.reject(chat, agent),
      SendMessage: tell('Text', ({text}) => required('text', text)),
      SendStartTypingNotification: tell('TypingStarted', () => 'is typing'),
      SendStopTypingNotification: tell('TypingStopped', () => 'stopped typing'),
      SendUrl: tell('PushUrl', ({url}) => required('url', url)),
      Leave: (chat, agent) => store.roster.leave(chat, agent),
      Complete: (chat, agent) => store.roster.complete(chat, agent),
    };
  }

  /** @throws Refusal */
  answer(agent: Agent, request: DeskRequest): Answer {
    const {method, path, query} = request;
    const mine = path[0] === 'me';
    const [chats, id, messages, ...more] = mine ? path.slice(1) : path;
    if (chats !== 'chats' || more.length > 0) throw noSuchResource();
    if (id === undefined) {
      if (!mine) throw noSuchResource();
      allow(method, 'GET');
      return json({statusCode: statusCodes.ok, chats: this.#chatsOf(agent)});
    }
    const {chat, leg} = this.#held(agent, id);
    if (messages !== undefined) {
      if (!mine || messages !== 'messages') throw noSuchResource();
      allow(method, 'GET');
      return json({statusCode: statusCodes.ok, messages: this.#messages(chat, leg, query)});
    }
    allow(method, ...(mine ? ['GET', 'POST'] : ['GET']));
    if (method === 'GET')
      return json({statusCode: statusCodes.ok, chat: chatResource(chat, leg.state, agent.origin)});
    this.#operate(agent, chat, leg, request.body);
    return json({statusCode: statusCodes.ok});
  }

  #chatsOf(agent: Agent) {
    return [...this.#store.chats()].flatMap((chat) => {
      const leg = chat.legs.get(agent.id);
      return leg && isOpen(leg) ? [chatResource(chat, leg.state, agent.origin)] : [];
    });
  }

  #held(agent: Agent, id: string): {chat: Chat; leg: Leg} {
    const chat = this.#store.chat(id);
    const leg = chat?.legs.get(agent.id);
    if (!chat || !leg || !isOpen(leg)) throw refuse(404, statusCodes.notFound, 'No such chat.');
    return {chat, leg};
  }

  /** An agent who was only invited has not read it yet. */
  #messages(chat: Chat, leg: Leg, query: URLSearchParams) {
    if (leg.state === 'Invited') return [];
    const startIndex = count(query, 'startIndex') ?? 1;
    const limit = count(query, 'count') ?? chat.events.length;
    return chat.events
      .filter(({index}) => index >= startIndex)
      .slice(0, limit)
      .map(message);
  }

  #operate(agent: Agent, chat: Chat, leg: Leg, body: Buffer): void {
    const parameters = parseJson(body);
    if (!isRecord(parameters)) throw refuse(400, statusCodes.missing, 'The body is not an object.');
    const name = required('operationName', parameters.operationName);
    if (!isOperation(name)) throw refuse(400, statusCodes.invalid, `There is no operation ${name}.`);
    if (!capabilities[leg.state].includes(name)) {
      throw refuse(409, statusCodes.invalid, `${name} is not possible while the chat is ${leg.state}.`);
    }
    this.#operations[name](chat, agent, leg, parameters);
  }
}

/**
 * The agent that a request names by HTTP Basic.
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
  const refusal = refuse(401, statusCodes.notAuthenticated, 'Not a known agent, or not the right password.');
  // A page that sent credentials shows its own form: the standard challenge would open the browser's over it.
  const challenge = authorization === undefined ? 'Basic realm="GMS in a box"' : 'X-Basic';
  throw new Refusal({...refusal.answer, headers: {'WWW-Authenticate': challenge}});
}

function refuse(status: number, statusCode: number, statusMessage: string): Refusal {
  return new Refusal(json({statusCode, statusMessage}, status));
}

function noSuchResource(): Refusal {
  return refuse(404, statusCodes.notFound, 'No such resource.');
}

function allow(method: string, ...methods: string[]): void {
  if (methods.includes(method)) return;
  const refusal = refuse(405, statusCodes.invalid, `This resource takes ${methods.join(' and ')}.`);
  throw new Refusal({...refusal.answer, headers: {Allow: methods.join(', ')}});
}

function isOpen({state}: Leg): boolean {
  return state !== 'Completed' && state !== 'Revoked';
}

function isOperation(name: string): name is DeskOperation {
  return Object.values(capabilities).some((operations) => operations.some((operation) => operation === name));
}

function required(name: string, value: unknown): string {
  const text = given(value);
  if (text === undefined) throw refuse(400, statusCodes.missing, `The parameter ${name} is missing.`);
  return text;
}

function given(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() ? value : undefined;
}

function count(query: URLSearchParams, name: string): number | undefined {
  const value = query.get(name);
  if (value === null) return undefined;
  if (!/^\d{1,9}$/.test(value)) throw refuse(400, statusCodes.invalid, `${name} is not a number.`);
  return Number(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
