/** Options of the start that few pages use, in a chunk of their own. */
export {detailsOf} from './details.js';
export {adapted} from '../start-options.js';
