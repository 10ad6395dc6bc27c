import {writeResults} from './record.mjs';

/**
 * A Playwright reporter that ends the run with the counts that scripts/test.mjs sums up, and records which tests passed.
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
    for (const test of this.#suite?.allTests() ?? []) {
      const outcome = column[test.outcome()];
      total[outcome]++;
      // The first three titles are those of the run, the project and the file.
      results[test.titlePath().slice(3).join(' > ')] = outcome === 'passed';
    }
    writeResults('e2e', results);
    console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  }

  /** The other reporter prints the tests. */
  printsToStdio() {
    return false;
  }
}
