import {publicState} from '../../src/client.js';
import {isOpen} from '../../src/session/model/state.js';
import type {Network} from './network.js';
import type {Page} from './page.js';
import type {Timeline} from './timeline.js';
import type {Visitor} from './visitor.js';
import type {Watch} from './watch.js';

/**
 * Ms within which an outage must be shown: `live` when pushed, `other` when polled. A client that is answered at once with
 * nothing asks every 2 s, and notices nothing in between; then it is 2 s before it tells.
 */
const SHOWN_WITHIN = {live: 5_000, other: 8_000};

/** Outages of the network. A new one replaces the current one. */
export class Outages {
  readonly #time: Timeline;
  readonly #network: Network;
  readonly #watch: Watch;
  readonly #visitor: () => Visitor;
  #current: symbol | undefined;
  /** The browser reports that it is offline. */
  isNoticed = false;

  constructor(time: Timeline, network: Network, watch: Watch, visitor: () => Visitor) {
    this.#time = time;
    this.#network = network;
    this.#watch = watch;
    this.#visitor = visitor;
  }

  /** Breaks all connections and refuses new ones. Checks after a while that the customer is told. */
  offline(ms: number, isNoticed: boolean): void {
    const {page, session, state} = this.#visitor();
    const {changes} = page;
    const outage = this.#begin('cut', ms);
    this.isNoticed ||= isNoticed;
    if (isNoticed) this.#tellPage();
    const within = 'line' in state && state.line === 'live' ? SHOWN_WITHIN.live : SHOWN_WITHIN.other;
    this.#time.after(within, () => {
      const isSame = page.changes === changes && session === this.#visitor().session;
      if (this.#current === outage && isSame) this.#check(page);
    });
  }

  /** Lets all requests hang, without any error. */
  dead(ms: number): void {
    this.#begin('dead', ms);
  }

  end(): void {
    this.#current = undefined;
    this.#network.condition = 'well';
    if (!this.isNoticed) return;
    this.isNoticed = false;
    this.#tellPage();
  }

  #begin(condition: 'cut' | 'dead', ms: number): symbol {
    const outage = Symbol('outage');
    this.#current = outage;
    this.#network.condition = condition;
    this.#time.after(ms, () => {
      if (this.#current === outage) this.end();
    });
    return outage;
  }

  #tellPage(): void {
    const {page} = this.#visitor();
    page.lifecycle.offline = this.isNoticed;
    if (!page.isRunning) return;
    page.lifecycle.ring();
  }

  /** Checks that the outage is shown to a visitor who has looked at the page all the time. */
  #check(page: Page): void {
    const {state} = this.#visitor();
    if (page.lifecycle.hidden || !page.isRunning || !isOpen(state)) return;
    if (publicState(state) !== 'reconnecting') {
      this.#watch.breaks(`the network is away, and the line is ${state.line}`);
    }
  }
}
