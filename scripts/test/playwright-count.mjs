/**
 * A Playwright reporter that ends the run with the counts that scripts/test.mjs sums up.
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
    for (const test of this.#suite?.allTests() ?? []) total[column[test.outcome()]]++;
    console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  }

  /** The other reporter prints the tests. */
  printsToStdio() {
    return false;
  }
}
