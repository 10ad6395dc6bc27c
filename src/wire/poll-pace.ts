/** Connects without news that a server may answer at once before it is asked more slowly. */
const TRIES = 3;
/** From then on, a connect and the wait for the next one take this time, ms. */
const CYCLE = 2_000;

/**
 * The pace of a long poll. Some servers and gateways answer /meta/connect at once, with success and without news, so that
 * asking again at once would be a storm of requests.
 */
export class PollPace {
  /** Connects that the server neither held nor answered with news, since it last held one. */
  #unheld = 0;
  /** Position of the transcript when the last news arrived. */
  #cameTo: number | undefined;

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
}
