import type {Journal} from './journal.js';
import type {Page} from './page.js';
import type {Random} from './random.js';
import type {Timeline} from './timeline.js';
import type {Fault} from './weather.js';

export interface ExchangeConfig {
  readonly page: Page;
  readonly time: Timeline;
  readonly random: Random;
  readonly journal: Journal;
  readonly name: string;
  readonly fault: Fault | undefined;
  readonly resolve: (response: Response) => void;
  readonly reject: (error: unknown) => void;
}

export type Respond = (status: number, body: unknown, onArrived: () => void) => void;

const GATEWAY_PAGES: readonly (readonly [status: number, body: string])[] = [
  [500, '<h1>Error</h1>'],
  [502, '<h1>Bad gateway</h1>'],
  [504, ''],
  [200, '<h1>Please sign in to this network</h1>'],
];

/** One request and its answer in transit. */
export class Exchange {
  readonly page: Page;
  keepalive = false;
  onDone: () => void = () => undefined;
  readonly #config: ExchangeConfig;
  readonly #whenClosed: (() => void)[] = [];
  #isVanished = false;
  #isDone = false;

  constructor(config: ExchangeConfig) {
    this.#config = config;
    this.page = config.page;
  }

  /** Sends the request to the server, with the fault that the weather chose. */
  go(receive: (respond: Respond, onClosed: (listener: () => void) => void) => void): void {
    const {random, time, fault} = this.#config;
    if (fault === 'lost') return this.failSoon('lost');
    if (fault === 'swallowed') return this.vanish();
    if (fault === 'exception')
      return this.#answerSoon(500, {message: 'Busy', exception: 'com.genesyslab.ChatException'});
    if (fault === 'unavailable') return this.#answerSoon(503, '');
    const gateway = random.pick(GATEWAY_PAGES);
    if (fault === 'gateway') return this.#answerSoon(...gateway);

    const arrive = () => {
      // A request that the client has aborted may still arrive.
      if (this.#isVanished || (this.#isDone && !(fault === 'late' && random.chance(0.7)))) return;
      receive(
        (status, body, onArrived) => this.#answered(status, body, gateway, onArrived),
        (listener) => this.#whenClosed.push(listener),
      );
    };
    time.after(this.#latency(fault === 'late' ? 25_000 : 0), arrive);
    if (fault === 'copied') time.after(this.#latency(random.between(0, 800)), arrive);
  }

  /** Takes the server's answer. A copied request is answered twice: the first answer counts. */
  #answered(
    status: number,
    body: unknown,
    gateway: readonly [status: number, body: string],
    onArrived: () => void,
  ): void {
    const {time, fault} = this.#config;
    if (this.#isVanished || fault === 'hangs') return;
    time.after(this.#latency(), () => {
      if (this.#isVanished) return;
      if (fault === 'answer lost') this.fail('answer lost');
      else if (fault === 'cut') this.#breakOff(status);
      else if (fault === 'gateway after') this.#finish(...gateway);
      else this.#finish(status, body, onArrived);
    });
  }

  fail(why: string): void {
    this.#end(() => this.#config.reject(new TypeError(`Failed to fetch: ${why}`)), why);
  }

  failSoon(why: string): void {
    this.#config.time.after(this.#config.random.between(1, 40), () => this.fail(why));
  }

  /** Drops request and answer without telling either side. */
  vanish(): void {
    this.#isVanished = true;
  }

  abort(): void {
    this.#end(() => this.#config.reject(new DOMException('Aborted', 'AbortError')), 'given up', true);
  }

  #answerSoon(status: number, body: unknown): void {
    this.#config.time.after(this.#latency(), () => this.#finish(status, body));
  }

  #finish(status: number, body: unknown, onArrived = () => {}): void {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const tell = () => {
      onArrived();
      this.#config.resolve(response(status, Promise.resolve(text)));
    };
    this.#end(tell, `${status} ${text}`);
  }

  #breakOff(status: number): void {
    const {time, page, resolve} = this.#config;
    this.#end(() => {
      const body = new Promise<string>((_, refuse) => {
        time.after(200, () => page.deliver(() => refuse(new TypeError('Failed to fetch: cut'))));
      });
      resolve(response(status, body));
    }, 'cut');
  }

  #end(tell: () => void, outcome: string, isAtOnce = false): void {
    if (this.#isDone) return;
    this.#isDone = true;
    this.onDone();
    const {page, journal, name, time, random} = this.#config;
    journal.write('client', () => `    ${name} → ${outcome}`);
    if (isAtOnce) tell();
    else page.deliver(tell);
    // Not every server notices that its client is gone.
    if (random.chance(0.7))
      time.after(this.#latency(), () => this.#whenClosed.forEach((listener) => listener()));
  }

  #latency(more = 0): number {
    const {random, fault} = this.#config;
    return more + (fault === 'slow' ? random.between(500, 5_000) : random.between(5, 120));
  }
}

/** A response whose body is available at once, so that only the timeline decides when things happen. */
function response(status: number, body: Promise<string>): Response {
  const made = new Response(null, {status});
  made.arrayBuffer = () => body.then((text) => new TextEncoder().encode(text).buffer);
  return made;
}
