/** One node of GMS: Bayeux by a JVM of its own, and REST for chats that all nodes share. */
import {
  createServer,
  request as ask,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {TestContext} from 'node:test';
import type {Java} from './java.js';

export class GmsNode {
  readonly #java: Java;
  /** Port of the server that has the chats. */
  readonly #chats: number;
  #server: Server | undefined;
  #port = 0;
  /** Requests of Bayeux that came here. */
  bayeux = 0;
  rest = 0;

  private constructor(java: Java, chats: number) {
    this.#java = java;
    this.#chats = chats;
  }

  static async start(t: Pick<TestContext, 'after'>, java: Java, chats: number): Promise<GmsNode> {
    const node = new GmsNode(java, chats);
    await node.#listen();
    t.after(() => node.#stop());
    return node;
  }

  get port(): number {
    return this.#port;
  }

  /** All at once: connections break, sessions are gone. */
  async kill(): Promise<void> {
    this.#stop();
    await this.#java.kill();
  }

  async comeBack(): Promise<void> {
    await this.#java.comeBack();
    await this.#listen();
  }

  /** Takes no new connections, and finishes what it has. */
  drain(): void {
    this.#server?.close();
    this.#server?.closeIdleConnections();
  }

  #stop(): void {
    this.#server?.close();
    this.#server?.closeAllConnections();
  }

  async #listen(): Promise<void> {
    const server = createServer((req, res) => this.#pass(req, res));
    // nginx keeps connections for the next request.
    server.keepAliveTimeout = 65_000;
    await new Promise<void>((resolve, reject) =>
      server.once('error', reject).listen(this.#port, '127.0.0.1', resolve),
    );
    this.#server = server;
    this.#port = (server.address() as AddressInfo).port;
  }

  #pass(req: IncomingMessage, res: ServerResponse): void {
    const isBayeux = req.url?.startsWith('/genesys/cometd') ?? false;
    if (isBayeux) this.bayeux += 1;
    else this.rest += 1;
    const {method, url: path, headers} = req;
    const port = isBayeux ? this.#java.port : this.#chats;
    const passed = ask({host: '127.0.0.1', port, method, path, headers}, (answer) => {
      res.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(res);
    });
    passed.once('error', () => res.socket?.destroy());
    res.once('close', () => passed.destroy());
    req.pipe(passed);
  }
}
