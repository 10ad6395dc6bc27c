/**
 * `npm run build`: writes dist/.
 *
 *   index.js, client.js, history.js …   ECMAScript modules for bundlers, one per source file, with their types
 *   gms-chat.js             the classic script for a script tag
 *   gms-chat-invite.js      the classic script of the invitation
 *   gms-chat-*.js           the chunks that this script loads from its own folder, Lit and CometD included
 *   command.js              the command `gms-chat`, for Node
 *   themes/*.css            themes for both, to be linked or imported
 *   gms-chat.licenses.md    the licences of Lit and CometD
 *   script-tag.html         the script tag with its version and integrity
 *   manifest.json           size and integrity of the script tag's files
 *   custom-elements.json    describes the elements for editors and documentation
 *
 * It prints that tag, and the sizes of these files. With `--if-missing` it keeps what is there.
 */
import {spawn} from 'node:child_process';
import {cpSync, existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {root, setUp} from './setup/setup.mjs';

const dist = path.join(root, 'dist');
if (process.argv.includes('--if-missing') && existsSync(path.join(dist, 'manifest.json'))) process.exit();
setUp();
// Imported after setUp(), which installs their dependencies.
const {buildModules} = await import('./build/modules.mjs');
const {buildScriptTag} = await import('./build/script-tag.mjs');
const {buildCommand} = await import('./build/command.mjs');
const {completeManifest} = await import('./build/elements-manifest.mjs');
const {printSizes, writeScriptTag} = await import('./build/snippet.mjs');

process.chdir(root);
rmSync(dist, {recursive: true, force: true});
// The rest needs nothing of it.
const declared = run('@typescript/native/bin/tsc', '-p', 'tsconfig.build.json');
await buildModules(dist);
await buildScriptTag(dist);
await buildCommand(dist);
cpSync('themes', path.join(dist, 'themes'), {recursive: true});
// A classic script exports nothing. Its types are those that it adds to the page: the elements, and their events.
for (const [script, door] of [
  ['gms-chat', 'index'],
  ['gms-chat-invite', 'invite'],
])
  writeFileSync(path.join(dist, `${script}.d.ts`), `import './${door}.js';\nexport {};\n`);
await writeElementsManifest();
await declared;
const {version} = JSON.parse(readFileSync('package.json', 'utf8'));
writeScriptTag(dist, version);
printSizes(dist);

async function writeElementsManifest() {
  const elements = [
    'src/ui/element/settings-element.ts',
    'src/ui/element/talking-element.ts',
    'src/ui/element/gms-chat.ts',
    'src/index.ts',
    'src/ui/history/gms-chat-history.ts',
    'src/history.ts',
    'src/ui/invite/gms-chat-invite.ts',
    'src/invite.ts',
  ];
  const sources = elements.flatMap((source) => ['--globs', source]);
  await run(
    '@custom-elements-manifest/analyzer/cem.js',
    'analyze',
    '--litelement',
    '--quiet',
    ...sources,
    '--outdir',
    'dist',
  );
  await completeManifest(dist);
}

/**
 * Ends the build if the tool fails.
 *
 * @param {string} tool
 * @param {...string} args
 * @returns {Promise<void>}
 */
function run(tool, ...args) {
  const child = spawn(process.execPath, [path.join('node_modules', tool), ...args], {stdio: 'inherit'});
  return new Promise((resolve) => {
    child.once('exit', (code) => (code === 0 ? resolve() : process.exit(1)));
  });
}
