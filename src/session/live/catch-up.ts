import type {Clock} from '../../base/clock.js';
import type {Observable} from '../../base/observable.js';
import {ChatError} from '../../wire/errors.js';
import type {Batch} from '../../wire/types.js';
import {canSend, isOpen, outgoingOf, type ChatState} from '../model/state.js';
import {lastPosition, missing} from '../model/transcript.js';

export interface CatchUpConfig {
  readonly clock: Clock;
  readonly state: Observable<ChatState>;
  /** Asks the server for what came after the part of the transcript that is whole. */
  readonly refresh: () => Promise<Batch>;
  /** As of the `Wire`. */
  readonly waitFor: (requests: number) => number;
  readonly onBatch: (batch: Batch) => void;
  /** The server no longer knows the chat. */
  readonly onGone: () => void;
  /** Messages are missing, and asking did not bring them; or they are all there again. */
  readonly onGap: (isOpen: boolean) => void;
  /** The transcript is whole, and these messages, whose fate was not known, are not in it. */
  readonly onAbsent: (ids: readonly string[]) => void;
}

/** Pushes may arrive in any order, and after the reply that tells of them: a hole counts after so many ms. */
const SETTLES_WITHIN = 1_500;
/**
 * GMS may answer with pushes: so long, ms, they are waited for before it is asked again, whatever the reason; longer with
 * each try.
 */
const ASK_AGAIN_AFTER = 3_000;
/** An urgent refresh waits only for the refresh before it, ms: enough to bound a series of refusals. */
const URGENT_AFTER = 1_000;
const TRIES = 3;
/** Where replies name no position, pushes that follow so many questions show what is there, and what is not. */
const ROUNDS = 2;
/** What is shown as missing is still asked for, every so many ms. */
const ASK_SLOWLY = 15_000;
/** A page that comes into view asks for news, if the last ones are older than this, ms. */
const STALE_AFTER = 5_000;

/**
 * Keeps the transcript whole. A hole in it, a position that the server named and that never came, and a message whose
 * fate is not known are each a reason to ask. GMS may answer in the reply, by push, or not at all: what cannot be
 * closed after a few tries is told, so that it can be shown.
 */
export class CatchUp {
  readonly #config: CatchUpConfig;
  readonly #unsubscribe: () => void;
  /** The last position that the server is known to have. */
  #serverPosition = 0;
  #askedAt = -Infinity;
  /** A position was named since the last question: by its answer, or by a push that came after it. */
  #hasNewPosition = false;
  /** Questions after which the transcript was whole, and an unsettled message was still not in it. */
  #rounds = 0;
  #unsettled: readonly string[] = [];
  #tries = 0;
  #isAsking = false;
  /** Something may have been missed of which nothing is known; until the server has answered. */
  #isWanted = false;
  /** The next refresh does not wait for the request allowance. */
  #isUrgent = false;
  #cancel: (() => void) | undefined;
  #isStopped = false;

  constructor(config: CatchUpConfig) {
    this.#config = config;
    this.#unsubscribe = config.state.subscribe(() => this.#look());
  }

  /** News may have been missed: asks at once. */
  now(): void {
    this.#isWanted = true;
    this.#plan(0);
  }

  /**
   * A message was refused, or the customer asks: the answer may end the chat, so it does not queue behind requests that
   * can wait.
   */
  urgently(): void {
    this.#isUrgent = true;
    this.now();
  }

  /** The customer asks: counts the tries anew. */
  again(): void {
    this.#tries = 0;
    this.urgently();
  }

