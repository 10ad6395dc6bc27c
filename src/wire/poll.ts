import type {Clock} from '../base/clock.js';
import type {PageLifecycle} from '../base/page-lifecycle.js';
import {ChatError} from './errors.js';
import type {Batch, Feed} from './types.js';

export interface PollConfig {
  readonly clock: Clock;
  readonly lifecycle: PageLifecycle;
  readonly refresh: (position: number) => Promise<Batch>;
  /** See `Wire.waitFor`. */
  readonly waitFor: (requests: number) => number;
}

/** Time between polls, ms: during a conversation, and after `QUIET_AFTER` without messages. */
const TALKING = 2_000;
const QUIET = 5_000;
const QUIET_AFTER = 60_000;
/** Time between polls in a hidden page, ms. GMS drops a customer after 45 s without a request. */
const HIDDEN = 15_000;

/** Polls, one request at a time. The first request that fails ends the feed. */
export function pollFeed({clock, lifecycle, refresh, waitFor}: PollConfig): Feed {
  return (position, sink) => {
    let over = false;
    let live = false;
    let lastNews = clock.now();
    /** Cancels the wait for the next poll; `undefined` during a request. */
    let stopWaiting: (() => void) | undefined;
    let asking: Promise<void> | undefined;

    const ask = async () => {
      stopWaiting = undefined;
      try {
        const batch = await refresh(position());
        if (over) return;
        if (!live) sink.live();
        live = true;
        if (batch.entries.length) lastNews = clock.now();
        sink.batch(batch);
        if (!over) wait(pause());
      } catch (error) {
        if (over) return;
        stop();
        sink.lost(ChatError.from(error));
      }
    };
    const pause = () => (lifecycle.hidden ? HIDDEN : clock.now() - lastNews > QUIET_AFTER ? QUIET : TALKING);
    const wait = (ms: number) => {
      const longer = Math.max(ms, waitFor(1));
      if (longer) stopWaiting = clock.after(longer, () => wait(0));
      else asking = ask();
    };
    const unsubscribe = lifecycle.subscribe(() => {
      if (!stopWaiting || lifecycle.hidden) return;
      stopWaiting();
      wait(0);
    });
    const stop = () => {
      over = true;
      stopWaiting?.();
      unsubscribe();
    };
    wait(0);

    return () => {
      stop();
      return Promise.resolve(asking);
    };
  };
}
