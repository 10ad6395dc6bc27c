import {readdirSync, readFileSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import path from 'node:path';
import {root} from '../root.js';
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

interface File {
  readonly body: Buffer | string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A web server for files in memory, on a free port. Each instance is its own origin. */
export class Site {
  readonly #files = new Map<string, File>();
  #broken: RegExp | undefined;
  #failures = 0;
  readonly #server: Server;

  private constructor() {
    this.#server = createServer(({url = ''}, response) => {
      if (this.#failures && this.#broken?.test(url)) {
        this.#failures -= 1;
        response.writeHead(503, {'Access-Control-Allow-Origin': '*'}).end();
        return;
      }
      const file = this.#files.get(url.replace(/\?.*/s, ''));
      const headers = {'Access-Control-Allow-Origin': '*', ...file?.headers};
      response.writeHead(file ? 200 : 404, headers).end(file?.body);
    });
  }

  static async start(): Promise<Site> {
    const site = new Site();
    await new Promise<void>((resolve) => site.#server.listen(0, '127.0.0.1', resolve));
    return site;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  put(url: string, body: Buffer | string, headers: Readonly<Record<string, string>> = {}): void {
    const type = TYPES[path.extname(url)] ?? 'application/octet-stream';
    this.#files.set(url, {body, headers: {'Content-Type': type, ...headers}});
  }

  /** Makes the next requests that match fail with 503. */
  failsFor(url: RegExp, times: number): void {
    this.#broken = url;
    this.#failures = times;
  }

  /** Serves all scripts of a folder of this repository, with their current content. */
  putScripts(url: string, folder: string): void {
    const names = readdirSync(path.join(root, folder), {recursive: true, encoding: 'utf8'});
    for (const name of names.filter((file) => file.endsWith('.js')))
      this.put(`${url}/${name.replaceAll('\\', '/')}`, readFileSync(path.join(root, folder, name)));
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }
}
