import {expect, html} from '@open-wc/testing';
import {has} from '../../support/elements/by-role.js';
import {settled} from '../../support/fakes/settled.js';
import {useLightHalf} from './light-half.js';

describe("the page's own buttons and links", () => {
  const light = useLightHalf();
  let outside: HTMLElement;

  const put = (element: HTMLElement): HTMLElement => {
    outside = element;
    document.body.append(element);
    return element;
  };
  const button = (command: string): HTMLButtonElement => {
    const made = document.createElement('button');
    made.setAttribute('commandfor', 'chat');
    made.setAttribute('command', command);
    made.textContent = 'Help';
    put(made);
    return made;
  };
  const link = (): HTMLAnchorElement => {
    const made = document.createElement('a');
    made.href = '#chat';
    made.textContent = 'Help';
    put(made);
    return made;
  };
  const focusPanel = () => {
    const panel = light.chat.shadowRoot?.querySelector('section');
    panel?.setAttribute('tabindex', '-1');
    panel?.focus();
  };
  const pressed = async (element: HTMLElement) => {
    element.focus();
    element.click();
    await settled();
  };

  beforeEach(() => light.made(html`<gms-chat id="chat"></gms-chat>`));
  afterEach(() => outside?.remove());

  it('open the panel, and get the focus back from it', async () => {
    for (const opener of [button('--show'), link()]) {
      await pressed(opener);
      expect(light.chat.open).to.equal(true);
      focusPanel();
      light.chat.hide();
      expect(document.activeElement).to.equal(opener);
      opener.remove();
    }
    expect(location.hash, 'the link leads nowhere').to.equal('');
  });

  it('ask the lazy half, which knows the commands', async () => {
    for (const command of ['--show', '--hide', '--start', '--end']) {
      await pressed(button(command));
      expect(light.half.news()).to.include(`obey ${command}`);
      outside.remove();
    }
  });

  it('are left alone when the page has handled the press, or when they are for another element', async () => {
    const other = button('--show');
    other.setAttribute('commandfor', 'menu');
    await pressed(other);
    other.remove();
    const handled = link();
    handled.addEventListener('click', (event) => event.preventDefault());
    await pressed(handled);
    expect(light.loads).to.equal(0);
  });

  it('lead back to the launcher, if what opened the panel is gone', async () => {
    const opener = button('--show');
    await pressed(opener);
    focusPanel();
    opener.remove();
    light.chat.hide();
    expect(light.chat.shadowRoot?.activeElement).to.equal(light.launcher());
  });

  it('were pressed before the script was there: the link opens the chat', async () => {
    history.replaceState(null, '', '#chat');
    try {
      await light.made(html`<gms-chat id="chat"></gms-chat>`);
      await settled();
      expect(light.chat.open).to.equal(true);
    } finally {
      history.replaceState(null, '', location.pathname + location.search);
    }
  });

  it('were pressed before the script was there: the chat that was minimised then stays so when the page moves it', async () => {
    history.replaceState(null, '', '#chat');
    try {
      await light.made(html`<gms-chat id="chat"></gms-chat>`);
      light.chat.hide();
      light.chat.parentElement?.append(light.chat);
      await settled();
      expect(light.chat.open).to.equal(false);
    } finally {
      history.replaceState(null, '', location.pathname + location.search);
    }
  });

  it('may be all that there is', async () => {
    light.chat.launcher = 'none';
    expect(has(light.chat, 'button')).to.equal(false);
    const opener = button('--show');
    await pressed(opener);
    expect(light.chat.open).to.equal(true);
    light.chat.hide();
    light.chat.launcher = '';
    expect(light.chat.getAttribute('launcher')).to.equal('');
    expect(has(light.chat, 'button')).to.equal(true);
    await expect(document.body).to.be.accessible();
  });
});
