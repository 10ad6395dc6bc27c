import {defineConfig} from '@playwright/test';
import {ensureBrowser} from '../scripts/browser.mjs';

/** End-to-end tests on what `npm run build` wrote: `npm test -- build e2e`. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  workers: 1,
  timeout: 20_000,
  forbidOnly: true,
  reporter: [['list'], ['../scripts/playwright-count.mjs']],
  use: {
    browserName: 'chromium',
    viewport: {width: 1000, height: 760},
    // Without its film, which takes a third of the time; the DOM at each step is in it.
    trace: {mode: 'retain-on-failure', screenshots: false},
    launchOptions: {executablePath: await ensureBrowser()},
  },
});
