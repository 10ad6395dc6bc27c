import {expect, fixture, html} from '@open-wc/testing';
import {activeElement, isWithin} from '../../src/base/active-element.js';

describe('activeElement', () => {
  const withRoot = (parent: Element | ShadowRoot, tag: string) => {
    const child = document.createElement('div');
    parent.append(child);
    const root = child.attachShadow({mode: 'open'});
    root.innerHTML = `<${tag} tabindex="0"></${tag}>`;
    return root;
  };

  it('finds the focused element through nested shadow roots', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const inner = withRoot(withRoot(place, 'i'), 'button').querySelector('button');
    inner?.focus();
    expect(activeElement()).to.equal(inner);
  });

  it('is the body when nothing has the focus', () => {
    expect(activeElement()).to.equal(document.body);
  });

  it('is null for a focused element that is not HTML', async () => {
    const svg = await fixture<SVGElement>(html`<svg tabindex="0"></svg>`);
    svg.focus();
    expect([document.activeElement, activeElement()]).to.deep.equal([svg, null]);
  });
});

describe('isWithin', () => {
  it('follows slots and shadow roots outwards', async () => {
    const place = await fixture<HTMLElement>(html`<div><input /></div>`);
    const root = place.attachShadow({mode: 'open'});
    root.innerHTML = '<section><slot></slot></section><aside></aside>';
    const input = place.querySelector('input');
    expect(['section', 'aside'].map((part) => isWithin(root.querySelector(part), input))).to.deep.equal([
      true,
      false,
    ]);
    expect([
      isWithin(place, input),
      isWithin(input, place),
      isWithin(null, input),
      isWithin(place, null),
    ]).to.deep.equal([true, false, false, false]);
  });
});
