import type {Clock} from '../../base/clock.js';
import type {Observable} from '../../base/observable.js';
import {ChatError} from '../../wire/errors.js';
import type {Batch} from '../../wire/types.js';
import {canSend, isOpen, outgoingOf, type ChatState} from '../model/state.js';
import {lastPosition, missing, type OutgoingStatus} from '../model/transcript.js';

export interface CatchUpConfig {
  readonly clock: Clock;
  readonly state: Observable<ChatState>;
  /** Asks the server for the entries after the last position without a gap before it. */
  readonly refresh: () => Promise<Batch>;
  /** See `Wire.waitFor`. */
  readonly waitFor: (requests: number) => number;
  readonly onBatch: (batch: Batch) => void;
  /** The server no longer knows the chat. */
  readonly onGone: () => void;
  /** `true`: messages are missing, and asking did not bring them. `false`: they have all arrived. */
  readonly onGap: (isOpen: boolean) => void;
  /** The transcript is complete without these messages of status `maybe`: they were not delivered. */
  readonly onAbsent: (ids: readonly string[]) => void;
}

/** A gap is asked for after this time, ms: pushes may arrive in any order, and after a reply with a later position. */
const SETTLES_WITHIN = 1_500;
/** Minimum time between two refreshes, ms, since GMS may answer with pushes. It grows with each try. */
const ASK_AGAIN_AFTER = 3_000;
/** Minimum time between two urgent refreshes, ms: it bounds the requests after a series of refusals. */
const URGENT_AFTER = 1_000;
const TRIES = 3;
/** A gap is reported after this time, ms, also when the tries hang. */
const REPORTED_AFTER = 15_000;
/** Refreshes after which a message that never appeared counts as not delivered, for servers whose replies carry no position. */
const ROUNDS = 2;
/** Interval of the refreshes, ms, while the gap is shown to the customer. */
const ASK_SLOWLY = 15_000;
/** An accepted message that no push has brought is asked for after this time, ms, then after twice as long each time. */
const UNSEEN_AFTER = 5_000;
/** Refreshes for accepted messages that do not come. The server may leave them out for good. */
const UNSEEN_TRIES = 3;
/** A page that becomes visible asks for news if the last refresh is older than this, ms. */
const STALE_AFTER = 5_000;

/**
 * Keeps the transcript complete. There are four reasons to refresh: a gap, a position named by the server whose entry has
 * not arrived, a message of status `maybe`, and, a few times only, an accepted message that no push brings. GMS may answer in
 * the reply, by push, or not at all. A gap that stays after a few tries is reported, so that the customer can see it.
 */
export class CatchUp {
  readonly #config: CatchUpConfig;
  readonly #unsubscribe: () => void;
  /** The last position that the server has named. */
  #serverPosition = 0;
  #askedAt = -Infinity;
  /** The server named a position since the last refresh, in its reply or in a later push. */
  #hasNewPosition = false;
  /** Refreshes after which the transcript had no gap, and an unsettled message was still not in it. */
  #rounds = 0;
  #unsettled: readonly string[] = [];
  #tries = 0;
  #isAsking = false;
  /** Unknown messages may have been missed. Stays set until the server has answered. */
  #isWanted = false;
  /** The next refresh does not wait for the request allowance. */
  #isUrgent = false;
  /** Accepted messages that are not in the transcript yet. */
  #unseen: readonly string[] = [];
  /** Refreshes for the messages in `#unseen`. */
  #unseenTries = 0;
  /** An accepted message is to be asked for, once. */
  #isUnseen = false;
  #cancelUnseen: (() => void) | undefined;
  #cancel: (() => void) | undefined;
  #cancelReport: (() => void) | undefined;
  #isStopped = false;

  constructor(config: CatchUpConfig) {
    this.#config = config;
    this.#unsubscribe = config.state.subscribe(() => this.#look());
  }

  /** Push works again: messages may have been missed. The tries before could not be answered. */
  live(): void {
    this.#tries = 0;
    this.now();
  }

  /** Refreshes soon: messages may have been missed. */
  now(): void {
    this.#isWanted = true;
    this.#plan(0);
  }

  /**
   * Refreshes without regard to the request allowance: a message was refused, or the customer asks, and the answer may
   * be that the chat is over.
   */
  urgently(): void {
    this.#isUrgent = true;
    this.now();
  }

  /** Refreshes since the customer asks, and counts the tries from zero. */
  again(): void {
    this.#tries = 0;
    this.urgently();
  }

  /** Refreshes when the page becomes visible after a while. Polling needs no extra request. */
  nowIfStale(): void {
    const {clock, state} = this.#config;
    const isPolled = isOpen(state.value) && state.value.line === 'polling';
    // A clock that was set back tells nothing of the time between.
    if (!isPolled && Math.abs(clock.now() - this.#askedAt) > STALE_AFTER) this.now();
  }

  /** Call this with the position of each batch; the server has entries up to it. */
  noteServerPosition(position: number | undefined): void {
    if (position === undefined) return;
    this.#hasNewPosition = true;
    this.#serverPosition = Math.max(this.#serverPosition, position);
    this.#look();
  }

  /** Ends all refreshes. A late reply changes nothing. */
  stop(): void {
    this.#isStopped = true;
    this.#unsubscribe();
    this.#cancel?.();
    this.#cancelUnseen?.();
    this.#forgetReport();
  }

  #look(): void {
    const state = this.#config.state.value;
    if (this.#isStopped || !isOpen(state)) return;
    this.#awaitAccepted();
    if (!this.#isDone()) {
      // Now, since the refresh before may hang, and the next one waits for it.
      if (canSend(state)) this.#reportIn(SETTLES_WITHIN + REPORTED_AFTER);
      return this.#plan(SETTLES_WITHIN);
    }
    this.#tries = 0;
    this.#cancel?.();
    this.#cancel = undefined;
    this.#forgetReport();
    if (state.gap) this.#config.onGap(false);
  }

  #isDone(): boolean {
    return (
      !this.#isWanted && !this.#isUnseen && this.#isWhole() && !unsettled(this.#config.state.value).length
    );
  }

  #isWhole(): boolean {
    const state = this.#config.state.value;
    if (state.phase === 'idle') return true;
    return !missing(state.transcript).length && lastPosition(state.transcript) >= this.#serverPosition;
  }

