import {systemClock} from '../../src/base/clock.js';
import {CommandLineError, readCommandLine, usage, type Options} from './command-line.js';
import {examine} from './examine.js';
import {hiding, isGood, jsonOf, lineOf, summaryOf} from './report.js';

/** @returns the exit code: 0 no problem, 1 problems, 2 the command line is wrong */
export async function runDoctor(args: readonly string[]): Promise<number> {
  let options: Options | undefined;
  try {
    options = readCommandLine(args);
  } catch (error) {
    if (!(error instanceof CommandLineError)) throw error;
    console.error(`${error.message}\n\n${usage}`);
    return 2;
  }
  if (!options) {
    console.log(usage);
    return 0;
  }
  const {server, origin, json, headers} = options;
  const hidden = hiding(headers.values());
  const print = (text: string): void => console.log(hidden(text));
  const aborter = new AbortController();
  // The first one leaves the wait, so that a chat of the doctor is ended; the second one ends the doctor.
  process.once('SIGINT', () => aborter.abort());
  if (!json) print(`Checking ${server}${origin === undefined ? '' : ` for pages of ${origin}`}\n`);
  const findings = await examine(options, {
    clock: systemClock,
    signal: aborter.signal,
    onFinding: (finding) => {
      if (!json) print(lineOf(finding));
    },
    // Not part of the result, so not on the standard output.
    announce: (text) => console.error(hidden(text)),
  });
  print(json ? jsonOf(server, origin, findings) : `\n${summaryOf(findings)}`);
  return isGood(findings) ? 0 : 1;
}
