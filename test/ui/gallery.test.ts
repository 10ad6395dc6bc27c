import {arabic, DESKTOP, PHONE} from '../support/elements/gallery.js';
import {axeFindsNothing} from '../support/measures/matrix.js';

/** `npm run test:deep` runs the same in all languages, sizes and colour schemes. */
describe('axe finds nothing in any state', () => {
  axeFindsNothing([
    DESKTOP,
    {...DESKTOP, ...PHONE, language: arabic, scheme: 'dark'},
    {...DESKTOP, ...PHONE, isForced: true},
  ]);
});