  /** The page is looked at again; where it is polled, that asks already. */
  nowIfStale(): void {
    const {clock, state} = this.#config;
    const isPolled = isOpen(state.value) && state.value.line === 'polling';
    if (!isPolled && clock.now() - this.#askedAt > STALE_AFTER) this.now();
  }

  /** The server has named a position. */
  noteServerPosition(position: number | undefined): void {
    if (position === undefined) return;
    this.#hasNewPosition = true;
    this.#serverPosition = Math.max(this.#serverPosition, position);
    this.#look();
  }

  /** Nothing more is asked; a reply that is still to come changes nothing. */
  stop(): void {
    this.#isStopped = true;
    this.#unsubscribe();
    this.#cancel?.();
  }

  #look(): void {
    const state = this.#config.state.value;
    if (!isOpen(state)) return;
    if (!this.#isDone()) return this.#plan(SETTLES_WITHIN);
    this.#tries = 0;
    this.#cancel?.();
    this.#cancel = undefined;
    if (state.gap) this.#config.onGap(false);
  }

  #isDone(): boolean {
    return !this.#isWanted && this.#isWhole() && !unsettled(this.#config.state.value).length;
  }

  #isWhole(): boolean {
    const state = this.#config.state.value;
    if (state.phase === 'idle') return true;
    return !missing(state.transcript).length && lastPosition(state.transcript) >= this.#serverPosition;
  }

  #plan(delay: number): void {
    if (this.#isStopped || this.#isAsking) return;
    if (delay && this.#cancel) return;
    this.#cancel?.();
    const {clock, waitFor} = this.#config;
    const [pause, room] = this.#isUrgent ? [URGENT_AFTER, 0] : [ASK_AGAIN_AFTER, waitFor(1)];
    const soonest = Math.min(pause, this.#askedAt + pause - clock.now());
    this.#cancel = clock.after(Math.max(delay, soonest, room), () => {
      this.#cancel = undefined;
      void this.#ask();
    });
  }

  async #ask(): Promise<void> {
    const {clock, state, refresh, onBatch, onGone} = this.#config;
    // What cannot be asked now is asked when the line is back: then `now` is called.
    this.#isUrgent = false;
    if (!canSend(state.value)) return;
    this.#countRound();
    if (this.#isDone()) return this.#look();
    this.#hasNewPosition = false;
    this.#isAsking = true;
    this.#tries += 1;
    this.#askedAt = clock.now();
    try {
      const batch = await refresh();
      if (this.#isStopped) return;
      // A refusal that came after the question is not answered by this reply.
      this.#isWanted = this.#isUrgent;
      onBatch(batch);
      // A reply that says how far the transcript goes says what is not in it as well.
      if (batch.position !== undefined && this.#isWhole()) this.#settle();
    } catch (error) {
      if (!this.#isStopped && ChatError.from(error).kind === 'gone') onGone();
    } finally {
      this.#isAsking = false;
      if (!this.#isStopped) this.#goOn();
    }
  }

  /** A push says less than a reply: it may have been on its way before the question. So two rounds must agree. */
  #countRound(): void {
    const ids = unsettled(this.#config.state.value);
    const isSame = ids.join() === this.#unsettled.join();
    this.#rounds = isSame && this.#hasNewPosition && this.#isWhole() ? this.#rounds + 1 : 0;
    this.#unsettled = ids;
    if (this.#rounds >= ROUNDS) this.#settle();
  }

  /** What was in doubt when it was asked for, and still is, is not there. */
  #settle(): void {
    const still = unsettled(this.#config.state.value);
    const absent = this.#unsettled.filter((id) => still.includes(id));
    if (absent.length) this.#config.onAbsent(absent);
  }

  #goOn(): void {
    const state = this.#config.state.value;
    if (!isOpen(state)) return;
    if (this.#isDone()) return this.#look();
    if (this.#isUrgent) return this.#plan(0);
    this.#plan(this.#tries < TRIES ? ASK_AGAIN_AFTER * this.#tries : ASK_SLOWLY);
    if (this.#tries >= TRIES && !state.gap) this.#config.onGap(true);
  }
}

/** Messages of which it is not known whether they arrived. */
function unsettled(state: ChatState): readonly string[] {
  return outgoingOf(state).flatMap(({id, status}) => (status === 'maybe' ? [id] : []));
}
