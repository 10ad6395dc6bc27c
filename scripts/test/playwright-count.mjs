import {ending} from './ending.mjs';
import {writeResults} from './record.mjs';

/**
 * A Playwright reporter that ends the run with the failures and the counts for scripts/test.mjs, and records which tests passed.
 *
 * @typedef {import('@playwright/test/reporter').Reporter} Reporter
 *
 * @implements {Reporter}
 */
export default class CountReporter {
  /** @type {import('@playwright/test/reporter').Suite | undefined} */
  #suite;

  /**
   * @param {import('@playwright/test/reporter').FullConfig} _config
   * @param {import('@playwright/test/reporter').Suite} suite
   */
  onBegin(_config, suite) {
    this.#suite = suite;
  }

  onEnd() {
    const total = {passed: 0, failed: 0, skipped: 0};
    const column = /** @type {const} */ ({
      expected: 'passed',
      flaky: 'passed',
      unexpected: 'failed',
      skipped: 'skipped',
    });
    /** @type {import('./record.mjs').Results} */
    const results = {};
    /** @type {import('./ending.mjs').Failure[]} */
    const failures = [];
    for (const test of this.#suite?.allTests() ?? []) {
      const outcome = column[test.outcome()];
      total[outcome]++;
      // The first three titles are those of the run, the project and the file.
      const name = test.titlePath().slice(3).join(' > ');
      results[name] = outcome === 'passed';
      if (outcome === 'failed') {
        const message = test.results.at(-1)?.error?.message;
        failures.push({name, file: test.location.file, message});
      }
    }
    writeResults('e2e', results);
    console.log(ending(total, failures));
  }

  /** The other reporter prints the tests. */
  printsToStdio() {
    return false;
  }
}
