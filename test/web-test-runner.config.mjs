import {defaultReporter} from '@web/test-runner';
import {playwrightLauncher} from '@web/test-runner-playwright';
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {recordFile} from '../scripts/accessibility/record.mjs';
import {ensureBrowser} from '../scripts/browsers/chromium.mjs';
import {oxc} from '../scripts/test/wtr-oxc.mjs';

const launchOptions = {executablePath: await ensureBrowser()};

/** What every run tells; the record is of Chromium's run of the component tests alone. */
export const reporters = [defaultReporter(), count()];

/** Component tests in a real browser: `npm test -- ui`, with `--coverage` for what they reach. */
export default {
  rootDir: path.resolve(import.meta.dirname, '..'),
  files: ['test/ui/**/*.test.ts'],
  browsers: [playwrightLauncher({product: 'chromium', launchOptions})],
  concurrency: 2,
  // Lit's development build warns of mistakes, and of being itself.
  nodeResolve: {exportConditions: ['development', 'browser']},
  filterBrowserLogs: ({args}) => !args.some((arg) => String(arg).startsWith('Lit is in dev mode')),
  plugins: [oxc(), ariaSnapshot(), wishes()],
  // Ends what hangs. No test waits for time, but some draw every scene, for which a busy machine was seen to need more than 5 s.
  testFramework: {config: {timeout: 20_000}},
  reporters: [...reporters, record()],
  coverageConfig: {include: ['src/**/*.ts'], reporters: ['text', 'lcovonly'], reportDir: 'coverage'},
};

/**
 * `executeServerCommand('aria-snapshot', {selector})` answers the accessibility tree as YAML. (a11ySnapshot of
 * @web/test-runner-commands calls what Playwright no longer has.)
 */
function ariaSnapshot() {
  return {
    name: 'aria-snapshot',
    executeCommand({command, payload, session}) {
      if (command !== 'aria-snapshot') return undefined;
      return session.browser
        .getPage(session.id)
        .locator(payload?.selector ?? 'body')
        .ariaSnapshot();
    },
  };
}

/**
 * `executeServerCommand('wishes')` answers what the visitor's system can ask of a page in this browser: anything, one after
 * the other, where it can be emulated; else that with which the browser was started.
 */
function wishes() {
  const all = ['light', 'dark', 'forced', 'forced dark', 'motion'];
  return {
    name: 'wishes',
    executeCommand: ({command, session}) =>
      command === 'wishes' ? (session.browser.wishes ?? all) : undefined,
  };
}

/** Ends the run with the line that scripts/test.mjs adds up. */
function count() {
  return {
    onTestRunFinished({sessions}) {
      const total = {passed: 0, failed: 0, skipped: 0};
      const add = ({tests, suites}) => {
        for (const test of tests) total[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
        suites.forEach(add);
      };
      for (const {testResults, passed} of sessions) {
        const before = total.failed;
        if (testResults) add(testResults);
        // A file that could not be loaded has no test to its name.
        if (!passed && total.failed === before) total.failed++;
      }
      console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
    },
  };
}

/** Leaves which tests ran, and whether they passed, for scripts/accessibility/write.mjs. */
function record() {
  return {
    onTestRunFinished({sessions}) {
      const ran = {};
      const add = ({name, tests, suites}, way) => {
        const here = name ? [...way, name] : way;
        for (const test of tests) ran[[...here, test.name].join(' > ')] = test.passed;
        for (const suite of suites) add(suite, here);
      };
      for (const {testResults} of sessions) if (testResults) add(testResults, []);
      mkdirSync(path.dirname(recordFile), {recursive: true});
      writeFileSync(recordFile, JSON.stringify(ran, null, 1));
    },
  };
}
