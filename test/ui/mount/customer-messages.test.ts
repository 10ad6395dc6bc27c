import {expect} from '@open-wc/testing';
import {ChatError} from '../../../src/client.js';
import {fill, get, namedBy, press, said, type} from '../../support/elements/by-role.js';
import {deferred} from '../../support/fakes/deferred.js';
import {settled} from '../../support/fakes/settled.js';
import {useConversation} from './conversation.js';

describe('<gms-chat>', () => {
  const page = useConversation();
  const {opened, start, talking, poll, message, write, rows, heard} = page;

  describe('a message of the customer', () => {
    it('is shown at once as "Sending…", then as sent, in one row', async () => {
      await talking();
      const held = deferred<undefined>();
      page.gms.next('send', held.promise);
      await write('Where are my socks?');
      expect(rows().at(-1)).to.equal('You Where are my socks? Sending… now');
      held.resolve(undefined);
      await settled();
      expect(rows().at(-1)).to.equal('You Where are my socks? now');
      await poll();
      expect(rows()).to.deep.equal(['Kristi has joined now', 'You Where are my socks? now']);
      expect(page.gms.fieldsOf('send')).to.deep.equal({message: 'Where are my socks?'});
    });

    it('that takes longer than 8 s says that it is still tried', async () => {
      await talking();
      page.gms.next('send', deferred<undefined>().promise);
      await write('Hello');
      await page.clock.turn(7_900);
      await settled();
      expect(rows().at(-1)).to.equal('You Hello Sending… now');
      await page.clock.turn(200);
      await settled();
      expect(rows().at(-1)).to.equal('You Hello Still trying… now');
    });

    it('waits until the chat has started', async () => {
      await opened();
      const held = deferred<undefined>();
      page.gms.next('chat', held.promise);
      await start();
      await write('Hello');
      expect(rows()).to.deep.equal(['You Hello Waiting for the connection now']);
      held.resolve(undefined);
      await settled();
      expect(rows()).to.deep.equal(['You Hello now']);
      expect(page.gms.news()).to.deep.equal(['request-chat', 'chat', 'send']);
    });

    it('that failed can be tried again', async () => {
      await talking();
      page.gms.next('send', {status: 500, body: '{"exception": "x"}'});
      await write('Hello');
      expect(rows().at(-1)).to.equal('You Hello Not sent now Try again Delete Copy report');
      await expect(page.chat).to.be.accessible();
      await press(get(page.chat, 'button', 'Try again'));
      await page.told();
      expect(rows().filter((row) => row.includes('Hello'))).to.deep.equal(['You Hello now']);
    });

    it('that failed can be deleted', async () => {
      await talking();
      page.gms.next('send', {status: 500, body: '{"exception": "x"}'});
      await write('Hello');
      await press(get(page.chat, 'button', 'Delete'));
      await page.told();
      expect(rows()).to.deep.equal(['Kristi has joined now']);
      expect(page.gms.news().filter((verb) => verb === 'send')).to.deep.equal(['send']);
    });

    it('that failed is reported to the page, by an event and by the promise', async () => {
      await talking();
      const errors = heard('gms-chat-error');
      page.gms.next('send', {status: 500, body: '{"exception": "x"}'});
      const rejected: unknown = await page.chat.sendMessage('Hello').catch((error: unknown) => error);
      expect(errors.map(({error}) => error)).to.deep.equal([rejected]);
      expect(rejected).to.be.instanceOf(ChatError);
    });

    it('that got no reply is "Not confirmed yet" until the transcript shows whether it arrived', async () => {
      await talking();
      page.gms.next('send', 'unanswered');
      await write('Hello');
      expect(rows().at(-1)).to.equal('You Hello Not confirmed yet now');
      await page.clock.turn(10_000);
      expect(rows().at(-1)).to.equal('You Hello Not sent now Try again Delete Copy report');
    });

    it('is sent and shown as transformOutgoing returns it', async () => {
      await opened();
      page.chat.transformOutgoing = (text) => text.replace(/\d/g, '*');
      await start();
      await write('My card is 1234');
      expect(page.gms.fieldsOf('send')).to.deep.equal({message: 'My card is ****'});
      expect(rows()).to.deep.equal(['You My card is **** now']);
    });

    it('that is longer than max-length is refused, whether the customer or the page sends it', async () => {
      await talking();
      page.chat.maxLength = 5;
      await settled();
      fill(message(), 'Hello!');
      await press(message());
      await settled();
      expect(namedBy(message(), 'aria-describedby')?.textContent).to.equal('1 character too many');
      const rejected: unknown = await page.chat.sendMessage('Hello!').catch((error: unknown) => error);
      expect(rejected).to.be.instanceOf(ChatError);
      expect(page.gms.news()).to.not.include('send');
    });

    it('is refused with a ChatError when there is no chat', async () => {
      await opened();
      const errors = heard('gms-chat-error');
      const rejected: unknown = await page.chat.sendMessage('Hello').catch((error: unknown) => error);
      expect(errors.map(({error}) => error)).to.deep.equal([rejected]);
      expect(errors[0]?.error.kind).to.equal('invalid');
    });

    it('that the page sends during a start is sent after the server has created the chat, in order', async () => {
      await opened();
      await Promise.all([
        page.chat.startChat(),
        page.chat.sendMessage('One'),
        page.chat.sendMessage('Two'),
        settled(),
      ]);
      expect(page.gms.news().filter((verb) => verb === 'chat' || verb === 'send')).to.deep.equal([
        'chat',
        'send',
        'send',
      ]);
      expect(rows()).to.deep.equal(['You One now', 'You Two now']);
    });

    it('that the page sends during a start that fails is rejected with the same error, and dropped', async () => {
      await opened();
      const errors = heard('gms-chat-error');
      page.gms.next('request-chat', {status: 415, body: ''});
      const fates = await Promise.allSettled([page.chat.startChat(), page.chat.sendMessage('Hello')]);
      const [started, sent] = fates.map((fate) => fate.status === 'rejected' && (fate.reason as unknown));
      expect(started).to.be.instanceOf(ChatError);
      expect(sent).to.equal(started);
      expect(errors.map(({error}) => error)).to.deep.equal([started]);
      await start();
      expect(rows()).to.deep.equal([]);
    });

    it('is sent once, to the first chat, when the page starts two chats at once', async () => {
      await opened();
      const asked = [page.chat.startChat(), page.chat.startChat(), page.chat.sendMessage('Hello')];
      const fates = await Promise.allSettled([...asked, settled()]);
      expect(fates.map(({status}) => status)).to.deep.equal([
        'fulfilled',
        'rejected',
        'fulfilled',
        'fulfilled',
      ]);
      expect(page.gms.news()).to.deep.equal(['request-chat', 'chat', 'send']);
    });

    it('can be sent after a second start, while the chat of the first is still being ended', async () => {
      await opened();
      page.gms.next('chat', 'unanswered');
      page.gms.next('disconnect', deferred<undefined>().promise);
      await start();
      expect(said(page.chat, 'alert')).to.have.length(1);
      await start();
      expect(page.gms.news()).to.deep.equal(['request-chat', 'chat', 'disconnect', 'request-chat', 'chat']);
      await write('Hello');
      expect(rows()).to.deep.equal(['You Hello now']);
    });

    it('is sent to the chat that is there when the page tries to start another', async () => {
      await talking();
      const [started] = await Promise.allSettled([
        page.chat.startChat(),
        page.chat.sendMessage('Hello'),
        settled(),
      ]);
      expect(started.status).to.equal('rejected');
      expect(rows().at(-1)).to.equal('You Hello now');
    });

    it('sends startTyping at most once in 3 s, and stopTyping 5 s after the last key', async () => {
      await talking();
      await type(message(), 'Hel');
      expect(page.gms.news()).to.deep.equal(['startTyping']);
      await page.clock.turn(3_000);
      await type(message(), 'lo');
      expect(page.gms.news()).to.deep.equal(['startTyping']);
      await page.clock.turn(5_000);
      expect(page.gms.news()).to.deep.equal(['stopTyping']);
    });

    it('sends stopTyping when it is sent or emptied', async () => {
      await talking();
      await type(message(), 'H');
      await press(message());
      await settled();
      expect(page.gms.news()).to.deep.equal(['startTyping', 'stopTyping', 'send']);
      await page.clock.turn(3_000);
      await type(message(), 'H');
      await press(message(), 'Backspace');
      await settled();
      expect(page.gms.news()).to.deep.equal(['startTyping', 'stopTyping']);
    });
  });
});
