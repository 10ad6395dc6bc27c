import {ChatError, faultKindOf, isPage, type FaultKind} from '../errors.js';
import {postForm, type Fields, type JsonAnswer} from '../form.js';
import type {Post, PostOptions} from '../http.js';
import {decodeReply, isGood, type Reply} from './decode.js';

/** No chat can be started now. */
const NOT_NOW = 240;
/** Stand for a code where statusCode 1 or 2 comes without one: codes have three digits. */
const PASSES = 1;
const REFUSES = 2;

/** A fault of Chat Server that passes: ask again. */
export const isPassing = (error: unknown): boolean => error instanceof ChatError && error.code === PASSES;

/**
 * Makes one REST call: sends a form, returns the reply.
 * @param since see `decodeReply`
 * @throws ChatError; `broken` for statusCode 1, which passes, `gone` when the chat is over, `refused` with the `code` of the server
 */
export async function call(
  post: Post,
  url: string,
  fields: Fields,
  options?: PostOptions,
  since?: number,
): Promise<Reply> {
  return judged(url, await postForm(post, url, fields, options), since);
}

/**
 * The reply in an answer.
 * @throws ChatError like `call`
 */
export function judged(
  url: string,
  {status, body, retryAfter, reply: json}: JsonAnswer,
  since?: number,
): Reply {
  const reply = decodeReply(json, since);
  // The body decides, whatever the status: which one comes with a fault is not documented.
  if (status < 300 && isGood(reply)) return reply;
  if (reply.status !== undefined) throw faultOf(reply, url, status, retryAfter);
  if (status < 300)
    throw new ChatError(isPage(body) ? 'refused' : 'broken', `${url}: no reply of version 2`, {
      status,
      maybe: true,
    });
  // A proxy that fails may have passed the request on.
  throw new ChatError(faultKindOf(status), `${url}: ${status}`, {
    status,
    retryAfter,
    maybe: status >= 500 && status !== 503,
  });
}

/** The fault that a reply tells, of a request or a push. `status` is that of HTTP. */
export function faultOf(reply: Reply, what: string, status = 200, retryAfter?: number): ChatError {
  const {code = NaN, limit, isEnded} = reply;
  const passes = reply.status === 1;
  const kind: FaultKind = passes
    ? 'broken'
    : isEnded && status < 300
      ? 'gone'
      : code === NOT_NOW
        ? 'unavailable'
        : status < 300
          ? 'refused'
          : faultKindOf(status);
  return new ChatError(kind, `${what}: ${status}, statusCode ${reply.status}, code ${code}`, {
    status,
    retryAfter,
    // The fault may have been on the way back.
    maybe: passes,
    isReported: !passes,
    code: passes ? PASSES : code || REFUSES,
    limit,
  });
}
