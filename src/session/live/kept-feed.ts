import type {Clock} from '../../base/clock.js';
import type {PageLifecycle} from '../../base/page-lifecycle.js';
import type {Feed, FeedSink} from '../../wire/types.js';
import {backOff, Wait} from './retry.js';

export interface KeptFeedConfig {
  readonly clock: Clock;
  readonly lifecycle: PageLifecycle;
  /** See `Wire.waitFor`. */
  readonly waitFor: (requests: number) => number;
  /** Spreads the retries: `Math.random`, unless a test needs to know them. */
  readonly random?: (() => number) | undefined;
  /** Last position up to which the transcript has no gap. */
  readonly position: () => number;
}

export interface Patience {
  /** A loss after a session that worked for this time, ms, counts as the first one. */
  readonly goodAfter: number;
  /** Requests of one try. From the second loss on, a try waits until so many may be made. */
  readonly cost: number;
}

/** Caps the back-off after short-lived sessions and errors at that of the fourth loss (8 s): the server did answer, so it is up. */
const WORST_LOSS = 4;
/** Minimum wait while the browser says that it is offline, ms. An event tells when it is online again. */
const WHILE_OFFLINE = 5_000;

/** Push or polling: opens the feed, counts its losses, waits with back-off before the next try, and stops it. */
export class KeptFeed {
  isOpen = false;
  /** Losses in a row. */
  losses = 0;
  readonly #feed: Feed | undefined;
  readonly #config: KeptFeedConfig;
  readonly #sink: FeedSink;
  readonly #patience: Patience;
  readonly #wait: Wait;
  /** Stops the feed opened last. It stays after a stop: calling it again waits for the same end. */
  #stopFeed: ReturnType<Feed> | undefined;
  /** Time for which the server wants to be left alone, ms. */
  #pause = 0;
  /** Time of the last `live` since the last loss. */
  #liveSince: number | undefined;
  /** Time of the first trouble since then. The feed may try for long before it is lost. */
  #troubleSince: number | undefined;

  /** @param feed without one, `open` does nothing */
  constructor(feed: Feed | undefined, config: KeptFeedConfig, sink: FeedSink, patience: Patience) {
    this.#feed = feed;
    this.#config = config;
    this.#sink = sink;
    this.#patience = patience;
    this.#wait = new Wait(config.clock);
  }

  /** Waits before the next try. */
  get isWaiting(): boolean {
    return this.#wait.isSet;
  }

  open(): void {
    if (!this.#feed) return;
    this.isOpen = true;
    this.#stopFeed = this.#feed(this.#config.position, {
      ...this.#sink,
      live: () => {
        this.#liveSince = this.#config.clock.now();
        this.#troubleSince = undefined;
        this.#sink.live();
      },
      trouble: () => {
        this.#troubleSince ??= this.#config.clock.now();
        this.#sink.trouble();
      },
      lost: (error) => {
        this.#countLoss();
        this.#pause = error.retryAfter ?? 0;
        if (error.status !== undefined) this.losses = Math.min(this.losses, WORST_LOSS);
        this.#sink.lost(error);
      },
    });
  }

  /** Opens the feed again after the back-off, or after `least` ms or the pause that the server wants if that is longer. */
  retry(least = 0): void {
    const {lifecycle, random} = this.#config;
    const wait = Math.max(
      least,
      this.#pause,
      lifecycle.offline ? WHILE_OFFLINE : 0,
      backOff(this.losses, random),
    );
    this.#wait.set(wait, () => this.#reopen());
  }

  /** Ends the back-off, if one is running: the next try comes now. */
  retryNow(): void {
    this.#wait.now();
  }

  /** Stops the feed and its retries. Resolves when none of its requests is left; `undefined` if it was never opened. */
  stop(leaving?: boolean): Promise<void> | undefined {
    this.#wait.cancel();
    this.isOpen = false;
    return this.#stopFeed?.(leaving);
  }

  /** Stops the feed and counts that as a loss. */
  drop(): void {
    void this.stop();
    this.#countLoss();
  }

  /** The first retry waits for no request allowance, since one loss cannot make a storm, but for a pause that the server wants. */
  #reopen(): void {
    const wait = this.#config.waitFor(this.losses > 1 ? this.#patience.cost : 0);
    if (wait) this.#wait.set(wait, () => this.#reopen());
    else this.open();
  }

  #countLoss(): void {
    this.isOpen = false;
    this.losses += 1;
    if (this.#liveSince === undefined) return;
    // A clock that was set back must not make the time negative.
    const lasted = Math.max(0, (this.#troubleSince ?? this.#config.clock.now()) - this.#liveSince);
    this.losses = lasted >= this.#patience.goodAfter ? 1 : Math.min(this.losses, WORST_LOSS);
    this.#liveSince = undefined;
  }
}
