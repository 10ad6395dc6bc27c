import {defineConfig} from '@playwright/test';
import {ensureBrowser} from '../scripts/browsers/chromium.mjs';

/** End-to-end tests on what `npm run build` wrote: `npm test -- e2e`, and the long ones by `npm run test:deep -- deep-e2e`. */
export default defineConfig({
  testDir: '.',
  testMatch: /\/(deep|e2e|field)\/.*\.spec\.ts$/,
  outputDir: '../test-results',
  workers: 2,
  // Ends hanging tests. Long walks with several pages take 20 s on a busy machine.
  timeout: 40_000,
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
