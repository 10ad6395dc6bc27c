import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Clock} from '../../base/clock.js';
import type {Wake} from '../../base/wake.js';

const MINUTE = 60_000;

/**
 * The time to which everything in a window is relative, set once a minute. It stands still while nobody looks: no timer
 * runs in a hidden page, or while `watched` says no.
 */
export class Minute implements ReactiveController {
  /** Ms since 1970. */
  now: number;
  readonly #host: ReactiveControllerHost;
  readonly #clock: Clock;
  readonly #wake: Wake;
  readonly #watched: () => boolean;
  #cancel: (() => void) | undefined;
  #unwake: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, clock: Clock, wake: Wake, watched: () => boolean) {
    this.#host = host;
    this.#clock = clock;
    this.#wake = wake;
    this.#watched = watched;
    this.now = clock.now();
    host.addController(this);
  }

  hostConnected(): void {
    this.#unwake = this.#wake.subscribe(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#unwake?.();
    this.#cancel?.();
    this.#cancel = undefined;
  }

  hostUpdate(): void {
    this.now = this.#clock.now();
  }

  hostUpdated(): void {
    const isWatched = this.#watched() && !this.#wake.hidden;
    if (isWatched) {
      this.#cancel ??= this.#clock.after(MINUTE - (this.now % MINUTE), () => {
        this.#cancel = undefined;
        this.#host.requestUpdate();
      });
    } else {
      this.#cancel?.();
      this.#cancel = undefined;
    }
  }
}
