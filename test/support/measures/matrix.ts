import {expect} from '@open-wc/testing';
import {scenes} from '../../../demo/gallery/scenes.js';
import {stopTime} from '../../../demo/gallery/time.js';
import {looksHere, nameOf, shown, take, type Look} from '../elements/gallery.js';

/** Runs axe on every scene of the gallery, in each of these looks that this browser supports. */
export function axeFindsNothing(looks: readonly Look[]): void {
  let startTime = () => {};
  before(() => (startTime = stopTime()));
  after(() => startTime());

  for (const look of looksHere(looks)) {
    describe(nameOf(look), () => {
      before(() => take(look));
      for (const scene of scenes) {
        it(`${scene.part}: ${scene.state}`, async () => {
          await shown(scene, look);
          // Checks the whole page, since landmark names and duplicate ids concern the page.
          // The launcher shows the unread count as a badge ("9+" at most), while its name has the number in words.
          const ignoredRules = scene.state.endsWith('unread') ? ['label-content-name-mismatch'] : [];
          // With forced colours, the browser gives axe the page's text colour, but its own background colour.
          if (look.isForced) ignoredRules.push('color-contrast');
          await expect(document.body).to.be.accessible({ignoredRules});
        });
      }
    });
  }
}
