import {expect, html, waitUntil} from '@open-wc/testing';
import {has} from '../../support/elements/by-role.js';
import {SERVER} from '../../support/fakes/scripted-gms.js';
import {settled} from '../../support/fakes/settled.js';
import {useConversation} from './conversation.js';

describe('an unknown value of a setting', () => {
  const page = useConversation();
  let warnings: unknown[];

  beforeEach(() => {
    warnings = [];
    page.replace(console, 'warn', (text: unknown) => warnings.push(text));
  });

  it('of an attribute is the default, with one warning that names the allowed values', async () => {
    await page.opened(html`<gms-chat open server=${SERVER} resume="seesion"></gms-chat>`);
    expect(page.chat.resume).to.equal('session');
    expect(warnings).to.deep.equal([
      '<gms-chat resume="seesion">: unknown value; using "session". Allowed: session, tabs, off.',
    ]);
    page.chat.heading = 'Ask us';
    page.chat.setAttribute('resume', 'seesion');
    expect(warnings).to.have.length(1);
  });

  it('of a property is the default, with one warning for each bad value', async () => {
    await page.opened();
    for (const value of ['push', 'comets', 'push', 'auto', undefined])
      Reflect.set(page.chat, 'delivery', value);
    expect(page.chat.delivery).to.equal('auto');
    expect(warnings).to.deep.equal([
      '<gms-chat delivery="push">: unknown value; using "auto". Allowed: auto, comet, poll.',
      '<gms-chat delivery="comets">: unknown value; using "auto". Allowed: auto, comet, poll.',
    ]);
  });

  it('of the layout leaves the chat floating', async () => {
    await page.opened(html`<gms-chat open server=${SERVER} layout="inlined"></gms-chat>`);
    expect(page.chat.getAttribute('layout')).to.equal('floating');
    expect(has(page.chat, 'dialog')).to.equal(true);
    expect(warnings).to.have.length(1);
  });

  it('of the launcher draws it', async () => {
    await page.opened(html`<gms-chat open server=${SERVER} launcher="off"></gms-chat>`);
    expect([page.chat.launcher, warnings.length]).to.deep.equal(['', 1]);
  });

  it('of resume stores the chat, and finds it after a reload', async () => {
    const mistyped = html`<gms-chat
      server=${SERVER}
      delivery="poll"
      subject="Socks"
      resume="seesion"
    ></gms-chat>`;
    await page.opened(mistyped);
    await page.chat.startChat();
    page.chat.remove();
    await settled();
    await page.opened(mistyped);
    await waitUntil(() => page.chat.state === 'waiting');
  });
});
