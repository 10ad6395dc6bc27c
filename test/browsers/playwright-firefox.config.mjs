import {ensureFirefox} from '../../scripts/browsers/firefox.mjs';
import config from '../playwright.config.mjs';

const {channel, ...launchOptions} = await ensureFirefox();

/** End to end in Firefox: the step `browsers` selects the tests. Playwright cannot drive Debian's WebKit. */
export default {
  ...config,
  // Of two windows of Firefox that are open at once, one has no focus.
  workers: 1,
  testDir: '..',
  outputDir: '../../test-results',
  reporter: [['list'], ['../../scripts/test/playwright-count.mjs']],
  use: {...config.use, browserName: 'firefox', launchOptions, ...(channel && {channel})},
};
