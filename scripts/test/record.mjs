import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {root} from '../setup/setup.mjs';

/**
 * The results of a step's tests, for the pages that are written from them: full name of the test (suites and test,
 * joined by " > ") to whether it passed.
 *
 * @typedef {Record<string, boolean>} Results
 *
 * @typedef {'unit' | 'ui' | 'e2e'} Recorded
 */

/** @param {Recorded} step */
const fileOf = (step) => path.join(root, `.cache/tests/${step}.json`);

/**
 * A run of the whole step replaces its record. Any other run adds to it, since it says nothing of the tests it left out.
 *
 * @param {Recorded} step
 * @param {Results} results
 */
export function writeResults(step, results) {
  const record = process.env.WHOLE_STEP ? results : {...readResults(step), ...results};
  mkdirSync(path.dirname(fileOf(step)), {recursive: true});
  writeFileSync(fileOf(step), JSON.stringify(record, null, 1));
}

/**
 * @param {Recorded} step
 * @returns {Results} empty if the step has not run
 */
export function readResults(step) {
  try {
    return JSON.parse(readFileSync(fileOf(step), 'utf8'));
  } catch {
    return {};
  }
}

/**
 * Why a page must not rely on a test: empty if it ran and passed. A suite stands for all its tests.
 *
 * @param {Results} results
 * @param {string} test beginning of the full name
 * @returns {string[]}
 */
export function faultOf(results, test) {
  const found = Object.entries(results).filter(([name]) => name.startsWith(test));
  if (found.length === 0) return ['did not run'];
  return found.every(([, passed]) => passed) ? [] : ['did not pass'];
}
