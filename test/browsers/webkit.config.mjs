import {playwrightLauncher} from '@web/test-runner-playwright';
import {byWish} from './by-wish.mjs';
import {conversation} from './conversation.mjs';
import {webkitGtkLauncher} from '../../scripts/browsers/webkit-launcher.mjs';
import {ensureWebKit} from '../../scripts/browsers/webkit.mjs';
import elements, {reporters} from '../web-test-runner.config.mjs';

const gtk = await ensureWebKit();

/** The elements and a conversation in WebKit: `npm run test:browsers`. WebKit has no forced colours. */
export default {
  ...elements,
  reporters,
  plugins: [...elements.plugins, conversation()],
  ...byWish(['dark', 'motion'], (wish) =>
    gtk ? webkitGtkLauncher(gtk, wish) : playwrightLauncher({product: 'webkit', concurrency: 1}),
  ),
};
