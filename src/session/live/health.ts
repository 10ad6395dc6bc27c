import type {Clock} from '../../base/clock.js';
import type {PageLifecycle} from '../../base/page-lifecycle.js';
import type {Observable} from '../../base/observable.js';
import {ChatError, isDenial} from '../../wire/errors.js';
import type {ChatEvent} from '../model/reduce.js';
import {isOpen, type ChatState, type Denial} from '../model/state.js';

export interface HealthConfig {
  readonly clock: Clock;
  readonly lifecycle: PageLifecycle;
  readonly state: Observable<ChatState>;
  readonly dispatch: (event: ChatEvent) => void;
  /** The chat is over at the server, whatever it says. */
  readonly onGone: () => void;
  /** Aborted when the chat is over, or another page has it. */
  readonly signal: AbortSignal;
}

/** The sorts of requests: a gateway may let in the one and not the other. */
export type Sort = 'read' | 'send';

/** GMS drops a customer who is silent for so long, ms. */
const DROPPED_AFTER = 45_000;
const LOOK_AGAIN_AFTER = 5_000;

/**
 * Judges a chat by the answers to its requests. There are three verdicts. Denied: only the page can mend it. Gone: GMS has
 * reported nothing but exceptions for as long as it takes to drop a customer. Silent: nothing good has come for so long, so
 * the customer is offered a way on; the chat may still be there.
 */
export class Health {
  readonly #config: HealthConfig;
  readonly #denials = new Map<Sort, Denial>();
  /** Time of the first exception that GMS has reported since the last good answer. */
  #reportedAt: number | undefined;
  #cancel: (() => void) | undefined;
  #isSilent = false;
  #told: {readonly denial: Denial | undefined; readonly isSilent: boolean} = {
    denial: undefined,
    isSilent: false,
  };

  constructor(config: HealthConfig) {
    this.#config = config;
  }

  /** Lets the outcome of a request count. */
  async judged<T>(sort: Sort, request: Promise<T>): Promise<T> {
    try {
      const answer = await request;
      this.good(sort);
      return answer;
    } catch (error) {
      const fault = ChatError.from(error);
      // Not yet known whether a 403 is about one message: see `isLetIn` of the outbox.
      const isAboutChat = sort === 'read' || fault.status !== 403;
      if (isAboutChat) this.bad(sort, fault);
      throw error;
    }
  }

  good(sort: Sort): void {
    // A late answer says nothing.
    if (this.#config.signal.aborted) return;
    this.#denials.delete(sort);
    this.stop();
    this.#tell();
  }

  bad(sort: Sort, error: ChatError): void {
    const {clock, state, onGone, signal} = this.#config;
    if (signal.aborted) return;
    const {kind, status, message} = error;
    if (isDenial(error)) this.#denials.set(sort, {kind, status, message});
    // Some servers with push refuse to be read: that says nothing while messages arrive and can be sent.
    const isLive = isOpen(state.value) && state.value.line === 'live';
    if (!isLive || (sort === 'send' && error.isReported)) this.#wait(DROPPED_AFTER);
    if (sort === 'read' && this.#cancel) {
      if (error.isReported) this.#reportedAt ??= clock.now();
      // Something else has answered: the chat may be well behind it.
      else if (status !== undefined) this.#reportedAt = undefined;
      if (clock.now() - (this.#reportedAt ?? Infinity) >= DROPPED_AFTER) return onGone();
    }
    this.#tell();
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = this.#reportedAt = undefined;
    this.#isSilent = false;
  }

  #wait(ms: number): void {
    const {clock, lifecycle} = this.#config;
    this.#cancel ??= clock.after(ms, () => {
      // An outage of the customer's own network ends with an event, and the first answer after it decides.
      this.#isSilent = !lifecycle.offline;
      this.#cancel = () => {};
      if (this.#isSilent) return this.#tell();
      this.#cancel = undefined;
      this.#wait(LOOK_AGAIN_AFTER);
    });
  }

  #tell(): void {
    const [denial] = this.#denials.values();
    const isSilent = this.#isSilent;
    if (denial === this.#told.denial && isSilent === this.#told.isSilent) return;
    this.#told = {denial, isSilent};
    this.#config.dispatch({type: 'health', denial, isSilent});
  }
}
