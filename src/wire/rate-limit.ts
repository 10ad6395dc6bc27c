import type {Clock} from '../base/clock.js';

/**
 * At most 16 requests that can wait are made in any 10 s (ms). The goal is that no fault causes more than 20: messages of
 * the customer come on top.
 */
const MOST = 16;
const WINDOW = 10_000;

/** Counts recent requests. It delays none itself: callers ask `waitFor` and wait. */
export interface RateLimit {
  readonly note: () => void;
  /** The server wants no requests for `ms`. */
  readonly pause: (ms: number) => void;
  /** @returns time until `requests` more requests may be made, ms. With 0: time until the end of a pause */
  readonly waitFor: (requests: number) => number;
}

export function rateLimit(clock: Clock): RateLimit {
  /** Times of the last `MOST` requests, oldest first. */
  let made: readonly number[] = [];
  let paused = {at: 0, ms: 0};
  return {
    note() {
      made = [...made.slice(1 - MOST), clock.now()];
    },
    pause(ms) {
      paused = {at: clock.now(), ms};
    },
    waitFor(requests) {
      const now = clock.now();
      // A clock that was set back must make no wait longer, and whoever asks again must see it end.
      made = made.map((at) => Math.min(at, now));
      paused.at = Math.min(paused.at, now);
      // This request must be older than `WINDOW`.
      const last = made.at(requests - 1 - MOST) ?? -Infinity;
      return Math.max(0, requests && last + WINDOW - now, paused.at + paused.ms - now);
    },
  };
}
