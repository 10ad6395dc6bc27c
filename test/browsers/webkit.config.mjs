import {playwrightLauncher} from '@web/test-runner-playwright';
import {conversation} from './conversation.mjs';
import {inColours} from './in-colours.mjs';
import {webkitGtkLauncher} from '../../scripts/webkit-launcher.mjs';
import {ensureWebKit} from '../../scripts/webkit.mjs';
import elements from '../web-test-runner.config.mjs';

const gtk = await ensureWebKit();

/** The elements and a conversation in WebKit: `npm run test:browsers`. No WebKit forces colours upon a page. */
export default {
  ...elements,
  plugins: [...elements.plugins, conversation()],
  ...inColours(['light', 'dark'], (colours) =>
    gtk ? webkitGtkLauncher(gtk, colours) : playwrightLauncher({product: 'webkit', concurrency: 1}),
  ),
};
