import {toJson} from '../base/to-json.js';
import {JSON_TYPE} from './bayeux-messages.js';
import type {Post} from './http.js';

interface Line {
  readonly url: string;
  readonly post: Post;
}

/** Gives up on a server that does not answer, ms. */
const TIMEOUT = 10_000;

interface Sessions {
  /** The one that is open, until the server knows that it is over. */
  readonly current?: string | undefined;
  /** One that was lost without a farewell. */
  readonly lost?: string | undefined;
}

const sessions = new WeakMap<Post, Sessions>();

/** The wire has a new session. The one before is lost if it did not end. */
export function begins({post}: Line, clientId: string | null): void {
  const {current, lost} = sessions.get(post) ?? {};
  sessions.set(post, {current: clientId ?? undefined, lost: current ?? lost});
}

/** The server knows that the session is over, or does not know it (402). */
export function hasEnded({post}: Line): void {
  sessions.set(post, {lost: sessions.get(post)?.lost});
}

/**
 * Ends the session that was lost without a farewell. A server that still holds a request of it takes the new one for a second
 * client of the browser, says so in its advice, and has it poll every 2 s.
 */
export function endLost({url, post}: Line): void {
  const {current, lost} = sessions.get(post) ?? {};
  if (!lost) return;
  sessions.set(post, {current});
  // A failure does no harm: the server polls until it forgets the session.
  const farewell = toJson([{channel: '/meta/disconnect', id: 'd', clientId: lost}]);
  post(url, JSON_TYPE, farewell, {timeout: TIMEOUT}).catch(() => undefined);
}
