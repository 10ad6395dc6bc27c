/**
 * Installs the dependencies of package-lock.json if they are missing. `npm start` and `npm test` call this first, so a
 * fresh clone needs only Node. This module may import only Node's own modules.
 */
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

export function setUp() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`gms-chat needs Node.js 20.19 or newer; this is ${process.version}.`);
    process.exit(1);
  }
  if (isInstalled()) return;
  console.log('Installing dependencies (npm ci) …');
  const {status} = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    // On Windows npm is a .cmd file, which only a shell can start.
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('The dependencies could not be installed: see the messages of npm above.');
    process.exit(1);
  }
}

/**
 * The message of whatever was thrown.
 *
 * @param {unknown} error
 */
export function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}

/**
 * The port on which a server listens.
 *
 * @param {{address(): import('node:net').AddressInfo | string | null} | null} server
 */
export function portOf(server) {
  const address = server?.address();
  if (!address || typeof address === 'string') throw new Error('The server listens on no port.');
  return address.port;
}

/** npm writes `node_modules/.package-lock.json` last, so the file proves a complete installation. */
function isInstalled() {
  const record = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = packagesOf(path.join(root, 'package-lock.json'));
  const present = packagesOf(record);
  return Object.entries(wanted).every(
    ([where, entry]) => where === '' || !belongsHere(entry) || present[where]?.version === entry.version,
  );
}

/**
 * The part of an entry of package-lock.json that is read here.
 *
 * @typedef {{version?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[]}} LockedPackage
 */

/**
 * @param {string} lockFile
 * @returns {Record<string, LockedPackage>}
 */
function packagesOf(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

/**
 * npm skips optional packages that are for other platforms.
 *
 * @param {LockedPackage} entry
 */
function belongsHere({optional, os, cpu, libc}) {
  if (!optional) return true;
  return Boolean(os?.includes(process.platform) && cpu?.includes(process.arch) && !libc);
}
