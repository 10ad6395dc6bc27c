/**
 * `npm run build`: writes dist/.
 *
 *   index.js, client.js, history.js …   ECMAScript modules, one a source file, for bundlers; their types beside them
 *   gms-chat.js             the classic script for a script tag
 *   gms-chat-*.js           what that script loads from beside itself, Lit and CometD included
 *   themes/*.css            looks for either, to be linked or imported
 *   gms-chat.licenses.md    the licences of both
 *   manifest.json           size and integrity of the script tag's files
 *   custom-elements.json    the elements, for editors and documentation
 */
import {spawnSync} from 'node:child_process';
import {cpSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {buildModules} from './build-modules.mjs';
import {buildScriptTag} from './build-script-tag.mjs';
import {root} from './setup.mjs';

const dist = path.join(root, 'dist');
process.chdir(root);
rmSync(dist, {recursive: true, force: true});
await buildModules(dist);
await buildScriptTag(dist);
cpSync('themes', path.join(dist, 'themes'), {recursive: true});
run('typescript/bin/tsc', '-p', 'tsconfig.build.json');
writeElementsManifest();

function writeElementsManifest() {
  const file = path.join(dist, 'custom-elements.json');
  const elements = [
    'src/ui/gms-chat.ts',
    'src/index.ts',
    'src/history/gms-chat-history.ts',
    'src/history.ts',
  ];
  const sources = elements.flatMap((source) => ['--globs', source]);
  run(
    '@custom-elements-manifest/analyzer/cem.js',
    'analyze',
    '--litelement',
    '--quiet',
    ...sources,
    '--outdir',
    'dist',
  );
  // It names the sources; a reader of the package wants the modules built from them.
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/"\/?src\/([^"]+)\.[jt]s"/g, '"dist/$1.js"'));
}

function run(tool, ...args) {
  const {status} = spawnSync(process.execPath, [path.join('node_modules', tool), ...args], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
}
