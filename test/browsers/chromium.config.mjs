import {conversation} from './conversation.mjs';
import elements, {reporters} from '../web-test-runner.config.mjs';

/** A conversation in Chromium: `npm run test:browsers`. */
export default {...elements, reporters, plugins: [...elements.plugins, conversation()]};
