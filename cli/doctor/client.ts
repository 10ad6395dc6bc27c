import {request as requestHttp, type IncomingHttpHeaders, type IncomingMessage} from 'node:http';
import {request as requestHttps} from 'node:https';
import {brotliDecompressSync, gunzipSync, inflateSync} from 'node:zlib';
import type {Clock} from '../../src/base/clock.js';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** The parsed body; `undefined` if it is not JSON. */
  readonly json: unknown;
  /** Time from the request to the end of the answer, ms. */
  readonly took: number;
}

/** No whole answer came. The message completes "The server …". */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  /** `late`: nothing came in time; `broken`: the connection broke; `skipped`: the user wants no longer wait. */
  readonly why: 'late' | 'broken' | 'skipped';
  /** Time from the request to the break, ms. */
  readonly after: number;

  constructor(why: NoAnswer['why'], after: number, message: string) {
    super(message);
    this.why = why;
    this.after = after;
  }
}

export interface ClientOptions {
  readonly clock: Clock;
  /** Time for an answer, ms. */
  readonly timeout: number;
  readonly origin: string | undefined;
  readonly headers: ReadonlyMap<string, string>;
  /** Certificates of additional authorities, for tests. */
  readonly ca?: string | undefined;
}

export interface Ask {
  readonly method?: 'GET' | 'POST' | 'OPTIONS';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The content type of the body. */
  readonly type?: string;
  readonly body?: string;
  readonly timeout?: number;
  readonly signal?: AbortSignal | undefined;
}

/** Enough for any answer of a chat. A larger one is not read to its end. */
const LARGEST = 1_000_000;

/**
 * Asks as a browser would, apart from one thing: each request has a connection of its own, so that a load balancer chooses
 * a node for each. Cookies of the answers are sent back, whatever their attributes.
 */
export class Client {
  /** Certificates are checked, unless the first look at them has found a fault that was told. */
  verifies = true;
  readonly #options: ClientOptions;
  readonly #cookies = new Map<string, string>();
  readonly #setCookies = new Map<string, string>();

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  get clock(): Clock {
    return this.#options.clock;
  }

  get timeout(): number {
    return this.#options.timeout;
  }

  /** The lines `Set-Cookie` of all answers so far, the last one of each cookie. */
  get setCookies(): readonly string[] {
    return [...this.#setCookies.values()];
  }

  /** @throws NoAnswer */
  async ask({method = 'POST', url, headers, type, body = '', timeout, signal}: Ask): Promise<Answer> {
    const {clock, origin, ca, headers: own} = this.#options;
    const limit = timeout ?? this.#options.timeout;
    const askedAt = clock.now();
    const took = (): number => clock.now() - askedAt;
    const isPreflight = method === 'OPTIONS';
    const cookie = Array.from(this.#cookies, ([name, value]) => `${name}=${value}`).join('; ');
    const options = {
      method,
      agent: false,
      ca,
      rejectUnauthorized: this.verifies,
      headers: {
        Accept: '*/*',
        'Accept-Encoding': 'gzip, deflate, br',
        'User-Agent': 'gms-chat-doctor',
        ...(origin !== undefined && {Origin: origin}),
        ...(type !== undefined && {'Content-Type': type}),
        ...(method === 'POST' && {'Content-Length': String(Buffer.byteLength(body))}),
        ...headers,
        // Browsers send neither to a preflight.
        ...(!isPreflight && {...(cookie && {Cookie: cookie}), ...Object.fromEntries(own)}),
      },
    };
    const response = await new Promise<{message: IncomingMessage; bytes: Buffer}>((resolve, reject) => {
      const ask = url.startsWith('https:') ? requestHttps : requestHttp;
      const request = ask(url, options);
      const stop = (error: NoAnswer): void => {
        cancel();
        signal?.removeEventListener('abort', skip);
        reject(error);
        request.destroy();
      };
      const skip = (): void => stop(new NoAnswer('skipped', took(), 'was not waited for any longer'));
      const broken = (error: Error): void =>
        stop(new NoAnswer('broken', took(), `broke the connection (${codeOf(error)})`));
      const cancel = clock.after(limit, () =>
        stop(new NoAnswer('late', took(), `did not answer within ${limit / 1000} s`)),
      );
      signal?.addEventListener('abort', skip);
      request.on('error', broken);
      request.on('response', (message) => {
        const parts: Buffer[] = [];
        let length = 0;
        const done = (): void => {
          cancel();
          signal?.removeEventListener('abort', skip);
          resolve({message, bytes: Buffer.concat(parts)});
        };
        message.on('data', (part: Buffer) => {
          parts.push(part);
          length += part.length;
          if (length <= LARGEST) return;
          done();
          request.destroy();
        });
        message.on('end', done);
        message.on('error', broken);
      });
      if (signal?.aborted) skip();
      else request.end(body);
    });
    const {message, bytes} = response;
    for (const line of message.headers['set-cookie'] ?? []) this.#keep(line);
    const text = decoded(bytes, message.headers['content-encoding']);
    return {
      status: message.statusCode ?? 0,
      headers: message.headers,
      body: text,
      json: parsed(text),
      took: took(),
    };
  }

  #keep(line: string): void {
    const [, name, value = ''] = /^\s*([^=;\s]+)=([^;]*)/.exec(line) ?? [];
    if (name === undefined) return;
    this.#setCookies.set(name, line);
    if (/;\s*max-age\s*=\s*0/i.test(line)) this.#cookies.delete(name);
    else this.#cookies.set(name, value.trim());
  }
}

/** @returns the message if the error has no code */
export function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}

function decoded(bytes: Buffer, encoding: string | undefined): string {
  try {
    if (encoding === 'gzip') return gunzipSync(bytes).toString();
    if (encoding === 'br') return brotliDecompressSync(bytes).toString();
    if (encoding === 'deflate') return inflateSync(bytes).toString();
  } catch {
    // The body is not what its header says: as it is, it is not JSON, and is told as such.
  }
  return bytes.toString();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
