/** Push over Bayeux, as a feed. This is the only file that imports `cometd`. */
import {AckExtension, CometD, type Message} from 'cometd';
import {
  JSON_TYPE,
  messagesIn,
  repliesIn,
  withAdvice,
  type BayeuxReply,
  type OpenSession,
  type TransportFailure,
  type TransportPacket,
  type TransportRequest,
} from './bayeux-messages.js';
import {outsideZone} from '../base/outside-zone.js';
import {within} from '../base/within.js';
import {ChatError, isDenial} from './errors.js';
import type {Post} from './http.js';
import {begins, endLost, hasEnded} from './last-session.js';
import {News, type NewsConfig} from './news.js';
import {PollPace} from './poll-pace.js';
import type {Feed, FeedSink} from './types.js';

export interface CometConfig extends NewsConfig {
  readonly url: string;
  readonly post: Post;
  /** See `Wire.waitFor`. */
  readonly waitFor: (requests: number) => number;
  /** Called each time the session begins to work. */
  readonly onLive?: (session: OpenSession) => void;
}

/** Time for the last two requests of a session, ms. */
const FAREWELL = 10_000;
/** A session that does not work after this time is lost, ms. cometd.js waits for its first /meta/connect as for one that is held. */
const LIVE_WITHIN = 20_000;

/** A feed over one Bayeux session: handshake, subscribe, connect. The feed ends with its session. */
export function cometFeed(config: CometConfig): Feed {
  return (position, sink) => {
    // The timers of cometd.js too.
    const session = outsideZone(() => new CometSession(config, position, sink));
    return (leaving = false) => outsideZone(() => session.stop(leaving));
  };
}

/** One Bayeux session, from the handshake to its loss or its disconnect. */
class CometSession implements OpenSession {
  readonly #config: CometConfig;
  readonly #position: () => number;
  readonly #sink: FeedSink;
  readonly #cometd = new CometD();
  readonly #requests = new AbortController();
  readonly #news: News;
  readonly #cancelTimeout: () => void;
  #subscription: Subscription | undefined;
  #isSubscribed = false;
  #isConnected = false;
  #wasLive = false;
  readonly #pace = new PollPace();
  /** Set by a request that another try cannot mend now: see `#judge`. */
  #verdict: ChatError | undefined;
  #isOver = false;
  #isLeaving = false;
  #stopped: Promise<void> | undefined;

