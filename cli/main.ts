#!/usr/bin/env node
/** The command `gms-chat`: checks a server (`doctor`), and tells its version. */
import {readFileSync} from 'node:fs';
import {runDoctor} from './doctor/doctor.js';

const USAGE = `gms-chat doctor URL   checks a server: gms-chat doctor --help
gms-chat --version    prints the version`;

// The reader of the output has gone, as in "gms-chat doctor … | head".
process.stdout.once('error', () => process.exit());

const [word, ...args] = process.argv.slice(2);
switch (word) {
  case 'doctor':
    process.exitCode = await runDoctor(args);
    break;
  case '--version':
  case '-v':
    console.log(version());
    break;
  case '--help':
  case '-h':
    console.log(USAGE);
    break;
  default:
    console.error(USAGE);
    process.exitCode = 2;
}

/** The package stands above the built command, and above this file. */
function version(): string {
  const found: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return typeof found === 'object' && found !== null && 'version' in found ? String(found.version) : '';
}
