import type {BayeuxSession, Exchange} from './bayeux.js';
import {errorOf, isSuccessful, isUnknown, pushesOn, replyTo} from './bayeux.js';
import {NoAnswer, type Answer} from './client.js';
import {duration, ok, problem, skipped, warning, type Told} from './finding.js';
import {refusal, silence} from './refusals.js';

/** Requests of the check for sticky sessions. With two nodes and no stickiness, all find theirs once in 256 times. */
const TRIES = 8;

export async function checkHandshake(
  session: BayeuxSession,
  path: string,
): Promise<{readonly told: Told; readonly answer?: Answer}> {
  const what = `POST ${path}`;
  let exchange: Exchange;
  try {
    exchange = await session.handshake();
  } catch (error) {
    return {told: silence(error, what)};
  }
  const {answer} = exchange;
  return {told: judgeHandshake(exchange, what), answer};
}

function judgeHandshake(exchange: Exchange, what: string): Told {
  const {answer} = exchange;
  const inFront = refusal(answer, what);
  if (inFront) return inFront;
  if (answer.status === 404)
    return warning(
      'no-cometd',
      `${what}: HTTP 404, there is no CometD. Without it nothing is pushed, and the chat asks every few seconds.`,
      'Let the proxy pass on /genesys/cometd and all below it. If CometD is elsewhere, name it by --comet-url, and by "comet-url" of the chat.',
    );
  const reply = replyTo('/meta/handshake', exchange);
  if (!reply)
    return problem(
      'not-bayeux',
      `${what}: HTTP ${answer.status}, not an answer of CometD.`,
      'Look into the logs of GMS and of the proxy. The path must reach GMS unchanged, with its body.',
    );
  if (!isSuccessful(reply))
    return problem(
      'handshake-refused',
      `${what}: CometD refuses the handshake (${errorOf(reply)}).`,
      'Version 1 needs the header gms_user: a gateway must add it or let it pass. Look into the log of GMS.',
    );
  const kinds = [reply['supportedConnectionTypes']].flat();
  if (!kinds.includes('long-polling'))
    return problem(
      'no-long-polling',
      `${what}: CometD offers no long-polling.`,
      'Switch the transport long-polling on: the chat uses no other.',
    );
  return ok('handshake', `CometD answers after ${duration(answer.took)}, and offers long-polling.`);
}

/** Subscribes again and again, on a new connection each time: a load balancer that is not sticky sends some elsewhere. */
export async function checkSubscription(
  session: BayeuxSession,
  channels: readonly string[],
): Promise<{readonly subscription: Told; readonly stickiness: Told}> {
  const unasked = skipped('no-subscription', 'Not checked: there is no subscription.');
  const exchanges: Exchange[] = [];
  try {
    for (let i = 0; i < TRIES; i += 1)
      exchanges.push(await session.subscribe(channels[i % channels.length] ?? ''));
  } catch (error) {
    return {subscription: silence(error, 'Subscribing'), stickiness: unasked};
  }
  const replies = exchanges.map((exchange) => replyTo('/meta/subscribe', exchange));
  const done = replies.filter(isSuccessful).length;
  const refused = exchanges.filter(({answer: {status}}) => status === 429 || (status === 503 && done > 0));
  const [first] = refused;
  if (first)
    return {
      subscription: problem(
        'burst-refused',
        `${refused.length} of ${TRIES} requests in a row were refused with HTTP ${first.answer.status}: a limit for requests, far too low for a chat.`,
        'Raise the limit: a chat makes about 10 requests within its first second, and all visitors of one office share an address. In nginx: limit_req with rate=20r/s, burst=50 and nodelay.',
      ),
      stickiness: unasked,
    };
  const lost = replies.filter(isUnknown).length;
  if (lost === TRIES)
    return {
      subscription: problem(
        'session-unknown',
        'CometD has made a session, and no later request finds it (402 each time).',
        'Let the proxy pass on the cookies of GMS in both directions, and send all requests of a visitor to one node.',
      ),
      stickiness: unasked,
    };
  const odd = exchanges.find(
    (_, i) => replies[i] === undefined || !(isSuccessful(replies[i]) || isUnknown(replies[i])),
  );
  if (odd) {
    const reply = replyTo('/meta/subscribe', odd);
    const refusedChannel = channels[exchanges.indexOf(odd) % channels.length] ?? '';
    return {
      subscription:
        refusal(odd.answer, 'Subscribing') ??
        problem(
          'subscription-refused',
          `CometD refuses the subscription to ${refusedChannel} (${reply ? errorOf(reply) : `HTTP ${odd.answer.status}`}).`,
          refusedChannel.startsWith('/service/')
            ? 'Set enable_notification_mode=true in GMS, and look whether the service has the name in --service.'
            : 'Let the header gms_user through, which nginx drops for its underscore. In nginx: underscores_in_headers on;',
        ),
      stickiness: unasked,
    };
  }
  const subscription = ok('subscription', `Subscribed to ${channels.join(' and ')}.`);
  const stickiness =
    lost === 0
      ? ok('sticky', `${TRIES} requests on ${TRIES} connections reached the node of the session.`)
      : problem(
          'not-sticky',
          `${lost} of ${TRIES} requests reached a node that does not know the session (402): pushes get lost, and the chat connects again and again.`,
          'Make sessions sticky for /genesys/cometd, by a cookie of the load balancer (SameSite=None; Secure; Partitioned) or by the header gms_user.',
        );
  return {subscription, stickiness};
}

