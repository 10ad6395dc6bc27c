/** Connects without news that a server may answer at once before it is asked more slowly. */
const TRIES = 3;
/** From then on, a connect and the wait for the next one take this time, ms. */
const CYCLE = 2_000;
/**
 * Longest waits between tries of a failed connect, ms. Their sum stays below the 10 s for which the server keeps a session
 * without requests. After that a new session is needed.
 */
const RETRIES: readonly number[] = [0, 500, 1000, 2000, 4000];
/** Caps the wait for the request allowance, ms: the server shall not forget the session meanwhile. */
const ALLOWED_AFTER = 4_000;

/**
 * The pace of a long poll: of its next connect, and of the tries after a connect that has failed. Some servers and gateways
 * answer /meta/connect at once, with success and without news, so that asking again at once would be a storm of requests.
 */
export class PollPace {
  /** Connects that the server neither held nor answered with news, since it last held one. */
  #unheld = 0;
  /** Position of the transcript when the last news arrived. */
  #cameTo: number | undefined;
  /** Connects that have failed since the connection last held. */
  #failed = 0;

  /**
   * @param took time from the request to its answer, ms
   * @param hasNews the answer brings more than itself
   * @param position of the transcript before this answer
   * @returns time to wait before the next connect, ms
   */
  waitAfter(took: number, hasNews: boolean, position: number): number {
    // Some servers send the same news again and again: only news that takes the transcript on is worth a connect at once.
    const isIdle = !hasNews || position === this.#cameTo;
    if (hasNews) this.#cameTo = position;
    if (took >= CYCLE) this.#unheld = 0;
    else if (isIdle) this.#unheld += 1;
    return isIdle && this.#unheld > TRIES ? Math.max(0, CYCLE - took) : 0;
  }

  /**
   * A connect has failed.
   * @param room time until one more request may be made, ms; see `Wire.waitFor`
   * @returns time until the next try, ms; `undefined` when the session is not worth another one
   */
  retryIn(room: number): number | undefined {
    const longest = RETRIES[this.#failed];
    this.#failed += 1;
    // At random: all customers of a server lose their connection at the same moment.
    return longest === undefined
      ? undefined
      : Math.max(longest * (1 - Math.random() / 2), Math.min(room, ALLOWED_AFTER));
  }

  /** The connection holds: the next failure is the first one. */
  holds(): void {
    this.#failed = 0;
  }

  /** A failed connect gets no more tries. */
  giveUp(): void {
    this.#failed = Infinity;
  }
}
