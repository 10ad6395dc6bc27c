import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../../src/history.js';
import '../../../src/index.js';
import '../../../src/ui/window/gms-chat-window.js';

const YELLOW = '--gms-chat-accent: #ffdc00';

/** In the browsers of the tests, CSS can calculate with colours. */
describe('text on a light brand colour, in a browser whose CSS cannot calculate with colours', () => {
  const {supports} = CSS;
  beforeEach(() => {
    CSS.supports = (...asked: [string]) => !asked.join().includes('color(from') && supports.apply(CSS, asked);
  });
  afterEach(() => {
    CSS.supports = supports;
  });

  const isBlackIn = (element: HTMLElement) =>
    waitUntil(() => element.style.getPropertyValue('--_on-brand') === '#000000', 'the text is black');

  it('is black in the chat', async () => {
    await isBlackIn(
      await fixture<HTMLElement>(html`<gms-chat-window .open=${true} .style=${YELLOW}></gms-chat-window>`),
    );
  });

  it('is black in the earlier conversations', async () => {
    const history = await fixture<HTMLElement>(html`<gms-chat-history .style=${YELLOW}></gms-chat-history>`);
    await isBlackIn(history);
    expect(history.style.getPropertyValue('--gms-chat-accent')).to.equal('#ffdc00');
  });
});
