import type {Clock} from '../../base/clock.js';
import type {PageLifecycle} from '../../base/page-lifecycle.js';
import {ChatError} from '../../wire/errors.js';
import type {Batch, Delivery, Feed, FeedSink} from '../../wire/types.js';
import {backOff, Wait} from './retry.js';
import type {LineStatus} from '../model/state.js';

export interface LineConfig {
  readonly clock: Clock;
  readonly lifecycle: PageLifecycle;
  /** Push; left out when it is not wanted. */
  readonly comet?: Feed | undefined;
  /** Polling; left out when it is not wanted. */
  readonly poll?: Feed | undefined;
  /** As of the `Wire`. */
  readonly waitFor: (requests: number) => number;
  /** Up to where the transcript is whole. */
  readonly position: () => number;
  readonly onBatch: (batch: Batch) => void;
  readonly onStatus: (status: LineStatus) => void;
  /** Push is there, or there again: what came before may have been missed. */
  readonly onLive: () => void;
  /** The server no longer knows the chat. */
  readonly onGone: () => void;
}

/** A line that was lost is called `down` only after this many ms: most losses are mended before. */
const GRACE = 2_000;
/** A session that stood this long, ms, was a good one: the next loss is a first one. */
const GOOD_AFTER = 5_000;
/** However often sessions are lost that stood for a moment, it is not waited longer than after this loss, 8 s: the server is there. */
const WORST_LOSS = 4;
/** Push lost so often in a row, or once for longer than a moment, is helped out by polling. */
const LOSSES_BEFORE_POLLING = 2;
/** Requests that it takes to open push, ask for what was missed, and see it lost again. */
const SESSION_COSTS = 6;
/** Behind polling that works there is no hurry: push is tried again after so many ms, or more. */
const BEHIND_POLLING = 10_000;
/** Nor is there while the machine says that it is offline, ms: it will say when it no longer is. */
const WHILE_OFFLINE = 5_000;

/**
 * Keeps one way open by which the server's news come, and is the one owner of reconnecting: push first, polling when
 * push cannot be had or is lost repeatedly, with push tried again behind it.
 */
export class Line {
  readonly #config: LineConfig;
  #status: LineStatus = 'opening';
  /** How the chat was started; news are held back until it was. */
  #delivery: Delivery | undefined;
  #closed = false;
  #early: Batch[] = [];
  #stopComet: ReturnType<Feed> | undefined;
  #stopPoll: ReturnType<Feed> | undefined;
  /** The page was left; when it comes back, so does the line. */
  #isSuspended = false;
  #wasOffline = false;
  /** Polling that push has taken the place of may have a request under way. */
  #pollHasLeft: Promise<void> | undefined;
  #losses = 0;
  #pollLosses = 0;
  /** `Infinity` while push is not there. */
  #liveSince = Infinity;
  #refuseOpen: ((error: ChatError) => void) | undefined;
  readonly #cometWait: Wait;
  readonly #pollWait: Wait;
  #cancelGrace: (() => void) | undefined;
  readonly #stopListening: () => void;

  constructor(config: LineConfig) {
    this.#config = config;
    this.#cometWait = new Wait(config.clock);
    this.#pollWait = new Wait(config.clock);
    this.#stopListening = config.lifecycle.subscribe(() => this.#onLifecycle());
  }

