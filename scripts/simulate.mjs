/**
 * The simulation: the real client against a model of GMS, through random schedules of people and faults (test/simulation).
 *
 *   npm run simulate                               seeds 1 to 1000
 *   npm run simulate -- --seeds 100000 --from 5000
 *   npm run simulate -- --seed 42                  one, with the fewest steps that still fail and what happened
 *   npm run simulate -- --seed 42 --verbose        one, with all its steps
 */
import {spawn} from 'node:child_process';
import {availableParallelism} from 'node:os';
import {createInterface} from 'node:readline';
import {parseArgs} from 'node:util';
import {root, setUp} from './setup.mjs';

const {values} = parseArgs({
  options: {
    seeds: {type: 'string', default: '1000'},
    from: {type: 'string', default: '1'},
    seed: {type: 'string'},
    verbose: {type: 'boolean', default: false},
  },
});

setUp();
if (values.seed === undefined) await runRange(wholeNumber('from'), wholeNumber('seeds'));
else process.exitCode = await run(['--seed', values.seed, ...(values.verbose ? ['--verbose'] : [])]);

/** Each process takes its share of the seeds. */
async function runRange(from, seeds) {
  const started = performance.now();
  const total = {held: 0, failed: 0, messages: 0, requests: 0};
  const shares = Math.min(availableParallelism(), seeds);
  const codes = await Promise.all(
    Array.from({length: shares}, (_, share) => {
      const first = from + Math.floor((seeds * share) / shares);
      const next = from + Math.floor((seeds * (share + 1)) / shares);
      return run(['--from', String(first), '--seeds', String(next - first)], (result) => {
        for (const name of Object.keys(total)) total[name] += result[name];
      });
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  const {held, failed, messages, requests} = total;
  console.log(
    `seeds ${from} to ${from + seeds - 1}: ${held} held, ${failed} failed; ${messages} messages, ${requests} requests; ` +
      `${seconds.toFixed(1)} s, ${Math.round((held + failed) / seconds)} seeds/s`,
  );
  if (held !== seeds || codes.some((code) => code !== 0)) process.exitCode = 1;
}

/** Passes on what the process says, but for its result, which is JSON. */
function run(args, onResult) {
  const child = spawn(
    process.execPath,
    ['--import=./scripts/node-hooks.mjs', 'test/simulation/main.ts', ...args],
    {cwd: root, stdio: ['ignore', 'pipe', 'inherit']},
  );
  createInterface({input: child.stdout}).on('line', (line) => {
    if (onResult && line.startsWith('{')) onResult(JSON.parse(line));
    else console.log(line);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (signal) console.error(`A part of the simulation was ended from outside (${signal}).`);
      resolve(code ?? 1);
    });
  });
}

function wholeNumber(name) {
  const number = Number(values[name]);
  if (Number.isInteger(number) && number > 0) return number;
  console.error(`--${name} takes a whole number above 0, not "${values[name]}".`);
  process.exit(1);
}
