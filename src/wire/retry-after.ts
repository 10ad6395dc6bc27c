/** Waits of more than a day, ms, overflow a timer. */
const LONGEST = 86_400_000;
const SHORTEST = 1_000;
/** For 429 whose `Retry-After` is missing or hidden by CORS, ms. */
const USUAL = 5_000;

/**
 * Reads how long the server wants to be left alone, ms: after 429, and after 503 that says so. `Retry-After` is a number of
 * seconds or an HTTP date, which counts by the server's own clock where its `Date` can be read.
 * @param now ms since 1970
 */
export function retryAfter(
  {status, headers}: Pick<Response, 'status' | 'headers'>,
  now: number,
): number | undefined {
  if (status !== 429 && status !== 503) return undefined;
  const told = headers.get('Retry-After') ?? '';
  const date = Date.parse(told) - (Date.parse(headers.get('Date') ?? '') || now);
  const ms = /^\s*\d+\s*$/.test(told) ? Number(told) * 1000 : date;
  if (Number.isNaN(ms)) return status === 429 ? USUAL : undefined;
  return Math.min(LONGEST, Math.max(SHORTEST, ms));
}
