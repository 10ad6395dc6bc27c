import {playwrightLauncher} from '@web/test-runner-playwright';
import {byWish} from './by-wish.mjs';
import {conversation} from './conversation.mjs';
import {ensureFirefox, firefoxPreferences} from '../../scripts/browsers/firefox.mjs';
import elements, {reporters} from '../web-test-runner.config.mjs';

const firefox = await ensureFirefox();

/**
 * The elements and a conversation in Firefox: `npm run test:browsers`. The colours that it forces upon a page are light ones;
 * forced dark ones are seen in Chromium.
 */
export default {
  ...elements,
  reporters,
  plugins: [...elements.plugins, conversation()],
  ...byWish(['dark', 'forced', 'motion'], (wish) =>
    playwrightLauncher({
      product: 'firefox',
      launchOptions: {...firefox, firefoxUserPrefs: firefoxPreferences(wish)},
      // Of two pages that are open at once, one has no focus.
      concurrency: 1,
    }),
  ),
};
