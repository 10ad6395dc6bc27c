import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {createDevServer, type DevServer, type DevServerOptions} from '../../../demo/server/dev-server.js';
import {allowOrigins} from '../../../demo/server/http/cors.js';
import type {Chat, Party} from '../../../demo/server/chats/chat.js';
import type {Faults} from '../../../demo/server/faults/faults.js';
import {engineOfRun} from '../../engines/support/engine-of-run.js';

/** A wrong reply that GMS gives instead of the right one. */
export interface Fault {
  readonly status: number;
  readonly type?: string;
  readonly body?: string;
}

/** A request of a customer's page to GMS, preflights excluded. */
export interface CustomerRequest {
  /** The protocol's name of the request: `request-chat`, `ixn/chat/send`, `/meta/connect`. */
  readonly name: string;
  readonly gmsUser: string | undefined;
  readonly cookie: string | undefined;
  /** Time of arrival in ms, for differences only. */
  readonly at: number;
  /** True while the request is neither answered nor aborted by the page. */
  readonly isOpen: boolean;
}

/**
 * The development server as the end-to-end tests use it, where it stands for GMS: on a port of its own, with a log of
 * customers' requests, and with ways to break it.
 */
export class Gms {
  readonly #devServer: DevServer;
  readonly #afterwards: () => void;
  readonly #log: LoggedRequest[] = [];
  readonly #faults = new Map<string, Fault>();
  #server: Server;
  #port = 0;

  private constructor(devServer: DevServer, afterwards: () => void) {
    this.#devServer = devServer;
    this.#afterwards = afterwards;
    this.#server = this.#newServer();
  }

  /** Without a port, it listens on a free one. */
  static async start(options: DevServerOptions = {}, port = 0): Promise<Gms> {
    const {options: engine, giveBack} = await engineOfRun();
    const gms = new Gms(createDevServer({...engine, ...options}), giveBack);
    gms.#port = port;
    await gms.comeBack();
    return gms;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** The value for `<gms-chat server>`. */
  get url(): string {
    return `${this.origin}/genesys`;
  }

  /** All requests of customers, in order of arrival. */
  get log(): readonly CustomerRequest[] {
    return this.#log;
  }

  get names(): readonly string[] {
    return this.#log.map(({name}) => name);
  }

  /** As `names`, with the first long poll only, because their number depends on timing. */
  get order(): readonly string[] {
    const {names} = this;
    return names.filter((name, i) => name !== '/meta/connect' || names.indexOf(name) === i);
  }

  /** The names of requests that are still unanswered. A healthy chat has one: its long poll. */
  get open(): readonly string[] {
    return this.#log.filter(({isOpen}) => isOpen).map(({name}) => name);
  }

  /** The faults of the server itself. */
  get faults(): Faults {
    return this.#devServer.faults;
  }

  /** The only chat. */
  get chat(): Chat {
    const [chat, ...more] = this.#devServer.store.chats();
    if (!chat || more.length) throw new Error(`There are ${more.length + (chat ? 1 : 0)} chats.`);
    return chat;
  }

  /** True when chats are offered to this agent. */
  isReady(agent: string): boolean {
    return this.#devServer.store.roster.agent(agent)?.ready ?? false;
  }

  /** Transfers the chat to another agent: the customer sees one leave and one join in the same push. */
  transfer(from: string, to: string): void {
    this.#devServer.store.replace(this.chat, this.#party(from), {type: 'AGENT', nickname: to});
  }

  /** Sends a message from a party in the chat. */
  says(who: string, text: string): void {
    this.#devServer.store.tell(this.chat, this.#party(who), 'Text', text);
  }

  /** Answers every request whose path ends with `ending` with this fault, until `heal`. */
  answer(ending: string, fault: Fault): void {
    this.#faults.set(ending, fault);
  }

  heal(): void {
    this.#faults.clear();
  }

  /** Stops listening and breaks all connections. The chats are kept. */
  goDown(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  async comeBack(): Promise<void> {
    this.#server = this.#newServer();
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject).listen(this.#port, '127.0.0.1', resolve);
    });
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    const closed = this.goDown();
    this.#devServer.close();
    await closed;
    this.#afterwards();
  }

  /** Handles requests for the demo's server too. Returns true when the request was for GMS. */
  readonly handle = (request: IncomingMessage, response: ServerResponse): boolean => {
    const path = request.url?.replace(/\?.*/s, '') ?? '';
    if (path.startsWith('/genesys/') && request.method !== 'OPTIONS')
      this.#log.push(new LoggedRequest(path, request, response));
    const [, fault] = [...this.#faults].find(([ending]) => path.endsWith(ending)) ?? [];
    if (!fault) return this.#devServer.handle(request, response);
    if (!allowOrigins(request, response)) {
      response.writeHead(fault.status, {'Content-Type': fault.type ?? 'application/json'}).end(fault.body);
    }
    return true;
  };

  #party(name: string): Party {
    const party = this.chat.parties.find(({nickname, here}) => here && nickname === name);
    if (!party) throw new Error(`${name} is not in the chat.`);
    return party;
  }

  #newServer(): Server {
    return createServer((request, response) => {
      if (!this.handle(request, response)) response.writeHead(404).end();
    });
  }
}

class LoggedRequest implements CustomerRequest {
  readonly gmsUser: string | undefined;
  readonly cookie: string | undefined;
  readonly at = performance.now();
  readonly #path: string;
  readonly #response: ServerResponse;
  #body = '';

  constructor(path: string, request: IncomingMessage, response: ServerResponse) {
    this.#path = path;
    this.#response = response;
    this.gmsUser = request.headers['gms_user']?.toString();
    // Read it now: the server replaces this header by its own cookie.
    this.cookie = request.headers.cookie;
    // Not a 'data' listener: it starts the stream, and a server that reads the body later would wait for its end for ever.
    const push = request.push.bind(request);
    request.push = (chunk: unknown, encoding) => {
      if (chunk instanceof Buffer) this.#body += chunk.toString();
      return push(chunk, encoding);
    };
  }

  get name(): string {
    if (/\/cometd(\/|$)/.test(this.#path)) return channels(this.#body).join(' + ');
    const [, first = '', rest] = /\/1\/service\/([^/]+)(?:\/(.+))?$/.exec(this.#path) ?? [];
    return rest ?? first;
  }

  get isOpen(): boolean {
    return !this.#response.writableFinished && !this.#response.destroyed;
  }
}

function channels(body: string): string[] {
  const messages: unknown = JSON.parse(body);
  return [messages].flat().map((message) => {
    const isMessage = typeof message === 'object' && message !== null && 'channel' in message;
    return isMessage ? String(message.channel) : '';
  });
}
