import {ending} from './ending.mjs';

/**
 * A reporter for @web/test-runner: ends the run with the failures and the counts for scripts/test.mjs.
 *
 * @returns {import('@web/test-runner').Reporter}
 */
export function count() {
  return {
    onTestRunFinished({sessions}) {
      const total = {passed: 0, failed: 0, skipped: 0};
      /** @type {import('./ending.mjs').Failure[]} */
      const failures = [];
      for (const {testResults, passed, testFile, browser, errors} of sessions) {
        /** @type {(suite: import('@web/test-runner').TestSuiteResult, way: string[]) => void} */
        const add = ({name, tests, suites}, way) => {
          const here = name ? [...way, name] : way;
          for (const test of tests) {
            total[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
            if (!test.skipped && !test.passed)
              fail([browser.name, ...here, test.name].join(' > '), test.error?.message);
          }
          for (const suite of suites) add(suite, here);
        };
        const fail = (/** @type {string} */ name, /** @type {unknown} */ message) =>
          failures.push({name, file: testFile, message});
        const before = total.failed;
        if (testResults) add(testResults, []);
        // A file that failed to load reports no tests.
        if (!passed && total.failed === before) {
          total.failed++;
          fail(`${browser.name} > the whole file`, errors[0]?.message);
        }
      }
      console.log(`\n${ending(total, failures)}`);
    },
  };
}
