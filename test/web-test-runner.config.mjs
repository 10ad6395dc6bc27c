import {defaultReporter} from '@web/test-runner';
import {playwrightLauncher} from '@web/test-runner-playwright';
import path from 'node:path';
import {ensureBrowser} from '../scripts/browsers/chromium.mjs';
import {writeResults} from '../scripts/test/record.mjs';
import {contextPool} from '../scripts/test/wtr-contexts.mjs';
import {count} from '../scripts/test/wtr-count.mjs';
import {oxc} from '../scripts/test/wtr-oxc.mjs';

const launchOptions = {executablePath: await ensureBrowser()};

/** The reporters of every run. Only Chromium's run of the component tests also writes the record. */
export const reporters = [defaultReporter(), count()];

/** Component tests in a real browser: `npm test -- ui`, with `--coverage` for their coverage. */
export default {
  rootDir: path.resolve(import.meta.dirname, '..'),
  files: ['test/ui/**/*.test.ts', 'test/**/*.browser.test.ts'],
  browsers: [playwrightLauncher({product: 'chromium', launchOptions, createBrowserContext: contextPool()})],
  concurrency: 3,
  // Lit's development build warns of mistakes. Its message that it is a development build is filtered below.
  nodeResolve: {exportConditions: ['development', 'browser']},
  filterBrowserLogs: (/** @type {{args: unknown[]}} */ {args}) =>
    !args.some((arg) => String(arg).startsWith('Lit is in dev mode')),
  plugins: [oxc(), ariaSnapshot(), wishes()],
  // Ends hanging tests. No test waits for real time, but some draw every scene, which can take more than 5 s on a busy machine.
  testFramework: {config: {timeout: 20_000}},
  // A whole file: that of the gallery draws all scenes in all looks, two thousand tests with axe.
  testsFinishTimeout: 900_000,
  reporters: [...reporters, record()],
  coverageConfig: {include: ['src/**/*.ts'], reporters: ['text', 'lcovonly'], reportDir: 'coverage'},
};

/**
 * `executeServerCommand('aria-snapshot', {selector})` returns the accessibility tree as YAML. (a11ySnapshot of
 * @web/test-runner-commands needs a method that Playwright has removed.)
 *
 * @returns {import('@web/test-runner').TestRunnerPlugin<{selector?: string}>}
 */
function ariaSnapshot() {
  return {
    name: 'aria-snapshot',
    executeCommand({command, payload, session}) {
      if (command !== 'aria-snapshot') return undefined;
      const {browser} = session;
      if (!hasPages(browser)) throw new Error(`${browser.name} has no Playwright page.`);
      return browser
        .getPage(session.id)
        .locator(payload?.selector ?? 'body')
        .ariaSnapshot();
    },
  };
}

/**
 * Playwright's launcher, or one that imitates it.
 *
 * @param {import('@web/test-runner').BrowserLauncher} browser
 * @returns {browser is import('@web/test-runner').BrowserLauncher & {getPage: (id: string) => import('playwright').Page}}
 */
function hasPages(browser) {
  return 'getPage' in browser;
}

/**
 * `executeServerCommand('wishes')` returns the system settings (colours, motion) that this browser can test: all if it can
 * emulate them, otherwise only the one that it was started with.
 *
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
function wishes() {
  const all = ['light', 'dark', 'forced', 'forced dark', 'motion'];
  return {
    name: 'wishes',
    executeCommand: ({command, session}) =>
      command === 'wishes' ? (Reflect.get(session.browser, 'wishes') ?? all) : undefined,
  };
}

/**
 * Records which tests ran and whether they passed, for docs/accessibility.md and docs/conformance.md.
 *
 * @returns {import('@web/test-runner').Reporter}
 */
function record() {
  return {
    onTestRunFinished({sessions}) {
      /** @type {Record<string, boolean>} */
      const ran = {};
      /** @type {(suite: import('@web/test-runner').TestSuiteResult, way: string[]) => void} */
      const add = ({name, tests, suites}, way) => {
        const here = name ? [...way, name] : way;
        for (const test of tests) ran[[...here, test.name].join(' > ')] = test.passed;
        for (const suite of suites) add(suite, here);
      };
      for (const {testResults} of sessions) if (testResults) add(testResults, []);
      writeResults('ui', ran);
    },
  };
}
