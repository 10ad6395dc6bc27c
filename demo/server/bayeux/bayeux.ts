import {createHash} from 'node:crypto';
import type {IncomingMessage, ServerResponse} from 'node:http';
import cometd from 'cometd-nodejs-server';
import type {CometDServer, ServerMessage, ServerSession} from 'cometd-nodejs-server';
import acknowledgement from 'cometd-nodejs-server/ack-extension.js';
import {json, Refusal} from '../http/answer.js';
import {browserOf, isBrowser} from './browser.js';
import {answerWithScript, scriptRequestOf} from './callback-polling.js';
import {decodeMessages, dressPublished, dressPush, dressReply} from './message.js';
import type {BayeuxEngine, BayeuxOptions, BayeuxRequest, Published} from './engine.js';
import {parseJson, readBody} from '../http/body.js';

interface User {
  /** Sessions by clientId; `connected` is true once the first `/meta/connect` has come. */
  readonly sessions: Map<string, {readonly session: ServerSession; connected: boolean}>;
  readonly requests: Set<ServerResponse>;
}

/**
 * A Bayeux endpoint over long-polling and callback-polling. Each user receives only the pushes meant for that user.
 *
 * Wraps `cometd-nodejs-server` and corrects the differences that a client of the real GMS would notice: a single
 * message outside an array is accepted, the first `/meta/connect` is answered at once, replies have the documented form,
 * and the user identifies a session, not a cookie, which browsers do not send across sites.
 */
export class Bayeux implements BayeuxEngine {
  readonly #options: BayeuxOptions;
  readonly #server: CometDServer;
  readonly #users = new Map<string, User>();
  readonly #owners = new WeakMap<ServerSession, string>();
  /** The user whose request is being handled. The library calls its policy synchronously, so one field is enough. */
  #current: string | undefined;

