/**
 * `npm test`: runs and times every check. The last line is the total. The exit code is 1 if anything failed.
 *
 *   npm test                    all checks except the long ones
 *   npm run test:deep           the long checks; those whose programs cannot be had are named and skipped
 *   npm run test:deep -- --all  the same, and a check that is skipped is a failure
 *   npm test -- lint unit       only these steps, plus the build if one of them needs it
 *   npm test -- ui composer     the component tests whose path contains "composer"
 *   npm test -- ui --coverage   flags go to the test runner
 */
import {spawn} from 'node:child_process';
import {messageOf, root, setUp} from './setup/setup.mjs';
import {steps} from './test/steps.mjs';

/** @typedef {{passed: number, failed: number, skipped: number, note?: string}} Result */

const selection = select(process.argv.slice(2));
const environment = {...process.env};
if (process.stdout.isTTY) environment.FORCE_COLOR ??= '1';
const total = {passed: 0, failed: 0, skipped: 0};
const broken = new Set();
/** @type {string[]} */
const times = [];

setUp();
for (const names of inParallel(selection.names)) await Promise.all(names.map(runAndTell));
console.log(`${times.join(', ')}; together ${(performance.now() / 1000).toFixed(0)} s`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** @param {string[]} args */
function select(args) {
  const isDeep = args.includes('--deep');
  const isAll = args.includes('--all');
  const flags = args.filter((arg) => arg.startsWith('-') && arg !== '--deep' && arg !== '--all');
  const words = args.filter((arg) => !arg.startsWith('-'));
  const named = words.filter((word) => word in steps);
  const all = Object.keys(steps);
  const wanted = named.length ? named : all.filter((name) => Boolean(steps[name]?.isDeep) === isDeep);
  const needsBuild = wanted.some((name) => steps[name]?.onBuild);
  const names = all.filter((name) => wanted.includes(name) || (name === 'build' && needsBuild));
  return {names, isAll, options: {flags, filters: words.filter((word) => !(word in steps))}};
}

/**
 * Puts steps that run at the same time together.
 *
 * @param {string[]} names
 */
function inParallel(names) {
  /** @type {string[][]} */
  const groups = [];
  for (const name of names) {
    const last = groups.at(-1);
    if (last && steps[name]?.besideLast) last.push(name);
    else groups.push([name]);
  }
  return groups;
}

/** @param {string} name */
async function runAndTell(name) {
  const started = performance.now();
  const result = await runStep(name).catch(
    /** @returns {Result} */ (error) => ({passed: 0, failed: 1, skipped: 0, note: messageOf(error)}),
  );
  total.passed += result.passed;
  total.failed += result.failed;
  total.skipped += result.skipped;
  if (result.failed) broken.add(name);
  const verdict = result.failed ? 'FAILED' : result.skipped ? 'skipped' : 'ok';
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`[${name}] ${verdict} in ${seconds} s${result.note ? `: ${result.note}` : ''}\n`);
  times.push(`${name} ${seconds} s`);
}

/**
 * @param {string} name
 * @returns {Promise<Result>}
 */
async function runStep(name) {
  const step = steps[name];
  if (!step) throw new Error(`There is no step ${name}.`);
  const {commands, onBuild, inBrowser, atOnce, needs} = step;
  if (onBuild && broken.has('build')) return {passed: 0, failed: 0, skipped: 1, note: 'the build has failed'};
  if (needs) {
    const {ensureTools} = await import('./test/tools.mjs');
    const missing = ensureTools(needs);
    const note = `this machine lacks ${missing}`;
    if (missing) return {passed: 0, failed: Number(selection.isAll), skipped: Number(!selection.isAll), note};
  }
  if (inBrowser) {
    // Imported after setUp(), which installs its dependencies.
    const {ensureBrowser} = await import('./browsers/chromium.mjs');
    environment.CHROME_PATH = await ensureBrowser();
  }
  const {flags, filters} = selection.options;
  // For scripts/test/record.mjs.
  const isRecorded = ['unit', 'ui', 'e2e'].includes(name);
  environment.WHOLE_STEP = isRecorded && !flags.length && !filters.length ? '1' : '';
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

/**
 * A command that prints no counts is one check.
 *
 * @param {string[]} args
 * @param {boolean} [isQuiet] prints the output at the end, in one piece
 * @returns {Promise<Result>}
 */
async function runCommand(args, isQuiet = false) {
  const {code, output} = await run(args, isQuiet);
  if (isQuiet) process.stdout.write(output);
  const counts = [...output.matchAll(/^(\d+) passed, (\d+) failed, (\d+) skipped$/gm)].at(-1);
  const one = code === 0 ? [1, 0, 0] : [0, 1, 0];
  const [passed = 0, failed = 0, skipped = 0] = counts ? counts.slice(1).map(Number) : one;
  // A runner can fail although all tests passed, for example after a page error.
  return {passed, failed: code === 0 ? failed : Math.max(failed, 1), skipped};
}

/**
 * @param {string[]} args
 * @param {boolean} isQuiet
 * @returns {Promise<{code: number | null, output: string}>}
 */
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
