import {spawn, spawnSync} from 'node:child_process';
import {existsSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** An application that `scripts/frameworks/build.mjs` has built. */
export interface BuiltApp {
  readonly name: string;
  readonly folder: string;
  /** The file with the element in it. */
  readonly help: string;
}

export class App {
  readonly #built: BuiltApp;
  readonly #scripts: Readonly<Record<string, string>>;

  constructor(built: BuiltApp) {
    this.#built = built;
    const text = readFileSync(path.join(built.folder, 'package.json'), 'utf8');
    this.#scripts = (JSON.parse(text) as {readonly scripts?: Record<string, string>}).scripts ?? {};
  }

  /**
   * Starts the application's own server (its script `start`), or a server for the files of `dist`, else of its folder.
   * @returns its origin, and a function that stops it
   */
  async serve(): Promise<{readonly origin: string; readonly close: () => void}> {
    const {start} = this.#scripts;
    if (start) return this.#startOwn(start);
    const dist = path.join(this.#built.folder, 'dist');
    const server = serverOf(existsSync(dist) ? dist : this.#built.folder);
    const port = await listen(server, 0);
    const close = () => {
      server.close();
      server.closeAllConnections();
    };
    return {origin: `http://127.0.0.1:${port}`, close};
  }

  /** What the framework's own checker says when a value in the template is misspelt. Empty if it finds nothing. */
  checkMisspelt(): string {
    const {help} = this.#built;
    const text = readFileSync(help, 'utf8');
    try {
      writeFileSync(help, text.replace('resume="session"', 'resume="seesion"'));
      const {status, stdout, stderr} = spawnSync('npm', ['run', 'check'], {
        cwd: this.#built.folder,
        encoding: 'utf8',
        shell: process.platform === 'win32',
      });
      return status === 0 ? '' : stdout + stderr;
    } finally {
      writeFileSync(help, text);
    }
  }

  async #startOwn(script: string) {
    const [, ...args] = script.split(' ');
    const port = await freePort();
    const server = spawn(process.execPath, args, {
      cwd: this.#built.folder,
      env: {...process.env, PORT: String(port), HOST: '127.0.0.1', NEXT_TELEMETRY_DISABLED: '1'},
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const origin = `http://127.0.0.1:${port}`;
    const isThere = () =>
      fetch(origin).then(
        ({ok}) => ok,
        () => false,
      );
    // The server says in its own way that it is ready.
    while (!(await isThere())) {
      if (server.exitCode !== null) throw new Error(`${this.#built.name}: "${script}" has ended`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return {origin, close: () => void server.kill()};
  }
}

function serverOf(folder: string): Server {
  return createServer(({url = '/'}, response) => {
    const asked = path.join(folder, decodeURIComponent(new URL(url, 'http://localhost').pathname));
    const file = existsSync(asked) && statSync(asked).isDirectory() ? path.join(asked, 'index.html') : asked;
    if (!existsSync(file)) return void response.writeHead(404).end();
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, {'Content-Type': type}).end(readFileSync(file));
  });
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
