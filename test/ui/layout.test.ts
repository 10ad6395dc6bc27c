import {expect} from '@open-wc/testing';
import {scenes} from '../../demo/gallery/scenes.js';
import {stopTime} from '../../demo/gallery/time.js';
import {ancestorsOf, drawn} from '../support/elements/composed.js';
import {arabic, DESKTOP, nameOf, PHONE, shown, take} from '../support/elements/gallery.js';

/** Checks positions instead of screenshots, which differ between machines. */
describe('the layout of the window', () => {
  let startTime = () => {};
  before(() => (startTime = stopTime()));
  after(() => startTime());

  const windows = scenes.filter(({part, state}) => part === 'gms-chat-window' && !/inline/.test(state));
  const box = (element: Element | null | undefined) => element?.getBoundingClientRect() ?? new DOMRect();
  const find = (window: HTMLElement, selector: string) =>
    drawn(window).find((each) => each.matches(selector));
  const isUpsideDown = (boxes: readonly DOMRect[]) =>
    boxes.some((each, i) => i > 0 && each.top < (boxes[i - 1]?.bottom ?? 0) - 0.5);

  for (const look of [DESKTOP, {...DESKTOP, language: arabic}, {...DESKTOP, ...PHONE}]) {
    const isRtl = look.language.direction === 'rtl';
    const isPhone = look.width < 480;

    describe(nameOf(look), () => {
      before(() => take(look));

      for (const scene of windows) {
        it(scene.state, async () => {
          const window = await shown(scene, look);
          const panel = box(find(window, '.panel'));
          const {innerWidth: width, innerHeight: height} = globalThis;
          if (isPhone)
            expect([panel.left, panel.top, panel.right, panel.bottom]).to.deep.equal([0, 0, width, height]);
          else {
            expect(panel.width).to.equal(384);
            // Firefox has fractions of pixels.
            expect(panel.bottom, '20 px above the edge').to.be.closeTo(height - 20, 0.01);
            expect(isRtl ? panel.left : width - panel.right, '20 px from the side').to.equal(20);
          }

          // One below the other, from edge to edge: nothing overlaps.
          const body = find(window, '.body');
          const parts = [
            find(window, 'gms-chat-header'),
            find(window, 'gms-chat-banner'),
            ...(body?.children ?? []),
          ];
          const boxes = parts.map(box).filter(({height: high}) => high > 0);
          expect(isUpsideDown(boxes), 'in order').to.equal(false);
          expect(boxes.every((each) => each.left >= panel.left && each.right <= panel.right)).to.equal(true);
          if (find(window, 'gms-chat-transcript'))
            expect(Math.abs((boxes.at(-1)?.bottom ?? 0) - panel.bottom), 'down to the edge').to.be.below(2);

          // The rows of the start form keep one distance, whatever the page adds or leaves out.
          const rows = ['.alert', '.fallback', '#intro', 'gms-chat-report', '.fields']
            .map((row) => box(drawn(window).find((each) => each.matches(row))))
            .filter(({height: high}) => high > 0);
          for (const [i, row] of rows.slice(1).entries())
            expect(row.top - (rows[i]?.bottom ?? NaN), 'between rows of the form').to.be.closeTo(16, 0.01);

          // A question lies over all else. Inert parts let presses through, so they must not be inert here.
          const content = find(window, '.content');
          if (content) content.inert = false;
          for (const answer of drawn(window).filter((each) => each.matches('.dialog button'))) {
            answer.scrollIntoView({block: 'nearest'});
            const {left, top, width: wide, height: high} = box(answer);
            const root = answer.getRootNode();
            const onTop =
              root instanceof ShadowRoot && root.elementFromPoint(left + wide / 2, top + high / 2);
            expect(onTop === answer, answer.textContent.trim()).to.equal(true);
          }

          // Own messages are at the end of the line, the others at its start, none fills the whole width.
          for (const bubble of drawn(window).filter((each) => each.matches('.bubble'))) {
            const row = ancestorsOf(bubble).find(({localName}) => localName === 'gms-chat-message');
            if (!row) throw new Error('A bubble stands in no message.');
            const [left, right] = [box(bubble).left - box(row).left, box(row).right - box(bubble).right];
            const isAtTheRight = row.hasAttribute('data-own') !== isRtl;
            expect(isAtTheRight ? right : left, 'at its side').to.be.closeTo(0, 0.01);
            expect(box(bubble).width).to.be.at.most(box(row).width * 0.85 + 1);
          }
        });
      }
    });
  }
});
