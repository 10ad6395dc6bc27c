import {defineConfig} from '@playwright/test';
import {ensureBrowser} from '../scripts/browsers/chromium.mjs';

/** End-to-end tests on what `npm run build` wrote: `npm test -- e2e`, and the long ones by `npm run test:deep -- deep-e2e`. */
export default defineConfig({
  testDir: '.',
  testMatch: /\/(deep|e2e|field)\/.*\.spec\.ts$/,
  outputDir: '../test-results',
  // Tests wait more than they compute, so one more than the cores of a small machine.
  workers: 3,
  // Ends hanging tests, also beside a second run on two cores.
  timeout: 60_000,
  expect: {timeout: 10_000},
  forbidOnly: true,
  reporter: [['list'], ['../scripts/test/playwright-count.mjs']],
  use: {
    browserName: 'chromium',
    viewport: {width: 1000, height: 760},
    // Recording costs a fifth of the time: `npm run test:e2e -- --trace=retain-on-failure` turns it on.
    trace: 'off',
    launchOptions: {executablePath: await ensureBrowser()},
  },
});
