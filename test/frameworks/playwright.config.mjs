import {defineConfig} from '@playwright/test';
import {namesOfApps, placeOfElement, sources} from '../../scripts/frameworks/apps.mjs';
import common from '../playwright.config.mjs';

/** `npm run test:frameworks`, second half: one project an application. */
export default defineConfig(common, {
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results',
  fullyParallel: false,
  reporter: [['list'], ['../../scripts/test/playwright-count.mjs']],
  projects: namesOfApps().map((name) => {
    const {isTyped} = placeOfElement(`${sources}/${name}`);
    return {name, use: {appName: name}, ...(isTyped ? {} : {grepInvert: /own checker/})};
  }),
});
