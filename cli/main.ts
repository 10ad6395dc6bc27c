#!/usr/bin/env node
/** The command `gms-chat`. So far it has one word: `doctor`. */
import {runDoctor} from './doctor/doctor.js';

const [word, ...args] = process.argv.slice(2);
if (word === 'doctor') process.exitCode = await runDoctor(args);
else {
  const isHelp = word === '--help' || word === '-h';
  const usage = 'gms-chat doctor URL   checks a server: gms-chat doctor --help';
  if (isHelp) console.log(usage);
  else console.error(usage);
  process.exitCode = isHelp ? 0 : 2;
}
