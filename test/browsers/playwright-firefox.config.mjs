import {ensureFirefox} from '../../scripts/firefox.mjs';
import config from '../playwright.config.mjs';

const {channel, ...launchOptions} = await ensureFirefox();

/** What engines differ in most, end to end in Firefox: `npm run test:browsers`. Playwright cannot drive Debian's WebKit. */
export default {
  ...config,
  testDir: '../e2e',
  outputDir: '../../test-results',
  reporter: [['list'], ['../../scripts/playwright-count.mjs']],
  testMatch: /(conversation|embedding|languages|page-cache)\.spec\.ts$/,
  use: {...config.use, browserName: 'firefox', launchOptions, ...(channel && {channel})},
};
