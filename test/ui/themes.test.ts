import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../src/history.js';
import type {GmsChatHistory} from '../../src/history.js';
import '../../src/index.js';
import '../../src/ui/window/talk.js';
import type {GmsChatWindow} from '../../src/ui/window/gms-chat-window.js';
import {get, has, press} from '../support/elements/by-role.js';
import {contrast, luminance} from '../support/elements/contrast.js';
import {agentSays, customerSays} from '../support/values/entries.js';
import {askFor, wishesHere} from '../support/elements/media.js';
import {CONTEXT, ScriptedContext} from '../support/fakes/scripted-context.js';
import {settled} from '../support/fakes/settled.js';
import {open, outgoing, transcript} from '../support/values/states.js';

const entries = [agentSays('Hello', 1), customerSays('Hi', 2)].map((one, i) => ({...one, position: i + 2}));
const talking = open({
  phase: 'talking',
  line: 'down',
  agents: ['Kristi'],
  transcript: transcript({entries, outgoing: [outgoing('a', {status: 'failed'})]}),
});

/** Text, its background, and the contrast that WCAG requires. */
const PAIRS: readonly (readonly [string, string, number])[] = [
  ['--_text', '--_surface', 4.5],
  ['--_text', '--_raised', 4.5],
  ['--_text', '--_warning', 4.5],
  ['--_muted', '--_surface', 4.5],
  ['--_danger', '--_surface', 4.5],
  ['--_on-accent', '--_accent', 4.5],
  ['--_on-accent', '--_accent-deep', 4.5],
  ['--_accent-text', '--_surface', 4.5],
  ['--_on-header', '--_header', 4.5],
  ['--_edge', '--_surface', 3],
];

const here = await wishesHere('light', 'dark');

describe('the theme', () => {
  let panel: GmsChatWindow;
  let link: HTMLLinkElement;

  let restore = () => {};

  afterEach(() => {
    link.remove();
    restore();
  });

  const dress = async (theme: string) => {
    link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = new URL(`../../themes/${theme}.css`, import.meta.url).href;
    await new Promise((resolve, reject) => {
      link.onload = resolve;
      link.onerror = reject;
      document.head.append(link);
    });
  };
  const dressed = async (theme: string, brand = '') => {
    await dress(theme);
    const style = brand && `--gms-chat-accent: ${brand}`;
    const chat = await fixture(html`<gms-chat open resume="off" .style=${style}></gms-chat>`);
    panel = await windowOf(chat);
    panel.chat = talking;
    await settled();
  };
  const token = (name: string, {shadowRoot}: Element = panel) => {
    const probe = document.createElement('i');
    probe.style.color = `var(${name})`;
    shadowRoot?.append(probe);
    const {color} = getComputedStyle(probe);
    probe.remove();
    return color;
  };
  const tooLow = (element: Element = panel) =>
    PAIRS.map(([one, other, least]) => ({
      one,
      other,
      least,
      ratio: contrast(token(one, element), token(other, element)),
    })).filter(({ratio, least}) => ratio < least);

  /** The list of earlier chats, with one chat in it. */
  const earlier = async () => {
    const context = new ScriptedContext();
    context.chats = [{subject: 'My lamp', agent: 'Kristi', words: ['Hello']}];
    restore = context.standIn();
    const history = await fixture<GmsChatHistory>(
      html`<gms-chat-history locale="en" server=${CONTEXT} customer-id="v@p.example"></gms-chat-history>`,
    );
    await waitUntil(() => has(history, 'button'), 'the list is there');
    return history;
  };

  for (const colours of here) {
    describe(`on a ${colours} page`, () => {
      beforeEach(() => askFor(colours));

      for (const theme of ['paper', 'midnight', 'bold']) {
        it(`${theme} is readable`, async () => {
          await dressed(theme);
          expect(tooLow()).to.deep.equal([]);
          await expect(panel).to.be.accessible();
        });

        it(`${theme} also styles the earlier conversations`, async () => {
          await dressed(theme);
          const history = await earlier();
          expect(tooLow(history)).to.deep.equal([]);
          for (const name of new Set(PAIRS.flatMap(([one, other]) => [one, other])))
            expect(token(name, history), name).to.equal(token(name));
          await expect(history).to.be.accessible();
          await press(get(history, 'button'));
          await waitUntil(() => has(history, 'log'), 'the conversation is there');
          await expect(history).to.be.accessible();
        });

        it(`${theme} uses a brand colour`, async () => {
          for (const brand of ['#ffeb00', '#0033a0']) {
            await dressed(theme, brand);
            expect(tooLow()).to.deep.equal([]);
            expect(luminance(token('--_accent'))).to.equal(luminance(brand));
            link.remove();
          }
        });
      }

      it('midnight is dark', async () => {
        await dressed('midnight');
        expect(luminance(getComputedStyle(get(panel, 'dialog')).backgroundColor)).to.be.below(0.1);
      });
    });
  }
});

/** Waits for the window of the element, which is loaded lazily. */
async function windowOf(chat: Element): Promise<GmsChatWindow> {
  for (;;) {
    const found = chat.shadowRoot?.querySelector('gms-chat-window');
    if (found) return found;
    await settled();
  }
}
