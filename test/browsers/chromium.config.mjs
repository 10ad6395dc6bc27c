import {conversation} from './conversation.mjs';
import elements from '../web-test-runner.config.mjs';

/** The elements and a conversation in Chromium: `npm run test:browsers`. */
export default {...elements, plugins: [...elements.plugins, conversation()]};
