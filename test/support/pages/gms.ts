import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {createDevServer, type DevServer, type DevServerOptions} from '../../../demo/server/dev-server.js';
import {allowOrigins} from '../../../demo/server/http/cors.js';
import type {Chat, Party} from '../../../demo/server/chats/chat.js';
import type {Faults} from '../../../demo/server/faults/faults.js';

/** What GMS answers instead of what it should. */
export interface Fault {
  readonly status: number;
  readonly type?: string;
  readonly body?: string;
}

/** A request by which a customer's page spoke to GMS; preflights are left out. */
export interface CustomerRequest {
  /** In the words of the protocol: `request-chat`, `ixn/chat/send`, `/meta/connect`. */
  readonly name: string;
  readonly gmsUser: string | undefined;
  readonly cookie: string | undefined;
  /** When it came, ms; from when is of no matter. */
  readonly at: number;
  /** Not answered yet, and not broken off by the page. */
  readonly isOpen: boolean;
}

/** The development server on a port of its own, which writes down what it is asked, and which can be broken. */
export class Gms {
  readonly #devServer: DevServer;
  readonly #log: LoggedRequest[] = [];
  readonly #faults = new Map<string, Fault>();
  #server: Server;
  #port = 0;

  private constructor(devServer: DevServer) {
    this.#devServer = devServer;
    this.#server = this.#newServer();
  }

  static async start(options: DevServerOptions = {}): Promise<Gms> {
    const gms = new Gms(createDevServer(options));
    await gms.comeBack();
    return gms;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** What `<gms-chat server>` is set to. */
  get url(): string {
    return `${this.origin}/genesys`;
  }

  /** All that customers have asked for, in the order in which it came. */
  get log(): readonly CustomerRequest[] {
    return this.#log;
  }

  get names(): readonly string[] {
    return this.#log.map(({name}) => name);
  }

  /** As `names`, without the long polls after the first: how many there are is a matter of time. */
  get order(): readonly string[] {
    const {names} = this;
    return names.filter((name, i) => name !== '/meta/connect' || names.indexOf(name) === i);
  }

  /** Those that still wait for their answer: of a chat that is well, the one long poll. */
  get open(): readonly string[] {
    return this.#log.filter(({isOpen}) => isOpen).map(({name}) => name);
  }

  /** What can go wrong in the server itself. */
  get faults(): Faults {
    return this.#devServer.faults;
  }

  /** The one chat that there is. */
  get chat(): Chat {
    const [chat, ...more] = this.#devServer.store.chats();
    if (!chat || more.length) throw new Error(`There are ${more.length + (chat ? 1 : 0)} chats.`);
    return chat;
  }

  /** Chats are offered to this agent. */
  isReady(agent: string): boolean {
    return this.#devServer.store.roster.agent(agent)?.ready ?? false;
  }

  /** Hands the chat from one agent to another: to the customer, one leaves and one joins in the same moment. */
  transfer(from: string, to: string): void {
    this.#devServer.store.replace(this.chat, this.#party(from), {type: 'AGENT', nickname: to});
  }

  /** Somebody in the chat says something. */
  says(who: string, text: string): void {
    this.#devServer.store.tell(this.chat, this.#party(who), 'Text', text);
  }

  /** From now on every request whose path ends like this is answered so. */
  answer(ending: string, fault: Fault): void {
    this.#faults.set(ending, fault);
  }

  heal(): void {
    this.#faults.clear();
  }

  /** Nobody listens at the port any more, and what was under way is cut; the chats are kept. */
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
  }

  /** For a server that stands before it, the demo's. Returns whether the request was for GMS. */
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
    // Now: the server puts one of its own in its place.
    this.cookie = request.headers.cookie;
    request.on('data', (chunk: Buffer) => (this.#body += chunk.toString()));
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
