import {arabic, DESKTOP, PHONE} from '../support/elements/gallery.js';
import {axeFindsNothing} from '../support/measures/matrix.js';

/** Every look that a customer may have is in `npm run test:deep`. */
describe('axe finds nothing in any state', () => {
  axeFindsNothing([
    DESKTOP,
    {...DESKTOP, ...PHONE, language: arabic, scheme: 'dark'},
    {...DESKTOP, ...PHONE, isForced: true},
  ]);
});
