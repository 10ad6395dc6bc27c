import {expect, html, waitUntil} from '@open-wc/testing';
import {GmsChat} from '../../../src/index.js';
import * as conversation from '../../../src/ui/mount/conversation.js';
import {mount} from '../../../src/ui/mount/mount.js';
import type {ConversationModule} from '../../../src/ui/mount/panel-parts.js';
import {get, names, type, valueOf} from '../../support/elements/by-role.js';
import {SERVER} from '../../support/fakes/scripted-gms.js';
import {deferred} from '../../support/fakes/deferred.js';
import {settled} from '../../support/fakes/settled.js';
import {useConversation} from './conversation.js';

describe('<gms-chat>', () => {
  const page = useConversation();
  const {opened, start, talking, poll, message, write, rows, heard} = page;

  describe('taken out of the page', () => {
    const out = async () => {
      const parent = page.chat.parentElement;
      page.chat.remove();
      await settled();
      return parent;
    };

    it('leaves no timer and no request, and does not end the chat', async () => {
      await talking();
      await out();
      const asked = page.gms.requests.length;
      expect(await page.timersLeft()).to.deep.equal([]);
      await page.clock.turn(60_000);
      expect(page.gms.requests).to.have.length(asked);
      expect(page.gms.news()).to.not.include('disconnect');
      expect(page.chat.shadowRoot?.querySelector('gms-chat-window') === null).to.equal(true);
    });

    it('ends the chat if the page does not resume chats', async () => {
      await opened(
        html`<gms-chat open server=${SERVER} delivery="poll" subject="Socks" resume="off"></gms-chat>`,
      );
      await start();
      expect(sessionStorage).to.have.length(0);
      await out();
      expect(page.gms.news()).to.deep.equal(['request-chat', 'chat', 'disconnect']);
      await page.told();
      expect(await page.timersLeft()).to.deep.equal([]);
    });

    it('fills in no field of the page whose code comes after that', async () => {
      await opened();
      sessionStorage.setItem(
        `gms-chat ${SERVER} request-chat form`,
        JSON.stringify({details: {}, own: {order: '4711'}}),
      );
      const order = document.createElement('input');
      Object.assign(order, {name: 'order', slot: 'form-extra'});
      let heard = 0;
      order.addEventListener('input', () => (heard += 1));
      page.chat.append(order);
      await out();
      // Its code is there now.
      await import('../../../src/ui/mount/own-fields.js');
      await settled();
      expect([order.value, heard]).to.deep.equal(['', 0]);
    });

    it('and put back resumes the chat', async () => {
      await talking();
      await write('Hi');
      const parent = await out();
      page.gms.says('Are you there?');
      const states: string[] = [];
      page.chat.addEventListener('gms-chat-statechange', ({detail}) =>
        states.push(`${detail.state} ${page.chat.state}`),
      );
      parent?.append(page.chat);
      await waitUntil(() => page.chat.state === 'chatting');
      await poll();
      expect(rows()).to.deep.equal(['Kristi has joined now', 'You Hi now', 'Kristi Are you there? now']);
      expect(states).to.deep.equal(['chatting chatting']);
      await write('Yes');
      expect(rows().at(-1)).to.equal('You Yes now');
      expect(page.gms.news()).to.not.include('request-chat');
    });

    it('is resumed by another element of the same server, as after a reload', async () => {
      await talking();
      await type(message(), 'Half a sen');
      await out();
      await opened(html`<gms-chat server=${SERVER} delivery="poll"></gms-chat>`);
      await waitUntil(() => page.chat.state === 'chatting');
      await settled();
      expect(page.chat.open).to.equal(true);
      expect(rows()).to.deep.equal(['Kristi has joined now']);
      expect(valueOf(message())).to.equal('Half a sen');
    });

    it('and put back without its chat has a launcher without unread messages', async () => {
      await opened(
        html`<gms-chat open server=${SERVER} delivery="poll" subject="Socks" resume="off"></gms-chat>`,
      );
      await start();
      page.chat.hide();
      page.gms.joins();
      page.gms.says('Hello');
      await poll();
      expect(names(page.chat, 'button')).to.deep.equal(['Open chat, 1 unread message']);
      const parent = await out();
      parent?.append(page.chat);
      await settled();
      expect(names(page.chat, 'button')).to.deep.equal(['Open chat']);
    });

    it('while the code for its saved chat is on its way tells of no error', async () => {
      await talking();
      await out();
      const code = deferred<ConversationModule>();
      const {load} = GmsChat;
      GmsChat.load = () => Promise.resolve({mount: (shell) => mount(shell, () => code.promise)});
      try {
        await opened(html`<gms-chat server=${SERVER} delivery="poll"></gms-chat>`);
        const told: string[] = [];
        page.chat.addEventListener('gms-chat-error', ({detail}) => told.push(detail.error.message));
        await out();
        code.resolve(conversation);
        await settled();
        expect(told).to.deep.equal([]);
      } finally {
        GmsChat.load = load;
      }
    });

    it('and moved to a part of the page in another language speaks that', async () => {
      await opened();
      expect(names(page.chat, 'dialog')).to.deep.equal(['Chat with us']);
      const place = document.createElement('main');
      place.lang = 'de';
      page.chat.parentElement?.append(place);
      place.append(page.chat);
      await waitUntil(() => names(page.chat, 'dialog')[0] !== 'Chat with us', 'it stays English');
      expect(names(page.chat, 'button')).to.include('Chat starten');
    });

    it('and moved within the document keeps the chat', async () => {
      await talking();
      const panel = get(page.chat, 'dialog');
      const states = heard('gms-chat-statechange');
      const place = document.createElement('main');
      page.chat.parentElement?.append(place);
      place.append(page.chat);
      await settled();
      expect(get(page.chat, 'dialog') === panel).to.equal(true);
      page.gms.says('Hello');
      await poll();
      expect(rows().at(-1)).to.equal('Kristi Hello now');
      expect(states).to.deep.equal([]);
      expect(page.gms.news()).to.deep.equal([]);
    });
  });
});