/**
 * Asks GMS something over CometD that it answers by a push, without starting a chat: for the news of a chat, without its
 * key.
 */
export async function checkPush(session: BayeuxSession, channel: string, timeout: number): Promise<Told> {
  try {
    await session.publish(channel, {operation: 'requestNotifications'});
    const exchange = await session.connect({timeout});
    if (pushesOn(channel, exchange).length > 0)
      return ok('push', `GMS answers by push on ${channel}, after ${duration(exchange.answer.took)}.`);
    const reply = replyTo('/meta/connect', exchange);
    if (isSuccessful(reply)) return quiet(channel);
    return problem(
      'session-lost',
      `CometD lost the session while a push was awaited (${reply ? errorOf(reply) : `HTTP ${exchange.answer.status}`}).`,
      'A node may have been restarted: run the doctor again. If it stays so, look into the log of GMS.',
    );
  } catch (error) {
    return error instanceof NoAnswer && error.why === 'late' ? quiet(channel) : silence(error, 'A push');
  }
}

const quiet = (channel: string): Told =>
  warning(
    'push-silent',
    `GMS took a request on ${channel}, and pushed no answer.`,
    'Version 2 over CometD may be off: set enable_notification_mode=true in the section "chat" of GMS (8.5.109.05 or newer). Or use delivery="poll".',
  );

/**
 * Ends the session while a request is held: CometD answers that request at once. A proxy that keeps answers back delays
 * it, and each push likewise.
 */
export async function checkRelease(session: BayeuxSession, channel: string, timeout: number): Promise<Told> {
  const {clock} = session;
  const held = session.connect({timeout}).then(
    () => clock.now(),
    (error: unknown) => (error instanceof NoAnswer && error.why === 'late' ? Infinity : undefined),
  );
  try {
    // Its answer shows that the held request has arrived too.
    await session.subscribe(channel);
    await session.disconnect();
  } catch (error) {
    return silence(error, 'Ending the session');
  }
  const endedAt = clock.now();
  const answeredAt = await held;
  if (answeredAt === undefined)
    return skipped('release-unknown', 'Not checked: the held request broke when the session ended.');
  const late = answeredAt - endedAt;
  if (late > 2000)
    return problem(
      'answers-kept',
      `CometD has let a held request go, and its answer did not come within ${duration(Math.min(late, timeout))}: pushes come late.`,
      'Something between here and GMS keeps answers back. Switch buffering off for /genesys/cometd (in nginx: proxy_buffering off;), also in virus scanners and web application firewalls.',
    );
  return ok(
    'release',
    `An answer comes through as soon as CometD gives it (${duration(Math.max(late, 0))}).`,
  );
}
