import path from 'node:path';
import {appsFolder, namesOfApps, placeOfElement} from '../../scripts/frameworks/apps.mjs';
import common from '../playwright.config.mjs';

/**
 * `npm run test:frameworks`, second half: one project an application.
 *
 * @type {import('@playwright/test').PlaywrightTestConfig<object, {app: {name: string, folder: string, help: string}}>}
 */
const config = {
  ...common,
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results',
  fullyParallel: false,
  reporter: [['list'], ['../../scripts/test/playwright-count.mjs']],
  projects: namesOfApps().map((name) => {
    const folder = path.join(appsFolder, name);
    const {file, isTyped, isRendered} = placeOfElement(name);
    return {
      name,
      use: {app: {name, folder, help: file}},
      grepInvert: [...(isTyped ? [] : [/own checker/]), ...(isRendered ? [] : [/of its server/])],
    };
  }),
};

export default config;
