import type {Faults} from './faults.js';

/** Milliseconds after which a held-back push is delivered, if no other push has overtaken it. */
const overtakenWithin = 2000;

interface Waiting<Push> {
  readonly push: Push;
  readonly stopWaiting: () => void;
}

/** Hands a push to an end user, or to a session. */
type Deliver<Push> = (to: string, push: Push) => void;

/** Wraps `deliver`: applies the faults that are set to each push before it reaches the customer's CometD sessions. */
export function pushThrough<Push>(faults: Faults, deliver: Deliver<Push>): Deliver<Push> {
  /** The push that the next one overtakes, by receiver. */
  const waiting = new Map<string, Waiting<Push>>();

  const release = (to: string): void => {
    const held = waiting.get(to);
    waiting.delete(to);
    held?.stopWaiting();
    if (held) deliver(to, held.push);
  };

  const arrive: Deliver<Push> = (to, push) => {
    if (!waiting.has(to) && faults.strikes('pushSwapped')) {
      const stopWaiting = faults.later(overtakenWithin, () => release(to));
      waiting.set(to, {push, stopWaiting});
      return;
    }
    deliver(to, push);
    release(to);
  };

  return (to, push) => {
    if (faults.strikes('pushLost')) return;
    const late = faults.strikes('pushLate');
    if (late) faults.later(late.ms, () => arrive(to, push));
    else arrive(to, push);
    if (faults.strikes('pushDoubled')) arrive(to, push);
  };
}
