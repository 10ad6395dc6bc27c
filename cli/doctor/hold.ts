import {errorOf, isSuccessful, isUnknown, replyTo, type BayeuxSession, type Exchange} from './bayeux.js';
import {NoAnswer} from './client.js';
import {duration, ok, problem, skipped, warning, type Told} from './finding.js';
import {silence} from './refusals.js';

/** GMS answers late by less than this, ms. */
const SLACK = 10_000;
/** An answer that comes sooner was not held, ms. */
const AT_ONCE = 1000;

export interface Hold {
  readonly session: BayeuxSession;
  /** Longest wait, ms; 0 leaves the check out. */
  readonly longest: number;
  /** Aborted when the user does not want to wait any longer. */
  readonly signal: AbortSignal;
  /** Says how long the check waits. */
  readonly announce: (text: string) => void;
}

/** Lets CometD hold a request, as it does in each chat, and measures how long the way to it stays open. */
export async function checkHold({session, longest, signal, announce}: Hold): Promise<Told> {
  if (longest === 0) return skipped('hold-left-out', 'Left out by --hold 0.');
  let exchange: Exchange;
  try {
    // CometD answers the first request of a session at once, and holds the next one.
    exchange = await session.connect();
  } catch (error) {
    return silence(error, 'The first connect');
  }
  if (!isSuccessful(replyTo('/meta/connect', exchange))) return notConnected(exchange);
  try {
    const wait = Math.min(longest, session.holds + SLACK);
    announce(
      `Waits up to ${duration(wait)} for a request that CometD holds for ${duration(session.holds)}. Ctrl+C goes on without it.`,
    );
    exchange = await session.connect({timeout: wait, signal});
  } catch (error) {
    return judgeSilence(error, session.holds, longest);
  }
  const {took, status} = exchange.answer;
  const reply = replyTo('/meta/connect', exchange);
  if (isUnknown(reply)) return notConnected(exchange);
  if (!isSuccessful(reply)) return cut(took, session.holds, `HTTP ${status}`);
  if (took < AT_ONCE)
    return warning(
      'not-held',
      `CometD says that it holds a request for ${duration(session.holds)}, and answers after ${duration(took)}: the chat has to ask again and again.`,
      'Look at the option "timeout" of CometD in GMS, and whether something in front of it answers in its place.',
    );
  return ok('hold', `Held for ${duration(took)} and then answered, as CometD wants.`);
}

function judgeSilence(error: unknown, holds: number, longest: number): Told {
  if (!(error instanceof NoAnswer)) throw error;
  if (error.why === 'skipped')
    return skipped('hold-skipped', `Left after ${duration(error.after)}, still held then.`);
  if (error.why === 'broken' && error.after >= AT_ONCE) return cut(error.after, holds, error.message);
  if (error.why === 'broken') return silence(error, 'The held request');
  if (longest < holds + SLACK)
    return ok('held-so-far', `Still held after ${duration(error.after)}; not waited any longer (--hold).`);
  return problem(
    'hold-endless',
    `CometD holds a request for ${duration(holds)}, and no answer came after ${duration(error.after)}.`,
    'Something between here and GMS drops quiet connections without a word, often a firewall. Raise its time-out for idle connections above that time, or lower "timeout" of CometD in GMS.',
  );
}

function cut(after: number, holds: number, how: string): Told {
  const needed = Math.ceil((holds + 3 * SLACK) / 1000);
  return problem(
    'hold-cut',
    `A request that CometD holds for ${duration(holds)} was cut after ${duration(after)} (${how}): the chat loses its connection each time.`,
    `Raise the read time-out of each proxy and load balancer on the way to ${needed} s. In nginx: proxy_read_timeout ${needed}s; Or lower "timeout" of CometD in GMS below ${duration(after)}.`,
  );
}

function notConnected(exchange: Exchange): Told {
  const reply = replyTo('/meta/connect', exchange);
  const why = reply ? errorOf(reply) : `HTTP ${exchange.answer.status}`;
  return problem(
    'connect-refused',
    `CometD does not hold the session (${why}).`,
    'Mend what the checks before this one have found. A session that is lost at once means nodes that do not share it.',
  );
}