  /**
   * Opens push before the chat is started, so that the agent's first words cannot be missed.
   * @returns what the chat is to be started with
   * @throws ChatError when push is wanted and cannot be had, and polling is not wanted
   */
  open(): Promise<Delivery> {
    const {comet, poll} = this.#config;
    if (!comet) return Promise.resolve('poll');
    return new Promise((resolve, reject) => {
      this.#refuseOpen = reject;
      this.#openComet(comet, {
        live: () => resolve('comet'),
        lost: (error) => (poll ? resolve('poll') : reject(error)),
      });
    });
  }

  /** The chat stands: from now on news are passed on, and the line is kept. */
  begin(delivery: Delivery): void {
    this.#delivery = delivery;
    for (const batch of this.#early.splice(0)) this.#config.onBatch(batch);
    if (this.#closed) return;
    if (delivery === 'poll') this.#openPoll();
    else if (this.#stopComet) this.#isLive();
    else this.#cometIsLost();
  }

  /** Takes up a chat that stood before, its feed included. */
  resume(delivery: Delivery): void {
    this.#delivery = delivery;
    const {comet} = this.#config;
    if (delivery === 'comet' && comet) this.#openComet(comet);
    else this.#openPoll();
    this.#trouble();
  }

  /** Lets the line go; resolves when nothing of it is left on the wire. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#stopListening();
    this.#cometWait.cancel();
    this.#pollWait.cancel();
    this.#cancelGrace?.();
    this.#refuseOpen?.(new ChatError('gone', 'The line was closed.'));
    const leaving = this.#config.lifecycle.away;
    await Promise.all([this.#stopComet?.(leaving), this.#stopPoll?.(leaving), this.#pollHasLeft]);
  }

  /** A page that is left says good-bye at once, for it may not come back, and cannot be kept for later with open requests. */
  #onLifecycle(): void {
    const {hidden, away, offline} = this.#config.lifecycle;
    const isNewlyOffline = offline && !this.#wasOffline;
    this.#wasOffline = offline;
    if (!this.#delivery) return;
    if (isNewlyOffline) {
      this.#goneOffline();
    } else if (away) {
      this.#isSuspended = true;
      this.#cometWait.cancel();
      this.#pollWait.cancel();
      void this.#stopComet?.(true);
      void this.#stopPoll?.(true);
      this.#stopComet = this.#stopPoll = undefined;
    } else if (this.#isSuspended) {
      this.#isSuspended = false;
      this.resume(this.#delivery);
    } else if (!hidden) {
      if (this.#status !== 'polling') this.#cometWait.now();
      this.#pollWait.now();
    }
  }

  /** A held poll would not notice for a minute; and what is sent now would only be in doubt. */
  #goneOffline(): void {
    this.#trouble();
    if (!this.#stopComet) return;
    void this.#stopComet();
    this.#stopComet = undefined;
    this.#cometIsLost();
  }

  #openComet(comet: Feed, first?: Pick<FeedSink, 'live' | 'lost'>): void {
    this.#stopComet = comet(this.#config.position, {
      live: () => {
        first?.live();
        if (!this.#delivery) return;
        this.#isLive();
        this.#config.onLive();
      },
      batch: (batch) => this.#passOn(batch),
      trouble: () => this.#trouble(),
      lost: (error) => {
        this.#stopComet = undefined;
        first?.lost(error);
        if (this.#delivery) this.#cometIsLost();
      },
    });
  }

  #isLive(): void {
    this.#liveSince = this.#config.clock.now();
    this.#cometWait.cancel();
    this.#pollWait.cancel();
    this.#pollHasLeft = this.#stopPoll?.();
    this.#stopPoll = undefined;
    this.#setStatus('live');
  }

  #cometIsLost(): void {
    if (this.#closed) return;
    const stood = this.#config.clock.now() - this.#liveSince;
    this.#losses = stood >= GOOD_AFTER ? 1 : Math.min(this.#losses + 1, stood >= 0 ? WORST_LOSS : Infinity);
    this.#liveSince = Infinity;
    if (!this.#stopPoll) this.#trouble();
    if (this.#losses >= LOSSES_BEFORE_POLLING) this.#helpOut();
    this.#retryComet();
  }

  /** Polls, since push cannot be had soon. */
  #helpOut(): void {
    const isPolled = this.#stopPoll !== undefined || this.#pollWait.isSet;
    if (!isPolled && !this.#isSuspended) this.#openPoll();
  }

  #retryComet(): void {
    const {comet} = this.#config;
    if (!comet) return;
    const least = this.#status === 'polling' ? BEHIND_POLLING : 0;
    this.#cometWait.set(Math.max(least, this.#waitAfter(this.#losses)), () => this.#reopenComet(comet));
  }

  /** After one loss at once: that happens twice in 10 s at most. After more only if that takes no more requests than may be made. */
  #reopenComet(comet: Feed): void {
    const wait = this.#losses > 1 && this.#config.waitFor(SESSION_COSTS);
    if (!wait) return this.#openComet(comet);
    this.#cometWait.set(wait, () => this.#reopenComet(comet));
  }

  #openPoll(): void {
    const {poll, position} = this.#config;
    this.#stopPoll = poll?.(position, {
      live: () => {
        this.#pollLosses = 0;
      },
      batch: (batch) => {
        // A server that pushes may ignore what it is asked for: then this is no line at all.
        const tellsNothing = !batch.entries.length && (batch.position ?? Infinity) > position();
        if (tellsNothing && this.#delivery === 'comet') this.#trouble();
        else this.#isPolling();
        this.#passOn(batch);
      },
      trouble: () => this.#trouble(),
      lost: (error) => {
        this.#stopPoll = undefined;
        if (isGone(error)) return this.#config.onGone();
        this.#pollLosses += 1;
        this.#trouble();
        this.#pollWait.set(this.#waitAfter(this.#pollLosses), () => this.#openPoll());
      },
    });
  }

  #waitAfter(losses: number): number {
    return Math.max(this.#config.lifecycle.offline ? WHILE_OFFLINE : 0, backOff(losses));
  }

  #isPolling(): void {
    const wasPolling = this.#status === 'polling';
    this.#setStatus('polling');
    if (!wasPolling && this.#cometWait.isSet) this.#retryComet();
  }

  #passOn(batch: Batch): void {
    if (this.#delivery) this.#config.onBatch(batch);
    else this.#early.push(batch);
  }

  #trouble(): void {
    if (this.#status === 'down' || this.#cancelGrace || !this.#delivery) return;
    this.#report('opening');
    this.#cancelGrace = this.#config.clock.after(GRACE, () => {
      this.#cancelGrace = undefined;
      this.#report('down');
      this.#helpOut();
    });
  }

  #setStatus(status: LineStatus): void {
    this.#cancelGrace?.();
    this.#cancelGrace = undefined;
    this.#report(status);
  }

  #report(status: LineStatus): void {
    this.#status = status;
    this.#config.onStatus(status);
  }
}

const isGone = (error: unknown): boolean => error instanceof ChatError && error.kind === 'gone';