  constructor(options: BayeuxOptions) {
    this.#options = options;
    const {maxInterval, channel, furtherChannels = [], callbackPolling, publishing} = options;
    const own = new Set([channel, ...furtherChannels]);
    const requests = new Set(publishing?.channels);
    const transports = callbackPolling ? ['callback-polling', 'long-polling'] : ['long-polling'];
    const server = cometd.createCometDServer({maxInterval, maxSessionsPerBrowser: -1});
    server.policy = {
      canHandshake: (_session, _message, done) => done(undefined, this.#current !== undefined),
      canCreate: (_session, _message, _name, done) => done(undefined, false),
      canSubscribe: (_session, _message, {name}, done) =>
        done(undefined, requests.has(name) || (own.has(name) && !isBrowser(this.#current ?? ''))),
      canPublish: (_session, _message, {name}, done) => done(undefined, requests.has(name)),
    };
    server.addExtension(new acknowledgement.AcknowledgedMessagesExtension());
    server.addExtension({
      outgoing: (_server, _sender, session: ServerSession | null, message, done) => {
        if (message.channel.startsWith('/meta/'))
          dressReply(message, transports, session !== null && !this.#owners.has(session));
        else if (message.channel.startsWith('/service/')) dressPublished(message);
        else dressPush(message);
        done(undefined, true);
      },
    });
    server.addListener('sessionAdded', (session: ServerSession) => this.#added(session));
    server.addListener('sessionRemoved', (session: ServerSession) => this.#removed(session));
    // The library removes a channel without subscribers unless it has a listener.
    for (const name of [...own, ...requests]) server.createServerChannel(name).addListener('message', passOn);
    this.#server = server;
  }

  /** @throws Refusal when the request is not Bayeux */
  async handle({req, res, query, user}: BayeuxRequest): Promise<void> {
    const script = this.#options.callbackPolling && req.method === 'GET' ? scriptRequestOf(query) : undefined;
    if (req.method !== 'POST' && !script) {
      throw new Refusal({...json({message: 'Bayeux takes POST.'}, 405), headers: {Allow: 'POST'}});
    }
    const timeout = this.#options.timeout();
    const messages = decodeMessages(parseJson(script?.messages ?? (await readBody(req))), timeout);
    if (res.destroyed) return;
    // A script of any site may come with the cookie of the browser: it needs a user.
    const name = user ?? (script ? undefined : this.#browser(req, res, messages));
    const publishes = this.#published(messages);
    if (publishes.length > 0) this.#options.publishing?.onAnswer(req, res);
    if (name !== undefined) this.#track(name, res);
    for (const message of messages) this.#prepare(message, name);
    if (script) answerWithScript(res, script.callback);
    // The library finds sessions by this cookie alone, so it is derived from the user. It must not contain ; or =.
    const owner = createHash('sha256').update(name ?? '');
    req.headers.cookie = `BAYEUX_BROWSER=${owner.digest('hex')}`;
    this.#current = name;
    this.#server.options.timeout = timeout;
    try {
      // The library itself takes POST only.
      this.#server.handle(Object.assign(req, {method: 'POST', body: messages}), res);
    } finally {
      this.#current = undefined;
    }
    for (const [{reply}, published] of publishes) {
      if (reply?.successful) this.#options.publishing?.onPublish(published);
    }
  }

  /** Pushes to one session, if it is still there. */
  deliverTo(session: string, channel: string, data: unknown): void {
    this.#session(session)?.deliver(null, channel, data);
  }

  isOpen(session: string): boolean {
    return this.#session(session) !== undefined;
  }

  /** Pushes to every subscribed session of a user. Without one, the push is lost. */
  deliver(name: string, data: unknown): void {
    const {channel} = this.#options;
    for (const {session} of this.#users.get(name)?.sessions.values() ?? []) {
      if (
        session.subscriptions.some((subscribed) => subscribed.name === channel || subscribed.name === '/**')
      )
        session.deliver(null, channel, data);
    }
  }

  /** True while a request of this user is held. */
  isConnected(name: string): boolean {
    return (this.#users.get(name)?.requests.size ?? 0) > 0;
  }

  /** Forgets a user's sessions: the next request in one of them is answered with 402, unknown session. */
  forget(name: string): void {
    for (const {session} of [...(this.#users.get(name)?.sessions.values() ?? [])]) session.disconnect();
  }

  /** Breaks all held requests and forgets all sessions, as a server restart does. */
  reset(): void {
    for (const [name, {requests}] of [...this.#users]) {
      for (const response of requests) response.socket?.destroy();
      this.forget(name);
    }
  }

  /** Breaks all held requests and stops the timers, as when the server goes down. */
  close(): void {
    this.#server.close();
    this.reset();
  }

  /** The library returns nothing for an unknown id, which its types do not say. */
  #session(id: string): ServerSession | undefined {
    return this.#server.getServerSession(id);
  }

  #browser(
    req: IncomingMessage,
    res: ServerResponse,
    messages: readonly ServerMessage[],
  ): string | undefined {
    const {publishing} = this.#options;
    if (!publishing) return undefined;
    const session = this.#session(messages[0]?.clientId ?? '');
    const owner = session && this.#owners.get(session);
    if (!publishing.cookieDemanded && owner !== undefined && isBrowser(owner)) return owner;
    return browserOf(req, res, messages[0]?.channel === '/meta/handshake');
  }

  /** The messages that publish something. The library takes the session of the first message for all of them. */
  #published(messages: readonly ServerMessage[]): [ServerMessage, Published][] {
    const session = messages[0]?.clientId ?? '';
    const {channels = []} = this.#options.publishing ?? {};
    return messages
      .filter(({channel}) => channels.includes(channel))
      .map((message) => {
        const {channel} = message;
        const data: unknown = message.data;
        return [message, {session, channel, data}];
      });
  }

  #user(name: string): User {
    const user = this.#users.get(name) ?? {sessions: new Map(), requests: new Set()};
    this.#users.set(name, user);
    return user;
  }

  #release(name: string): void {
    const user = this.#users.get(name);
    if (user?.sessions.size === 0 && user.requests.size === 0) this.#users.delete(name);
  }

  #added(session: ServerSession): void {
    if (this.#current === undefined) return;
    this.#owners.set(session, this.#current);
    this.#user(this.#current).sessions.set(session.id, {session, connected: false});
    this.#options.publishing?.onOpen(session.id, this.#current);
  }

  #removed(session: ServerSession): void {
    const name = this.#owners.get(session);
    if (name === undefined) return;
    this.#owners.delete(session);
    this.#users.get(name)?.sessions.delete(session.id);
    this.#options.publishing?.onGone(session.id);
    this.#release(name);
  }

  #track(name: string, res: ServerResponse): void {
    const {requests} = this.#user(name);
    requests.add(res);
    this.#options.onSign(name);
    res.once('close', () => {
      requests.delete(res);
      this.#release(name);
      this.#options.onSign(name);
    });
  }

  #prepare(message: ServerMessage, name: string | undefined): void {
    const session = this.#users.get(name ?? '')?.sessions.get(message.clientId ?? '');
    if (name === undefined || !session) return;
    if (message.channel === '/meta/connect' && !session.connected) {
      session.connected = true;
      message.advice = {timeout: 0};
    }
    if (message.channel === '/meta/disconnect') this.#options.onDisconnect?.(name, message.ext);
  }
}

function passOn(_session: unknown, _channel: unknown, _message: unknown, done: () => void): void {
  done();
}
