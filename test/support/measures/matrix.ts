import {expect} from '@open-wc/testing';
import {scenes} from '../../../demo/gallery/scenes.js';
import {stopTime} from '../../../demo/gallery/time.js';
import {looksHere, nameOf, shown, take, type Look} from '../elements/gallery.js';

/** Has axe look at every scene of the gallery, in each of these looks that this browser can show. */
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
          // The page as well as the part: names of landmarks, and whether an id is there twice, are matters of it.
          // Which of them are not seen, the number at the launcher's corner tells: its name has it in words, and beyond "9+".
          const ignoredRules = scene.state.endsWith('unread') ? ['label-content-name-mismatch'] : [];
          // The browser tells axe the page's colour of a text, and its own one of what is behind it.
          if (look.isForced) ignoredRules.push('color-contrast');
          await expect(document.body).to.be.accessible({ignoredRules});
        });
      }
    });
  }
}
