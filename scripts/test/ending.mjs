/** The last lines of a test run, which scripts/test.mjs reads: a line for each test that failed, then the counts. */
import path from 'node:path';
import {root} from '../setup/setup.mjs';

/**
 * `message` is an error or its text.
 *
 * @typedef {{name: string, file?: string | undefined, message?: unknown}} Failure
 *
 * @typedef {{passed: number, failed: number, skipped: number}} Counts
 */

/**
 * @param {Counts} counts
 * @param {readonly Failure[]} failures
 */
export function ending({passed, failed, skipped}, failures) {
  const lines = failures.map(({name, file, message}) => {
    const where = file ? ` (${path.relative(root, file)})` : '';
    return `failed: ${name}${where}: ${firstLines(message)}`;
  });
  return [...lines, `${passed} passed, ${failed} failed, ${skipped} skipped`, ''].join('\n');
}

/** @param {string} output of a test run */
export function readEnding(output) {
  const counts = [...output.matchAll(/^(\d+) passed, (\d+) failed, (\d+) skipped$/gm)].at(-1);
  const [passed = 0, failed = 0, skipped = 0] = counts?.slice(1).map(Number) ?? [];
  const failures = [...output.matchAll(/^failed: (.+)$/gm)].map(([, failure = '']) => failure);
  return {counts: counts && {passed, failed, skipped}, failures};
}

/**
 * At most 300 characters, in one line and without colours.
 *
 * @param {unknown} message
 */
function firstLines(message) {
  const text = message instanceof Error ? message.message : String(message ?? 'no message');
  const colours = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'g');
  return text.replace(colours, '').trim().replace(/\s+/g, ' ').slice(0, 300);
}
