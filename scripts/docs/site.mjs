/**
 * `npm run docs`: the site of the documentation, with live examples. Installs what is missing, in docs/site alone.
 *
 *   npm run docs                                     on http://localhost:5174/, renewed while pages are edited
 *   npm run docs -- build --base /help/ --out DIR    files for a server, for a path of it
 */
import {spawn, spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, readdirSync, rmSync, watch} from 'node:fs';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {root, setUp} from '../setup/setup.mjs';

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    base: {type: 'string', default: '/'},
    out: {type: 'string'},
    port: {type: 'string', default: '5174'},
  },
});
const site = path.join(root, 'docs/site');
const isBuild = positionals.includes('build');

setUp();
// On Windows npm is a .cmd file, which only a shell can start.
const shell = process.platform === 'win32';
if (!existsSync(path.join(site, 'node_modules/.package-lock.json')))
  must(
    spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: site,
      stdio: 'inherit',
      shell,
    }),
  );
if (!existsSync(path.join(root, 'dist/gms-chat.js')))
  must(spawnSync(process.execPath, ['scripts/build.mjs'], {cwd: root, stdio: 'inherit'}));
copyExamples();
copyPages();
if (!isBuild) for (const folder of [root, path.join(root, 'docs')]) watch(folder, copyPages);

const env = {...process.env, DOCS_BASE: values.base, ...(values.out && {DOCS_OUT: path.resolve(values.out)})};
const args = [path.join('node_modules', 'vitepress/bin/vitepress.js'), isBuild ? 'build' : 'dev'];
if (!isBuild) args.push('--port', values.port);
if (!isBuild) console.log(`The docs are on http://localhost:${values.port}${values.base}, in a moment.`);
const child = spawn(process.execPath, args, {cwd: site, stdio: 'inherit', env});
child.once('close', (code) => (process.exitCode = code ?? 0));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill());

/** Copies the files that the examples load: the script of the build, its chunks, the themes, and the server that is played. */
function copyExamples() {
  const live = path.join(site, 'public/live');
  rmSync(live, {recursive: true, force: true});
  mkdirSync(live, {recursive: true});
  for (const name of readdirSync(path.join(root, 'dist')))
    if (/^gms-chat.*\.js$/.test(name)) cpSync(path.join(root, 'dist', name), path.join(live, name));
  cpSync(path.join(root, 'themes'), path.join(live, 'themes'), {recursive: true});
  cpSync(path.join(site, 'live'), live, {recursive: true});
}

/** The pages of the repository. Only what is new is written, so that a server renews only that. */
function copyPages() {
  const pages = path.join(site, 'pages');
  mkdirSync(path.join(pages, 'docs'), {recursive: true});
  for (const folder of ['', 'docs'])
    for (const name of readdirSync(path.join(root, folder)))
      if (/\.(md|png)$/.test(name))
        cpSync(path.join(root, folder, name), path.join(pages, folder, name), {preserveTimestamps: true});
}

/** @param {{status: number | null}} done */
function must({status}) {
  if (status !== 0) process.exit(1);
}
