/**
 * The simulation: runs the real client against a model of GMS with random schedules of people and faults (test/simulation).
 *
 *   npm run simulate                               seeds 1 to 1000
 *   npm run simulate -- --seeds 100000 --from 5000
 *   npm run simulate -- --seed 42                  one seed, shrunk to the fewest steps that still fail, with a log
 *   npm run simulate -- --seed 42 --verbose        one seed, with all its steps
 *   npm run simulate -- --api 2 --delivery comet   over version 2 of the API; also `poll`. By default any delivery of version 1
 */
import {spawn} from 'node:child_process';
import {availableParallelism} from 'node:os';
import {createInterface} from 'node:readline';
import {parseArgs} from 'node:util';
import {root, setUp} from './setup/setup.mjs';

const {values} = parseArgs({
  options: {
    seeds: {type: 'string', default: '1000'},
    from: {type: 'string', default: '1'},
    seed: {type: 'string'},
    verbose: {type: 'boolean', default: false},
    api: {type: 'string', default: '1'},
    delivery: {type: 'string', default: 'auto'},
  },
});

const wire = ['--api', values.api, '--delivery', values.delivery];

setUp();
if (values.seed === undefined) await runRange(wholeNumber('from'), wholeNumber('seeds'));
else process.exitCode = await run(['--seed', values.seed, ...wire, ...(values.verbose ? ['--verbose'] : [])]);

/**
 * Divides the seeds among processes.
 *
 * @param {number} from
 * @param {number} seeds
 */
async function runRange(from, seeds) {
  const started = performance.now();
  const total = {held: 0, failed: 0, messages: 0, requests: 0};
  const shares = Math.min(availableParallelism(), seeds);
  const codes = await Promise.all(
    Array.from({length: shares}, (_, share) => {
      const first = from + Math.floor((seeds * share) / shares);
      const next = from + Math.floor((seeds * (share + 1)) / shares);
      return run(['--from', String(first), '--seeds', String(next - first), ...wire], (result) => {
        total.held += result.held;
        total.failed += result.failed;
        total.messages += result.messages;
        total.requests += result.requests;
      });
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  const {held, failed, messages, requests} = total;
  console.log(
    `API ${values.api}, delivery ${values.delivery}, seeds ${from} to ${from + seeds - 1}: ${held} held, ${failed} failed; ${messages} messages, ${requests} requests; ` +
      `${seconds.toFixed(1)} s, ${Math.round((held + failed) / seconds)} seeds/s`,
  );
  if (held !== seeds || codes.some((code) => code !== 0)) process.exitCode = 1;
}

/**
 * Prints the output of the process, except its result, which is a line of JSON.
 *
 * @param {string[]} args
 * @param {(result: {held: number, failed: number, messages: number, requests: number}) => void} [onResult]
 * @returns {Promise<number>} exit code
 */
function run(args, onResult) {
  const child = spawn(
    process.execPath,
    ['--import=./scripts/node-hooks.mjs', 'test/simulation/run/main.ts', ...args],
    {cwd: root, stdio: ['ignore', 'pipe', 'inherit']},
  );
  createInterface({input: child.stdout}).on('line', (line) => {
    if (onResult && line.startsWith('{')) onResult(JSON.parse(line));
    else console.log(line);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (signal) console.error(`A process of the simulation was killed (${signal}).`);
      resolve(code ?? 1);
    });
  });
}

/** @param {'seeds' | 'from'} name */
function wholeNumber(name) {
  const number = Number(values[name]);
  if (Number.isInteger(number) && number > 0) return number;
  console.error(`--${name} takes a whole number above 0, not "${values[name]}".`);
  process.exit(1);
}
