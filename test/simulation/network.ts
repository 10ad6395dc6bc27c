import {Exchange} from './exchange.js';
import type {Journal} from './journal.js';
import type {Page} from './page.js';
import type {Random} from './random.js';
import type {Timeline} from './timeline.js';
import type {Weather} from './weather.js';

/** A request, as the server meets it. */
export interface Incoming {
  /** Below `/genesys`. */
  readonly path: string;
  readonly body: string;
  /** The `gms_user` header. */
  readonly user: string;
  readonly message: Carried | undefined;
  readonly answer: (status: number, body: unknown) => void;
  /** There is no answer, and the client learns that. */
  readonly breakOff: () => void;
  /** Calls `listener` when the server learns that nobody waits for the answer any more. */
  onClosed(listener: () => void): void;
}

/** The visitor's message that a request carries: its id, and which request for it this is. */
export interface Carried {
  readonly id: string;
  readonly request: number;
}

export interface Answer {
  readonly path: string;
  readonly status: number;
  /** When the server gave it. */
  readonly givenAt: number;
}

export interface NetworkConfig {
  readonly time: Timeline;
  readonly random: Random;
  readonly weather: Weather;
  readonly journal: Journal;
  readonly server: (request: Incoming) => void;
  /** Told of each request the moment it is made. */
  readonly onRequest: (request: {readonly path: string; readonly body: string}) => Carried | undefined;
  /** Told when an answer reaches the client. */
  readonly onAnswer: (answer: Answer) => void;
}

export const ORIGIN = 'https://gms.example.com';
export const SERVER = `${ORIGIN}/genesys`;

/** How the whole network is: `cut` fails everything at once, `dead` lets everything hang. */
export type Condition = 'well' | 'cut' | 'dead';

/** What is beneath `fetch`: the way to the server, with the weather on it. */
export class Network {
  readonly #config: NetworkConfig;
  readonly #open = new Set<Exchange>();
  #condition: Condition = 'well';
  /** The server does not listen. */
  isServerDown = false;
  /** CORS there allows any origin, and so no cookies. */
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

  /** Every open connection breaks. */
  cutAll(): void {
    for (const exchange of [...this.#open]) exchange.fail('cut');
  }

  /** Requests of a page whose answers it still waits for; for those that may outlive it nobody waits. */
  openOf(page: Page): number {
    return [...this.#open].filter((exchange) => exchange.page === page && !exchange.keepalive).length;
  }

  /** A page that goes takes its requests with it, but for those that may outlive it. */
  cutOf(page: Page): void {
    for (const exchange of [...this.#open]) {
      if (exchange.page === page && !exchange.keepalive) exchange.fail('page left');
    }
  }

  /** `fetch`, in a page. */
  fetch(page: Page, input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
    // What is left of a page that has gone sends nothing.
    if (page.isGone) return new Promise(() => undefined);
    const url = input instanceof Request ? input.url : String(input);
    const {random, weather, time, journal, server, onRequest, onAnswer} = this.#config;
    if (!url.startsWith(`${SERVER}/`)) throw new Error(`A request to ${url}`);
    const path = url.slice(SERVER.length);
    const body = typeof init.body === 'string' ? init.body : '';
    const message = onRequest({path, body});
    const fault = weather.faultFor(path);
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
          respond(status, reply, () => onAnswer({path, status, givenAt}));
        };
        const breakOff = () => exchange.failSoon('broken off');
        server({path, body, user, message, answer, breakOff, onClosed});
      });
    });
  }
}
