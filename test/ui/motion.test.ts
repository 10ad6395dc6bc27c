import {expect} from '@open-wc/testing';
import {stopTime} from '../../demo/gallery/time.js';
import {rootsOf} from '../support/elements/composed.js';
import {DESKTOP, looksHere} from '../support/elements/gallery.js';
import {offences} from '../support/measures/offences.js';

describe('in every state', () => {
  let startTime = () => {};
  before(() => (startTime = stopTime()));
  after(() => startTime());

  describe('what moves', () => {
    const moving = (element: HTMLElement) =>
      rootsOf(element).flatMap((root) => root.getAnimations({subtree: true}).map(() => 'moves'));

    for (const look of looksHere([DESKTOP])) {
      it('stands still for customers who prefer less motion', async () => {
        expect(await offences(look, moving)).to.deep.equal([]);
      });
    }

    for (const look of looksHere([{...DESKTOP, isMoving: true}])) {
      it('moves for other customers', async () => {
        expect(await offences(look, moving)).not.to.deep.equal([]);
      });
    }
  });
});
