import type {IncomingMessage} from 'node:http';
import {json, Refusal, type Answer} from '../http/answer.js';
import type {Fields} from '../http/body.js';
import {lastPosition, type Chat, type Service, type ServiceKind} from '../chats/chat.js';
import type {CatchUp, CustomerFeed} from './feed.js';
import {dataId} from '../chats/ids.js';
import {connectedReply, finishedReply, receiptReply, stateReply, transcriptReply} from './chat-format.js';
import type {Store} from '../chats/store.js';

export interface RestOptions {
  /** Kinds by service name. Other names are answered with 404. */
  readonly services: Readonly<Record<string, ServiceKind>>;
  /** How a refresh with a position delivers missed events in push mode. The GMS documentation leaves this open. */
  readonly catchUp: () => CatchUp;
  /** The form of the reply to a request that is not verbose, in push mode. Both are documented. */
  readonly cometReply: () => 'receipt' | 'state';
  /** GMS's `_chat_400_response_on_disconnected`: a refresh after the end of the chat is answered with 400. */
  readonly refuseRefreshAfterEnd: boolean;
  /** True when an agent is ready who would get a chat with this user data. */
  readonly agentAvailable: (userData: Service['userData']) => boolean;
}

/** One request to `/genesys/1/service/…`. */
export interface RestRequest {
  /** The segments after `service`, decoded. */
  readonly path: readonly string[];
  readonly fields: Fields;
  readonly headers: IncomingMessage['headers'];
  readonly address: string;
}

type Operation = (chat: Chat, fields: Fields) => Answer;

/** GMS Chat API version 1, REST. */
export class Rest {
  readonly #store: Store;
  readonly #feed: CustomerFeed;
  readonly #options: RestOptions;
  readonly #operations: ReadonlyMap<string, Operation>;

  constructor(store: Store, feed: CustomerFeed, options: RestOptions) {
    this.#store = store;
    this.#feed = feed;
    this.#options = options;
    this.#operations = new Map<string, Operation>([
      ['send', (chat, fields) => this.#send(chat, fields)],
      ['refresh', (chat, fields) => this.#refresh(chat, fields)],
      ['startTyping', (chat, fields) => this.#tell(chat, fields, 'TypingStarted', '')],
      ['stopTyping', (chat, fields) => this.#tell(chat, fields, 'TypingStopped', '')],
      ['customNotice', (chat, fields) => this.#tell(chat, fields, 'Custom', fields.get('message') ?? '')],
      ['disconnect', (chat, fields) => this.#disconnect(chat, fields)],
    ]);
  }

  /** @throws Refusal */
  answer({path: [id, ...rest], ...request}: RestRequest): Answer {
    const route = rest.join('/');
    if (id !== undefined && route === '') return this.#openService(id, request.fields);
    const service = this.#store.service(id ?? '');
    if (!service) throw failure(404, 'No such service session.');
    this.#store.serviceAlive(service);
    if (route === 'status') return this.#status(service);
    if (route === 'ixn/chat') return this.#start(service, request);
    const operation =
      rest.length === 3 && route.startsWith('ixn/chat/') && this.#operations.get(rest[2] ?? '');
    if (!operation) throw failure(404, 'No such resource.');
    return operation(this.#chatOf(service, request.headers), request.fields);
  }

  #openService(name: string, fields: Fields): Answer {
    const kind = Object.hasOwn(this.#options.services, name) ? this.#options.services[name] : undefined;
    if (!kind) throw failure(404, `There is no service named ${name}.`);
    if (kind === 'closed') throw new Refusal({status: 503});
    const {id} = this.#store.openService(kind, businessData(fields));
    if (!isVerbose(fields)) return json({_id: id});
    const url = `/genesys/1/service/${id}/ixn/chat`;
    return json({'_chatIxnAPI-CREATE-URL': url, _id: id, _data_id: dataId()});
  }

  #status(service: Service): Answer {
    const _id = service.id;
    if (this.#isAvailable(service)) {
      const message = {_id, _status: 'available', _dialog: 'agent_available.html'};
      return json({message, tag: `a2c.advanced.service.agentavailable.${_id}`});
    }
    const message = {_id, _status: 'waiting', _dialog: 'waiting_for_agent.html', ...this.#place(service)};
    return json({message, tag: `a2c.advanced.service.statuschanged.${_id}`});
  }

  /** The place in the queue, unless nobody else waits. The server cannot estimate a waiting time, so it sends none. */
  #place(service: Service): object {
    const waiting = this.#store.waitingServices();
    return waiting.length > 1
      ? {_position: waiting.indexOf(service) + 1, _total_waiting: waiting.length}
      : {};
  }

  /** Stays true after the first time: an announced chat may start even if the agent has left meanwhile. */
  #isAvailable(service: Service): boolean {
    if (!service.available && this.#options.agentAvailable(service.userData))
      this.#store.makeAvailable(service);
    return service.available;
  }

  #start(service: Service, {fields, headers, address}: Omit<RestRequest, 'path'>): Answer {
    if (!this.#isAvailable(service)) throw new Refusal({status: 503});
    // A repeated start, because the reply to the first was lost, gets the same reply.
    if (service.chat) return connectedReply(this.#chatOf(service, headers, 'live'), isVerbose(fields));
    const notifyBy = fields.get('notify_by');
    if (notifyBy !== undefined && notifyBy !== 'comet') throw failure(415, 'notify_by can only be comet.');
    const gmsUser = gmsUserOf(headers);
    if (notifyBy && gmsUser === undefined) throw failure(415, 'The header gms_user is missing.');
    if (!service.userData.subject) mandatory(fields, 'subject');
    const chat = this.#store.startChat(service, {
      mode: notifyBy ? 'comet' : 'poll',
      gmsUser,
      nickname: nickname(fields) ?? address,
      userData: businessData(fields),
    });
    const reply = connectedReply(chat, isVerbose(fields));
    const message = fields.get('message');
    if (message) this.#store.tell(chat, chat.customer, 'Text', message);
    return reply;
  }

  #send(chat: Chat, fields: Fields): Answer {
    return this.#tell(chat, fields, 'Text', mandatory(fields, 'message'));
  }

  #refresh(chat: Chat, fields: Fields): Answer {
    const message = fields.get('message');
    if (chat.end && (message || this.#options.refuseRefreshAfterEnd)) throw chatIsOver();
    const since = position(fields);
    if (chat.mode === 'poll') {
      if (message) this.#store.tell(chat, chat.customer, 'Text', message);
      return this.#polled(chat, fields, since);
    }
    if (message) {
      this.#store.tell(chat, chat.customer, 'Text', message);
      return this.#cometReply(chat, fields);
    }
    const from = since ?? this.#store.takeResumePosition(chat);
    if (from === undefined) return this.#cometReply(chat, fields);
    const catchUp = this.#options.catchUp();
    if (catchUp === 'reply') return transcriptReply(chat, from, isVerbose(fields));
    if (catchUp === 'push') this.#feed.catchUp(chat, from);
    return this.#cometReply(chat, fields);
  }

  #tell(
    chat: Chat,
    fields: Fields,
    kind: 'Text' | 'TypingStarted' | 'TypingStopped' | 'Custom',
    text: string,
  ): Answer {
    if (chat.end) throw chatIsOver();
    this.#store.tell(chat, chat.customer, kind, text);
    return chat.mode === 'poll'
      ? this.#polled(chat, fields, position(fields))
      : this.#cometReply(chat, fields);
  }

  #disconnect(chat: Chat, fields: Fields): Answer {
    const before = lastPosition(chat);
    if (!chat.end) this.#store.leave(chat, chat.customer);
    return finishedReply(chat, before, isVerbose(fields));
  }

  #polled(chat: Chat, fields: Fields, since: number | undefined): Answer {
    const reply = transcriptReply(chat, since ?? chat.cursor, isVerbose(fields));
    this.#store.readTo(chat, lastPosition(chat));
    return reply;
  }

