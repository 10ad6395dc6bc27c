import {decodeException} from './decode.js';
import {ChatError, faultKindOf, isPage} from '../errors.js';
import {postForm, type Fields} from '../form.js';
import type {Post, PostOptions} from '../http.js';

/** Statuses with which GMS itself reports an exception. */
const REPORTS: readonly number[] = [200, 400, 403, 404, 410, 500];

/**
 * Makes one REST call to GMS: sends a form, returns the JSON of the reply.
 * @throws ChatError; its kind tells the right reaction (protocol: 415 wrong value, 503 not available, and
 *   `{message, exception}` with 400 or 500)
 */
export async function call(post: Post, url: string, fields: Fields, options?: PostOptions): Promise<unknown> {
  const {status, body, retryAfter, reply} = await postForm(post, url, fields, options);
  const exception = decodeException(reply);
  if (status >= 300 || exception !== undefined) {
    // A gateway that refuses knows no exceptions: GMS says 403, too, of a chat that it has forgotten.
    const isReported = exception !== undefined && REPORTS.includes(status);
    throw new ChatError(
      isReported && status === 403 ? 'broken' : faultKindOf(status),
      `${url}: ${status} ${exception ?? ''}`,
      {
        status,
        isReported,
        retryAfter,
        // If GMS itself reports the fault, the request failed. If a proxy does, GMS may have received the request.
        maybe: status === 500 ? exception === undefined : status > 500 && status !== 503,
      },
    );
  }
  if (reply === undefined)
    throw new ChatError(isPage(body) ? 'refused' : 'broken', `${url}: no JSON`, {status, maybe: true});
  return reply;
}
