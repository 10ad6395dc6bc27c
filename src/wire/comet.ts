/** The only file that knows `cometd`. Push over Bayeux, as one feed. */
import {AckExtension, CometD, type Message} from 'cometd';
import {ChatError} from './errors.js';
import type {Post} from './http.js';
import type {Batch, Feed} from './types.js';

export interface CometConfig {
  readonly url: string;
  readonly post: Post;
  readonly channel: string;
  /** Reads the `data` of a push; `undefined` for what is not ours. */
  readonly decode: (data: unknown) => Batch | undefined;
}

/**
 * Waits between tries of a failed /meta/connect, ms: together less than the 10 s for which the server keeps a session
 * that nobody asks. After that the feed is lost, and a new one needs a new handshake.
 */
const CONNECT_RETRIES: readonly number[] = [0, 500, 1000, 2000, 4000];

/** A feed over one Bayeux session: handshake, subscribe, connect. When the session is gone, so is the feed. */
export function cometFeed({url, post, channel, decode}: CometConfig): Feed {
  return (position, sink) => {
    const requests = new AbortController();
    let over = false;
    let isLeaving = false;
    let failedConnects = 0;
    /** Nothing came for so long that the server has forgotten the session by now. */
    let hasExpired = false;

    const cometd = new CometD();
    // No web socket at GMS; and JSONP, which cometd.js would turn to, cannot send the gms_user header.
    cometd.unregisterTransport('websocket');
    cometd.unregisterTransport('callback-polling');
    Object.assign(
      cometd.findTransport('long-polling') ?? {},
      requestsBy(
        post,
        requests.signal,
        () => isLeaving,
        () => (hasExpired = true),
      ),
    );
    cometd.registerExtension('ack', new AckExtension());
    cometd.configure({
      url,
      logLevel: 'warn',
      // One URL, so one CORS preflight.
      appendMessageTypeToURL: false,
      // It would start a Worker from a blob: URL, which a Content-Security-Policy refuses without a word.
      useWorkerScheduler: false,
    });

    const lost = (why: string, message: Message) => {
      if (over) return;
      over = true;
      requests.abort();
      const status = message.failure?.httpCode;
      sink.lost(
        new ChatError('unreachable', `${url}: ${why} ${message.error ?? ''}`, status ? {status} : {}),
      );
    };

    // cometd.js's own policy gives up for ever after one failed handshake to another origin, and loops on a session that
    // the server does not know, up to 100 handshakes a second. So it may retry /meta/connect and nothing else.
    cometd.onTransportFailure = (message, failure, proceed) => {
      // A session that never stood is not worth another try.
      const delay = wasLive && !hasExpired ? CONNECT_RETRIES[failedConnects] : undefined;
      const retry = message.channel === '/meta/connect' && failure.action === 'retry' && delay !== undefined;
      if (over || !retry) {
        proceed({...failure, action: 'none'});
        lost(message.channel, message);
        return;
      }
      failedConnects += 1;
      isConnected = false;
      proceed({...failure, delay});
      sink.trouble();
    };
    let isSubscribed = false;
    let isConnected = false;
    let wasLive = false;
    // The two are answered in any order, and what is pushed before both stand may be missed.
    const tellIfLive = () => {
      if (!isSubscribed || !isConnected || over) return;
      wasLive = true;
      sink.live();
    };
    let subscription: ReturnType<CometD['subscribe']> | undefined;
    cometd.addListener('/meta/handshake', ({successful}) => {
      if (!successful || over) return;
      subscription = cometd.subscribe(
        channel,
        ({data}) => {
          const batch = over ? undefined : decode(data);
          if (batch) sink.batch(batch);
        },
        (reply) => {
          if (!reply.successful) return lost('/meta/subscribe', reply);
          isSubscribed = true;
          tellIfLive();
        },
      );
    });
    cometd.addListener('/meta/connect', (message) => {
      if (!message.successful || over) return;
      // cometd.js obeys these without telling anybody, or throws where nobody catches.
      const {reconnect = 'retry'} = message.advice ?? {};
      if (reconnect !== 'retry') return lost(`advice ${reconnect}`, message);
      // The first answer after a failure comes at once: only the next one shows that the line holds.
      if (isConnected) failedConnects = 0;
      else {
        isConnected = true;
        tellIfLive();
      }
    });
    cometd.addListener('/meta/disconnect', (message) => lost('/meta/disconnect', message));
    cometd.handshake();

    const stop = async () => {
      if (over) return;
      over = true;
      if (subscription && !cometd.isDisconnected()) {
        // Now: by the time the other answer is there, the state may be gone.
        const at = position();
        const farewell = () => disconnect(cometd, at);
        // A page that is going away has time for one request, and none for its answer.
        if (isLeaving) void farewell();
        else await unsubscribe(cometd, subscription).then(farewell);
      }
      requests.abort();
    };
    let stopped: Promise<void> | undefined;
    return (leaving = false) => {
      isLeaving ||= leaving;
      return (stopped ??= stop());
    };
  };
}

