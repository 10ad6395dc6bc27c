import {ChatError} from '../../wire/errors.js';
import type {Batch, Delivery, Feed} from '../../wire/types.js';
import type {LineStatus} from '../model/state.js';
import {KeptFeed, type KeptFeedConfig} from './kept-feed.js';

export interface LineConfig extends KeptFeedConfig {
  /** Push; left out when it is not wanted. */
  readonly comet?: Feed | undefined;
  /** Polling; left out when it is not wanted. */
  readonly poll?: Feed | undefined;
  readonly onBatch: (batch: Batch) => void;
  readonly onStatus: (status: LineStatus) => void;
  /** Push works, for the first time or again: earlier messages may have been missed. */
  readonly onLive: () => void;
  /** The server no longer knows the chat. */
  readonly onGone: () => void;
  /** A feed works. */
  readonly onGood: () => void;
  /** A feed has failed. */
  readonly onFault: (error: ChatError) => void;
}

/** A lost line is reported as `down` only after this time, ms: most losses are repaired before. */
const GRACE = 2_000;
/** Push that worked for this long, ms, was good: the next loss counts as the first. */
const GOOD_AFTER = 5_000;
/** Polling starts after so many losses of push in a row, or after one loss that outlasts `GRACE`. */
const LOSSES_BEFORE_POLLING = 2;
/** Requests of one push session: open it, ask for missed messages, and lose it again. */
const SESSION_COSTS = 6;
/** While polling works, push is tried again after this time, ms, or later: there is no hurry. */
const BEHIND_POLLING = 10_000;

/**
 * Keeps one connection open on which the server's news arrive. It alone decides when to reconnect: push first; polling
 * when push fails or is lost repeatedly, while push is tried again in the background.
 */
export class Line {
  readonly #config: LineConfig;
  readonly #push: KeptFeed;
  readonly #polling: KeptFeed;
  readonly #stopListening: () => void;
  #status: LineStatus = 'opening';
  /** How the chat was started. Until then, batches are held back in `#early`. */
  #delivery: Delivery | undefined;
  #early: Batch[] = [];
  #isClosed = false;
  /** The page is in the back/forward cache, or about to be unloaded. */
  #isSuspended = false;
  #wasOffline = false;
  /** Settles the promise of `open`. */
  #opened: (error?: ChatError) => void = () => {};
  #cancelGrace: (() => void) | undefined;

