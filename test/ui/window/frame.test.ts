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

describe('what is visible of the screen', () => {
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

  it('is filled at once', () => {
    expect(place()).to.deep.equal(['0px', '800px']);
  });

  it('is followed once a frame, however often it changes', async () => {
    told({height: 600}, 'resize');
    told({height: 500, offsetTop: 40}, 'resize', 'scroll', 'scroll');
    expect(place()).to.deep.equal(['0px', '800px']);
    await frame();
    await settled();
    expect(place()).to.deep.equal(['40px', '500px']);
    // Top, height, and the height again for what is in it.
    expect(fits).to.equal(3);
  });

  it('is not followed when it is small because somebody zooms in', async () => {
    told({height: 400, offsetTop: 100, scale: 2}, 'resize');
    await frame();
    expect(place()).to.deep.equal(['', '']);
  });

  it('is left alone afterwards', async () => {
    told({height: 500}, 'resize');
    undo();
    expect(place()).to.deep.equal(['', '']);
    await frame();
    told({height: 400}, 'resize', 'scroll');
    await frame();
    expect(place()).to.deep.equal(['', '']);
  });
});

describe('a page that is held', () => {
  afterEach(() => window.scrollTo(0, 0));

  it('does not scroll, and is where it was afterwards, without a trace', async () => {
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

  it('keeps the sheets that it has itself, and those it gets meanwhile', () => {
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

  it('is a modal dialog on a small screen, by width', async () => {
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

  it('moves no focus when it opens or changes, and keeps the one that is there', async () => {
    expect(focused()).to.equal('nothing');
    get(panel, 'textbox', 'Message').focus();
    await resized(800, 600);
    expect(focused()).to.equal('textbox Message');
    await resized(390, 700);
    expect(focused()).to.equal('textbox Message');
  });

  it('lets the page go when it is minimised, and holds it again', async () => {
    panel.open = false;
    await settled();
    expect([has(panel, 'dialog'), isHeld()]).to.deep.equal([false, false]);
    panel.open = true;
    await settled();
    expect([isModal(), isHeld()]).to.deep.equal([true, true]);
  });

  it('lets the page go when it is removed, and survives a move', async () => {
    const place = document.createElement('div');
    panel.parentElement?.after(place);
    place.append(panel);
    await settled();
    expect([isModal(), isHeld()]).to.deep.equal([true, true]);
    place.remove();
    await settled();
    expect(isHeld()).to.equal(false);
  });

  it('as a part of the page covers nothing, however small the screen', async () => {
    panel.inline = true;
    await settled();
    expect(isHeld()).to.equal(false);
    expect(panel.matches(':popover-open')).to.equal(false);
    expect(get(panel, 'region').checkVisibility()).to.equal(true);
  });
});
