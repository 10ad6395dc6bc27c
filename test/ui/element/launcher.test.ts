import {expect, html} from '@open-wc/testing';
import {resetMouse, sendMouse} from '@web/test-runner-commands';
import {has, focused, get, names, press, textOf} from '../../support/elements/by-role.js';
import {settled} from '../../support/fakes/settled.js';
import {useLightHalf} from './light-half.js';

describe('the launcher of <gms-chat>', () => {
  const light = useLightHalf();

  it('is a button "Open chat", and is accessible', async () => {
    expect(names(light.chat, 'button')).to.deep.equal(['Open chat']);
    await expect(light.chat).to.be.accessible();
  });

  it('has an English name, unless the page has given it another', () => {
    expect(light.launcher().lang).to.equal('en');
    light.chat.strings = {openChat: () => 'Frag uns'};
    const button = get(light.chat, 'button', 'Frag uns');
    expect(button.lang).to.equal('');
    light.chat.nameLauncher('Chat öffnen', 'de');
    expect(button.lang).to.equal('de');
  });

  it('takes its name and its badge from the lazy half', async () => {
    const badge = document.createElement('b');
    badge.textContent = '2';
    light.chat.draw(document.createElement('section'), badge);
    light.chat.nameLauncher('Open chat, 2 unread messages', 'en');
    expect(names(light.chat, 'button')).to.deep.equal(['Open chat, 2 unread messages']);
    expect(badge.checkVisibility()).to.equal(true);
    await expect(light.chat).to.be.accessible();
  });

  it('can be pressed by the pointer where it is drawn', async () => {
    const {x, y, width, height} = light.launcher().getBoundingClientRect();
    const position: [number, number] = [Math.round(x + width / 2), Math.round(y + height / 2)];
    await sendMouse({type: 'click', position});
    await resetMouse();
    expect(light.chat.open).to.equal(true);
  });

  it('is at least 44 px wide and high', () => {
    const {width, height} = light.launcher().getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(44);
  });

  it('shows a picture of the page’s own', async () => {
    await light.made(html`<gms-chat><span slot="launcher">Help</span></gms-chat>`);
    expect(light.chat.querySelector('span')?.checkVisibility()).to.equal(true);
  });

  it('is hidden while the panel is open', async () => {
    await press(light.launcher());
    await settled();
    expect(has(light.chat, 'button')).to.equal(false);
    light.chat.hide();
    expect(names(light.chat, 'button')).to.deep.equal(['Open chat']);
  });

  it('has the name that the page has set', () => {
    light.chat.strings = {openChat: () => 'Chat öffnen'};
    expect(names(light.chat, 'button')).to.deep.equal(['Chat öffnen']);
  });

  it('gets the focus from the panel when the chat is minimized', async () => {
    light.chat.draw(document.createElement('input'), document.createElement('b'));
    light.chat.show();
    await settled();
    light.chat.shadowRoot?.querySelector('input')?.focus();
    light.chat.hide();
    expect(focused()).to.equal('button Open chat');
  });

  it('leaves the focus alone when it was elsewhere as the chat is minimized', async () => {
    light.chat.show();
    await settled();
    light.chat.hide();
    expect(focused()).to.equal('nothing');
  });

  it('is hidden when the page hides the element', () => {
    light.chat.hidden = true;
    expect(light.chat.checkVisibility()).to.equal(false);
    expect(textOf(light.chat)).to.equal('');
  });
});
