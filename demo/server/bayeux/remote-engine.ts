import {request as ask, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse} from 'node:http';
import {connect, type Socket} from 'node:net';
import {createInterface} from 'node:readline';
import {parseJson, readBody} from '../http/body.js';
import {nameOfBrowser} from './browser.js';
import type {BayeuxEngine, BayeuxOptions, BayeuxRequest} from './engine.js';

/** A Bayeux server in another process of this machine. */
export interface RemoteNode {
  /** Port of its HTTP endpoint. */
  readonly port: number;
  /** Port on which it tells of its sessions and takes pushes, as lines of JSON: `test/engines/cometd-java/shared/Seam.java`. */
  readonly seam: number;
}

/** Milliseconds until a node that is away is looked for again. */
const lookAgainAfter = 100;

interface Session {
  readonly link: Link;
  /** The user, or the browser. */
  readonly name: string;
  isHeld: boolean;
}

/** Hands the pushes of customers to Bayeux servers in other processes, and hears from them what customers publish. */
export class RemoteEngine implements BayeuxEngine {
  readonly #options: BayeuxOptions;
  readonly #nodes: readonly RemoteNode[];
  readonly #links: readonly Link[];
  readonly #sessions = new Map<string, Session>();
  readonly #underWay = new Set<ServerResponse>();

  /** @param nodes requests that come to this server, and not to a node, are passed on to the first one */
  constructor(nodes: readonly RemoteNode[], options: BayeuxOptions) {
    this.#options = options;
    this.#nodes = nodes;
    const channels = options.publishing?.channels ?? [];
    this.#links = nodes.map(
      ({seam}): Link =>
        new Link(seam, {
          up: (link) => link.tell({do: 'serve', channels}),
          heard: (link, event) => this.#hear(link, event),
          down: (link) => {
            for (const [id, session] of [...this.#sessions]) if (session.link === link) this.#closed(id);
          },
        }),
    );
  }

  async handle({req, res}: BayeuxRequest): Promise<void> {
    const body = this.#prepared(req, res, await readBody(req));
    this.#underWay.add(res);
    res.once('close', () => this.#underWay.delete(res));
    const {method, url: path} = req;
    const headers: OutgoingHttpHeaders = {...req.headers, 'content-length': body.length, connection: 'close'};
    const passedOn = ask({host: '127.0.0.1', port: this.#nodes[0]?.port, method, path, headers}, (answer) => {
      void answerWith(res, answer);
    });
    passedOn.once('error', () => res.socket?.destroy());
    res.once('close', () => passedOn.destroy());
    passedOn.end(body);
  }

  deliverTo(session: string, channel: string, data: unknown): void {
    this.#sessions.get(session)?.link.tell({do: 'deliverTo', session, channel, data});
  }

  isOpen(session: string): boolean {
    return this.#sessions.has(session);
  }

  deliver(user: string, data: unknown): void {
    for (const link of new Set(this.#of(user).map((session) => session.link)))
      link.tell({do: 'deliver', user, data});
  }

  isConnected(name: string): boolean {
    return this.#of(name).some(({isHeld}) => isHeld);
  }

  forget(name: string): void {
    for (const [session, {link, name: other}] of this.#sessions)
      if (other === name) link.tell({do: 'forget', session});
  }

  reset(): void {
    for (const res of this.#underWay) res.socket?.destroy();
    for (const link of this.#links) link.tell({do: 'forgetAll'});
  }

  close(): void {
    this.reset();
    for (const link of this.#links) link.close();
  }

  #of(name: string): Session[] {
    return [...this.#sessions.values()].filter((session) => session.name === name);
  }

  /** Lets a request be held no longer than the options say: a node has one time for all. */
  #prepared(req: IncomingMessage, res: ServerResponse, body: Buffer): Buffer {
    if (req.method !== 'POST') return body;
    const messages: unknown[] = [parseJson(body)].flat();
    const {publishing, timeout} = this.#options;
    if (messages.some((message) => publishing?.channels.includes(textOf(message, 'channel') ?? '')))
      publishing?.onAnswer(req, res);
    const most = timeout();
    const limited = messages.map((message) => {
      if (textOf(message, 'channel') !== '/meta/connect') return message;
      const wish = Number(valueOf(valueOf(message, 'advice'), 'timeout') ?? most);
      return {...recordOf(message), advice: {timeout: Math.min(most, wish)}};
    });
    return Buffer.from(JSON.stringify(limited));
  }

  #hear(link: Link, event: unknown): void {
    const id = textOf(event, 'session') ?? '';
    const {onSign, onDisconnect, publishing} = this.#options;
    const session = this.#sessions.get(id);
    const what = textOf(event, 'event');
    if (what === 'opened') {
      const name = textOf(event, 'user') ?? nameOfBrowser(textOf(event, 'browser') ?? id);
      this.#sessions.set(id, {link, name, isHeld: false});
      publishing?.onOpen(id, name);
      onSign(name);
    }
    if (!session) return;
    if (what === 'held') session.isHeld = true;
    if (what === 'released') session.isHeld = false;
    if (what === 'leaving') onDisconnect?.(session.name, valueOf(event, 'ext'));
    if (what === 'closed') this.#closed(id);
    onSign(session.name);
    const channel = textOf(event, 'channel');
    if (what === 'published' && channel !== undefined)
      publishing?.onPublish({session: id, channel, data: valueOf(event, 'data')});
  }

  #closed(id: string): void {
    this.#sessions.delete(id);
    this.#options.publishing?.onGone(id);
  }
}

interface LinkSink {
  readonly up: (link: Link) => void;
  readonly heard: (link: Link, event: unknown) => void;
  readonly down: (link: Link) => void;
}

/** The connection to one node. It is made again when the node comes back. */
class Link {
  readonly #port: number;
  readonly #sink: LinkSink;
  #socket: Socket | undefined;
  #isClosed = false;

  constructor(port: number, sink: LinkSink) {
    this.#port = port;
    this.#sink = sink;
    this.#open();
  }

  tell(order: unknown): void {
    if (this.#socket?.writable) this.#socket.write(`${JSON.stringify(order)}\n`);
  }

  close(): void {
    this.#isClosed = true;
    this.#socket?.end();
  }

  #open(): void {
    const socket = connect(this.#port, '127.0.0.1').setNoDelay(true);
    this.#socket = socket;
    socket.once('connect', () => this.#sink.up(this));
    socket.once('error', () => undefined);
    socket.once('close', () => {
      this.#sink.down(this);
      if (!this.#isClosed) setTimeout(() => this.#open(), lookAgainAfter).unref();
    });
    createInterface({input: socket}).on('line', (line) => {
      if (!this.#isClosed) this.#sink.heard(this, JSON.parse(line));
    });
  }
}

/** Headers of one connection, which are not passed on. */
const ofConnection = ['connection', 'keep-alive', 'transfer-encoding'];

/** Passes an answer on as one piece, so that a fault may still replace it. */
async function answerWith(res: ServerResponse, answer: IncomingMessage): Promise<void> {
  try {
    const body = await readBody(answer);
    for (const [name, value] of Object.entries(answer.headers))
      if (value !== undefined && !ofConnection.includes(name)) res.setHeader(name, value);
    res.statusCode = answer.statusCode ?? 502;
    res.end(body);
  } catch {
    res.socket?.destroy();
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? {...value} : {};
}

function valueOf(record: unknown, name: string): unknown {
  return recordOf(record)[name];
}

function textOf(record: unknown, name: string): string | undefined {
  const value = valueOf(record, name);
  return typeof value === 'string' ? value : undefined;
}
