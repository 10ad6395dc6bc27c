import type {Deliver} from '../chat-v1/feed.js';
import type {Push} from '../chat-v1/chat-format.js';
import type {Faults} from './faults.js';

/** Milliseconds after which a held-back push is delivered, if no other push has overtaken it. */
const overtakenWithin = 2000;

interface Waiting {
  readonly push: Push;
  readonly stopWaiting: () => void;
}

/** Wraps `deliver`: applies the faults that are set to each push before it reaches the customer's CometD sessions. */
export function pushThrough(faults: Faults, deliver: Deliver): Deliver {
  /** The push that the next one overtakes, by end user. */
  const waiting = new Map<string, Waiting>();

  const release = (gmsUser: string): void => {
    const held = waiting.get(gmsUser);
    waiting.delete(gmsUser);
    held?.stopWaiting();
    if (held) deliver(gmsUser, held.push);
  };

  const arrive: Deliver = (gmsUser, push) => {
    if (!waiting.has(gmsUser) && faults.strikes('pushSwapped')) {
      const stopWaiting = faults.later(overtakenWithin, () => release(gmsUser));
      waiting.set(gmsUser, {push, stopWaiting});
      return;
    }
    deliver(gmsUser, push);
    release(gmsUser);
  };

  return (gmsUser, push) => {
    if (faults.strikes('pushLost')) return;
    const late = faults.strikes('pushLate');
    if (late) faults.later(late.ms, () => arrive(gmsUser, push));
    else arrive(gmsUser, push);
    if (faults.strikes('pushDoubled')) arrive(gmsUser, push);
  };
}
