// Loaded at once, so that the form is there in the first frame.
import '../../../src/ui/mount/own-fields.js';
import {expect, html, waitUntil} from '@open-wc/testing';
import {
  all,
  fill,
  focused,
  get,
  has,
  names,
  press,
  said,
  textOf,
  valueOf,
} from '../../support/elements/by-role.js';
import {SERVER} from '../../support/fakes/scripted-gms.js';
import {settled} from '../../support/fakes/settled.js';
import {useConversation} from './conversation.js';

describe('<gms-chat>', () => {
  const page = useConversation();
  const {opened, start, talking, write, rows, heard} = page;

  describe('before Start', () => {
    it('sends no request and stores nothing', async () => {
      await opened();
      expect(page.gms.requests).to.deep.equal([]);
      expect(sessionStorage).to.have.length(0);
    });

    it('fills the form from its attributes', async () => {
      await opened(
        html`<gms-chat
          open
          server=${SERVER}
          first-name="Vasya"
          last-name="Pupkin"
          email="v@p.example"
          subject="Socks"
        ></gms-chat>`,
      );
      expect(all(page.chat, 'textbox').map(valueOf)).to.deep.equal([
        'Vasya',
        'Pupkin',
        'v@p.example',
        'Socks',
      ]);
    });

    it('puts the focus into the first empty field after a press', async () => {
      await opened(html`<gms-chat server=${SERVER} first-name="Vasya"></gms-chat>`);
      await press(get(page.chat, 'button', 'Open chat'));
      await settled();
      expect(focused()).to.equal('textbox Last name');
    });

    it('is a dialog with the heading of the page', async () => {
      await opened(html`<gms-chat open server=${SERVER} heading="Ask Kristi"></gms-chat>`);
      expect(names(page.chat, 'dialog')).to.deep.equal(['Ask Kristi']);
    });

    it('is a region without launcher and without minimizing when inline', async () => {
      await opened(html`<gms-chat layout="inline" server=${SERVER}></gms-chat>`);
      expect(names(page.chat, 'region')).to.deep.equal(['Chat with us']);
      expect(names(page.chat, 'button')).to.deep.equal(['Start chat']);
      await expect(page.chat).to.be.accessible();
    });

    it('keeps what is typed, with the focus, when the page switches the layout', async () => {
      await opened(
        html`<gms-chat open server=${SERVER}
          ><label slot="form-extra">Order <input name="order" /></label
        ></gms-chat>`,
      );
      await waitUntil(() => has(page.chat, 'textbox', 'First name'), 'the form is there');
      fill(get(page.chat, 'textbox', 'First name'), 'Vasya');
      const order = page.chat.querySelector('input');
      order?.focus();
      for (const [layout, role] of [
        ['inline', 'region'],
        ['floating', 'dialog'],
      ] as const) {
        page.chat.setAttribute('layout', layout);
        await settled();
        expect(names(page.chat, role)).to.deep.equal(['Chat with us']);
        expect(valueOf(get(page.chat, 'textbox', 'First name'))).to.equal('Vasya');
        expect(document.activeElement).to.equal(order);
      }
    });

    it('shows what the page puts into its slots', async () => {
      await opened(
        html`<gms-chat open server=${SERVER}>
          <p slot="header">Shop</p>
          <p slot="intro">We answer from 9 to 5.</p>
          <p slot="form-extra">By starting you accept our terms.</p>
          <p>Call 01632 960000</p>
        </gms-chat>`,
      );
      expect(textOf(page.chat)).to.contain('Shop Chat with us');
      expect(textOf(page.chat)).to.contain('We answer from 9 to 5. First name');
      expect(textOf(page.chat)).to.contain('By starting you accept our terms. Start chat');
      expect(textOf(page.chat)).to.not.contain('Call 01632 960000');
    });

    it('shows the texts that the page has replaced', async () => {
      await opened();
      page.chat.strings = {heading: 'Frag uns', startChat: 'Los', openChat: () => 'Fragen?'};
      await settled();
      expect(names(page.chat, 'dialog')).to.deep.equal(['Frag uns']);
      expect(names(page.chat, 'button')).to.include('Los');
      page.chat.hide();
      await settled();
      expect(names(page.chat, 'button')).to.deep.equal(['Fragen?']);
    });
  });

  describe('while the line is down', () => {
    /** Every poll fails, for longer than a short trouble. */
    const cut = async () => {
      for (let i = 0; i < 4; i++) page.gms.next('refresh', 'unanswered');
      await page.clock.turn(5_000);
    };

    it('says so, tells the page, and is accessible', async () => {
      await talking();
      const states = heard('gms-chat-statechange');
      await cut();
      expect(said(page.chat, 'status')[0]).to.contain('Reconnecting…');
      expect(states).to.deep.equal([{state: 'reconnecting', previous: 'chatting'}]);
      await expect(page.chat).to.be.accessible();
    });

    it('keeps a new message, and sends it once the line is back', async () => {
      await talking();
      await cut();
      await write('Hello');
      expect(rows().at(-1)).to.equal('You Hello Waiting for the connection now');
      expect(page.gms.news()).to.not.include('send');
      await page.clock.turn(60_000);
      expect(said(page.chat, 'status')).to.deep.equal([]);
      const own = rows().filter((row) => row.includes('Hello'));
      expect(own).to.have.length(1);
      expect(own[0]).to.not.contain('Waiting');
      expect(page.gms.news().filter((verb) => verb === 'send')).to.deep.equal(['send']);
      expect(page.chat.state).to.equal('chatting');
    });
  });

  describe('times', () => {
    it('are kept up to date', async () => {
      await talking();
      const before = all(page.chat, 'time').map(textOf);
      await page.clock.turn(3 * 60_000);
      expect(before).to.deep.equal(['now']);
      expect(all(page.chat, 'time').map(textOf)).to.deep.equal(['3 minutes ago']);
    });
  });

  describe('sessionId', () => {
    const ID = '00015a9FJ5TQ007V';

    it('is known from the start to the end, and told once', async () => {
      const ids = heard('gms-chat-session');
      const ends = heard('gms-chat-ended');
      await opened();
      expect(page.chat.sessionId).to.equal(undefined);
      await start();
      expect(page.chat.sessionId).to.equal(ID);
      await page.chat.endChat();
      expect(page.chat.sessionId).to.equal(ID);
      expect([ids, ends]).to.deep.equal([[{sessionId: ID}], [{reason: 'customer', sessionId: ID}]]);
    });

    it('is known again after the chat was resumed', async () => {
      await talking();
      page.chat.remove();
      await settled();
      const ids = heard('gms-chat-session');
      await opened();
      expect(page.chat.sessionId).to.equal(ID);
      expect(ids).to.deep.equal([{sessionId: ID}]);
    });
  });
});
