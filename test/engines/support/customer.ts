/** Customers in Node, with the cookies of a browser, and a log of what they ask. */
import assert from 'node:assert/strict';
import {after} from 'node:test';
import {createChat, type ChatOptions, type ChatState, type Outgoing} from '../../../src/client.js';
import {until} from './until.js';

interface Request {
  readonly name: string;
  /** Ms, for differences only. */
  readonly at: number;
  isOpen: boolean;
}

/** The cookies and the network of one browser. */
export class Browser {
  readonly #cookies = new Map<string, string>();
  /** The browser refuses cookies, as for a third party. */
  refusesCookies = false;
  /** Requests fail, and those under way break. */
  #isOffline = false;
  readonly #underWay = new Set<AbortController>();

  get cookies(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  setCookie(name: string, value: string): void {
    this.#cookies.set(name, value);
  }

  clearCookie(name: string): void {
    this.#cookies.delete(name);
  }

  goOffline(): void {
    this.#isOffline = true;
    for (const aborter of this.#underWay) aborter.abort();
  }

  goOnline(): void {
    this.#isOffline = false;
  }

  async fetch(url: string, init: RequestInit): Promise<Response> {
    if (this.#isOffline) throw new TypeError('Failed to fetch');
    const headers = new Headers(init.headers);
    if (this.#cookies.size > 0) headers.set('Cookie', this.cookies);
    const aborter = new AbortController();
    init.signal?.addEventListener('abort', () => aborter.abort());
    this.#underWay.add(aborter);
    try {
      const response = await realFetch(url, {...init, headers, signal: aborter.signal});
      if (!this.refusesCookies) for (const line of response.headers.getSetCookie()) this.#keep(line);
      // The body too, so that going offline breaks all.
      return new Response(await response.arrayBuffer(), response);
    } catch (cause) {
      if (init.signal?.aborted) throw cause;
      throw new TypeError('Failed to fetch', {cause});
    } finally {
      this.#underWay.delete(aborter);
    }
  }

  #keep(line: string): void {
    const [, name = '', value = ''] = /^([^=;]+)=([^;]*)/.exec(line) ?? [];
    this.#cookies.set(name, value);
  }
}

const {fetch: realFetch} = globalThis;
const customers = new Map<string, Customer>();
const mark = 'x-customer';

globalThis.fetch = (input, init = {}) => {
  const customer = customers.get(new Headers(init.headers).get(mark) ?? '');
  return customer && typeof input === 'string' ? customer.fetch(input, init) : realFetch(input, init);
};

// A chat whose test has failed would go on for ever, and keep the process alive.
after(() => Promise.all([...customers.values()].map(({chat}) => chat.release())));

export class Customer {
  readonly chat;
  readonly browser: Browser;
  readonly log: Request[] = [];
  /** Times at which the connection was lost and worked again, ms. */
  readonly losses: {readonly from: number; to?: number}[] = [];
  readonly written: string[] = [];
  /** Texts of the messages that were shown as not sent, by their id: sent again, they come after later ones. */
  readonly #triedAgain = new Map<string, string>();
  readonly name = `customer ${customers.size + 1}`;

  constructor(server: string, options: Partial<ChatOptions> = {}, browser = new Browser()) {
    this.browser = browser;
    customers.set(this.name, this);
    this.chat = createChat({server, gmsUser: this.name, ...options, headers: {[mark]: this.name}});
    this.chat.state.subscribe((state) => this.#watch(state));
  }

  async fetch(url: string, init: RequestInit): Promise<Response> {
    const body = typeof init.body === 'string' ? init.body : '';
    const channels = [...body.matchAll(/"channel":"([^"]+)"/g)].map(([, channel]) => channel);
    const name = url.endsWith('/cometd') ? channels.join(' + ') : url.replace(/^.*\/service\/[^/]+\/?/, '');
    const request = {name, at: performance.now(), isOpen: true};
    this.log.push(request);
    try {
      return await this.browser.fetch(url, init);
    } finally {
      request.isOpen = false;
    }
  }

  get state(): ChatState {
    return this.chat.state.value;
  }

  get line(): string {
    return 'line' in this.state ? this.state.line : '';
  }

  count(name: string): number {
    return this.log.filter((request) => request.name === name).length;
  }

  /** Most requests within 10 s, without the messages and the long poll that follows each push. */
  get most(): number {
    const times = this.log
      .filter(({name}) => name !== 'ixn/chat/send' && name !== '/meta/connect')
      .map(({at}) => at);
    return Math.max(
      0,
      ...times.map((start) => times.filter((at) => at >= start && at < start + 10_000).length),
    );
  }

  async start(): Promise<void> {
    await this.chat.start({firstName: 'Ada', lastName: 'Berg', email: '', subject: this.name});
  }

  writes(text: string): void {
    this.written.push(text);
    this.chat.send(text).catch(() => undefined);
  }

  /** Texts of the messages that are shown, in order. */
  get shown(): readonly string[] {
    if (!('transcript' in this.state)) return [];
    return this.state.transcript.entries.filter(({kind}) => kind === 'message').map(({text}) => text);
  }

  /** Texts of messages that are not settled. */
  get unsettled(): readonly string[] {
    if (!('transcript' in this.state)) return [];
    return this.state.transcript.outgoing.map(({text, status}) => `${text} ${status}`);
  }

  async sees(text: string, ms?: number): Promise<void> {
    const what = () => `“${text}” in ${this.shown.join(', ')} (line ${this.line})`;
    await until(what, () => this.shown.includes(text), ms);
  }

  /** Everything is shown once, in order, and nothing is in doubt. */
  async isWhole(texts: readonly string[]): Promise<void> {
    await until(
      () => `settled: ${this.unsettled.join(', ')}`,
      () => this.unsettled.length === 0 && this.shown.length >= texts.length,
    );
    assert.deepEqual(this.shown, texts);
    assert.ok(!('gap' in this.state && this.state.gap), 'A gap is shown.');
  }

  /** What was written, without what was sent again: the server has it in this order. */
  get inOrder(): readonly string[] {
    const again = [...this.#triedAgain.values()];
    return this.written.filter((text) => !again.includes(text));
  }

  /** A message that was shown as not sent is sent again, as a person would. */
  #tryAgain({id, text}: Outgoing): void {
    if (this.#triedAgain.has(id)) return;
    this.#triedAgain.set(id, text);
    setTimeout(() => this.chat.retry(id), 500).unref();
  }

  async end(): Promise<void> {
    await this.chat.end().catch(() => undefined);
  }

  #watch(state: ChatState): void {
    if ('transcript' in state)
      for (const message of state.transcript.outgoing)
        if (message.status === 'failed') this.#tryAgain(message);
    if (!('line' in state)) return;
    const last = this.losses.at(-1);
    const isUp = state.line === 'live' || state.line === 'polling';
    if (!isUp && (!last || last.to !== undefined)) this.losses.push({from: performance.now()});
    if (isUp && last && last.to === undefined) last.to = performance.now();
  }
}
