import type {IncomingMessage, ServerResponse} from 'node:http';

/**
 * A Bayeux server for customers or agents: the one of Node in this process (`bayeux.ts`), or one in another process, such
 * as CometD for Java (`remote-engine.ts`).
 */
export interface BayeuxEngine {
  /** Answers a request. @throws Refusal when it is not Bayeux */
  handle(request: BayeuxRequest): Promise<void>;
  /** Pushes to one session, if it is still there. */
  deliverTo(session: string, channel: string, data: unknown): void;
  isOpen(session: string): boolean;
  /** Pushes to every subscribed session of a user. Without one, the push is lost. */
  deliver(name: string, data: unknown): void;
  /** True while a request of this user is held. */
  isConnected(name: string): boolean;
  /** Forgets a user's sessions: the next request in one of them is answered with 402, unknown session. */
  forget(name: string): void;
  /** Breaks all held requests and forgets all sessions, as a server restart does. */
  reset(): void;
  /** Breaks all held requests and stops the timers, as when the server goes down. */
  close(): void;
}

export interface BayeuxOptions {
  /** The channel to which users subscribe for their pushes. Only the server publishes on it. */
  readonly channel: string;
  /** Further channels to which users may subscribe. `/**` has the pushes too, the others have none. */
  readonly furtherChannels?: readonly string[];
  /** Lets clients publish. By default, nobody may. */
  readonly publishing?: Publishing;
  /** Serves the transport `callback-polling` (JSONP) too. */
  readonly callbackPolling: boolean;
  /** Milliseconds for which a `/meta/connect` is held when there is nothing to push. Asked at each request. */
  readonly timeout: () => number;
  /** Milliseconds from the reply to a `/meta/connect` to the next one, before the session expires. */
  readonly maxInterval: number;
  /** Called at the start and at the end of each request. */
  readonly onSign: (user: string) => void;
  /** Called when the client ends its session; `ext` comes from its `/meta/disconnect`. */
  readonly onDisconnect?: (user: string, ext: unknown) => void;
}

/** Channels of requests: a client publishes on one, and gets the answer as a push on the same. It needs no user. */
export interface Publishing {
  readonly channels: readonly string[];
  /** A session without a user is known by the cookie of its browser; with `false`, by its id alone. */
  readonly cookieDemanded: boolean;
  /** Called after the request has been answered, which says only that its messages have been taken. */
  readonly onPublish: (published: Published) => void;
  /** Called before a request is answered that publishes something, to apply faults. */
  readonly onAnswer: (req: IncomingMessage, res: ServerResponse) => void;
  /** Called with each new session, and the name of its user or browser. */
  readonly onOpen: (session: string, owner: string) => void;
  /** Called when a session has ended. */
  readonly onGone: (session: string) => void;
}

export interface Published {
  /** Id of the session. */
  readonly session: string;
  readonly channel: string;
  readonly data: unknown;
}

export interface BayeuxRequest {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly query: URLSearchParams;
  /**
   * The user who sends the request. `undefined` is a browser that names none: it may only publish, and where nobody may,
   * its handshake is refused.
   */
  readonly user: string | undefined;
}
