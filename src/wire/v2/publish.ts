import {toJson} from '../../base/to-json.js';
import type {Clock} from '../../base/clock.js';
import {JSON_TYPE, repliesIn, type BayeuxReply, type OpenSession} from '../bayeux-messages.js';
import {ChatError} from '../errors.js';
import type {Post} from '../http.js';

export interface PublishConfig {
  readonly clock: Clock;
  readonly url: string;
  readonly post: Post;
  readonly channel: string;
}

/** Time-out, ms: that of cometd.js. */
const TIMEOUT = 10_000;

/**
 * Publishes past cometd.js, which holds a request back while another is under way: a message that was given up must not leave
 * later. Resolves when the server has taken it, which is no answer to it.
 * @param isEnd ends the chat: outlives the page, and the session
 * @param leaving the page is being unloaded
 * @throws ChatError `refused` when the server did not take it, `unreachable` when it may have got it; or `unreachable` with
 *   `retryAfter` when it does not know the session, so that the next one may take it
 */
export async function publish(
  {clock, url, post, channel}: PublishConfig,
  session: OpenSession,
  data: object,
  isEnd = false,
  leaving = false,
): Promise<void> {
  if (leaving) session.leave();
  const body = toJson([{channel, id: 'p', clientId: session.clientId, data}]);
  const options = {timeout: TIMEOUT, ...(isEnd ? {keepalive: true, leaving} : {signal: session.signal})};
  const giveUp = (cause?: unknown) => session.giveUp('publish', cause);
  let replies: readonly BayeuxReply[];
  try {
    replies = repliesIn(url, await post(url, JSON_TYPE, body, options), giveUp);
  } catch (error) {
    giveUp(error);
    throw new ChatError('unreachable', `${url}: no answer`, {maybe: true, cause: error});
  }
  const isReply = (one: BayeuxReply) => one.channel === channel && typeof one.successful === 'boolean';
  // Some servers send pushes along.
  for (const one of replies) if (!isReply(one)) session.receive(one);
  const reply = replies.find(isReply);
  if (!reply) throw new ChatError('unreachable', `${url}: no reply`, {maybe: true});
  if (reply.successful) return;
  const message = `${url}: ${String(reply.error)}`;
  if (!/^402/.test(String(reply.error))) throw new ChatError('refused', message, {status: 200});
  // After the caller knows that this session did not take it.
  clock.after(0, giveUp);
  throw new ChatError('unreachable', message, {retryAfter: 0});
}
