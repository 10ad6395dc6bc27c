import {playwrightLauncher} from '@web/test-runner-playwright';
import {byWish} from './by-wish.mjs';
import {conversation} from './conversation.mjs';
import {ensureFirefox, firefoxPreferences} from '../../scripts/browsers/firefox.mjs';
import elements, {reporters} from '../web-test-runner.config.mjs';

const firefox = await ensureFirefox();

/**
 * The elements and a conversation in Firefox: `npm run test:browsers`. Its forced colours are light; forced dark colours are
 * tested in Chromium only.
 */
export default {
  ...elements,
  reporters,
  plugins: [...elements.plugins, conversation()],
  ...byWish(['dark', 'forced', 'motion'], (wish) =>
    playwrightLauncher({
      product: 'firefox',
      launchOptions: {...firefox, firefoxUserPrefs: firefoxPreferences(wish)},
      // Only one of two open pages can have the focus.
      concurrency: 1,
    }),
  ),
};
