/**
 * `npm test`: every check, each timed. The last line is the sum, and the exit code is 1 when anything failed.
 *
 *   npm test                    everything but what takes long
 *   npm run test:deep           what takes long
 *   npm test -- lint unit       these steps only, and the build where one looks at it
 *   npm test -- ui composer     the component tests whose path contains "composer"
 *   npm test -- ui --coverage   flags go to what runs the tests
 */
import {spawn} from 'node:child_process';
import {root, setUp} from './setup.mjs';
import {steps} from './test/steps.mjs';

const selection = select(process.argv.slice(2));
const environment = {...process.env};
if (process.stdout.isTTY) environment.FORCE_COLOR ??= '1';
const total = {passed: 0, failed: 0, skipped: 0};
const broken = new Set();
const times = [];

setUp();
for (const name of selection.names) {
  const started = performance.now();
  const result = await runStep(name).catch((error) => ({failed: 1, note: error.message}));
  total.passed += result.passed ?? 0;
  total.failed += result.failed ?? 0;
  total.skipped += result.skipped ?? 0;
  if (result.failed) broken.add(name);
  const verdict = result.failed ? 'FAILED' : result.skipped ? 'skipped' : 'ok';
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`[${name}] ${verdict} in ${seconds} s${result.note ? `: ${result.note}` : ''}\n`);
  times.push(`${name} ${seconds} s`);
}
console.log(`${times.join(', ')}; together ${(performance.now() / 1000).toFixed(0)} s`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;

function select(args) {
  const isDeep = args.includes('--deep');
  const flags = args.filter((arg) => arg.startsWith('-') && arg !== '--deep');
  const words = args.filter((arg) => !arg.startsWith('-'));
  const named = words.filter((word) => word in steps);
  const all = Object.keys(steps);
  const wanted = named.length ? named : all.filter((name) => Boolean(steps[name].isDeep) === isDeep);
  const needsBuild = wanted.some((name) => steps[name].onBuild);
  const names = all.filter((name) => wanted.includes(name) || (name === 'build' && needsBuild));
  return {names, options: {flags, filters: words.filter((word) => !(word in steps))}};
}

async function runStep(name) {
  const {commands, onBuild, inBrowser, atOnce} = steps[name];
  if (onBuild && broken.has('build')) return {skipped: 1, note: 'there is no build to look at'};
  if (inBrowser) {
    // Loaded late: it imports what setUp() installs.
    const {ensureBrowser} = await import('./browsers/chromium.mjs');
    environment.CHROME_PATH = await ensureBrowser();
  }
  const result = {passed: 0, failed: 0, skipped: 0};
  const all = commands(selection.options);
  const running = atOnce ? all.map((command) => runCommand(command, true)) : undefined;
  for (const [i, command] of all.entries()) {
    const {passed, failed, skipped} = await (running?.[i] ?? runCommand(command));
    result.passed += passed;
    result.failed += failed;
    result.skipped += skipped;
  }
  return result;
}

/** A command that prints no count is one check. `isQuiet` prints its output at the end, in one piece. */
async function runCommand(args, isQuiet = false) {
  const {code, output} = await run(args, isQuiet);
  if (isQuiet) process.stdout.write(output);
  const counts = [...output.matchAll(/^(\d+) passed, (\d+) failed, (\d+) skipped$/gm)].at(-1);
  const [passed, failed, skipped] = counts ? counts.slice(1).map(Number) : code === 0 ? [1, 0, 0] : [0, 1, 0];
  // A runner may find no fault in any test and yet fail, for a page error, say.
  return {passed, failed: code === 0 ? failed : Math.max(failed, 1), skipped};
}

function run(args, isQuiet) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
      if (!isQuiet) process.stdout.write(text);
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({code, output}));
  });
}
