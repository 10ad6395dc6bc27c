import {olderChromium} from '../../scripts/browsers/older.mjs';
import config from '../playwright.config.mjs';

/** End to end in a Chromium of 2022: the step `older-browser` selects the tests. */
export default {
  ...config,
  testDir: '..',
  outputDir: '../../test-results',
  reporter: [['list'], ['../../scripts/test/playwright-count.mjs']],
  // It sends no request with a preflight while its page is being closed.
  grepInvert: /leaving a page disconnects from CometD/,
  use: {...config.use, launchOptions: {executablePath: olderChromium, args: ['--headless', '--disable-gpu']}},
};
