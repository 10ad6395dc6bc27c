import {decodeHours, decodeWait, type Hours} from './decode-availability.js';
import {decodeText} from './decode-text.js';
import {ChatError, faultKindOf, isPage} from './errors.js';
import type {Get, PostOptions} from './http.js';

/** Asks GMS. Rejects with a `ChatError`: `broken` when the answer is none that can be read. */
export class AvailabilityClient {
  readonly #get: Get;
  readonly #server: string;

  /** @param server absolute base URL of GMS */
  constructor(get: Get, server: string) {
    this.#get = get;
    this.#server = server;
  }

  /** Whether the contact center is open. Without parameters the question is about now, by the clock of the server. */
  hours(service: string, options: PostOptions): Promise<Hours> {
    return this.#ask(`/1/service/${encodeURIComponent(service)}`, options, decodeHours);
  }

  /** When it opens next, ms since 1970. @param now ms since 1970 */
  async opening(service: string, now: number, options: PostOptions): Promise<number | undefined> {
    const path = `/1/service/${encodeURIComponent(service)}?number-of-days=${DAYS}`;
    const {openings} = await this.#ask(path, options, decodeHours);
    return openings.find((at) => at > now);
  }

  /** The expected wait, s. @param api the version of the Chat API: each has a request of its own */
  wait(api: number, queue: string, options: PostOptions): Promise<number> {
    const name = encodeURIComponent(queue);
    const path = api === 2 ? `/2/ewt/ewt2?vqs=${name}` : `/1/service/ewt-for-vq?name=${name}&aqt=urs2`;
    return this.#ask(path, options, (body) => decodeWait(body, queue));
  }

  async #ask<T>(path: string, options: PostOptions, decode: (body: unknown) => T | undefined): Promise<T> {
    const {status, type, bytes} = await this.#get(this.#server + path, options);
    const what = `GET ${path.replace(/\?.*/, '')}`;
    if (status < 200 || status > 299)
      throw new ChatError(faultKindOf(status), `${what} was answered with ${status}.`, {status});
    const text = decodeText(bytes, type);
    if (isPage(text)) throw new ChatError('refused', `${what} was answered with a web page.`, {status});
    const found = decode(parsed(text));
    if (found === undefined)
      throw new ChatError('broken', `${what} was answered with something else.`, {status});
    return found;
  }
}

/** How many days ahead the next opening is looked for: long enough for holidays. */
const DAYS = 14;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
