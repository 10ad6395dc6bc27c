import {english} from '../../../src/i18n/english.js';
import {arabic, DESKTOP, PHONE} from '../../support/elements/gallery.js';
import {axeFindsNothing} from '../../support/measures/matrix.js';

/** Combines each text direction, colour scheme, forced colours and width. */
describe('axe finds nothing in any state, in any look', () => {
  axeFindsNothing(
    [english, arabic].flatMap((language) =>
      (['light', 'dark'] as const).flatMap((scheme) =>
        [false, true].flatMap((isForced) =>
          [DESKTOP, PHONE].map(({width, height}) => ({
            ...DESKTOP,
            language,
            scheme,
            isForced,
            width,
            height,
          })),
        ),
      ),
    ),
  );
});
