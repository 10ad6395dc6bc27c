/** A wait for an agent is long from this time on (ms). */
export const LONG_WAIT = 2 * 60_000;
