import {playwrightLauncher} from '@web/test-runner-playwright';
import {conversation} from './conversation.mjs';
import {inColours} from './in-colours.mjs';
import {ensureFirefox, firefoxPreferences} from '../../scripts/firefox.mjs';
import elements from '../web-test-runner.config.mjs';

const firefox = await ensureFirefox();

/** The elements and a conversation in Firefox: `npm run test:browsers`. */
export default {
  ...elements,
  plugins: [...elements.plugins, conversation()],
  ...inColours(['light', 'dark', 'forced'], (colours) =>
    playwrightLauncher({
      product: 'firefox',
      launchOptions: {...firefox, firefoxUserPrefs: firefoxPreferences(colours)},
      // Of two pages that are open at once, one has no focus.
      concurrency: 1,
    }),
  ),
};
