import {expect} from '@open-wc/testing';
import {ChatError} from '../../../src/client.js';
import {fill, get, press, said, type} from '../../support/elements/by-role.js';
import {deferred} from '../../support/fakes/deferred.js';
import {settled} from '../../support/fakes/settled.js';
import {useConversation} from './conversation.js';

describe('<gms-chat>', () => {
  const page = useConversation();
  const {opened, start, talking, poll, message, write, rows, heard} = page;

  describe('a message of the customer', () => {
    it('is shown at once as "Sending…", then as sent, and only once', async () => {
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
      expect(rows().at(-1)).to.equal('You Hello Not sent Try again Delete now');
      await expect(page.chat).to.be.accessible();
      await press(get(page.chat, 'button', 'Try again'));
      await settled();
      expect(rows().filter((row) => row.includes('Hello'))).to.deep.equal(['You Hello now']);
    });

    it('that failed can be deleted', async () => {
      await talking();
      page.gms.next('send', {status: 500, body: '{"exception": "x"}'});
      await write('Hello');
      await press(get(page.chat, 'button', 'Delete'));
      await settled();
      expect(rows()).to.deep.equal(['Kristi has joined now']);
      expect(page.gms.news().filter((verb) => verb === 'send')).to.deep.equal(['send']);
    });

    it('that failed is told to the page', async () => {
      await talking();
      const errors = heard('gms-chat-error');
      page.gms.next('send', {status: 500, body: '{"exception": "x"}'});
      const rejected: unknown = await page.chat.sendMessage('Hello').catch((error: unknown) => error);
      expect(errors.map(({error}) => error)).to.deep.equal([rejected]);
      expect(rejected).to.be.instanceOf(ChatError);
    });

    it('without an answer is neither sent nor failed until the transcript tells', async () => {
      await talking();
      page.gms.next('send', 'unanswered');
      await write('Hello');
      expect(rows().at(-1)).to.equal('You Hello Not confirmed yet now');
      await page.clock.turn(10_000);
      expect(rows().at(-1)).to.equal('You Hello Not sent Try again Delete now');
    });

    it('is sent as the page has changed it', async () => {
      await opened();
      page.chat.transformOutgoing = (text) => text.replace(/\d/g, '*');
      await start();
      await write('My card is 1234');
      expect(page.gms.fieldsOf('send')).to.deep.equal({message: 'My card is ****'});
      expect(rows()).to.deep.equal(['You My card is **** now']);
    });

    it('is refused when it is longer than max-length, by the page as well', async () => {
      await talking();
      page.chat.maxLength = 5;
      await settled();
      fill(message(), 'Hello!');
      await press(message());
      await settled();
      expect(said(page.chat, 'alert')).to.deep.equal(['1 character too many']);
      const rejected: unknown = await page.chat.sendMessage('Hello!').catch((error: unknown) => error);
      expect(rejected).to.be.instanceOf(ChatError);
      expect(page.gms.news()).to.not.include('send');
    });

    it('without a chat is refused with a typed error', async () => {
      await opened();
      const errors = heard('gms-chat-error');
      const rejected: unknown = await page.chat.sendMessage('Hello').catch((error: unknown) => error);
      expect(errors.map(({error}) => error)).to.deep.equal([rejected]);
      expect(errors[0]?.error.kind).to.equal('invalid');
    });

    for (const [what, takesBack] of [
      ['ends', () => page.chat.endChat()],
      ['takes the element away from', () => page.chat.remove()],
    ] as const)
      it(`is not asked for where the page ${what} the chat in the moment in which it starts it`, async () => {
        await opened();
        const starts = page.chat.startChat();
        const [started] = await Promise.allSettled([starts, takesBack(), settled()]);
        expect(started).to.have.nested.property('reason.kind', 'gone');
        await settled();
        expect(page.gms.news()).to.deep.equal([]);
      });

    it('that the page sends while it starts a chat goes out once that stands, in order', async () => {
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

    it('that the page sends during a start that fails is refused with the same error, and forgotten', async () => {
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

    it('that the page sends while it starts two chats at once goes to the one that begins', async () => {
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

    it('can be sent after a second try, while what is left of the first is still being told to the server', async () => {
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

    it('that the page sends while it asks for a chat that is there already goes to that', async () => {
      await talking();
      const [started] = await Promise.allSettled([
        page.chat.startChat(),
        page.chat.sendMessage('Hello'),
        settled(),
      ]);
      expect(started.status).to.equal('rejected');
      expect(rows().at(-1)).to.equal('You Hello now');
    });

    it('being typed is told at most once in 3 s, and its stop 5 s after the last key', async () => {
      await talking();
      await type(message(), 'Hel');
      expect(page.gms.news()).to.deep.equal(['startTyping']);
      await page.clock.turn(3_000);
      await type(message(), 'lo');
      expect(page.gms.news()).to.deep.equal(['startTyping']);
      await page.clock.turn(5_000);
      expect(page.gms.news()).to.deep.equal(['stopTyping']);
    });

    it('sent, or emptied, is no longer typed', async () => {
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
