import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, rmSync} from 'node:fs';
import {createServer, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {expect} from '@playwright/test';

/** A report of a page: `loaded` (whether it was prerendered), `visited`, `state` of the chat, or `did` (result of an order). */
interface Report {
  readonly page: string;
  readonly what: string;
  readonly value: unknown;
}

/** Runs in each page: reports what happens there, and carries out the orders of the test. */
const AGENT = `
  const tell = (what, value) =>
    fetch('/report', {method: 'POST', body: JSON.stringify({page: location.pathname, what, value})});
  tell('loaded', document.prerendering);
  document.addEventListener('prerenderingchange', () => tell('visited', true));
  document.addEventListener('gms-chat-statechange', (event) => tell('state', event.detail.state));
  (async () => {
    for (;;) {
      const order = await (await fetch('/order' + location.pathname)).text();
      tell('did', await (0, eval)(order));
    }
  })();`;

/**
 * A Chromium without a debugger: it prerenders pages, which it does not do under Playwright. The pages report to this test and
 * get their orders from it, by requests to their own server.
 */
export class FreeBrowser {
  readonly reports: Report[] = [];
  readonly #profile = mkdtempSync(path.join(tmpdir(), 'gms-chat-'));
  readonly #pages = new Map<string, string>();
  /** Pages that wait for an order. */
  readonly #idle = new Map<string, ServerResponse>();
  readonly #orders = new Map<string, string[]>();
  readonly #server: Server;
  #browser: ChildProcess | undefined;

  private constructor() {
    this.#server = createServer((request, response) => {
      const url = request.url ?? '';
      const page = url.replace(/^\/order/, '');
      let body = '';
      request.setEncoding('utf8').on('data', (text: string) => (body += text));
      request.on('end', () => {
        if (url === '/report') {
          this.reports.push(JSON.parse(body) as Report);
          response.end();
        } else if (page !== url) {
          this.#idle.set(page, response);
          this.#deliver(page);
        } else {
          const html = this.#pages.get(url);
          response.writeHead(html ? 200 : 404, {'Content-Type': 'text/html'}).end(html);
        }
      });
    });
  }

  static async start(): Promise<FreeBrowser> {
    const browser = new FreeBrowser();
    browser.#server.listen(0, '127.0.0.1');
    await once(browser.#server, 'listening');
    return browser;
  }

  put(page: string, html: string): void {
    this.#pages.set(page, `<!doctype html>${html}<script>${AGENT}</script>`);
  }

  /** @param executable path of a full Chromium */
  async opens(executable: string, page: string): Promise<void> {
    const {port} = this.#server.address() as AddressInfo;
    this.#browser = spawn(
      executable,
      [
        '--headless=new',
        '--no-sandbox',
        '--no-first-run',
        `--user-data-dir=${this.#profile}`,
        `http://127.0.0.1:${port}${page}`,
      ],
      {stdio: 'ignore'},
    );
    await this.hasReported(page, 'loaded', false);
  }

  /** Orders a page to evaluate a script, and waits until it has. */
  async orders(page: string, script: string): Promise<void> {
    const did = () => this.reports.filter((report) => report.page === page && report.what === 'did').length;
    const before = did();
    this.gives(page, script);
    await expect.poll(did, {timeout: 10_000}).toBe(before + 1);
  }

  /** Orders a page to evaluate a script. Does not wait: the script may leave the page. */
  gives(page: string, script: string): void {
    this.#orders.set(page, [...(this.#orders.get(page) ?? []), script]);
    this.#deliver(page);
  }

  async hasReported(page: string, what: string, value: unknown): Promise<void> {
    await expect
      .poll(() => this.reports, {timeout: 10_000, message: `${page} reports: ${what}`})
      .toContainEqual({page, what, value});
  }

  /** The last state of the chat of this page. */
  stateOf(page: string): unknown {
    return this.reports.findLast((report) => report.page === page && report.what === 'state')?.value;
  }

  async close(): Promise<void> {
    if (this.#browser?.exitCode === null) {
      const ended = once(this.#browser, 'exit');
      this.#browser.kill();
      await ended;
    }
    this.#server.close();
    this.#server.closeAllConnections();
    // A process of the browser may still write while it ends.
    await expect.poll(() => isRemoved(this.#profile), {timeout: 10_000}).toBe(true);
  }

  #deliver(page: string): void {
    const order = this.#orders.get(page)?.shift();
    const idle = this.#idle.get(page);
    if (order === undefined || !idle) {
      if (order !== undefined) this.#orders.get(page)?.unshift(order);
      return;
    }
    this.#idle.delete(page);
    idle.end(order);
  }
}

function isRemoved(folder: string): boolean {
  try {
    rmSync(folder, {recursive: true, force: true});
    return true;
  } catch {
    return false;
  }
}
