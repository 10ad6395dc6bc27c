import {expect} from '@open-wc/testing';
import {injectedIn, useSentinel, whenLoaded} from '../support/security/oracle.js';
import {PAYLOADS} from '../support/security/payloads.js';

describe('the oracle of the tests with payloads', () => {
  const sentinel = useSentinel();

  it('has at least 300 payloads', () => {
    expect(PAYLOADS.length).to.be.at.least(300);
  });

  it('sees what most payloads make of a page that takes them for markup', () => {
    const seen = PAYLOADS.filter((payload) => {
      const page = new DOMParser().parseFromString(`<main>${payload}</main>`, 'text/html');
      // Not by the page's own methods: in Firefox, names of elements replace them.
      const html = document.createTreeWalker(page, NodeFilter.SHOW_ELEMENT).nextNode();
      return html instanceof Element && injectedIn(html).length > 0;
    });
    expect(seen.length).to.be.above(PAYLOADS.length / 2);
  });

  it('sees an address that runs, however it is written', () => {
    for (const address of [
      'javascript:alert(1)',
      ' jaVa\nscript:alert(1)',
      '\u0001javascript:alert(1)',
      'data:text/html,a',
    ]) {
      const link = document.createElement('a');
      link.setAttribute('href', address);
      const frame = document.createElement('p');
      frame.append(link);
      expect(injectedIn(frame), address).to.have.length(1);
    }
  });

  it('hears a handler that runs', async () => {
    const host = document.createElement('div');
    host.innerHTML = '<img src="data:," onerror="alert(7)">';
    document.body.append(host);
    await whenLoaded();
    expect(sentinel.touched).to.deep.equal(['alert(7)']);
    host.remove();
  });
});
