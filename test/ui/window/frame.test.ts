import {expect, fixture, html} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import '../../../src/ui/window/talk.js';
import type {GmsChatWindow} from '../../../src/ui/window/gms-chat-window.js';
import {focused, get, has, type, valueOf} from '../../support/elements/by-role.js';
import {reduceMotion} from '../../support/elements/media.js';
import {settled} from '../../support/fakes/settled.js';
import {open} from '../../support/values/states.js';

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

describe('the frame', () => {
  let panel: GmsChatWindow;

  const isModal = () => has(panel, 'dialog') && get(panel, 'dialog').matches(':modal');
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

  describe('when the page switches the layout', () => {
    const caret = (field: HTMLElement) => (field instanceof HTMLInputElement ? field.selectionStart : null);

    for (const [screen, width] of [
      ['a small screen', 390],
      ['a large one', 800],
    ] as const)
      it(`keeps what the customer has typed, with the focus and the caret, on ${screen}`, async () => {
        await resized(width, 700);
        panel.chat = {phase: 'idle'};
        await settled();
        const field = get(panel, 'textbox', 'Last name');
        await type(field, 'Pupkin');
        if (field instanceof HTMLInputElement) field.setSelectionRange(3, 3);
        for (const inline of [true, false]) {
          panel.inline = inline;
          await settled();
          expect(has(panel, inline ? 'region' : 'dialog', 'Chat with us')).to.equal(true);
          expect([focused(), caret(field)]).to.deep.equal(['textbox Last name', 3]);
          expect(valueOf(get(panel, 'textbox', 'Last name'))).to.equal('Pupkin');
          expect(isModal(), 'a modal dialog').to.equal(!inline && width < 480);
        }
      });

    it('gives no focus to a panel that had none', async () => {
      panel.inline = true;
      await settled();
      expect(focused()).to.equal('nothing');
    });

    it('moves no focus from the page', async () => {
      await resized(800, 700);
      const field = document.createElement('input');
      panel.before(field);
      field.focus();
      panel.inline = true;
      await settled();
      expect(document.activeElement).to.equal(field);
    });
  });
});