  constructor(config: CometConfig, position: () => number, sink: FeedSink) {
    this.#config = config;
    this.#position = position;
    this.#sink = sink;
    this.#news = new News(config, (batch) => sink.batch(batch));
    const cometd = this.#cometd;
    // GMS has no web socket, and JSONP, the fallback of cometd.js, cannot send the gms_user header.
    cometd.unregisterTransport('websocket');
    cometd.unregisterTransport('callback-polling');
    Object.assign(cometd.findTransport('long-polling') ?? {}, {
      xhrSend: (packet: TransportPacket) => this.#send(packet),
      // Called after a time-out: the server has forgotten the session by now.
      abortXHR: (request: TransportRequest | undefined) => {
        this.#pace.giveUp();
        request?.abort();
        return request !== undefined;
      },
    });
    cometd.registerExtension('ack', new AckExtension());
    cometd.configure({
      url: config.url,
      logLevel: 'warn',
      // One URL, so one CORS preflight.
      appendMessageTypeToURL: false,
      // Else cometd.js starts a Worker from a blob: URL, which a Content-Security-Policy refuses silently.
      useWorkerScheduler: false,
    });
    // The policy of cometd.js gives up for ever after one failed handshake to another origin, and loops on a session that
    // the server does not know, with up to 100 handshakes a second. So it may retry /meta/connect and nothing else.
    cometd.onTransportFailure = (message, failure, proceed) => {
      const mayRetry = message.channel === '/meta/connect' && failure.action === 'retry' && !this.#isOver;
      // A session that was never live is not worth another try.
      const isWorthIt = mayRetry && this.#wasLive && !this.#verdict;
      const delay = isWorthIt ? this.#pace.retryIn(config.waitFor(1)) : undefined;
      if (delay === undefined) {
        proceed({...failure, action: 'none'});
        this.#lose(message.channel, message);
        return;
      }
      this.#isConnected = false;
      proceed({...failure, delay});
      sink.trouble();
    };
    cometd.addListener('/meta/handshake', ({successful}) => {
      if (successful && !this.#isOver) this.#subscribe();
    });
    cometd.addListener('/meta/connect', (message) => this.#onConnect(message));
    cometd.addListener('/meta/disconnect', (message) => this.#lose('/meta/disconnect', message));
    this.#cancelTimeout = config.clock.after(LIVE_WITHIN, () => this.giveUp('not live'));
    cometd.handshake();
  }

  /** Ends the session at the server. Resolves when none of its requests is left. */
  stop(leaving: boolean): Promise<void> {
    this.#isLeaving ||= leaving;
    return (this.#stopped ??= this.#leave());
  }

  get clientId(): string | null {
    return this.#cometd.getClientId();
  }

  get signal(): AbortSignal {
    return this.#requests.signal;
  }

  receive(message: BayeuxReply): void {
    if (!this.#isOver) this.#news.take([message], ([other]) => other && this.#cometd.receive(other));
  }

  leave(): void {
    this.#isLeaving = true;
  }

  giveUp(why: string, cause?: unknown): void {
    this.#judge(cause);
    this.#lose(why, {channel: this.#config.channel});
  }

  async #leave(): Promise<void> {
    this.#cancelTimeout();
    this.#news.stop();
    if (this.#isOver) return;
    this.#isOver = true;
    const cometd = this.#cometd;
    const subscription = this.#subscription;
    if (subscription && !cometd.isDisconnected()) {
      // Read now: when the reply to the unsubscribe is here, the state may be gone.
      const at = this.#position();
      const farewell = () => disconnect(cometd, at).then((isTold) => isTold && hasEnded(this.#config));
      // A page that is unloaded has time for one request, and not for its answer.
      if (this.#isLeaving) void farewell();
      else await farewellWithin(this.#config, unsubscribe(cometd, subscription).then(farewell));
    }
    this.#requests.abort();
  }

  #lose(why: string, message: Message): void {
    this.#cancelTimeout();
    this.#news.stop();
    if (this.#isOver) return;
    this.#isOver = true;
    this.#requests.abort();
    if (message.error?.startsWith('402')) hasEnded(this.#config);
    const status = message.failure?.httpCode;
    const text = `${this.#config.url}: ${why} ${message.error ?? ''}`;
    // A server that restarts may ask its clients to come back later than others.
    const retryAfter = message.advice?.interval;
    this.#sink.lost(
      this.#verdict ?? new ChatError('unreachable', text, {status: status || undefined, retryAfter}),
    );
  }

  #subscribe(): void {
    const {channel} = this.#config;
    begins(this.#config, this.clientId);
    this.#subscription = this.#cometd.subscribe(
      channel,
      () => {},
      (reply) => {
        if (!reply.successful) return this.#lose('/meta/subscribe', reply);
        this.#isSubscribed = true;
        this.#tellIfLive();
      },
    );
  }

  #onConnect(message: Message): void {
    if (!message.successful || this.#isOver) return;
    // cometd.js follows any other advice without telling, or throws where nothing catches.
    const {reconnect = 'retry', 'multiple-clients': isSecond} = message.advice ?? {};
    if (isSecond) endLost(this.#config);
    if (reconnect !== 'retry') return this.#lose(`advice ${reconnect}`, message);
    // The first answer after a failure comes at once: only the next one shows that the connection holds.
    if (this.#isConnected) this.#pace.holds();
    else {
      this.#isConnected = true;
      this.#tellIfLive();
    }
  }

  /** The replies to subscribe and connect come in any order, and a push before both may be missed. */
  #tellIfLive(): void {
    if (!this.#isSubscribed || !this.#isConnected || this.#isOver) return;
    this.#wasLive = true;
    this.#cancelTimeout();
    this.#config.onLive?.(this);
    this.#sink.live();
  }

  /** Sends a request of cometd.js through `post`, so that headers and credentials are the same as for REST. */
  #send({url, body, onSuccess, onError}: TransportPacket): TransportRequest {
    const {signal} = this.#requests;
    const aborter = new AbortController();
    const request: TransportRequest = {status: 0, abort: () => aborter.abort()};
    signal.addEventListener('abort', request.abort, {signal: aborter.signal});
    if (signal.aborted) request.abort();
    const {clock, post} = this.#config;
    const askedAt = clock.now();
    void post(url, JSON_TYPE, body, this.#isLeaving ? {leaving: true} : {signal: aborter.signal})
      .then((answer) => {
        const {status} = answer;
        request.status = status;
        const replies = repliesIn(url, answer, (fault) => this.#judge(fault));
        // cometd.js waits for ever for a missing reply, and breaks on anything that is not a message.
        if (messagesIn(body).every(({channel}) => replies.some((reply) => reply.channel === channel)))
          this.#news.take(this.#paced(replies, clock.now() - askedAt), onSuccess);
        else onError(`HTTP ${status}`);
      })
      .catch((error: unknown) => {
        this.#judge(error);
        onError(String(error));
      })
      .then(request.abort);
    return request;
  }

  /** Keeps a fault that only the page can mend, and one after which the server wants a pause. */
  #judge(error: unknown): void {
    if (error instanceof ChatError && (isDenial(error) || error.retryAfter !== undefined))
      this.#verdict = error;
  }

  /** Tells cometd.js when to ask again: where a server does not hold its polls, later than at once. */
  #paced(replies: readonly BayeuxReply[], took: number): readonly BayeuxReply[] {
    return replies.map((reply) => {
      // The first connect of a session is answered at once.
      const isPaced = reply.channel === '/meta/connect' && this.#isConnected;
      const least = isPaced ? this.#pace.waitAfter(took, replies.length > 1, this.#position()) : 0;
      return isPaced || reply.advice ? withAdvice(reply, least) : reply;
    });
  }
}

/** Resolves in any case: cometd.js forgets what it holds back when it loses its connection, and tells nobody. */
const farewellWithin = ({clock}: CometConfig, farewell: Promise<unknown>): Promise<unknown> =>
  within(clock, FAREWELL, farewell, () => new Error('No farewell.')).catch(() => undefined);

/** Resolves when the request was answered or has failed. */
function unsubscribe(cometd: CometD, subscription: Subscription): Promise<void> {
  return new Promise((resolve) => {
    cometd.unsubscribe(subscription, () => resolve());
  });
}

/** @returns whether the server knows that the session is over. Resolves when the request was answered or has failed. */
function disconnect(cometd: CometD, position: number): Promise<unknown> {
  return new Promise((resolve) => {
    if (cometd.isDisconnected()) return resolve(false);
    // GMS goes on from this position if the chat is resumed (ChatPushNotification).
    cometd.disconnect({ext: {transcriptPosition: String(position)}}, ({successful}) => resolve(successful));
  });
}

type Subscription = ReturnType<CometD['subscribe']>;
declare module 'cometd' {
  /** Missing in the package's own types. */
  interface Message {
    failure?: {httpCode?: number; reason?: string};
  }
  interface CometD {
    /** Takes a message in as if its transport had brought it. */
    receive(message: object): void;
    onTransportFailure(
      message: Message,
      failure: TransportFailure,
      proceed: (failure: TransportFailure) => void,
    ): void;
  }
}
