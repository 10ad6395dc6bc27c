import type {Clock} from '../base/clock.js';
import {ChatError} from './errors.js';

export interface HttpConfig {
  readonly clock: Clock;
  /** Sent with every request, the CometD ones included. */
  readonly headers: Readonly<Record<string, string>>;
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

/** Resolves with any answer, whatever its status; rejects with a `ChatError` (`unreachable`) when there is none. */
export type Post = (url: string, contentType: string, body: string, options?: PostOptions) => Promise<Answer>;

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

  readonly post: Post = async (url, contentType, body, {signal, timeout, keepalive = false} = {}) => {
    const aborter = new AbortController();
    const abort = () => aborter.abort();
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort);
    const cancelTimeout = timeout === undefined ? undefined : this.#config.clock.after(timeout, abort);
    const credentials = this.#credentials;
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {...this.#config.headers, 'Content-Type': contentType},
        body,
        credentials,
        keepalive,
        signal: aborter.signal,
      });
      if (!this.#isAnswered) this.#credentials = credentials;
      this.#isAnswered = true;
      return {status: response.status, body: await response.text()};
    } catch (cause) {
      throw new ChatError('unreachable', `No answer from ${url}`, {maybe: true, cause});
    } finally {
      cancelTimeout?.();
      signal?.removeEventListener('abort', abort);
    }
  };

  /**
   * As `post`, for requests that may be made twice, one of which is the first of a page. One that fails at once, before
   * the server has answered any, is tried again without credentials, and if that works they are left out from then on:
   * a server that allows any origin (`*`) cannot be sent cookies. One that is just out of reach is not to be asked twice
   * each time, so that is done after the first, second, fourth, eighth … failure.
   */
  readonly firstPost: Post = async (...request) => {
    try {
      return await this.post(...request);
    } catch (error) {
      const refusedByBrowser = error instanceof ChatError && error.cause instanceof TypeError;
      if (!refusedByBrowser || this.#isAnswered || this.#credentials === 'omit') throw error;
      this.#failures += 1;
      if (!Number.isInteger(Math.log2(this.#failures))) throw error;
      this.#credentials = 'omit';
      return this.post(...request).catch(() => {
        if (!this.#isAnswered) this.#credentials = 'include';
        throw error;
      });
    }
  };
}
