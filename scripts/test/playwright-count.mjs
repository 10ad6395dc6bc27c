/** A Playwright reporter that ends the run with the line scripts/test.mjs adds up. */
export default class CountReporter {
  #suite;

  onBegin(_config, suite) {
    this.#suite = suite;
  }

  onEnd() {
    const total = {passed: 0, failed: 0, skipped: 0};
    const column = {expected: 'passed', flaky: 'passed', unexpected: 'failed', skipped: 'skipped'};
    for (const test of this.#suite?.allTests() ?? []) total[column[test.outcome()]]++;
    console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  }

  /** Leaves the printing of the tests themselves to the other reporter. */
  printsToStdio() {
    return false;
  }
}
