/**
 * `npm test`: runs and times every check. The last lines are the failures once more and the total. The exit code is 1 if anything failed.
 *
 *   npm test                    all checks except the long ones
 *   npm run test:deep           the long checks; those whose programs cannot be had are named and skipped
 *   npm run test:deep -- --all  the same, and a check that is skipped is a failure
 *   npm test -- lint unit       only these steps, plus the build if one of them needs it
 *   npm test -- ui composer     the component tests whose path contains "composer"
 *   npm test -- ui --coverage   flags go to the test runner
 */
import {spawn} from 'node:child_process';
import {constants, setPriority} from 'node:os';
import {messageOf, root, setUp} from './setup/setup.mjs';
import {readEnding} from './test/ending.mjs';
import {steps} from './test/steps.mjs';

/**
 * `failures` are lines of text.
 *
 * @typedef {{passed: number, failed: number, skipped: number, failures: string[], note?: string}} Result
 */

const selection = select(process.argv.slice(2));
const environment = {...process.env};
if (process.stdout.isTTY) environment.FORCE_COLOR ??= '1';
const total = noResult();
const broken = new Set();
/** @type {string[]} */
const times = [];

setUp();
for (const names of inParallel(selection.names)) await Promise.all(names.map(runAndTell));
console.log(`${times.join(', ')}; together ${(performance.now() / 1000).toFixed(0)} s`);
for (const failure of total.failures) console.log(`failed: ${failure}`);
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
    if (last?.includes(steps[name]?.beside ?? '')) last.push(name);
    else groups.push([name]);
  }
  return groups;
}

/** @param {string} name */
async function runAndTell(name) {
  const started = performance.now();
  const result = await runStep(name).catch(
    /** @returns {Result} */ (error) => ({...noResult(), failed: 1, note: messageOf(error)}),
  );
  add(total, {...result, failures: result.failures.map((failure) => `[${name}] ${failure}`)});
  if (result.failed) broken.add(name);
  if (result.failed && !result.failures.length)
    total.failures.push(`[${name}] ${result.note ?? 'see above'}`);
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
  const {commands, onBuild, inBrowser, atOnce, beside, needs} = step;
  if (onBuild && broken.has('build')) return {...noResult(), skipped: 1, note: 'the build has failed'};
  if (needs) {
    const {ensureTools} = await import('./test/tools.mjs');
    const missing = await ensureTools(needs);
    const note = `this machine lacks ${missing}`;
    if (missing) return {...noResult(), [selection.isAll ? 'failed' : 'skipped']: 1, note};
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
  const result = noResult();
  const all = commands(selection.options);
  const running = atOnce
    ? all.map((command, i) => runCommand(command, {isQuiet: true, givesWay: beside !== undefined || i > 0}))
    : undefined;
  for (const [i, command] of all.entries()) {
    add(result, await (running?.[i] ?? runCommand(command)));
  }
  return result;
}

/** @returns {Result} */
function noResult() {
  return {passed: 0, failed: 0, skipped: 0, failures: []};
}

/**
 * @param {Result} sum
 * @param {Result} result
 */
function add(sum, {passed, failed, skipped, failures}) {
  sum.passed += passed;
  sum.failed += failed;
  sum.skipped += skipped;
  sum.failures.push(...failures);
}

/**
 * A command that prints no counts is one check.
 *
 * @typedef {object} Way
 * @property {boolean} [isQuiet] prints the output at the end, in one piece
 * @property {boolean | undefined} [givesWay] another command, which runs at the same time, takes longer
 *
 * @param {string[]} args
 * @param {Way} [way]
 * @returns {Promise<Result>}
 */
async function runCommand(args, way = {}) {
  const {code, output} = await run(args, way);
  if (way.isQuiet) process.stdout.write(output);
  const {counts, failures} = readEnding(output);
  if (!counts && code === 0) return {...noResult(), passed: 1};
  const {passed, failed, skipped} = counts ?? noResult();
  if (code === 0) return {passed, failed, skipped, failures};
  // A runner can fail although all tests passed, for example after a page error.
  const named = failures.length ? failures : [`${args.slice(0, 3).join(' ')} exited with ${code}`];
  return {passed, failed: Math.max(failed, 1), skipped, failures: named};
}

/**
 * @param {string[]} args
 * @param {Way} way
 * @returns {Promise<{code: number | null, output: string}>}
 */
function run(args, {isQuiet, givesWay}) {
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
    if (givesWay && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    child.once('close', (code) => resolve({code, output}));
  });
}
