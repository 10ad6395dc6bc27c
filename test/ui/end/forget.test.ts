import {expect, html, waitUntil} from '@open-wc/testing';
import {fill, focused, get, press, said, valueOf} from '../../support/elements/by-role.js';
import {SERVER} from '../../support/fakes/scripted-gms.js';
import {settled} from '../../support/fakes/settled.js';
import {useConversation} from '../mount/conversation.js';

describe('a chat that is forgotten', () => {
  // As in a page that has opened the form before: the code for these fields is there.
  before(() => import('../../../src/ui/mount/own-fields.js'));

  const page = useConversation();
  const {opened, start, write} = page;

  const visit = async (resume: string) => {
    await opened(
      html`<gms-chat open server=${SERVER} delivery="poll" subject="Socks" resume=${resume}>
        <label slot="form-extra">Order <input name="order" /></label>
        <label slot="form-extra">News <input type="checkbox" name="news" /></label>
        <label slot="form-extra"
          >Team
          <select name="_skill">
            <option>Sales</option>
            <option>Billing</option>
          </select></label
        >
      </gms-chat>`,
    );
    await waitUntil(() => page.chat.shadowRoot?.querySelector('gms-chat-window'));
    await settled();
  };
  const field = (name: string) => get(page.chat, 'textbox', name);
  const own = (): readonly unknown[] => [
    ...[...page.chat.querySelectorAll('input')].map(({value, checked}) => [value, checked]),
    page.chat.querySelector('select')?.value,
  ];
  const EMPTY = [['', false], ['on', false], 'Sales'];
  const fillIn = () => {
    fill(field('First name'), 'Ada');
    fill(field('Order'), '4711');
    page.chat.querySelector<HTMLInputElement>('[type=checkbox]')?.click();
    const team = page.chat.querySelector('select');
    if (team) team.value = 'Billing';
  };
  const chatted = async (resume = 'session') => {
    await visit(resume);
    fillIn();
    await start();
    page.gms.joins();
    await page.poll();
    await write('My number is 4711');
  };
  const storedKeys = () => Object.keys(sessionStorage);

  it('by its button leaves an empty form with the focus in it, and nothing stored', async () => {
    await chatted();
    await page.chat.endChat();
    await settled();
    await press(get(page.chat, 'button', 'Forget this chat'));
    await settled();
    await page.told();
    expect(page.chat.state).to.equal('idle');
    expect(focused()).to.equal('textbox First name');
    expect([valueOf(field('First name')), own()]).to.deep.equal(['', EMPTY]);
    expect(valueOf(field('Subject'))).to.equal('Socks');
    expect([page.chat.transcript, page.chat.sessionId]).to.deep.equal([[], undefined]);
    expect(storedKeys()).to.deep.equal([]);
    expect(said(page.chat, 'status')).to.deep.equal([]);
    await expect(page.chat).to.be.accessible();
  });

  it('by a call of the page while it is on is ended before', async () => {
    await chatted();
    page.gms.news();
    await page.chat.reset();
    expect(page.gms.news()).to.include('disconnect');
    expect(page.chat.state).to.equal('idle');
    expect([valueOf(field('First name')), own(), storedKeys()]).to.deep.equal(['', EMPTY, []]);
  });

  it('by a call of the page that removes the element before or after is ended and forgotten', async () => {
    for (const isFirst of [true, false]) {
      await chatted();
      page.gms.news();
      if (isFirst) page.chat.remove();
      if (isFirst) await settled();
      const forgotten = page.chat.reset();
      page.chat.remove();
      await forgotten;
      expect([page.gms.news(), storedKeys()]).to.deep.equal([['disconnect'], []]);
    }
  });

  it('before it was started leaves nothing of what was filled in', async () => {
    await visit('session');
    fillIn();
    expect(storedKeys()).to.have.length(1);
    await page.chat.reset();
    expect([valueOf(field('First name')), own(), storedKeys()]).to.deep.equal(['', EMPTY, []]);
    expect(valueOf(field('Subject'))).to.equal('Socks');
    expect(page.gms.requests).to.have.length(0);
  });

  it('before the code for the fields of the page is there leaves nothing in them either', async () => {
    await opened();
    await start();
    await page.chat.endChat();
    const order = document.createElement('input');
    Object.assign(order, {name: 'order', slot: 'form-extra', value: '4711'});
    page.chat.append(order);
    await page.chat.reset();
    expect(order.value).to.equal('');
  });

  it('leaves its names in the next form, unless the page keeps nothing', async () => {
    for (const [resume, name, order] of [
      ['session', 'Ada', '4711'],
      ['off', '', ''],
    ] as const) {
      await chatted(resume);
      await page.chat.endChat();
      await settled();
      await press(get(page.chat, 'button', 'Start a new chat'));
      await settled();
      expect([valueOf(field('First name')), valueOf(field('Order'))]).to.deep.equal([name, order]);
      page.chat.remove();
      await settled();
    }
  });

  it('tells the server at once when the page is closed, if nothing is kept', async () => {
    for (const [resume, persisted, told] of [
      ['session', false, 0],
      ['off', true, 0],
      ['off', false, 1],
    ] as const) {
      await chatted(resume);
      page.gms.news();
      const left = page.gms.requests.length;
      window.dispatchEvent(new PageTransitionEvent('pagehide', {persisted}));
      expect(page.gms.requests.slice(left).filter(({verb}) => verb === 'disconnect')).to.have.length(told);
      window.dispatchEvent(new PageTransitionEvent('pageshow'));
      page.chat.remove();
      await settled();
    }
  });
});
