import {expect} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import {scenes} from '../../demo/gallery/scenes.js';
import {stopTime} from '../../demo/gallery/time.js';
import {english} from '../../src/i18n/language.js';
import {backgroundOf, colour, contrast} from '../support/colour.js';
import {ancestorsOf, drawn, parentOf, rootsOf} from '../support/composed.js';
import {arabic, DESKTOP, nameOf, PHONE, shown, take, ZOOMED, type Look} from '../support/gallery.js';

/** Every scene, and what it has that breaks a rule, one line each. */
async function offences(
  look: Look,
  find: (element: HTMLElement) => readonly string[] | Promise<readonly string[]>,
): Promise<readonly string[]> {
  await take(look);
  const found: string[] = [];
  for (const scene of scenes) {
    const element = await shown(scene, look);
    found.push(...(await find(element)).map((line) => `${scene.part}, ${scene.state}: ${line}`));
    element.remove();
  }
  return found;
}

const CONTROLS = 'button, input, textarea, a[href], [tabindex="0"]';
/** Of the widget's own: what a page puts into a slot is the page's. */
const controlsIn = (element: HTMLElement) =>
  drawn(element).filter(
    (each) => each.matches(CONTROLS) && !isInert(each) && each.getRootNode() !== document,
  );
const isInert = (element: Element) =>
  [element, ...ancestorsOf(element)].some((each) => each.hasAttribute('inert'));
const isHeardOnly = (element: Element) =>
  [element, ...ancestorsOf(element)].some((each) => each.classList.contains('heard-only'));
const tell = (element: Element) =>
  `${element.localName}${element.classList.length ? `.${element.className}` : ''} "${(element.ariaLabel ?? element.textContent).trim().slice(0, 30)}"`;
const size = (element: Element) => {
  const {width, height} = element.getBoundingClientRect();
  return `${Math.round(width)} × ${Math.round(height)}`;
};

/** What these are about cannot be seen in the code: it is measured, in every state of the gallery. */
describe('in every state', () => {
  let startTime = () => {};
  before(() => (startTime = stopTime()));
  after(() => startTime());
  afterEach(() => emulateMedia({reducedMotion: 'reduce', forcedColors: 'none'}));

  describe('what can be pressed', () => {
    /** A link in a sentence is as high as the sentence (2.5.8 excepts it); what scrolls is no target. */
    const isTarget = (element: Element) =>
      !element.matches('.log, .masked') && getComputedStyle(element).display !== 'inline';
    const isMain = (element: Element) =>
      element.matches('button.main, button.icon, button.quiet, input, textarea, [part~="launcher"]');

    it('is at least 24 px wide and high, and what one goes on by 44', async () => {
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

  describe('the ring round what has the focus', () => {
    for (const look of [DESKTOP, {...DESKTOP, scheme: 'dark'}] as const) {
      it(`is 2 px wide, stands out by 3 to 1, and is not cut off: ${nameOf(look)}`, async () => {
        // So that the focus is one of the keyboard's.
        await sendKeys({press: 'Tab'});
        const find = (element: HTMLElement) =>
          controlsIn(element).flatMap((control) => {
            control.focus();
            control.scrollIntoView({block: 'nearest'});
            const {outlineStyle, outlineWidth, outlineColor, outlineOffset, boxShadow} =
              getComputedStyle(control);
            const isInside = parseFloat(outlineOffset) < 0;
            const around = isInside ? control : (parentOf(control) ?? control);
            // The launcher stands on a page of any colour: it has a ring round its ring, of which one can be seen.
            const rings = [outlineColor, ...(boxShadow.match(/^rgb\(.*?\)(?= 0px 0px 0px)/) ?? [])];
            const ratio = Math.max(
              ...rings.map((ring) => contrast(colour(ring), backgroundOf(around, look.scheme))),
            );
            return [
              ...(outlineStyle === 'none' || parseFloat(outlineWidth) < 2 ? ['has no ring'] : []),
              ...(ratio < 3 ? [`has a ring of ${ratio.toFixed(2)}`] : []),
              ...(isCutOff(control, parseFloat(outlineWidth) + parseFloat(outlineOffset))
                ? ['has a ring that is cut off']
                : []),
            ].map((what) => `${tell(control)} ${what}`);
          });
        expect(await offences(look, find)).to.deep.equal([]);
      });
    }

    function isCutOff(control: Element, reach: number): boolean {
      const ring = control.getBoundingClientRect();
      return ancestorsOf(control).some((around) => {
        if (getComputedStyle(around).overflowX === 'visible') return false;
        const edge = around.getBoundingClientRect();
        return ring.left - reach < edge.left || ring.right + reach > edge.right;
      });
    }
  });

  describe('the edge of a field', () => {
    for (const look of [DESKTOP, {...DESKTOP, scheme: 'dark'}] as const) {
      it(`stands out by 3 to 1: ${nameOf(look)}`, async () => {
        const find = (element: HTMLElement) =>
          controlsIn(element)
            .filter((control) => control.matches('input, textarea'))
            .map((field) => ({
              field,
              ratio: contrast(
                colour(getComputedStyle(field).borderTopColor),
                backgroundOf(parentOf(field) ?? field, look.scheme),
              ),
            }))
            .filter(({ratio}) => ratio < 3)
            .map(({field, ratio}) => `${tell(field)} has an edge of ${ratio.toFixed(2)}`);
        expect(await offences(look, find)).to.deep.equal([]);
      });
    }
  });

  /** WCAG 1.4.12, to its limit. */
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
      for (const isSpaced of [false, true]) {
        it(`${name}${isSpaced ? ', with wider spaces between lines, words and letters' : ''}`, async () => {
          const find = (element: HTMLElement) => {
            if (isSpaced) space(element);
            return [...tooWide(element), ...cutOff(element), ...outOfReach(element)];
          };
          expect(await offences({...DESKTOP, language: english, ...look}, find)).to.deep.equal([]);
        });
      }
    }

    /** What ends in "…" is cut on purpose: names of agents, the path of a pushed page. All of it is in the link, and heard. */
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

    /** Wider than what it stands in, or higher where that does not scroll. */
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

  describe('what moves', () => {
    const moving = (element: HTMLElement) =>
      rootsOf(element).flatMap((root) => root.getAnimations({subtree: true}).map(() => 'moves'));

    it('stands still for those who want less motion', async () => {
      expect(await offences(DESKTOP, moving)).to.deep.equal([]);
    });

    it('moves for the others', async () => {
      const find = async (element: HTMLElement) => {
        await emulateMedia({reducedMotion: 'no-preference'});
        return moving(element);
      };
      expect(await offences(DESKTOP, find)).not.to.deep.equal([]);
    });
  });

  describe('in colours of the customer', () => {
    for (const scheme of ['light', 'dark'] as const) {
      it(`messages, fields and buttons have an edge: ${scheme}`, async () => {
        const find = (element: HTMLElement) =>
          drawn(element)
            .filter((each) => each.matches('button, input, textarea, .bubble, .page, .panel, .dialog'))
            .filter((each) => !hasEdge(each))
            .map((each) => `${tell(each)} has no edge`);
        expect(await offences({...DESKTOP, scheme, isForced: true}, find)).to.deep.equal([]);
      });
    }

    function hasEdge(element: Element): boolean {
      const {borderTopStyle, borderTopWidth, borderTopColor} = getComputedStyle(element);
      return borderTopStyle !== 'none' && parseFloat(borderTopWidth) >= 1 && colour(borderTopColor)[3] > 127;
    }
  });
});
