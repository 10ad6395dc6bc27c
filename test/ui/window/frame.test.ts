import {expect, fixture, html} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import '../../../src/ui/window/gms-chat-window.js';
import type {GmsChatWindow} from '../../../src/ui/window/gms-chat-window.js';
import {holdPage} from '../../../src/ui/window/page-scroll.js';
import {fillVisibleArea} from '../../../src/ui/window/visible-area.js';
import {focused, get, has} from '../../support/elements/by-role.js';
import {reduceMotion} from '../../support/elements/media.js';
import {settled} from '../../support/fakes/settled.js';
import {open} from '../../support/values/states.js';

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

describe('fillVisibleArea', () => {
  let panel: HTMLElement;
  let viewport: EventTarget & Record<'height' | 'offsetTop' | 'scale', number>;
  let undo: () => void;
  let fits: number;

  const told = (news: Partial<typeof viewport>, ...types: readonly string[]) => {
    Object.assign(viewport, news);
    for (const type of types) viewport.dispatchEvent(new Event(type));
  };
  const place = () => [panel.style.top, panel.style.height];

  beforeEach(async () => {
    panel = await fixture(html`<div></div>`);
    viewport = Object.assign(new EventTarget(), {height: 800, offsetTop: 0, scale: 1});
    Object.defineProperty(window, 'visualViewport', {configurable: true, value: viewport});
    undo = fillVisibleArea(panel);
    fits = 0;
    new MutationObserver((changes) => (fits += changes.length)).observe(panel, {attributes: true});
  });

  afterEach(() => {
    undo();
    Reflect.deleteProperty(window, 'visualViewport');
  });

  it('fits the panel at once', () => {
    expect(place()).to.deep.equal(['0px', '800px']);
  });

  it('follows changes at most once a frame', async () => {
    told({height: 600}, 'resize');
    told({height: 500, offsetTop: 40}, 'resize', 'scroll', 'scroll');
    expect(place()).to.deep.equal(['0px', '800px']);
    await frame();
    await settled();
    expect(place()).to.deep.equal(['40px', '500px']);
    // Three styles: top, height, and `--_visible`.
    expect(fits).to.equal(3);
  });

  it('does not shrink the panel when the customer zooms in', async () => {
    told({height: 400, offsetTop: 100, scale: 2}, 'resize');
    await frame();
    expect(place()).to.deep.equal(['', '']);
  });

  it('removes its styles and stops following when it is undone', async () => {
    told({height: 500}, 'resize');
    undo();
    expect(place()).to.deep.equal(['', '']);
    await frame();
    told({height: 400}, 'resize', 'scroll');
    await frame();
    expect(place()).to.deep.equal(['', '']);
  });
});

describe('holdPage', () => {
  afterEach(() => window.scrollTo(0, 0));

  it('stops the page from scrolling, then restores its position and leaves no trace', async () => {
    await fixture(html`<div .style=${'height: 5000px; width: 5000px'}></div>`);
    window.scrollTo(120, 1234);
    const before = document.documentElement.outerHTML;
    const release = holdPage();
    expect(getComputedStyle(document.documentElement).overflow).to.equal('hidden');
    window.scrollTo(0, 5);
    release();
    expect([scrollX, scrollY]).to.deep.equal([120, 1234]);
    expect(getComputedStyle(document.documentElement).overflow).to.equal('visible');
    expect(document.documentElement.outerHTML).to.equal(before);
  });

  it('keeps the style sheets of the page, also those that are added meanwhile', () => {
    const before = [...document.adoptedStyleSheets];
    const release = holdPage();
    const own = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, own];
    release();
    expect(document.adoptedStyleSheets).to.deep.equal([...before, own]);
    document.adoptedStyleSheets = before;
  });
});

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
