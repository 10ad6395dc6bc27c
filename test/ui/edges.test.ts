import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {stopTime} from '../../demo/gallery/time.js';
import {backgroundOf, colour} from '../support/elements/colour.js';
import {contrast} from '../support/contrast-ratio.js';
import {ancestorsOf, drawn, parentOf} from '../support/elements/composed.js';
import {DESKTOP, looksHere, nameOf, type Look} from '../support/elements/gallery.js';
import {controlsIn, offences, offencesOnce, tell} from '../support/measures/offences.js';

/** Measures focus rings and edges in every state of the gallery, with several colour schemes. */
describe('in every state', () => {
  let startTime = () => {};
  before(() => (startTime = stopTime()));
  after(() => startTime());

  const measured = looksHere([DESKTOP, {...DESKTOP, scheme: 'dark'}]).map(
    (look) =>
      [
        look,
        // The rings come last: the focus changes edges.
        offencesOnce(
          look,
          (element) => withoutEdge(element, look),
          (element) => withoutRing(element, look),
        ),
      ] as const,
  );

  describe('the focus ring', () => {
    let place: HTMLElement;

    // `:focus-visible` matches a focus set by script only after a focus by keyboard, which Firefox needs an element for.
    beforeEach(async () => {
      place = document.createElement('div');
      place.innerHTML = '<button>One</button><button>Other</button>';
      document.body.append(place);
      place.querySelector('button')?.focus();
      await sendKeys({press: 'Tab'});
      expect(place.querySelector(':focus-visible')?.textContent).to.equal('Other');
    });
    afterEach(() => place.remove());

    for (const [look, found] of measured)
      it(`is 2 px wide, has a contrast of 3:1, and is not cut off: ${nameOf(look)}`, async () =>
        expect(await found(1)).to.deep.equal([]));
  });

  const withoutRing = (element: HTMLElement, {scheme}: Look) =>
    controlsIn(element).flatMap((control) => {
      control.focus();
      control.scrollIntoView({block: 'nearest'});
      const {outlineStyle, outlineWidth, outlineColor, outlineOffset, boxShadow} = getComputedStyle(control);
      const isInside = parseFloat(outlineOffset) < 0;
      const around = isInside ? control : (parentOf(control) ?? control);
      // The launcher has two rings of different colours, one of which is visible on a page of any colour.
      const rings = [outlineColor, ...(boxShadow.match(/^rgb\(.*?\)(?= 0px 0px 0px)/) ?? [])];
      const ratio = Math.max(...rings.map((ring) => contrast(colour(ring), backgroundOf(around, scheme))));
      return [
        ...(outlineStyle === 'none' || parseFloat(outlineWidth) < 2 ? ['has no ring'] : []),
        ...(ratio < 3 ? [`has a ring of ${ratio.toFixed(2)}`] : []),
        ...(isCutOff(control, parseFloat(outlineWidth) + parseFloat(outlineOffset))
          ? ['has a ring that is cut off']
          : []),
      ].map((what) => `${tell(control)} ${what}`);
    });

  function isCutOff(control: Element, reach: number): boolean {
    const ring = control.getBoundingClientRect();
    return ancestorsOf(control).some((around) => {
      if (getComputedStyle(around).overflowX === 'visible') return false;
      const edge = around.getBoundingClientRect();
      return ring.left - reach < edge.left || ring.right + reach > edge.right;
    });
  }

  describe('the edge of a field', () => {
    for (const [look, found] of measured)
      it(`has a contrast of 3:1: ${nameOf(look)}`, async () => expect(await found(0)).to.deep.equal([]));
  });

  const withoutEdge = (element: HTMLElement, {scheme}: Look) =>
    controlsIn(element)
      .filter((control) => control.matches('input, textarea'))
      .map((field) => ({
        field,
        ratio: contrast(
          colour(getComputedStyle(field).borderTopColor),
          backgroundOf(parentOf(field) ?? field, scheme),
        ),
      }))
      .filter(({ratio}) => ratio < 3)
      .map(({field, ratio}) => `${tell(field)} has an edge of ${ratio.toFixed(2)}`);

  describe('in colours of the customer', () => {
    const forced = {...DESKTOP, isForced: true};
    for (const look of looksHere([forced, {...forced, scheme: 'dark'}])) {
      it(`messages, fields and buttons have an edge: ${look.scheme}`, async () => {
        const find = (element: HTMLElement) =>
          drawn(element)
            .filter((each) => each.matches('button, input, textarea, .bubble, .page, .panel, .dialog'))
            .filter((each) => !hasEdge(each))
            .map((each) => `${tell(each)} has no edge`);
        expect(await offences(look, find)).to.deep.equal([]);
      });
    }

    function hasEdge(element: Element): boolean {
      const {borderTopStyle, borderTopWidth, borderTopColor} = getComputedStyle(element);
      return borderTopStyle !== 'none' && parseFloat(borderTopWidth) >= 1 && colour(borderTopColor)[3] > 127;
    }
  });
});
