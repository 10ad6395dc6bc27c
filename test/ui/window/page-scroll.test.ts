import {expect, fixture, html} from '@open-wc/testing';
import {holdPage} from '../../../src/ui/window/page-scroll.js';

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
