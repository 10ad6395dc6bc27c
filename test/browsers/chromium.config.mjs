import {conversation} from './conversation.mjs';
import elements, {reporters, unbundled} from '../web-test-runner.config.mjs';

/** A conversation in Chromium: `npm run test:browsers`. */
export default {...elements, ...unbundled, reporters, plugins: [...unbundled.plugins, conversation()]};
