/**
 * How long to wait before try number `attempt` (1 is the first), ms: half a second, then doubling from 2 s to 30 s. Up
 * to a quarter less at random, so that many customers do not come back to a restarted server in step.
 */
export function backOff(attempt: number, random: () => number = Math.random): number {
  const full = attempt === 1 ? 500 : Math.min(30_000, 1000 * 2 ** (attempt - 1));
  return full * (1 - random() / 4);
}
