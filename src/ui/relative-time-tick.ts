import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Clock} from '../base/clock.js';
import type {PageLifecycle} from '../base/page-lifecycle.js';

const MINUTE = 60_000;

/**
 * The current time for relative times ("2 minutes ago"). Updates its host at each whole minute after the anchor, and once
 * more if something is due before. No timer runs in a hidden page, or while `watched` returns false.
 */
export class RelativeTimeTick implements ReactiveController {
  /** Time of the last update of the host, ms since 1970. */
  now: number;
  readonly #host: ReactiveControllerHost;
  readonly #clock: Clock;
  readonly #lifecycle: PageLifecycle;
  readonly #watched: () => boolean;
  readonly #anchor: () => number;
  readonly #due: () => number | undefined;
  #cancel: (() => void) | undefined;
  #stopListening: (() => void) | undefined;

  /**
   * @param watched whether the host shows any relative time now
   * @param anchor time of the newest message, ms since 1970: its text changes at whole minutes from here
   * @param due time at which the host changes in another way, ms since 1970; one that is over counts as none
   */
  constructor(
    host: ReactiveControllerHost,
    {
      clock,
      lifecycle,
      watched,
      anchor,
      due = () => undefined,
    }: {
      clock: Clock;
      lifecycle: PageLifecycle;
      watched: () => boolean;
      anchor: () => number;
      due?: () => number | undefined;
    },
  ) {
    this.#host = host;
    this.#clock = clock;
    this.#lifecycle = lifecycle;
    this.#watched = watched;
    this.#anchor = anchor;
    this.#due = due;
    this.now = clock.now();
    host.addController(this);
  }

  hostConnected(): void {
    this.#stopListening = this.#lifecycle.subscribe(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#stopListening?.();
    this.#cancel?.();
    this.#cancel = undefined;
  }

  hostUpdate(): void {
    this.now = this.#clock.now();
  }

  hostUpdated(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    if (!this.#watched() || this.#lifecycle.hidden) return;
    const age = Math.max(this.now - this.#anchor(), 0) % MINUTE;
    const left = (this.#due() ?? 0) - this.now;
    const wait = left > 0 ? Math.min(left, MINUTE - age) : MINUTE - age;
    this.#cancel = this.#clock.after(wait, () => this.#host.requestUpdate());
  }
}
