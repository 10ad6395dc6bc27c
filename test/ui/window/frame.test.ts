import {expect, fixture, html} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import '../../../src/ui/window/talk.js';
import type {GmsChatWindow} from '../../../src/ui/window/gms-chat-window.js';
import {focused, get, has} from '../../support/elements/by-role.js';
import {reduceMotion} from '../../support/elements/media.js';
import {settled} from '../../support/fakes/settled.js';
import {open} from '../../support/values/states.js';

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

describe('the frame', () => {
  let panel: GmsChatWindow;

  const isModal = () => get(panel, 'dialog').matches(':modal');
  const isHeld = () => getComputedStyle(document.documentElement).overflow === 'hidden';
  const resized = async (width: number, height: number) => {
    await setViewport({width, height});
    await frame();
    await settled();
  };

  before(reduceMotion);

  beforeEach(async () => {
    await resized(390, 700);
    panel = await fixture(html`<gms-chat-window open .chat=${open()}></gms-chat-window>`);
    await settled();
  });

  afterEach(() => resized(800, 600));

  it('makes the panel a modal dialog on a screen narrower than 480 px', async () => {
    for (const [width, expected] of [
      [479, true],
      [480, false],
      [320, true],
    ] as const) {
      await resized(width, 700);
      expect([isModal(), isHeld()], String(width)).to.deep.equal([expected, expected]);
      expect(has(panel, 'textbox', 'Message')).to.equal(true);
    }
  });

  it('does not move the focus when the panel opens or the screen size changes', async () => {
    expect(focused()).to.equal('nothing');
    get(panel, 'textbox', 'Message').focus();
    await resized(800, 600);
    expect(focused()).to.equal('textbox Message');
    await resized(390, 700);
    expect(focused()).to.equal('textbox Message');
  });

  it('lets the page scroll while the panel is minimized, and holds it again', async () => {
    panel.open = false;
    await settled();
    expect([has(panel, 'dialog'), isHeld()]).to.deep.equal([false, false]);
    panel.open = true;
    await settled();
    expect([isModal(), isHeld()]).to.deep.equal([true, true]);
  });

  it('lets the page scroll when the panel is removed, and survives a move in the page', async () => {
    const place = document.createElement('div');
    panel.parentElement?.after(place);
    place.append(panel);
    await settled();
    expect([isModal(), isHeld()]).to.deep.equal([true, true]);
    place.remove();
    await settled();
    expect(isHeld()).to.equal(false);
  });

  it('covers nothing with the inline layout, even on a small screen', async () => {
    panel.inline = true;
    await settled();
    expect(isHeld()).to.equal(false);
    expect(panel.matches(':popover-open')).to.equal(false);
    expect(get(panel, 'region').checkVisibility()).to.equal(true);
  });
});