  #cometReply(chat: Chat, fields: Fields): Answer {
    const full = isVerbose(fields) || this.#options.cometReply() === 'state' || chat.end;
    return full ? stateReply(chat, isVerbose(fields)) : receiptReply(chat);
  }

  /** In push mode every request must name the end user, and only that user may reach the chat. */
  #chatOf(service: Service, headers: IncomingMessage['headers'], must?: 'live'): Chat {
    const {chat} = service;
    if (!chat) {
      if (!this.#isAvailable(service)) throw new Refusal({status: 503});
      throw failure(400, 'The chat has not been started.');
    }
    if (chat.mode === 'comet') {
      const gmsUser = gmsUserOf(headers);
      if (gmsUser === undefined) throw failure(415, 'The header gms_user is missing.');
      if (gmsUser !== chat.gmsUser) throw failure(404, 'No such service session.');
    }
    if (chat.end && must === 'live') throw chatIsOver();
    this.#store.customerAlive(chat);
    return chat;
  }
}

export function gmsUserOf(headers: IncomingMessage['headers']): string | undefined {
  const value = headers.gms_user;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The documented form of an error. The exception's package is documented; its class name is invented. */
export function failure(status: number, message: string): Refusal {
  return new Refusal(json({message, exception: 'com.genesyslab.gsg.services.chat.ChatException'}, status));
}

function chatIsOver(): Refusal {
  return failure(400, 'The chat has ended.');
}

/** @throws Refusal 415, as GMS answers any missing or wrong value */
function mandatory(fields: Fields, name: string): string {
  const value = fields.get(name);
  if (!value?.trim()) throw failure(415, `The parameter ${name} is missing.`);
  return value;
}

function position(fields: Fields): number | undefined {
  const value = fields.get('transcriptPosition');
  if (value === undefined || value === '') return undefined;
  if (!/^\d{1,9}$/.test(value)) throw failure(415, 'transcriptPosition is not a number.');
  return Number(value);
}

function isVerbose(fields: Fields): boolean {
  return fields.get('_verbose')?.toLowerCase() === 'true';
}

/** `VasyaP` for Vasya Pupkin. */
function nickname(fields: Fields): string | undefined {
  const given = fields.get('userDisplayName')?.trim();
  if (given) return given;
  const first = fields.get('firstName')?.trim() ?? '';
  const last = fields.get('lastName')?.trim() ?? '';
  return first + last.slice(0, 1) || undefined;
}

const control =
  /^(_verbose|notify_by|message|transcriptPosition|userDisplayName|subscriptionID|push_notification_.*)$/;

/** The names under which GMS attaches the customer's details to the interaction. */
const attached = new Map([
  ['firstName', 'fldnFirstName'],
  ['lastName', 'fldnLastName'],
  ['email', 'fldnEmailAddress'],
]);

/** Every field that GMS does not use itself; agents see it as user data. */
function businessData(fields: Fields): Record<string, string> {
  const data = [...fields].filter(([name]) => !control.test(name));
  return Object.fromEntries(data.map(([name, value]) => [attached.get(name) ?? name, value]));
}
