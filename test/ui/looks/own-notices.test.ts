import {expect, waitUntil} from '@open-wc/testing';
import {ChatError} from '../../../src/client.js';
import {deferred} from '../../support/fakes/deferred.js';
import {settled} from '../../support/fakes/settled.js';
import {useConversation} from '../mount/conversation.js';

describe('addNotice()', () => {
  const page = useConversation();
  const {opened, start, talking, poll, rows, heard} = page;

  const fateOf = async (...args: readonly unknown[]): Promise<string> => {
    try {
      await Promise.resolve<unknown>(Reflect.apply(Reflect.get(page.chat, 'addNotice'), page.chat, args));
      return 'done';
    } catch (error) {
      return error instanceof ChatError ? error.kind : 'untyped';
    }
  };

  /** Adds a line, and lets its row draw its parts. */
  const add = async (text: string) => {
    await page.chat.addNotice(text);
    await settled();
  };

  it('shows a line in its place, and sends nothing', async () => {
    await opened();
    await start();
    page.gms.news();
    await add('Welcome! <b>Somebody</b> comes soon.');
    expect(rows()).to.deep.equal(['Welcome! <b>Somebody</b> comes soon. now']);
    page.gms.joins();
    page.gms.says('Hello');
    await poll();
    await add('Kristi knows lamps.');
    page.gms.says('How can I help?');
    await poll();
    expect(rows()).to.deep.equal([
      'Welcome! <b>Somebody</b> comes soon. now',
      'Kristi has joined now',
      'Kristi Hello now',
      'Kristi knows lamps. now',
      'Kristi How can I help? now',
    ]);
    expect(page.gms.news().filter((verb) => verb !== 'refresh')).to.deep.equal([]);
    expect(page.chat.transcript.some(({text}) => text.includes('Welcome'))).to.equal(false);
  });

  it('shows it before the server has answered', async () => {
    await opened();
    page.gms.next('chat', deferred<undefined>().promise);
    page.chat.addEventListener('gms-chat-statechange', () => void page.chat.addNotice('Welcome!'), {
      once: true,
    });
    void page.chat.startChat().catch(() => undefined);
    await settled();
    await waitUntil(() => rows().length > 0);
    expect(page.chat.state).to.equal('connecting');
    expect(rows()).to.deep.equal(['Welcome! now']);
  });

  it('is there after a reload, is saved, and is forgotten with the chat', async () => {
    await talking();
    await add('Kristi knows lamps.');
    const before = rows();
    page.chat.remove();
    await settled();
    await opened();
    expect(rows()).to.deep.equal(before);
    await page.chat.endChat();
    await page.chat.startChat();
    page.gms.joins();
    await poll();
    expect(rows()).to.deep.equal(['Kristi has joined now']);
  });

  it('is not drawn by the page, nor counted as unread', async () => {
    await talking();
    page.chat.renderMessage = () => null;
    page.chat.open = false;
    const counts = heard('gms-chat-unread');
    await add('Kristi knows lamps.');
    page.chat.open = true;
    await settled();
    expect(rows().at(-1)).to.equal('Kristi knows lamps. now');
    expect(counts).to.deep.equal([]);
  });

  it('without a conversation or without words rejects with a typed error that the page hears', async () => {
    await opened();
    const errors = heard('gms-chat-error');
    expect(await fateOf('Hello')).to.equal('invalid');
    await start();
    for (const wrong of ['', ' ', undefined, null, {}, Symbol('x')])
      expect(await fateOf(wrong)).to.equal('invalid');
    expect(await fateOf(7)).to.equal('done');
    expect(errors.length).to.equal(7);
  });
});
