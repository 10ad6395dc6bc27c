import config from '../playwright.config.mjs';

// Read by each worker, which inherits it.
process.env.CHAT_ENGINE ??= 'jetty-12';

/** End-to-end tests with CometD for Java in the place of the Bayeux server of Node. */
export default {
  ...config,
  testDir: '..',
  outputDir: '../../test-results',
  reporter: [['list'], ['../../scripts/test/playwright-count.mjs']],
};
