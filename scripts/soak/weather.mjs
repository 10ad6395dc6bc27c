/** The faults of `npm run soak` and their schedule. Sets them through the public `/faults` of the development server. */

/**
 * Faults for the whole run.
 *
 * @type {Record<string, object>}
 */
const steady = {
  pushLost: {rate: 0.03},
  pushDoubled: {rate: 0.03},
  pushSwapped: {rate: 0.03},
  pushLate: {rate: 0.03, ms: 2500},
  answerLost: {rate: 0.01},
  slow: {rate: 0.02, ms: 1500},
  hanging: {rate: 0.002, of: 'rest'},
  wrongAnswer: {rate: 0.01, of: 'rest', what: '502'},
};

/**
 * Temporary faults: `from` and `to` as fractions of the whole run.
 *
 * @type {readonly {from: number, to?: number, what: string, faults: Record<string, unknown>}[]}
 */
const spells = [
  {from: 0.1, what: 'all CometD sessions forgotten', faults: {sessionsForgotten: true}},
  {
    from: 0.2,
    to: 0.3,
    what: 'sends answered with exceptions',
    faults: {wrongAnswer: {rate: 0.3, of: 'send'}},
  },
  {from: 0.35, what: 'a restart', faults: {restart: true}},
  {from: 0.45, to: 0.5, what: 'CometD unavailable', faults: {cometAway: true}},
  {from: 0.6, to: 0.65, what: 'every CometD request answered with 402', faults: {sessionsUnknown: true}},
  {from: 0.7, to: 0.85, what: 'catch-up ignored', faults: {catchUp: {how: 'none'}}},
  {from: 0.9, what: 'another restart', faults: {restart: true}},
];

/**
 * @param {(method: string, body?: unknown) => Promise<unknown>} faults sends a request to `/faults`
 * @param {{seed: number, ms: number, say: (text: string) => void}} options `ms`: duration
 */
export async function blow(faults, {seed, ms, say}) {
  const began = performance.now();
  const until = (/** @type {number} */ part) =>
    new Promise((resolve) => setTimeout(resolve, began + part * ms - performance.now()));
  await faults('POST', {seed, ...steady});
  for (const {from, to, what, faults: worse} of spells) {
    await until(from);
    say(to === undefined ? what : `${what}, for ${Math.round(((to - from) * ms) / 1000)} s`);
    await faults('POST', worse);
    if (to === undefined) continue;
    await until(to);
    const before = Object.keys(worse).map((name) => [name, steady[name] ?? false]);
    await faults('POST', Object.fromEntries(before));
  }
  await until(1);
  await faults('DELETE');
}
