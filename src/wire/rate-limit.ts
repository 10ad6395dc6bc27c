import type {Clock} from '../base/clock.js';

/**
 * No more requests than these are made in any such time, ms, of those that can wait. Fewer than the 20 that no fault may
 * cause: what the customer says comes on top.
 */
const MOST = 16;
const WINDOW = 10_000;

/** Knows how many requests were made of late. It holds none back: who can wait asks it how long. */
export interface RateLimit {
  readonly note: () => void;
  /** Milliseconds until so many requests may be made. */
  readonly waitFor: (requests: number) => number;
}

export function rateLimit(clock: Clock): RateLimit {
  /** When the last of them were made, oldest first. */
  let made: readonly number[] = [];
  return {
    note() {
      made = [...made.slice(1 - MOST), clock.now()];
    },
    waitFor(requests) {
      // It has to be past before there is room.
      const last = made.at(requests - 1 - MOST) ?? -Infinity;
      // A clock that was set back must not make it long.
      return Math.min(WINDOW, Math.max(0, last + WINDOW - clock.now()));
    },
  };
}
