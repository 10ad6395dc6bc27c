/**
 * `npm run test:frameworks`, first half: packs the package as npm publishes it, installs it into copies of the applications of
 * `test/frameworks/`, lets each application's own tools check and build it. The copies lie outside the repository, so that they
 * find no package and no type but their own. They stay, so the next run installs only what has changed.
 *
 *   node scripts/frameworks/build.mjs             all applications
 *   node scripts/frameworks/build.mjs vue next    these
 *   node scripts/frameworks/build.mjs --lock vue  writes package-lock.json anew, after a change of package.json
 */
import {cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {messageOf, root} from '../setup/setup.mjs';
import {appsFolder, namesOfApps, sources} from './apps.mjs';
import {npm, run} from './run.mjs';

const words = process.argv.slice(2);
const wanted = words.filter((word) => !word.startsWith('-'));
const apps = namesOfApps().filter((app) => !wanted.length || wanted.includes(app));
if (!apps.length) throw new Error(`test/frameworks has no application ${wanted.join(' or ')}`);

await pack();
const failures = words.includes('--lock') ? await twoAtOnce(lock) : await twoAtOnce(build);
for (const {app, error} of failures) console.error(`\n${app}: ${messageOf(error)}`);
console.log(`${apps.length - failures.length} passed, ${failures.length} failed, 0 skipped`);
process.exitCode = failures.length ? 1 : 0;

/** Writes `gms-chat.tgz`, from which each package.json installs. */
async function pack() {
  const printed = await npm(root, 'pack', '--json', '--pack-destination', appsFolder);
  /** @type {{filename: string}[]} */
  const [packed] = JSON.parse(printed);
  if (!packed) throw new Error('npm has packed nothing.');
  const file = path.join(appsFolder, packed.filename);
  cpSync(file, path.join(appsFolder, 'gms-chat.tgz'));
  rmSync(file);
}

/** @param {string} app */
async function build(app) {
  const started = performance.now();
  const folder = copyOf(app);
  await install(folder);
  const installed = performance.now();
  const {scripts = {}} = packageOf(folder);
  if (scripts['check']) await npm(folder, 'run', 'check');
  if (scripts['build']) await npm(folder, 'run', 'build');
  const seconds = (/** @type {number} */ ms) => (ms / 1000).toFixed(1);
  console.log(
    `${app}: installed in ${seconds(installed - started)} s, checked and built in ${seconds(performance.now() - installed)} s`,
  );
}

/**
 * A fresh copy of an application, beside the packages that it had.
 *
 * @param {string} app
 */
function copyOf(app) {
  const folder = path.join(appsFolder, app);
  if (existsSync(folder)) {
    for (const name of readdirSync(folder))
      if (name !== 'node_modules') rmSync(path.join(folder, name), {recursive: true});
  }
  cpSync(path.join(sources, app), folder, {recursive: true});
  return folder;
}

/**
 * Installs what the lock file says. If that has not changed, only the package of this repository is new.
 *
 * @param {string} folder
 */
async function install(folder) {
  const record = path.join(folder, 'node_modules/.installed');
  const lockFile = readFileSync(path.join(folder, 'package-lock.json'), 'utf8');
  const place = path.join(folder, 'node_modules/gms-chat');
  if (existsSync(record) && readFileSync(record, 'utf8') === lockFile) {
    for (const name of readdirSync(place))
      if (name !== 'node_modules') rmSync(path.join(place, name), {recursive: true});
    await run(
      folder,
      'tar',
      '-xzf',
      '../gms-chat.tgz',
      '-C',
      'node_modules/gms-chat',
      '--strip-components=1',
    );
    return;
  }
  await npm(folder, 'ci', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund');
  writeFileSync(record, lockFile);
}

/** @param {string} app */
async function lock(app) {
  const folder = copyOf(app);
  const file = path.join(folder, 'package-lock.json');
  rmSync(file, {force: true});
  rmSync(path.join(folder, 'node_modules'), {recursive: true, force: true});
  const flags = ['--package-lock-only', '--omit-lockfile-registry-resolved', '--no-audit', '--no-fund'];
  await npm(folder, 'install', ...flags);
  const locked = JSON.parse(readFileSync(file, 'utf8'));
  // Each build is another file.
  delete locked.packages['node_modules/gms-chat'].integrity;
  writeFileSync(path.join(sources, app, 'package-lock.json'), `${JSON.stringify(locked, null, 2)}\n`);
  console.log(`${app}: locked`);
}

/**
 * Does the same for all applications, two at once, and goes on after a failure.
 *
 * @param {(app: string) => Promise<void>} work
 */
async function twoAtOnce(work) {
  /** @type {{app: string, error: unknown}[]} */
  const failed = [];
  const rest = [...apps];
  const worker = async () => {
    for (let app = rest.shift(); app; app = rest.shift()) {
      const name = app;
      await work(name).catch((/** @type {unknown} */ error) => failed.push({app: name, error}));
    }
  };
  await Promise.all([worker(), worker()]);
  return failed;
}

/**
 * @param {string} folder
 * @returns {{scripts?: Record<string, string>}}
 */
function packageOf(folder) {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
}
