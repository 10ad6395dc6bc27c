/**
 * Runs a range of seeds in this process: `--from N --seeds N`; or prints one in full: `--seed N [--verbose]`. Both over one wire:
 * `--api 1|2 --delivery auto|comet|poll`.
 */
import {parseArgs} from 'node:util';
import {loadVersion} from '../../../src/chat/wire-of.js';
import {run, shrink, type Outcome} from './run.js';
import {describe} from '../schedule.js';
import type {Wire} from './simulation.js';

const {values} = parseArgs({
  options: {
    from: {type: 'string', default: '1'},
    seeds: {type: 'string', default: '1000'},
    seed: {type: 'string'},
    api: {type: 'string', default: '1'},
    delivery: {type: 'string', default: 'auto'},
    verbose: {type: 'boolean', default: false},
  },
});
const api = values.api === '2' ? 2 : 1;
const wire: Wire = {api, delivery: deliveryOf(values.delivery)};
/** Number of failures of a range that are printed; the rest is only counted. */
const TOLD = 3;

// Its code is loaded in real time, and the schedules run in simulated time.
await loadVersion(api);
if (values.seed === undefined) await runMany(Number(values.from), Number(values.seeds));
else await runOne(Number(values.seed), values.verbose);

async function runOne(seed: number, verbose: boolean): Promise<void> {
  const whole = await run(seed, wire, {isJournalKept: true});
  tell(whole.broken && !verbose ? await shrink(seed, wire) : whole);
  if (whole.broken) process.exitCode = 1;
}

async function runMany(from: number, seeds: number): Promise<void> {
  if (!(await isRepeatable(from))) throw new Error(`seed ${from} is not the same run twice`);
  const total = {held: 0, failed: 0, requests: 0, messages: 0};
  for (let seed = from; seed < from + seeds; seed += 1) {
    const {broken, requests, messages} = await run(seed, wire);
    total.requests += requests;
    total.messages += messages;
    if (!broken) {
      total.held += 1;
      continue;
    }
    total.failed += 1;
    if (total.failed <= TOLD)
      console.log(
        `seed ${seed}: ${broken}\n  npm run simulate -- --seed ${seed} --api ${api} --delivery ${wire.delivery}`,
      );
  }
  console.log(JSON.stringify(total));
}

/** Whether a seed gives the same run twice: otherwise a failure could not be replayed. */
async function isRepeatable(seed: number): Promise<boolean> {
  const once = () => run(seed, wire, {isJournalKept: true});
  const [one, other] = [await once(), await once()];
  return one.journal.join('\n') === other.journal.join('\n');
}

function deliveryOf(word: string): Wire['delivery'] {
  if (word === 'auto' || word === 'comet' || word === 'poll') return word;
  throw new Error(`--delivery takes auto, comet or poll, not "${word}".`);
}

/** Prints a run. After a failure, `steps` are the fewest found that still fail. */
function tell({seed, broken, steps, journal}: Outcome): void {
  console.log(`seed ${seed}: ${broken ?? 'all holds'}\n`);
  console.log(`Steps, by seconds:\n${steps.map(describe).join('\n')}\n`);
  console.log(`What happened:\n${journal.join('\n')}`);
}
