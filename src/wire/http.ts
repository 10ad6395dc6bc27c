import type {Clock} from '../base/clock.js';
import {ChatError} from './errors.js';

export interface HttpConfig {
  readonly clock: Clock;
  /** Sent with every request, the CometD ones included. */
  readonly headers: Readonly<Record<string, string>>;
  /** Told of each request of `firstPost`, also of those that it makes twice. */
  readonly onRequest?: () => void;
}

export interface PostOptions {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds without an answer before the request is given up; never by default. */
  readonly timeout?: number;
  /** The request outlives the page. */
  readonly keepalive?: boolean;
}

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** An answer whose body has not been taken for text yet. */
export interface Content {
  readonly status: number;
  /** The `Content-Type`; empty where there is none. */
  readonly type: string;
  readonly bytes: ArrayBuffer;
}

/** Resolves with any answer, whatever its status; rejects with a `ChatError` (`unreachable`) when there is none. */
export type Post = (url: string, contentType: string, body: string, options?: PostOptions) => Promise<Answer>;
/** As `Post`. */
export type Get = (url: string, options?: PostOptions) => Promise<Content>;

/** The only user of `fetch`. */
export class Http {
  readonly #config: HttpConfig;
  /** Cookies go along (clusters need sticky ones) until CORS is seen to forbid it. */
  #credentials: RequestCredentials = 'include';
  #isAnswered = false;
  /** Requests that failed before the server had answered any. */
  #failures = 0;

  constructor(config: HttpConfig) {
    this.#config = config;
  }

  readonly post: Post = (url, type, body, options) =>
    this.#ask(url, {method: 'POST', headers: {'Content-Type': type}, body}, options, async (response) => ({
      status: response.status,
      body: await response.text(),
    }));

  /** As `post`, for requests that may be made twice, one of which is the first of a page. */
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
   * One that fails at once, before the server has answered any, is tried again without credentials, and if that works
   * they are left out from then on: a server that allows any origin (`*`) cannot be sent cookies. One that is just out
   * of reach is not to be asked twice each time, so that is done after the first, second, fourth, eighth … failure.
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
