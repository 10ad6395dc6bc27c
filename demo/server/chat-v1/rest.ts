import type {IncomingMessage} from 'node:http';
import {json, Refusal, type Answer} from '../http/answer.js';
import type {Fields} from '../http/body.js';
import {lastPosition, type Chat, type Service, type ServiceKind} from '../chats/chat.js';
import type {Clock} from '../chats/clock.js';
import type {CatchUp, CustomerFeed} from './feed.js';
import {dataId} from '../chats/ids.js';
import {connectedReply, finishedReply, receiptReply, stateReply, transcriptReply} from './chat-format.js';
import {
  businessData,
  checked,
  isVerbose,
  mandatory,
  nickname,
  position,
  timeToLive,
  timeZoneOffset,
} from './parameters.js';
import {chatIsOver, failure, wrongValue} from './refusals.js';
import type {Store} from '../chats/store.js';
import {placeAmong, playedPlace, type Place, type PlayedQueue} from './waiting.js';

export interface RestOptions {
  /** Kinds by service name. Other names are answered with 404. */
  readonly services: Readonly<Record<string, ServiceKind>>;
  /** How a refresh with a position delivers missed events in push mode. The GMS documentation leaves this open. */
  readonly catchUp: () => CatchUp;
  /** The form of the reply to a request that is not verbose, in push mode. Both are documented. */
  readonly cometReply: () => 'receipt' | 'state';
  /** GMS's `_chat_400_response_on_disconnected`: a refresh after the end of the chat is answered with 400. */
  readonly refuseRefreshAfterEnd: () => boolean;
  /** Seconds that each place in the queue is expected to take; `undefined` names no expected wait. */
  readonly expectedWait: number | undefined;
  /** A queue in which every chat waits before it may start. */
  readonly queue: () => PlayedQueue | undefined;
  readonly clock: Clock;
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

interface Start extends Pick<RestRequest, 'fields' | 'headers'> {
  readonly nickname: string;
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
  answer({path: [id, ...rest], headers, address, fields: given}: RestRequest): Answer {
    const fields = checked(given);
    const route = rest.join('/');
    if (id !== undefined && route === '') return this.#openService(id, fields);
    const service = this.#store.service(id ?? '');
    // A chat of version 2 is reached with its keys alone.
    if (!service || service.chat?.api === 2) throw failure(404, 'No such service session.');
    this.#store.serviceAlive(service);
    if (route === 'status') return this.#status(service);
    if (route === 'ixn/chat')
      return this.#start(service, {fields, headers, nickname: nickname(given) ?? address});
    const operation =
      rest.length === 3 && route.startsWith('ixn/chat/') && this.#operations.get(rest[2] ?? '');
    if (!operation) throw failure(404, 'No such resource.');
    return operation(this.#chatOf(service, headers), fields);
  }

  #openService(name: string, fields: Fields): Answer {
    const kind = Object.hasOwn(this.#options.services, name) ? this.#options.services[name] : undefined;
    if (!kind) throw failure(404, `There is no service named ${name}.`);
    if (kind === 'closed') throw new Refusal({status: 503});
    const {id} = this.#store.openService(kind, businessData(fields), {
      timeToLive: timeToLive(fields),
      timeZoneOffset: timeZoneOffset(fields),
    });
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

  #place(service: Service): Place | object {
    const waiting = this.#store.waitingServices();
    return (
      this.#playedPlace(service) ??
      placeAmong(waiting.indexOf(service), waiting.length, this.#options.expectedWait)
    );
  }

  #playedPlace({chat, openedAt}: Service): Place | undefined {
    const queue = this.#options.queue();
    return queue && !chat ? playedPlace(queue, this.#options.clock.now() - openedAt) : undefined;
  }

  /** Stays true after the first time: an announced chat may start even if the agent has left meanwhile. */
  #isAvailable(service: Service): boolean {
    if (this.#playedPlace(service)) return false;
    if (!service.available && this.#options.agentAvailable(service.userData))
      this.#store.makeAvailable(service);
    return service.available;
  }

  #start(service: Service, {fields, headers, nickname: name}: Start): Answer {
    if (!this.#isAvailable(service)) throw new Refusal({status: 503});
    const since = position(fields);
    // A repeated start, because the reply to the first was lost, gets the same reply.
    if (service.chat) return this.#startReply(this.#chatOf(service, headers, 'live'), fields, since);
    const isComet = fields.get('notify_by') === 'comet';
    const gmsUser = gmsUserOf(headers);
    if (isComet && gmsUser === undefined) throw wrongValue('The header gms_user is missing.');
    if (!service.userData.subject) mandatory(fields, 'subject');
    const chat = this.#store.startChat(service, {
      mode: isComet ? 'comet' : 'poll',
      gmsUser,
      nickname: name,
      userData: businessData(fields),
      timeZoneOffset: timeZoneOffset(fields),
    });
    const started = this.#startReply(chat, fields, undefined);
    const message = fields.get('message');
    if (message) this.#store.tell(chat, chat.customer, 'Text', message);
    return since === undefined ? started : this.#startReply(chat, fields, since);
  }

  /** With a position, the reply is that of a refresh, in push mode too. */
  #startReply(chat: Chat, fields: Fields, since: number | undefined): Answer {
    return since === undefined ? connectedReply(chat, isVerbose(fields)) : this.#polled(chat, fields, since);
  }

  #send(chat: Chat, fields: Fields): Answer {
    return this.#tell(chat, fields, 'Text', mandatory(fields, 'message'));
  }

  #refresh(chat: Chat, fields: Fields): Answer {
    const message = fields.get('message');
    if (chat.end && (message || this.#options.refuseRefreshAfterEnd())) throw chatIsOver();
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
      if (gmsUser === undefined) throw wrongValue('The header gms_user is missing.');
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
