/** One chunk with all that few pages want of the start of a chat. */
export {detailsOf} from './details.js';
export {adapted} from './start-options.js';