  constructor(config: LineConfig) {
    const {comet, poll, lifecycle} = config;
    const onTrouble = () => this.#trouble();
    this.#config = config;
    this.#push = new KeptFeed(
      comet,
      config,
      {
        live: () => {
          this.#opened();
          if (!this.#delivery) return;
          config.onGood();
          this.#isLive();
          config.onLive();
        },
        batch: (batch) => this.#receive(batch),
        trouble: onTrouble,
        lost: (error) => {
          this.#opened(error);
          if (!this.#delivery) return;
          if (error.kind === 'gone') return config.onGone();
          config.onFault(error);
          this.#pushIsLost();
        },
      },
      {goodAfter: GOOD_AFTER, cost: SESSION_COSTS},
    );
    this.#polling = new KeptFeed(
      poll,
      config,
      {
        live: () => {},
        batch: (batch) => this.#receivePolled(batch),
        trouble: onTrouble,
        lost: (error) => {
          if (error.kind === 'gone') return config.onGone();
          config.onFault(error);
          if (this.#isClosed) return;
          this.#trouble();
          this.#polling.retry();
        },
      },
      // Any answer to a poll makes the next loss the first. The feed itself waits for the request allowance.
      {goodAfter: 0, cost: 0},
    );
    this.#stopListening = lifecycle.subscribe(() => this.#onLifecycle());
  }

  /**
   * Opens push before the chat is started, so that the agent's first words cannot be missed.
   * @returns how the chat must be started
   * @throws ChatError when push fails and polling is not wanted, or when the line is closed meanwhile
   */
  open(): Promise<Delivery> {
    const {comet, poll} = this.#config;
    if (!comet) return Promise.resolve('poll');
    return new Promise((resolve, reject) => {
      this.#opened = (error) => {
        if (!error) resolve('comet');
        else if (poll && !this.#isClosed) resolve('poll');
        else reject(error);
      };
      this.#push.open();
    });
  }

  /** The chat has started: batches are passed on from now on, and a lost feed is opened again. */
  begin(delivery: Delivery): void {
    this.#delivery = delivery;
    for (const batch of this.#early.splice(0)) this.#receive(batch);
    if (this.#isClosed) return;
    if (delivery === 'poll') this.#polling.open();
    else if (this.#push.isOpen) this.#isLive();
    else this.#pushIsLost();
  }

  /** Connects to a chat that was started earlier. */
  resume(delivery: Delivery): void {
    this.#delivery = delivery;
    if (delivery === 'comet' && this.#config.comet) this.#push.open();
    else this.#polling.open();
    this.#trouble();
  }

  /** Ends the back-off: the cause of the loss may be mended. */
  retryNow(): void {
    if (this.#status !== 'polling') this.#push.retryNow();
    this.#polling.retryNow();
  }

  /** Closes the line. Resolves when none of its requests is left. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#stopListening();
    this.#cancelGrace?.();
    this.#opened(new ChatError('gone', 'The line was closed.'));
    await this.#stop(this.#config.lifecycle.away);
  }

  async #stop(leaving: boolean): Promise<void> {
    await Promise.all([this.#push.stop(leaving), this.#polling.stop(leaving)]);
  }

  #onLifecycle(): void {
    const {hidden, away, offline} = this.#config.lifecycle;
    const isNewlyOffline = offline && !this.#wasOffline;
    this.#wasOffline = offline;
    if (!this.#delivery) return;
    if (away) {
      if (this.#isSuspended) return;
      // At once: the page may never come back, and open requests would keep it out of the back/forward cache.
      this.#isSuspended = true;
      // Nothing is sent until this page has the chat again.
      this.#setStatus('opening');
      void this.#stop(true);
    } else if (this.#isSuspended) {
      this.#isSuspended = false;
      this.resume(this.#delivery);
    } else if (isNewlyOffline) {
      this.#goneOffline();
    } else if (!hidden) {
      this.retryNow();
    }
  }

  /** A held request would not notice for a minute, and messages sent meanwhile would get no reply. */
  #goneOffline(): void {
    this.#trouble();
    if (!this.#push.isOpen) return;
    this.#push.drop();
    this.#pushIsLost();
  }

  #isLive(): void {
    void this.#polling.stop();
    this.#setStatus('live');
  }

  #pushIsLost(): void {
    if (this.#isClosed) return;
    if (!this.#polling.isOpen) this.#trouble();
    if (this.#push.losses >= LOSSES_BEFORE_POLLING) this.#helpOut();
    this.#retryPush();
  }

  /** Polls, since push will not work soon. */
  #helpOut(): void {
    const {isOpen, isWaiting} = this.#polling;
    if (!isOpen && !isWaiting && !this.#isSuspended) this.#polling.open();
  }

  #retryPush(): void {
    this.#push.retry(this.#status === 'polling' ? BEHIND_POLLING : 0);
  }

  #receivePolled(batch: Batch): void {
    this.#config.onGood();
    // Some servers with push leave the messages out of the reply: then polling does not work.
    const isIgnored = !batch.entries.length && (batch.position ?? Infinity) > this.#config.position();
    // Before the status, which lets the queued messages out: they come after what the server has told.
    this.#receive(batch);
    if (this.#isClosed) return;
    if (isIgnored && this.#delivery === 'comet') this.#trouble();
    else this.#isPolling();
  }

  #isPolling(): void {
    const wasPolling = this.#status === 'polling';
    this.#setStatus('polling');
    if (!wasPolling && this.#push.isWaiting) this.#retryPush();
  }

  #receive(batch: Batch): void {
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
