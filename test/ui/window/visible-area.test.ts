import {expect, fixture, html} from '@open-wc/testing';
import {fillVisibleArea} from '../../../src/ui/window/visible-area.js';
import {settled} from '../../support/fakes/settled.js';

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
