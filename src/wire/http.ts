import type {Clock} from '../base/clock.js';
import {outsideZone} from '../base/outside-zone.js';
import {decodeText} from './decode-text.js';
import {ChatError} from './errors.js';
import {PageHeaders, type Credentials} from './page-headers.js';
import {retryAfter} from './retry-after.js';

export interface HttpConfig {
  readonly clock: Clock;
  /** Sent with every request, also with those of CometD. Read anew for each. */
  readonly credentials: Credentials;
  /** Called for each request of `firstPost`, also for its second try. */
  readonly onRequest?: () => void;
  /** Called when the answer to a request of `firstPost` asks for a pause, ms. */
  readonly onPause?: (ms: number) => void;
}

export interface PostOptions {
  readonly signal?: AbortSignal | undefined;
  /** Time without an answer before the request is aborted, ms. None by default. */
  readonly timeout?: number;
  /** The request outlives the page. */
  readonly keepalive?: boolean;
  /** The page is being unloaded: as `keepalive`, with the headers that its function gave last. */
  readonly leaving?: boolean;
}

export interface Answer {
  readonly status: number;
  readonly body: string;
  /** Time that the server wants to be left alone, ms. */
  readonly retryAfter?: number | undefined;
}

/** An answer with its body as bytes. */
export interface Content {
  readonly status: number;
  /** The `Content-Type`; empty if there is none. */
  readonly type: string;
  readonly bytes: ArrayBuffer;
}

/**
 * Resolves with an answer of any status. Rejects with a `ChatError`: `unreachable` when there is none, `refused` when it
 * leads to another site, `refused` or `invalid` when the headers of the page cannot be had.
 */
export type Post = (url: string, contentType: string, body: string, options?: PostOptions) => Promise<Answer>;
/** Resolves and rejects like `Post`. */
export type Get = (url: string, options?: PostOptions) => Promise<Content>;

/** All requests of the package; the only caller of `fetch`. */
export class Http {
  readonly #config: HttpConfig;
  readonly #headers: PageHeaders;
  /** Cookies are sent, since clusters need sticky sessions, until CORS forbids them. */
  #credentials: RequestCredentials = 'include';
  #isAnswered = false;
  /** Failed requests while the server has not answered any. */
  #failures = 0;
  #redirect: RequestRedirect = 'manual';

  constructor(config: HttpConfig) {
    this.#config = config;
    this.#headers = new PageHeaders(config.clock, config.credentials);
  }

  /** Whether cookies are sent, as far as the answers have told until now. */
  get sendsCookies(): boolean {
    return this.#credentials === 'include';
  }

  readonly post: Post = (url, type, body, options) =>
    this.#ask(url, {method: 'POST', type, body}, options, async (response) => ({
      status: response.status,
      body: decodeText(await response.arrayBuffer(), typeOf(response)),
      retryAfter: retryAfter(response, this.#config.clock.now()),
    }));

  /** Like `post`, for requests that may be the first of the page and are harmless to repeat. See `#first`. */
  readonly firstPost: Post = (...request) =>
    this.#first(async () => {
      const {onRequest, onPause} = this.#config;
      onRequest?.();
      const answer = await this.post(...request);
      if (answer.retryAfter !== undefined) onPause?.(answer.retryAfter);
      return answer;
    });

  /** Asks a question that changes nothing, as the first of the page. @returns whether only requests without cookies are answered */
  async refusesCookies(url: string, options: PostOptions): Promise<boolean> {
    if (this.#isAnswered) return false;
    await this.get(url, options).catch(() => undefined);
    return this.#isAnswered && this.#credentials === 'omit';
  }

  readonly get: Get = (url, options) =>
    this.#first(() =>
      this.#ask(url, {}, options, async (response) => ({
        status: response.status,
        type: typeOf(response),
        bytes: await response.arrayBuffer(),
      })),
    );

  async #ask<T>(
    url: string,
    {type, ...request}: {readonly method?: string; readonly body?: string; readonly type?: string},
    {signal, timeout, leaving = false, keepalive = leaving}: PostOptions = {},
    read: (response: Response) => Promise<T>,
  ): Promise<T> {
    const aborter = new AbortController();
    const abort = () => aborter.abort();
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort);
    const cancelTimeout = timeout === undefined ? undefined : this.#config.clock.after(timeout, abort);
    const credentials = this.#credentials;
    try {
      const given = this.#headers.get(leaving, timeout);
      const headers = given instanceof Headers ? given : await given;
      if (type !== undefined) headers.set('Content-Type', type);
      // A plain object: many scripts of pages wrap `fetch` and spread the headers, which leaves nothing of `Headers`.
      const plain = Object.fromEntries(headers);
      const init = {...request, headers: plain, credentials, keepalive, signal: aborter.signal};
      const response = await outsideZone(() => fetch(url, {...init, redirect: this.#redirect}));
      if (!this.#isAnswered) this.#credentials = credentials;
      this.#isAnswered = true;
      return await read(isRedirect(response) ? await this.#follow(url, init) : response);
    } catch (cause) {
      if (cause instanceof ChatError) throw cause;
      // A request that follows fails like this, too, when the redirect leads to a login by now: the next one finds out.
      this.#redirect = 'manual';
      throw new ChatError('unreachable', `No answer from ${url}`, {maybe: true, cause});
    } finally {
      cancelTimeout?.();
      signal?.removeEventListener('abort', abort);
    }
  }

  /**
   * Makes a request again that was redirected. A browser does not tell a redirect that it may not follow from a network
   * that is down, and only the page can mend the former: it leads to a login. The chat server has not seen the request.
   */
  async #follow(url: string, init: RequestInit): Promise<Response> {
    this.#config.onRequest?.();
    try {
      const response = await outsideZone(() => fetch(url, init));
      if (response.ok) this.#redirect = 'follow';
      return response;
    } catch (cause) {
      if (init.signal?.aborted) throw cause;
      throw new ChatError('refused', `${url} is redirected to another site.`, {cause});
    }
  }

  /**
   * Repeats a failed request without credentials while the server has not answered any. If that works, all later requests
   * leave them out: browsers send no cookies to a server that allows any origin (`*`). Repeats only after failure 1, 2, 4,
   * 8, 12 …, since a server that is merely down should not get each request twice. The gaps stop growing, so that a page
   * finds such a server soon after an outage, even a long one.
   */
  async #first<T>(request: () => Promise<T>): Promise<T> {
    try {
      return await request();
    } catch (error) {
      const refusedByBrowser = error instanceof ChatError && error.cause instanceof TypeError;
      if (!refusedByBrowser || this.#isAnswered || this.#credentials === 'omit') throw error;
      this.#failures += 1;
      if (this.#failures > 2 && this.#failures % 4 > 0) throw error;
      this.#credentials = 'omit';
      return request().catch(() => {
        if (!this.#isAnswered) this.#credentials = 'include';
        throw error;
      });
    }
  }
}

const typeOf = ({headers}: Response): string => headers.get('Content-Type') ?? '';

/** A browser hides the status of a redirect that it does not follow; Node shows it. */
const isRedirect = ({type, status}: Response): boolean =>
  type === 'opaqueredirect' || [301, 302, 303, 307, 308].includes(status);
