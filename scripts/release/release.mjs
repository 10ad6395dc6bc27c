/**
 * `npm run release -- --dry-run`: checks that the package can be released, and prints what a maintainer does next. Without
 * `--dry-run`, it also makes the tag. It never publishes and never pushes: continuous integration does, with provenance.
 *
 *   --dry-run     no tag
 *   --no-tests    leaves `npm test` out, when it has just passed
 */
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {root, setUp} from '../setup/setup.mjs';
import {faultsOfChangelog, faultsOfPack, faultsOfProvenance, faultsOfVersion} from './checks.mjs';

const {values} = parseArgs({options: {'dry-run': {type: 'boolean'}, 'no-tests': {type: 'boolean'}}});

setUp();
/** @type {import('./checks.mjs').Package} */
const given = JSON.parse(read('package.json'));
const {version} = given;
const provenance = faultsOfProvenance(given);
let failed = 0;

check('the tree is clean', () => {
  const changes = run('git', ['status', '--porcelain']).trim();
  return changes ? [`There are changes that are not committed:\n${changes}`] : [];
});
check(`the version is ${version}`, () => {
  const {version: locked} = JSON.parse(read('package-lock.json'));
  return faultsOfVersion(version, locked, run('git', ['tag', '--list']).split('\n'));
});
check('the changelog tells of it', () => faultsOfChangelog(read('CHANGELOG.md'), version));
check('it is published with provenance', () => provenance.faults);
check('the build is new', () => ran('node', ['scripts/build.mjs']));
check('the package has what users need, and no more', () => {
  const packed = JSON.parse(run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts']));
  // Newer npm: an object by name.
  const [{files, size, unpackedSize}] = Array.isArray(packed) ? packed : Object.values(packed);
  const names = files.map((/** @type {{path: string}} */ file) => file.path);
  console.log(`    ${names.length} files, ${kB(size)} packed, ${kB(unpackedSize)} unpacked`);
  return faultsOfPack(given, names);
});
if (values['no-tests']) console.log('–  the tests were left out (--no-tests)');
else check('the tests pass', () => ran('node', ['scripts/test.mjs']));

for (const note of provenance.notes) console.log(`!  ${note}`);
if (failed) {
  console.log(`\n${failed} of the checks failed: ${given.name} ${version} is not ready.`);
  process.exitCode = 1;
} else {
  if (!values['dry-run'])
    run('git', ['tag', '--annotate', `v${version}`, '--message', `${given.name} ${version}`]);
  console.log(next());
}

function next() {
  const tag = `git tag --annotate v${version} --message "${given.name} ${version}"`;
  return `
${given.name} ${version} is ready. Next, by hand:

  ${values['dry-run'] ? `1. ${tag}` : `1. The tag v${version} is made.`}
  2. npm run test:deep                      the long tests, once more
  3. git push --follow-tags                 to the public repository
  4. In its continuous integration, with the permission "id-token: write":
       npm ci && npm run build && npm publish --provenance --access public
     Provenance needs such a run: npm refuses it from a machine of your own.
  5. Copy the changes of ${version} from CHANGELOG.md into the release notes, and attach dist/ for those who host it.
  6. Put dist/ on the CDN under its version, and the integrity of gms-chat.js (dist/manifest.json) into your snippet.
`;
}

/** @param {string} name @param {() => readonly string[]} faultsOf */
function check(name, faultsOf) {
  let faults;
  try {
    faults = faultsOf();
  } catch (error) {
    faults = [String(error)];
  }
  console.log(`${faults.length ? '✖' : '✔'}  ${name}`);
  for (const fault of faults) console.log(`    ${fault.replaceAll('\n', '\n    ')}`);
  if (faults.length) failed += 1;
}

/**
 * Runs a command whose output the maintainer reads.
 *
 * @param {string} command
 * @param {string[]} args
 */
function ran(command, args) {
  const {status} = spawnSync(command, args, {cwd: root, stdio: 'inherit'});
  return status === 0 ? [] : [`${command} ${args.join(' ')} failed.`];
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  // On Windows npm is a .cmd file, which only a shell can start.
  const shell = process.platform === 'win32';
  const {status, stdout, stderr} = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    shell,
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** @param {string} file */
function read(file) {
  return readFileSync(path.join(root, file), 'utf8');
}

/** @param {number} bytes */
function kB(bytes) {
  return `${Math.round(bytes / 1000)} kB`;
}
