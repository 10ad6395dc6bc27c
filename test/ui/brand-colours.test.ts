import {expect, fixture, html} from '@open-wc/testing';
import '../../src/index.js';
import '../../src/ui/window/talk.js';
import type {GmsChatWindow} from '../../src/ui/window/gms-chat-window.js';
import {get, press} from '../support/elements/by-role.js';
import {contrast, luminance} from '../support/elements/contrast.js';
import {deep} from '../support/elements/deep.js';
import {agentSays, customerSays} from '../support/values/entries.js';
import {askFor, wishesHere} from '../support/elements/media.js';
import {settled} from '../support/fakes/settled.js';
import {open, outgoing, transcript} from '../support/values/states.js';

/** Typical brand colours and the hardest ones: the lightest, the darkest, the most saturated, and middle greys. */
const BRANDS = [
  'black',
  'white',
  'gray',
  '#767676',
  '#757575',
  '#ffeb00',
  '#ff6b00',
  '#e4002b',
  '#ff0000',
  '#00a651',
  '#00ff00',
  '#00b3ff',
  '#0000ff',
  '#0033a0',
  '#6f2da8',
  '#ff69b4',
  '#7a5c00',
  '#0b1530',
  'oklch(0.7 0.28 145)',
  'color(display-p3 1 0 0.2)',
];

const entries = [agentSays('Hello', 1), customerSays('Hi', 2), agentSays('More', 3)].map((one, i) => ({
  ...one,
  position: i + 2,
}));
const talking = open({phase: 'talking', transcript: transcript({entries, outgoing: [outgoing('a')]})});

const here = await wishesHere('light', 'dark');

describe('a brand colour alone', () => {
  let panel: GmsChatWindow;
  let launcher: HTMLElement;

  const dressed = async (brand: string) => {
    const place = await fixture<HTMLElement>(html`
      <div .style=${`color-scheme: light dark; --gms-chat-accent: ${brand}`}>
        <gms-chat></gms-chat>
        <gms-chat-window open .chat=${talking} .newFrom=${4}></gms-chat-window>
      </div>
    `);
    launcher = get(place, 'button', 'Open chat');
    panel = place.querySelector('gms-chat-window')!;
    await settled();
  };
  /** Every pair of colours that must be distinguishable, with the contrast that WCAG requires. */
  const pairs = (): readonly (readonly [string, string, string, number])[] => {
    const of = (element: Element) => getComputedStyle(element);
    const surface = of(get(panel, 'dialog')).backgroundColor;
    const own = of(bubble('Hi'));
    const pending = of(bubble('text of a'));
    const send = of(get(panel, 'button', 'Send'));
    const field = of(get(panel, 'textbox', 'Message'));
    const isNew = of(find(panel, '.new'));
    return [
      ['launcher', of(launcher).color, of(launcher).backgroundColor, 4.5],
      ['own message', own.color, own.backgroundColor, 4.5],
      ['own message on its way', pending.color, pending.backgroundColor, 4.5],
      ['main button', send.color, send.backgroundColor, 4.5],
      ['focus ring', field.outlineColor, surface, 3],
      ['edge of a field in focus', field.borderTopColor, surface, 3],
      ['text of that colour', isNew.color, surface, 4.5],
      ['text of that colour', isNew.color, token('--_raised'), 4.5],
    ];
  };
  const find = (root: Element, selector: string): Element => {
    const found = deep(root).find((element) => element.matches(selector));
    if (!found) throw new Error(`There is no ${selector}.`);
    return found;
  };
  const bubble = (text: string) => {
    const found = deep(panel).find((one) => one.matches('.bubble') && one.textContent?.includes(text));
    if (!found) throw new Error(`Nobody says ${text}.`);
    return found;
  };
  const token = (name: string) => {
    const probe = document.createElement('i');
    probe.style.color = `var(${name})`;
    panel.shadowRoot?.append(probe);
    const {color} = getComputedStyle(probe);
    probe.remove();
    return color;
  };

  for (const colours of here) {
    describe(`on a ${colours} page`, () => {
      before(() => askFor(colours));

      for (const brand of BRANDS) {
        it(`is readable: ${brand}`, async () => {
          await dressed(brand);
          // Focus by keyboard, so that the ring is drawn.
          await press(get(panel, 'textbox', 'Message'), 'Shift');
          const tooLow = pairs()
            .map(([what, one, other, least]) => ({what, one, other, least, ratio: contrast(one, other)}))
            .filter(({ratio, least}) => ratio < least);
          expect(tooLow).to.deep.equal([]);
        });
      }

      it('is used unchanged as a background', async () => {
        for (const brand of ['#0033a0', '#ffeb00']) {
          await dressed(brand);
          expect(luminance(getComputedStyle(bubble('Hi')).backgroundColor)).to.equal(luminance(brand));
        }
      });

      it('is used unchanged as text if it is readable on the surface', async () => {
        const brand = colours === 'light' ? '#0033a0' : '#ffeb00';
        await dressed(brand);
        expect(luminance(getComputedStyle(find(panel, '.new')).color)).to.be.closeTo(luminance(brand), 0.002);
      });

      it('is not changed if the page has set the text colours', async () => {
        const place = await fixture<HTMLElement>(html`
          <div .style=${'--gms-chat-accent: #ffeb00; --gms-chat-on-accent: #0033a0'}>
            <gms-chat-window open .chat=${talking}></gms-chat-window>
          </div>
        `);
        panel = place.querySelector('gms-chat-window')!;
        await settled();
        expect(luminance(getComputedStyle(bubble('Hi')).color)).to.equal(luminance('#0033a0'));
      });
    });
  }
});