  /** Pushes bring an accepted message at once, unless they are lost. Polling asks anyway. */
  #awaitAccepted(): void {
    const {clock, state} = this.#config;
    const ids = withStatus('sent', state.value);
    const hasNew = ids.some((id) => !this.#unseen.includes(id));
    this.#unseen = ids;
    if (hasNew) this.#unseenTries = 0;
    if (hasNew || !ids.length) {
      this.#cancelUnseen?.();
      this.#cancelUnseen = undefined;
      this.#isUnseen = false;
    }
    const isLive = () => isOpen(state.value) && state.value.line === 'live';
    if (!ids.length || this.#unseenTries >= UNSEEN_TRIES || !isLive()) return;
    this.#cancelUnseen ??= clock.after(UNSEEN_AFTER * 2 ** this.#unseenTries, () => {
      this.#cancelUnseen = undefined;
      if (!isLive()) return;
      this.#unseenTries += 1;
      this.#isUnseen = true;
      this.#plan(0);
    });
  }

  #plan(delay: number): void {
    if (this.#isStopped || this.#isAsking) return;
    if (delay && this.#cancel) return;
    this.#cancel?.();
    const {clock, waitFor} = this.#config;
    const [pause, room] = this.#isUrgent ? [URGENT_AFTER, waitFor(0)] : [ASK_AGAIN_AFTER, waitFor(1)];
    const soonest = Math.min(pause, this.#askedAt + pause - clock.now());
    this.#cancel = clock.after(Math.max(delay, soonest, room), () => {
      this.#cancel = undefined;
      void this.#ask();
    });
  }

  async #ask(): Promise<void> {
    const {clock, state, refresh, onBatch, onGone} = this.#config;
    // Without a line there is no refresh: `now` is called when it is back.
    this.#isUrgent = false;
    if (!canSend(state.value)) return this.#forgetReport();
    this.#countRound();
    if (this.#isDone()) return this.#look();
    this.#hasNewPosition = this.#isUnseen = false;
    this.#isAsking = true;
    this.#tries += 1;
    this.#askedAt = clock.now();
    this.#reportIn(REPORTED_AFTER);
    try {
      const batch = await refresh();
      if (this.#isStopped) return;
      // A message was refused while this request was under way: the reply says nothing about it, so ask again.
      this.#isWanted = this.#isUrgent;
      onBatch(batch);
      // A complete transcript up to the position of the reply shows which messages were not delivered.
      if (batch.position !== undefined && this.#isWhole()) this.#settle();
    } catch (error) {
      if (!this.#isStopped && ChatError.from(error).kind === 'gone') onGone();
    } finally {
      this.#isAsking = false;
      if (!this.#isStopped) this.#goOn();
    }
  }

  /** A push may have been sent before the refresh, so it proves less than a reply: two rounds must agree. */
  #countRound(): void {
    const ids = unsettled(this.#config.state.value);
    const isSame = ids.join() === this.#unsettled.join();
    this.#rounds = isSame && this.#hasNewPosition && this.#isWhole() ? this.#rounds + 1 : 0;
    this.#unsettled = ids;
    if (this.#rounds >= ROUNDS) this.#settle();
  }

  /** Reports messages that were unsettled before the refresh and still are: they were not delivered. */
  #settle(): void {
    const still = unsettled(this.#config.state.value);
    const absent = this.#unsettled.filter((id) => still.includes(id));
    if (absent.length) this.#config.onAbsent(absent);
  }

  #goOn(): void {
    const state = this.#config.state.value;
    // Time without a line, or away, is no time in which messages could have come.
    if (!canSend(state)) this.#forgetReport();
    if (!isOpen(state)) return;
    if (this.#isDone()) return this.#look();
    if (this.#isUrgent) return this.#plan(0);
    this.#plan(this.#tries < TRIES ? ASK_AGAIN_AFTER * this.#tries : ASK_SLOWLY);
    if (this.#tries >= TRIES) this.#report();
  }

  #reportIn(ms: number): void {
    this.#cancelReport ??= this.#config.clock.after(ms, () => {
      this.#cancelReport = undefined;
      this.#report();
    });
  }

  #report(): void {
    const {state, onGap} = this.#config;
    if (canSend(state.value) && !state.value.gap && !this.#isDone()) onGap(true);
  }

  #forgetReport(): void {
    this.#cancelReport?.();
    this.#cancelReport = undefined;
  }
}

/** Ids of the messages that may or may not have been delivered. */
const unsettled = (state: ChatState): readonly string[] => withStatus('maybe', state);

const withStatus = (wanted: OutgoingStatus, state: ChatState): readonly string[] =>
  outgoingOf(state).flatMap(({id, status}) => (status === wanted ? [id] : []));
