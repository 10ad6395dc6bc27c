import type {Clock} from '../base/clock.js';
import {ChatError} from './errors.js';

export interface HttpConfig {
  readonly clock: Clock;
  /** Sent with every request, also with those of CometD. */
  readonly headers: Readonly<Record<string, string>>;
  /** Called for each request of `firstPost`, also for its second try. */
  readonly onRequest?: () => void;
}

export interface PostOptions {
  readonly signal?: AbortSignal | undefined;
  /** Time without an answer before the request is aborted, ms. None by default. */
  readonly timeout?: number;
  /** The request outlives the page. */
  readonly keepalive?: boolean;
}

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** An answer with its body as bytes. */
export interface Content {
  readonly status: number;
  /** The `Content-Type`; empty if there is none. */
  readonly type: string;
  readonly bytes: ArrayBuffer;
}

/** Resolves with an answer of any status. Rejects with a `ChatError` (`unreachable`) when there is none. */
export type Post = (url: string, contentType: string, body: string, options?: PostOptions) => Promise<Answer>;
/** Resolves and rejects like `Post`. */
export type Get = (url: string, options?: PostOptions) => Promise<Content>;

/** All requests of the package; the only caller of `fetch`. */
export class Http {
  readonly #config: HttpConfig;
  /** Cookies are sent, since clusters need sticky sessions, until CORS forbids them. */
  #credentials: RequestCredentials = 'include';
  #isAnswered = false;
  /** Failed requests while the server has not answered any. */
  #failures = 0;

  constructor(config: HttpConfig) {
    this.#config = config;
  }

  readonly post: Post = (url, type, body, options) =>
    this.#ask(url, {method: 'POST', headers: {'Content-Type': type}, body}, options, async (response) => ({
      status: response.status,
      body: await response.text(),
    }));

  /** Like `post`, for requests that may be the first of the page and are harmless to repeat. See `#first`. */
  readonly firstPost: Post = (...request) =>
    this.#first(() => {
      this.#config.onRequest?.();
      return this.post(...request);
    });

  readonly get: Get = (url, options) =>
    this.#first(() =>
      this.#ask(url, {}, options, async (response) => ({
        status: response.status,
        type: response.headers.get('Content-Type') ?? '',
        bytes: await response.arrayBuffer(),
      })),
    );

  async #ask<T>(
    url: string,
    request: {readonly method?: string; readonly body?: string; readonly headers?: HttpConfig['headers']},
    {signal, timeout, keepalive = false}: PostOptions = {},
    read: (response: Response) => Promise<T>,
  ): Promise<T> {
    const aborter = new AbortController();
    const abort = () => aborter.abort();
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort);
    const cancelTimeout = timeout === undefined ? undefined : this.#config.clock.after(timeout, abort);
    const credentials = this.#credentials;
    try {
      const response = await fetch(url, {
        ...request,
        headers: {...this.#config.headers, ...request.headers},
        credentials,
        keepalive,
        signal: aborter.signal,
      });
      if (!this.#isAnswered) this.#credentials = credentials;
      this.#isAnswered = true;
      return await read(response);
    } catch (cause) {
      throw new ChatError('unreachable', `No answer from ${url}`, {maybe: true, cause});
    } finally {
      cancelTimeout?.();
      signal?.removeEventListener('abort', abort);
    }
  }

  /**
   * Repeats a failed request without credentials while the server has not answered any. If that works, all later requests
   * leave them out: browsers send no cookies to a server that allows any origin (`*`). Repeats only after failure 1, 2, 4,
   * 8 …, since a server that is merely down should not get each request twice.
   */
  async #first<T>(request: () => Promise<T>): Promise<T> {
    try {
      return await request();
    } catch (error) {
      const refusedByBrowser = error instanceof ChatError && error.cause instanceof TypeError;
      if (!refusedByBrowser || this.#isAnswered || this.#credentials === 'omit') throw error;
      this.#failures += 1;
      if (!Number.isInteger(Math.log2(this.#failures))) throw error;
      this.#credentials = 'omit';
      return request().catch(() => {
        if (!this.#isAnswered) this.#credentials = 'include';
        throw error;
      });
    }
  }
}
