import {toJson} from '../base/to-json.js';
import {JSON_TYPE} from './bayeux-messages.js';
import type {Post} from './http.js';

interface Line {
  readonly url: string;
  readonly post: Post;
}

/** Gives up on a server that does not answer, ms. */
const TIMEOUT = 10_000;

/** The last session of each wire, until the server knows that it is over. */
const unended = new WeakMap<Post, string>();

/**
 * Ends the session before this one, if it was lost without a farewell. A server that still holds a request of it takes this
 * one for a second client of the browser, and has it poll every 2 s.
 */
export function endLast({url, post}: Line, clientId: string | null): void {
  const last = unended.get(post);
  if (clientId) unended.set(post, clientId);
  if (!last) return;
  // A failure does no harm: the server polls until it forgets the session.
  const farewell = toJson([{channel: '/meta/disconnect', id: 'd', clientId: last}]);
  post(url, JSON_TYPE, farewell, {timeout: TIMEOUT}).catch(() => undefined);
}

/** The server knows that the last session is over, or does not know it (402). */
export function hasEnded({post}: Line): void {
  unended.delete(post);
}
