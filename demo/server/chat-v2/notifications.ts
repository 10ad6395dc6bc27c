import type {Chat, ChatEvent} from '../chats/chat.js';
import type {Store} from '../chats/store.js';
import type {Fields} from '../http/body.js';
import type {Alterations} from './alterations.js';
import type {Binding, Bindings} from './bindings.js';
import type {Keys} from './keys.js';
import {isPlain, type Operation, type Operations} from './operations.js';
import {fieldsOf, positionOf, startOf, userDataOf} from './parameters.js';
import {codes, Over, Refused} from './refusals.js';
import {done, eventsFrom, over, type Reply} from './reply.js';

/** The channel of a service; customers publish their requests on it, and get the answers as pushes on it. */
export function channelOf(service: string): string {
  return `/service/chatV2/${service}`;
}

/** A message that a customer has published. */
export interface Request {
  /** Id of the Bayeux session. */
  readonly session: string;
  readonly channel: string;
  readonly data: unknown;
}

/** A push to one Bayeux session. */
export interface Push {
  readonly channel: string;
  readonly data: Reply;
}

/** Without a session of this id, the push is lost. */
export type Deliver = (session: string, push: Push) => void;

export interface NotificationParts {
  readonly store: Store;
  readonly keys: Keys;
  readonly operations: Operations;
  readonly bindings: Bindings;
  readonly alterations: Alterations;
  readonly deliver: Deliver;
}

/** Chat API version 2 over CometD: requests come as published messages, and all answers are pushes. */
export class Notifications {
  readonly #parts: NotificationParts;
  readonly close: () => void;

  constructor(parts: NotificationParts) {
    this.#parts = parts;
    this.close = parts.store.subscribe((change) => {
      if (change.type !== 'events' || change.chat.api !== 2 || change.chat.mode !== 'comet') return;
      const seen = change.events.filter(({visibility}) => visibility === 'All');
      if (seen.length > 0) this.#tell(change.chat, seen, change.events.at(-1));
    });
  }

  take(request: Request): void {
    if (this.#parts.alterations.isPushOff()) return;
    const {session, channel, data} = request;
    if (typeof data !== 'object' || data === null || Array.isArray(data)) return;
    const fields = fieldsOf({...data});
    const answer = this.#answer(request, fields);
    if (answer) this.#push({session, channel}, answer, operationOf(fields) ?? 'push');
  }

  /** @returns `undefined` when the answer has been pushed with the events */
  #answer(request: Request, fields: Fields): Reply | undefined {
    try {
      const operation = operationOf(fields);
      if (!operation) throw new Refused(codes.missing, 'There is no such operation.');
      return this.#parts.alterations.around(operation, () => this.#perform(operation, request, fields));
    } catch (error) {
      if (error instanceof Over) return over(undefined, error.complaint);
      if (error instanceof Refused)
        return {messages: [], chatEnded: false, statusCode: 2, errors: [error.complaint]};
      throw error;
    }
  }

  #perform(operation: Operation, request: Request, fields: Fields): Reply | undefined {
    const {keys, operations, bindings} = this.#parts;
    if (operation === 'create') return this.#create(request, fields);
    const chat = keys.byKey(fields, bindings.chatsOf(request.session)[0]);
    if (operation === 'refresh') return this.#refresh(chat, request, fields);
    if (!isPlain(operation)) return undefined;
    const {length} = chat.events;
    const known = bindings.of(chat);
    // The result goes to the session that asks, also when the chat's pushes go to another.
    bindings.bind(chat, request);
    try {
      operations.perform(operation, chat, fields);
    } finally {
      if (known) bindings.bind(chat, known);
    }
    return chat.events.length > length ? undefined : done(chat, []);
  }

  #create(request: Request, fields: Fields): Reply {
    const {store, bindings} = this.#parts;
    const chat = store.requestChat({mode: 'comet', ...startOf(fields)});
    bindings.bind(chat, request);
    return done(chat, eventsFrom(chat, 1));
  }

  /** Answers with all events from the position on, 0 or none being the first, and pushes here from now on. */
  #refresh(chat: Chat, request: Request, fields: Fields): Reply | undefined {
    const {store, bindings, alterations} = this.#parts;
    if (alterations.isUnanswered()) return undefined;
    const position = positionOf(fields) ?? 1;
    const userData = userDataOf(fields);
    if (Object.keys(userData).length > 0 && !chat.end) store.changeUserData(chat, userData);
    if (alterations.moves() !== 'never') bindings.bind(chat, request);
    return done(chat, eventsFrom(chat, position));
  }

  #tell(chat: Chat, events: readonly ChatEvent[], last: ChatEvent | undefined): void {
    const to = this.#parts.bindings.of(chat);
    if (!to) return;
    const news = done(chat, events);
    this.#push(to, last ? {...news, nextPosition: last.index + 1} : news, 'push');
  }

  #push({session, channel}: Binding, reply: Reply, to: Operation | 'push'): void {
    const {bend, pushKeys} = this.#parts.alterations;
    this.#parts.deliver(session, {channel, data: withKeys(bend(reply, to), pushKeys())});
  }
}

/** A push has the secure key alone, as the samples do. */
function withKeys(reply: Reply, keys: 'secureKey' | 'all' | 'none'): Reply {
  if (keys === 'all') return reply;
  const left = ['alias', 'userId', 'chatId', ...(keys === 'none' ? ['secureKey'] : [])];
  const {statusCode} = reply;
  return {...Object.fromEntries(Object.entries(reply).filter(([name]) => !left.includes(name))), statusCode};
}

function operationOf(fields: Fields): Operation | undefined {
  const name = fields.get('operation') ?? '';
  if (Object.hasOwn(names, name)) return names[name];
  return isPlain(name) && name !== 'send' ? name : undefined;
}

/** Operations that have another name than in REST. */
const names: Readonly<Record<string, Operation>> = {
  requestChat: 'create',
  sendMessage: 'send',
  requestNotifications: 'refresh',
};
