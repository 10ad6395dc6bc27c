import {CometD} from 'cometd';
import type {Message as BayeuxMessage} from 'cometd';
import type {AgentApi} from './api.js';
import {decodeNotification, type Notification} from './decode.js';

export interface NotificationSink {
  /** The subscription is active. No push is missed from now on, so this is the moment to load the current chats. */
  connected: () => Promise<void>;
  /** The connection is down and a retry is scheduled. Pushes sent in the meantime are lost. */
  lost: () => void;
  notified: (notification: Notification) => void;
}

/**
 * The CometD half of the agents' API: one connection, subscribed to `/v2/me/chats`.
 *
 * After any failure the whole Bayeux session is dropped and a new one is opened after a back-off. Pushes sent in
 * between would be lost in any case; the sink then loads everything again.
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
      // The default starts a worker from a blob: URL, which a content security policy blocks without an error.
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
    // An abandoned connection still reports for a while.
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

/** Back-off in ms: 1 s, doubled up to 15 s, plus up to 50 % jitter so that desks do not reconnect all at once. */
function pauseAfter(failures: number): number {
  return Math.min(1000 * 2 ** failures, 15_000) * (1 + Math.random() / 2);
}
