import type {Clock} from '../base/clock.js';
import {isPromise, within} from '../base/within.js';
import {ChatError} from '../wire/errors.js';
import type {Transform} from '../wire/types.js';

/**
 * The text to send; `null` when the page refuses the message. It is a promise only if the page makes one, or while an earlier
 * message waits for one.
 */
export type Transformed = string | null | Promise<string | null>;

/** Time that `transformOutgoing` has for a message, ms. */
const WITHIN = 10_000;

/** Lets the page change what the customer has written. Messages keep their order. */
export function transformer(config: {
  /** Read for each message: a page may set it while the chat is on. */
  readonly transformOutgoing?: Transform | undefined;
  readonly clock: Clock;
}): (text: string) => Transformed {
  /** The last message, while the page is at work on it. */
  let last: Promise<unknown> | undefined;

  return (text) => {
    const {transformOutgoing: transform, clock} = config;
    if (!transform) return text;
    let answer: unknown;
    try {
      answer = transform(text);
    } catch (cause) {
      throw failed('threw an error', cause);
    }
    const before = last;
    if (!before && !isPromise(answer)) return checked(answer);
    const made = within(
      clock,
      WITHIN,
      Promise.resolve(answer).catch((cause: unknown) => Promise.reject(failed('threw an error', cause))),
      () => failed('took too long'),
    );
    // Its error is told in its turn.
    made.catch(() => undefined);
    const takesItsTurn = async () => {
      try {
        await before?.catch(() => undefined);
        return checked(await made);
      } finally {
        if (last === inOrder) last = undefined;
      }
    };
    const inOrder = takesItsTurn();
    last = inOrder;
    return inOrder;
  };
}

const failed = (how: string, cause?: unknown) =>
  new ChatError('invalid', `transformOutgoing ${how}.`, {cause});

function checked(changed: unknown): string | null {
  if (changed === null || typeof changed === 'string') return changed;
  throw failed('must return a text or null');
}
