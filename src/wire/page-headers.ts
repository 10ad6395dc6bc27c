/** The headers that the page wants on each request. */
import type {Clock} from '../base/clock.js';
import {within} from '../base/within.js';
import {ChatError} from './errors.js';
import {givenPairs, wireText} from './page-values.js';
import type {HeadersOption} from './types.js';

/** The credentials of the page. Read anew for each request, since credentials live shorter than conversations. */
export interface Credentials {
  readonly headers?: HeadersOption | undefined;
  /** Value of the `gms_user` header; none is sent if it is empty. */
  readonly gmsUser?: string | undefined;
}

/** Time that the function of the page has, ms. */
const LATEST = 10_000;

export class PageHeaders {
  readonly #clock: Clock;
  readonly #credentials: Credentials;
  #last: unknown;

  constructor(clock: Clock, credentials: Credentials) {
    this.#clock = clock;
    this.#credentials = credentials;
  }

  /**
   * Returns a promise only where the page gives a function: a page that is being unloaded has no time for one.
   * @param isLast that page: takes what the function gave for the request before
   * @throws ChatError `refused` when the function fails or is late, `invalid` when a header cannot hold a value
   */
  get(isLast: boolean, timeout = LATEST): Headers | Promise<Headers> {
    const headers = this.#credentials.headers ?? {};
    if (typeof headers !== 'function') return this.#join(headers);
    if (isLast && this.#last) return this.#join(this.#last);
    return this.#ask(headers, Math.min(timeout, LATEST));
  }

  async #ask(make: () => unknown, ms: number): Promise<Headers> {
    const fault = (how: string, cause?: unknown) =>
      new ChatError('refused', `headers: the page's function ${how}.`, {cause});
    const made = Promise.resolve().then(make);
    this.#last = await within(
      this.#clock,
      ms,
      made.catch((cause: unknown) => Promise.reject(fault('failed', cause))),
      () => fault(`took longer than ${ms / 1000} s`),
    );
    return this.#join(this.#last);
  }

  #join(given: unknown): Headers {
    const joined = new Headers();
    const set = (property: string, name: string, value: unknown) => {
      const text = wireText(property, value);
      if (text === undefined) return;
      try {
        if (typeof value === 'object') throw new TypeError('An object is no text.');
        joined.set(name, text);
      } catch (cause) {
        throw new ChatError('invalid', `${property}: the request header "${name}" cannot hold this value.`, {
          cause,
        });
      }
    };
    for (const [name, value] of givenPairs('headers', given)) set('headers', name, value);
    const {gmsUser} = this.#credentials;
    if (gmsUser !== '') set('gmsUser', 'gms_user', gmsUser);
    return joined;
  }
}
