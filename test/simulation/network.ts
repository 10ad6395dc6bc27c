import {Exchange} from './exchange.js';
import {requestIn} from './request-in.js';
import type {Journal} from './journal.js';
import type {Page} from './page.js';
import type {Random} from './random.js';
import type {Timeline} from './timeline.js';
import type {Weather} from './weather.js';

/** A request that has reached the server. */
export interface Incoming {
  /** Path below `/genesys`. */
  readonly path: string;
  readonly method: string;
  readonly body: string;
  /** Value of the `gms_user` header. */
  readonly user: string;
  readonly message: Carried | undefined;
  /** A long poll is answered at once. */
  readonly isUnheld: boolean;
  readonly answer: (status: number, body: unknown) => void;
  /** Fails the request without an answer: the client sees a network error. */
  readonly breakOff: () => void;
  /** Calls `listener` when the server notices that the client has closed the connection. */
  onClosed(listener: () => void): void;
}

/** The visitor's message in a request: its id, and the number of the request for this message. */
export interface Carried {
  readonly id: string;
  readonly request: number;
}

export interface Answer {
  readonly path: string;
  readonly status: number;
  /** When the server made the answer. */
  readonly givenAt: number;
  readonly reply: unknown;
  /** See `Incoming`. */
  readonly message: Carried | undefined;
}

export interface NetworkConfig {
  readonly time: Timeline;
  readonly random: Random;
  readonly weather: Weather;
  readonly journal: Journal;
  readonly server: (request: Incoming) => void;
  /** Called at once with each request: its operation, and the text of a message. */
  readonly onRequest: (request: {readonly verb: string; readonly text: string}) => Carried | undefined;
  /** Called when an answer reaches the client. */
  readonly onAnswer: (answer: Answer) => void;
}

export const ORIGIN = 'https://gms.example.com';
export const SERVER = `${ORIGIN}/genesys`;

/** Condition of the whole network: `cut` fails all requests at once, `dead` lets them hang. */
export type Condition = 'well' | 'cut' | 'dead';

/** The network behind `fetch`: carries requests to the server, with the faults of the weather. */
export class Network {
  readonly #config: NetworkConfig;
  readonly #open = new Set<Exchange>();
  #condition: Condition = 'well';
  /** The server does not accept connections. */
  isServerDown = false;
  /** The server's CORS allows any origin, and therefore no credentials. */
  refusesCredentials = false;
  #count = 0;

  constructor(config: NetworkConfig) {
    this.#config = config;
  }

  get condition(): Condition {
    return this.#condition;
  }

  set condition(condition: Condition) {
    this.#condition = condition;
    if (condition === 'cut') this.cutAll();
    if (condition === 'dead') for (const exchange of this.#open) exchange.vanish();
  }

  /** Breaks all open connections. */
  cutAll(): void {
    for (const exchange of [...this.#open]) exchange.fail('cut');
  }

  /** Number of unanswered requests of a page, without `keepalive` ones: they may outlive the page. */
  openOf(page: Page): number {
    return [...this.#open].filter((exchange) => exchange.page === page && !exchange.keepalive).length;
  }

  /** Fails the requests of a page that goes, except `keepalive` ones. */
  cutOf(page: Page): void {
    for (const exchange of [...this.#open]) {
      if (exchange.page === page && !exchange.keepalive) exchange.fail('page left');
    }
  }

  /** The `fetch` of a page. */
  fetch(page: Page, input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
    // Code of an unloaded page that still runs here sends nothing.
    if (page.isGone) return new Promise(() => undefined);
    const url = input instanceof Request ? input.url : String(input);
    const {random, weather, time, journal, server, onRequest, onAnswer} = this.#config;
    if (!url.startsWith(`${SERVER}/`)) throw new Error(`A request to ${url}`);
    const path = url.slice(SERVER.length);
    const body = typeof init.body === 'string' ? init.body : '';
    const asked = requestIn(path, body);
    const message = onRequest(asked);
    const fault = weather.faultFor(path, asked.verb);
    const name = `#${(this.#count += 1)} ${journal.nameOf(path, body)}`;
    journal.write('client', () => `${name}${fault ? ` (${fault})` : ''}`);

    return new Promise((resolve, reject) => {
      const exchange = new Exchange({page, time, random, journal, name, fault, resolve, reject});
      exchange.keepalive = init.keepalive ?? false;
      const refused = this.refusesCredentials && init.credentials === 'include';
      this.#open.add(exchange);
      exchange.onDone = () => this.#open.delete(exchange);
      const abort = () => exchange.abort();
      if (init.signal?.aborted) return abort();
      init.signal?.addEventListener('abort', abort);
      if (refused) return exchange.failSoon('refused by CORS');
      if (this.#condition === 'dead') return exchange.vanish();
      if (this.#condition === 'cut' || this.isServerDown) return exchange.failSoon('no way');
      const user = new Headers(init.headers).get('gms_user') ?? '';
      exchange.go((respond, onClosed) => {
        if (this.isServerDown) return exchange.fail('no way');
        const answer = (status: number, reply: unknown) => {
          const givenAt = time.now();
          respond(status, reply, () => onAnswer({path, status, givenAt, reply, message}));
        };
        const breakOff = () => exchange.failSoon('broken off');
        const {method = 'GET'} = init;
        server({path, method, body, user, message, isUnheld: fault === 'unheld', answer, breakOff, onClosed});
      });
    });
  }
}
