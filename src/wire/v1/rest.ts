import {decodeException} from './decode.js';
import {ChatError, faultKindOf} from '../errors.js';
import type {Post, PostOptions} from '../http.js';

/** Milliseconds until a REST call that got no answer is given up. */
const TIMEOUT = 20_000;

export type Fields = Readonly<Record<string, string>>;

/**
 * One REST call of GMS: form-encoded, as documented, and the reply's JSON.
 * @throws ChatError sorted by what one can do about it (protocol: 415 wrong value, 503 not available, and
 *   `{message, exception}` with 400 or 500)
 */
export async function call(post: Post, url: string, fields: Fields, options?: PostOptions): Promise<unknown> {
  const form = new URLSearchParams(fields).toString();
  const type = 'application/x-www-form-urlencoded;charset=UTF-8';
  const {status, body} = await post(url, type, form, {timeout: TIMEOUT, ...options});
  const reply = parse(body);
  const exception = decodeException(reply);
  if (status >= 300 || exception !== undefined) {
    throw new ChatError(faultKindOf(status), `${url}: ${status} ${exception ?? ''}`, {
      status,
      // A fault that GMS itself reports is certain; one from anything in between is not.
      maybe: status === 500 ? exception === undefined : status > 500 && status !== 503,
    });
  }
  if (reply === undefined) throw new ChatError('broken', `${url}: no JSON`, {status, maybe: true});
  return reply;
}

/** An empty body says nothing, and that is an answer. */
function parse(body: string): unknown {
  try {
    return body.trim() ? JSON.parse(body) : {};
  } catch {
    return undefined;
  }
}
