/** Ways to install a Chromium on a machine that has none, best first. Also Debian and Playwright as sources of other browsers. */
import {spawnSync} from 'node:child_process';
import {chmodSync, createReadStream, createWriteStream, existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {pipeline} from 'node:stream/promises';
import {createBrotliDecompress} from 'node:zlib';
import {playwrightBrowsers} from './installed.mjs';

/**
 * @param {(executablePath: string) => Promise<boolean>} works
 * @param {string} folder where archives are unpacked
 * @returns {Promise<string | undefined>} path of a browser that works, if one could be installed
 */
export async function fetchBrowser(works, folder) {
  for (const [name, way] of Object.entries({
    Playwright: fromPlaywright,
    'apt-get': fromDebian,
    npm: fromNpm,
  })) {
    console.log(`No browser yet; asking ${name} for one …`);
    for await (const executablePath of way(folder)) {
      if (await works(executablePath)) return executablePath;
    }
  }
  return undefined;
}

async function* fromPlaywright() {
  askPlaywright('install', '--only-shell', 'chromium');
  const installed = playwrightBrowsers().find((file) => existsSync(file));
  // System libraries are hundreds of MB: only if the download succeeded but the browser does not start.
  if (!installed) return;
  yield installed;
  if (!mayUseApt()) return;
  askPlaywright('install-deps', 'chromium');
  yield installed;
}

async function* fromDebian() {
  for (const name of ['chromium-headless-shell', 'chromium']) {
    if (askDebian(name, 'fonts-dejavu-core')) yield `/usr/bin/${name}`;
  }
}

/** @param {string} folder */
async function* fromNpm(folder) {
  const starter = await chromiumFromNpm('153.0.0', folder, {
    al2023: 'libraries',
    fonts: 'fonts',
    swiftshader: '.',
  });
  if (starter) yield starter;
}

/**
 * The package contains the binary, so it works where only a package registry can be reached. Linux on x64 only.
 *
 * @param {string} version of the package, which is that of Chromium
 * @param {string} folder
 * @param {Readonly<Record<string, string>>} parts archives of the package beside the binary, and where to unpack them in the folder
 * @returns {Promise<string | undefined>} path of what starts it
 */
export async function chromiumFromNpm(version, folder, parts) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  mkdirSync(folder, {recursive: true});
  const install = [
    'install',
    '--prefix',
    folder,
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    '--no-package-lock',
  ];
  if (!run('npm', [...install, `@sparticuz/chromium@${version}`])) return undefined;
  const packed = path.join(folder, 'node_modules/@sparticuz/chromium/bin');
  /** @type {(name: string, to: string) => Promise<void>} */
  const unpack = (name, to) =>
    pipeline(createReadStream(path.join(packed, name)), createBrotliDecompress(), createWriteStream(to));

  await unpack('chromium.br', path.join(folder, 'chromium'));
  chmodSync(path.join(folder, 'chromium'), 0o755);
  for (const [name, to] of Object.entries(parts)) {
    const tar = path.join(folder, `${name}.tar`);
    await unpack(`${name}.tar.br`, tar);
    mkdirSync(path.join(folder, to), {recursive: true});
    run('tar', ['-xf', tar, '-C', path.join(folder, to)]);
  }
  writeFileSync(
    path.join(folder, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts/fonts</dir><cachedir>${folder}/fonts/cache</cachedir></fontconfig>
`,
  );
  const starter = path.join(folder, 'chromium.sh');
  writeFileSync(starter, starterScript(folder), {mode: 0o755});
  return starter;
}

/**
 * Prefers the libraries and fonts of the machine.
 *
 * @param {string} folder
 */
function starterScript(folder) {
  return `#!/bin/sh
export LD_LIBRARY_PATH="\${LD_LIBRARY_PATH:+$LD_LIBRARY_PATH:}/usr/lib/x86_64-linux-gnu:${folder}/libraries/lib"
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_FILE="${folder}/fonts.conf"
exec "${folder}/chromium" "$@"
`;
}

/**
 * Runs Playwright's command line, for example `install webkit`.
 *
 * @param {...string} args
 */
export function askPlaywright(...args) {
  const folder = path.dirname(createRequire(import.meta.url).resolve('playwright/package.json'));
  return run(process.execPath, [path.join(folder, 'cli.js'), ...args]);
}

/**
 * Installs Debian packages if this process may (as root). Returns whether that succeeded.
 *
 * @param {...string} packages
 */
export function askDebian(...packages) {
  if (!mayUseApt()) return false;
  run('apt-get', ['update', '-qq']);
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

export function mayUseApt() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const {status} = spawnSync(command, args, {
    stdio: 'ignore',
    timeout: 300_000,
    env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
  });
  return status === 0;
}