/** Resolves when it was answered or has failed. */
function unsubscribe(cometd: CometD, subscription: ReturnType<CometD['subscribe']>): Promise<void> {
  return new Promise((resolve) => {
    cometd.unsubscribe(subscription, () => resolve());
  });
}

/** Resolves when it was answered or has failed. */
function disconnect(cometd: CometD, position: number): Promise<void> {
  return new Promise((resolve) => {
    if (cometd.isDisconnected()) return resolve();
    // Where GMS is to go on from, should the chat be taken up again (ChatPushNotification).
    cometd.disconnect({ext: {transcriptPosition: String(position)}}, () => resolve());
  });
}

/** The transport's requests go through `post`, so that headers and credentials are the same as for REST. */
function requestsBy(post: Post, signal: AbortSignal, isLeaving: () => boolean, onExpired: () => void) {
  return {
    xhrSend({url, body, onSuccess, onError}: TransportPacket): TransportRequest {
      const aborter = new AbortController();
      const request: TransportRequest = {status: 0, abort: () => aborter.abort()};
      signal.addEventListener('abort', request.abort, {signal: aborter.signal});
      if (signal.aborted) request.abort();
      post(
        url,
        'application/json;charset=UTF-8',
        body,
        isLeaving() ? {keepalive: true} : {signal: aborter.signal},
      )
        .then(({status, body: text}) => {
          request.status = status;
          const replies = status === 200 ? messagesIn(text) : [];
          // cometd.js would wait for ever for a reply that is not there, and what is no message breaks it.
          if (messagesIn(body).every(({channel}) => replies.some((reply) => reply.channel === channel)))
            onSuccess(replies);
          else onError(`HTTP ${status}`);
        })
        .catch((error: unknown) => onError(String(error)))
        .finally(request.abort);
      return request;
    },
    abortXHR(request: TransportRequest | undefined): boolean {
      onExpired();
      request?.abort();
      return request !== undefined;
    },
  };
}

/** @throws SyntaxError when it is not JSON */
function messagesIn(text: string): readonly {readonly channel: string}[] {
  const parsed: unknown = JSON.parse(text);
  return [parsed].flat().filter(isMessage);
}

const isMessage = (value: unknown): value is {readonly channel: string} =>
  typeof value === 'object' && value !== null && 'channel' in value && typeof value.channel === 'string';

interface TransportPacket {
  readonly url: string;
  readonly body: string;
  readonly onSuccess: (messages: readonly object[]) => void;
  readonly onError: (reason: string) => void;
}

interface TransportRequest {
  status: number;
  readonly abort: () => void;
}

interface TransportFailure {
  readonly action: 'handshake' | 'retry' | 'none';
  readonly delay?: number;
}

declare module 'cometd' {
  /** Left out of the package's own types. */
  interface Message {
    failure?: {httpCode?: number; reason?: string};
  }
  interface CometD {
    onTransportFailure(
      message: Message,
      failure: TransportFailure,
      proceed: (failure: TransportFailure) => void,
    ): void;
  }
}
