import {expect} from '@open-wc/testing';
import {ChatError} from '../../../src/client.js';
import {deferred} from '../../support/fakes/deferred.js';
import {settled} from '../../support/fakes/settled.js';
import {useConversation} from './conversation.js';

describe('<gms-chat>', () => {
  const page = useConversation();
  const {opened, start, talking, poll, rows, heard} = page;

  /** How a call of a page ends: `done`, or the kind of its error. A page may pass anything. */
  const fateOf = async (...args: readonly unknown[]): Promise<string> => {
    try {
      await Promise.resolve<unknown>(Reflect.apply(Reflect.get(page.chat, 'sendNotice'), page.chat, args));
      return 'done';
    } catch (error) {
      return error instanceof ChatError ? error.kind : 'untyped';
    }
  };

  describe('a custom notice', () => {
    it('of the agent is shown, and told to the page', async () => {
      await talking();
      const entries = heard('gms-chat-message');
      page.gms.notes('Your order is on its way');
      await poll();
      expect(rows().at(-1)).to.equal('Your order is on its way now');
      expect(entries.map(({event: {kind, text}}) => [kind, text])).to.deep.equal([
        ['custom', 'Your order is on its way'],
      ]);
    });

    it('that the page handles is not shown, not even when the chat is resumed', async () => {
      await talking();
      page.chat.addEventListener('gms-chat-message', (event) => {
        if (event.detail.event.text.startsWith('basket:')) event.preventDefault();
      });
      page.gms.notes('basket: 3');
      page.gms.notes('Your order is on its way');
      await poll();
      const shown = ['Kristi has joined now', 'Your order is on its way now'];
      expect(rows()).to.deep.equal(shown);
      page.chat.remove();
      await settled();
      await opened();
      expect(rows()).to.deep.equal(shown);
    });

    it('is the only entry that the page can keep from the customer', async () => {
      await talking();
      page.chat.addEventListener('gms-chat-message', (event) => event.preventDefault());
      page.gms.says('Hello');
      page.gms.notes('basket: 3');
      await poll();
      expect(rows()).to.deep.equal(['Kristi has joined now', 'Kristi Hello now']);
    });

    it('that was handled in one chat hides nothing in the next', async () => {
      await talking();
      page.chat.addEventListener('gms-chat-message', (event) => event.preventDefault(), {once: true});
      page.gms.notes('basket: 3');
      await poll();
      await page.chat.endChat();
      await page.chat.startChat();
      page.gms.says('Hello again');
      page.gms.says('How are you?');
      await poll();
      expect(rows()).to.deep.equal(['Kristi Hello again now', 'Kristi How are you? now']);
    });
  });

  describe('sendNotice()', () => {
    it('sends a notice that the conversation does not show', async () => {
      await talking();
      const before = rows();
      await page.chat.sendNotice('cart=3');
      await poll();
      expect(page.gms.news()).to.deep.equal(['customNotice']);
      expect(page.gms.requests).to.deep.equal([]);
      expect(rows()).to.deep.equal(before);
    });

    it('waits for a start that is under way', async () => {
      await opened();
      const held = deferred<undefined>();
      page.gms.next('chat', held.promise);
      void page.chat.startChat();
      const sent = page.chat.sendNotice('cart=3');
      await settled();
      expect(page.gms.fieldsOf('customNotice')).to.equal(undefined);
      held.resolve(undefined);
      await sent;
      expect(page.gms.fieldsOf('customNotice')).to.deep.equal({message: 'cart=3'});
    });

    it('without a chat or without words rejects with a typed error that the page hears', async () => {
      await opened();
      const errors = heard('gms-chat-error');
      expect(await fateOf('cart=3')).to.equal('invalid');
      await start();
      for (const wrong of ['', ' ', undefined, null, {}]) expect(await fateOf(wrong)).to.equal('invalid');
      page.gms.next('customNotice', {status: 415, body: ''});
      expect(await fateOf('cart=3')).to.equal('refused');
      expect(errors.length).to.equal(7);
    });

    it('sends a number as its text', async () => {
      await talking();
      expect(await fateOf(7)).to.equal('done');
      expect(page.gms.fieldsOf('customNotice')).to.deep.equal({message: '7'});
    });
  });

  it('says that a file came which it cannot open', async () => {
    await talking();
    page.gms.sendsFile();
    await poll();
    expect(rows().at(-1)).to.equal('Kristi sent a file that cannot be opened here now');
  });
});
