import {expect} from '@open-wc/testing';
import {stopTime} from '../../demo/gallery/time.js';
import {english} from '../../src/i18n/english.js';
import {ancestorsOf, drawn, rootsOf} from '../support/elements/composed.js';
import {arabic, DESKTOP, PHONE, ZOOMED, type Look} from '../support/elements/gallery.js';
import {controlsIn, offences, offencesOnce, tell} from '../support/measures/offences.js';

const isHeardOnly = (element: Element) =>
  [element, ...ancestorsOf(element)].some((each) => each.classList.contains('heard-only'));
const size = (element: Element) => {
  const {width, height} = element.getBoundingClientRect();
  return `${Math.round(width)} × ${Math.round(height)}`;
};

/** Measures the drawn elements in every state of the gallery: the code alone cannot show these properties. */
describe('in every state', () => {
  let startTime = () => {};
  before(() => (startTime = stopTime()));
  after(() => startTime());

  describe('what can be pressed', () => {
    /** Leaves out links inside a sentence, which WCAG 2.5.8 excepts, and scrolling areas, which are no targets. */
    const isTarget = (element: Element) =>
      !element.matches('.log, .masked') && getComputedStyle(element).display !== 'inline';
    const isMain = (element: Element) =>
      element.matches(
        'button.main, button.icon, button.quiet, .rare button, input, textarea, [part~="launcher"]',
      );

    it('is at least 24 px wide and high, and 44 px for main buttons and fields', async () => {
      const small = (element: Element) => {
        const {width, height} = element.getBoundingClientRect();
        return Math.min(width, height) < (isMain(element) ? 44 : 24);
      };
      const find = (element: HTMLElement) =>
        controlsIn(element)
          .filter((control) => isTarget(control) && small(control))
          .map((control) => `${tell(control)} is ${size(control)}`);
      expect(await offences({...DESKTOP, ...PHONE}, find)).to.deep.equal([]);
    });
  });

  /** The text spacing of WCAG 1.4.12, at its limit. */
  const spacing = new CSSStyleSheet();
  spacing.replaceSync(`* {
    line-height: 1.5 !important;
    letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important;
  }
  p { margin-block-end: 2em !important; }`);
  const space = (element: HTMLElement) => {
    for (const root of rootsOf(element))
      if (root instanceof ShadowRoot) root.adoptedStyleSheets = [...root.adoptedStyleSheets, spacing];
  };

  describe('nothing is out of reach', () => {
    const looks: readonly (readonly [string, Partial<Look>])[] = [
      ['at 320 px', PHONE],
      ['at 400 %', ZOOMED],
      ['in a low window', {height: 380}],
      ['at 320 px, from right to left', {...PHONE, language: arabic}],
    ];
    for (const [name, look] of looks) {
      const find = (element: HTMLElement) => [
        ...tooWide(element),
        ...cutOff(element),
        ...outOfReach(element),
      ];
      const findSpaced = (element: HTMLElement) => {
        space(element);
        return find(element);
      };
      const found = offencesOnce({...DESKTOP, language: english, ...look}, find, findSpaced);
      it(name, async () => expect(await found(0)).to.deep.equal([]));
      it(`${name}, with wider spaces between lines, words and letters`, async () =>
        expect(await found(1)).to.deep.equal([]));
    }

    /** Cut with "…" on purpose: names of agents, and the path of a pushed page. Screen readers get the full text. */
    const isCutOnPurpose = (element: Element) =>
      [element, ...ancestorsOf(element)].some((each) => getComputedStyle(each).textOverflow === 'ellipsis');

    function tooWide(element: HTMLElement): readonly string[] {
      const isBeside = (each: Element) => {
        const {left, right, width} = each.getBoundingClientRect();
        return width > 0 && (left < -0.5 || right > innerWidth + 0.5);
      };
      return drawn(element)
        .filter((each) => isBeside(each) && !isHeardOnly(each) && !isCutOnPurpose(each))
        .map((each) => `${tell(each)} stands beside the screen`);
    }

    /** Wider than its container, or higher than a container that does not scroll. */
    function cutOff(element: HTMLElement): readonly string[] {
      return drawn(element)
        .filter((each) => !isHeardOnly(each) && !isCutOnPurpose(each))
        .filter((each) => {
          const {overflowX, overflowY} = getComputedStyle(each);
          const isWide = overflowX !== 'visible' && each.scrollWidth > each.clientWidth + 1;
          const isHigh = overflowY === 'hidden' && each.scrollHeight > each.clientHeight + 1;
          return isWide || isHigh;
        })
        .filter((each) => !(each instanceof HTMLInputElement))
        .map((each) => `${tell(each)} is cut off`);
    }

    function outOfReach(element: HTMLElement): readonly string[] {
      return controlsIn(element)
        .filter((control) => control.localName !== 'a')
        .filter((control) => {
          control.scrollIntoView({block: 'nearest'});
          const {top, bottom, height} = control.getBoundingClientRect();
          return height <= innerHeight && (top < -0.5 || bottom > innerHeight + 0.5);
        })
        .map((control) => `${tell(control)} cannot be scrolled to`);
    }
  });
});
