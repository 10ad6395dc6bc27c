import {CometD} from 'cometd';
import type {Message as BayeuxMessage} from 'cometd';
import type {AgentApi} from './api.js';
import {decodeNotification, type Notification} from './decode.js';

export interface NotificationSink {
  /** Subscribed: from here on nothing is missed, so this is the moment to ask for what there is. */
  connected: () => Promise<void>;
  /** Down, and already being tried again. What happens meanwhile will not be told. */
  lost: () => void;
  notified: (notification: Notification) => void;
}

/**
 * The CometD half of the agents' API: one connection, subscribed to `/v2/me/chats`.
 *
 * Any failure drops the whole Bayeux session and a new one is made after a pause, because what was pushed in between
 * is lost either way; the sink then asks for everything again.
 */
export class Notifications {
  readonly #api: AgentApi;
  readonly #sink: NotificationSink;
  #cometd: CometD | undefined;
  #failures = 0;
  #timer: number | undefined;

  constructor(api: AgentApi, sink: NotificationSink) {
    this.#api = api;
    this.#sink = sink;
  }

  open(): void {
    this.#close();
    const cometd = new CometD();
    this.#cometd = cometd;
    // JSONP cannot carry the Authorization header, and the server has no WebSocket.
    cometd.unregisterTransport('callback-polling');
    cometd.unregisterTransport('websocket');
    cometd.configure({
      url: this.#api.notificationsUrl,
      requestHeaders: this.#api.headers,
      appendMessageTypeToURL: false,
      // The default makes a worker from a blob: URL, which a content security policy refuses in silence.
      useWorkerScheduler: false,
      logLevel: 'warn',
    });
    cometd.addListener('/meta/handshake', (reply) => {
      if (reply.successful) this.#subscribe(cometd);
      else this.#fail(cometd);
    });
    cometd.addListener('/meta/connect', (reply) => {
      if (!reply.successful || reply.advice?.reconnect === 'none') this.#fail(cometd);
    });
    cometd.handshake();
  }

  close(): void {
    this.#close();
    this.#failures = 0;
  }

  #subscribe(cometd: CometD): void {
    const onPush = (push: BayeuxMessage): void => {
      const notification = decodeNotification(push.data);
      if (notification && cometd === this.#cometd) this.#sink.notified(notification);
    };
    cometd.subscribe('/v2/me/chats', onPush, (reply) => {
      if (cometd !== this.#cometd) return;
      if (!reply.successful) {
        this.#fail(cometd);
        return;
      }
      this.#sink.connected().then(
        () => (this.#failures = 0),
        () => this.#fail(cometd),
      );
    });
  }

  #fail(cometd: CometD): void {
    // A connection that was given up goes on reporting for a while.
    if (cometd !== this.#cometd) return;
    this.#close();
    this.#timer = window.setTimeout(() => this.open(), pauseAfter(this.#failures));
    this.#failures += 1;
    this.#sink.lost();
  }

  #close(): void {
    window.clearTimeout(this.#timer);
    const cometd = this.#cometd;
    this.#cometd = undefined;
    cometd?.disconnect();
  }
}

/** Milliseconds: 1 s, doubled to 15 s at most, and up to half as much again so that desks do not return in step. */
function pauseAfter(failures: number): number {
  return Math.min(1000 * 2 ** failures, 15_000) * (1 + Math.random() / 2);
}
