import {expect, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {focused, get, press, textOf, type, valueOf} from '../../support/elements/by-role.js';
import {SERVER} from '../../support/fakes/scripted-gms.js';
import {settled} from '../../support/fakes/settled.js';
import {useConversation} from './conversation.js';

describe('<gms-chat>', () => {
  const page = useConversation();
  const {talking, poll, message, rows, heard} = page;

  const reload = async () => {
    page.chat.remove();
    await settled();
    await page.opened(html`<gms-chat server=${SERVER} delivery="poll"></gms-chat>`);
    await waitUntil(() => page.chat.state === 'chatting');
    await settled();
  };
  const lines = () => {
    const root = page.chat.shadowRoot?.querySelector('gms-chat-window')?.shadowRoot;
    return [...(root?.querySelector('gms-chat-transcript')?.shadowRoot?.querySelectorAll('.line.new') ?? [])];
  };

  describe('minimised', () => {
    it('keeps the chat and the draft', async () => {
      await talking();
      await type(message(), 'Half a sen');
      await press(get(page.chat, 'button', 'Minimize chat'));
      await settled();
      expect(focused()).to.equal('button Open chat');
      page.gms.says('Still here');
      await poll();
      expect(page.chat.state).to.equal('chatting');
      await press(get(page.chat, 'button', 'Open chat, 1 unread message'));
      await settled();
      expect(rows().at(-1)).to.equal('Kristi Still here now');
      expect(valueOf(message())).to.equal('Half a sen');
      expect(focused()).to.equal('textbox Message');
      expect(page.gms.news()).to.not.include('disconnect');
    });

    it('marks after a reload what the customer has not read before, and nothing that was read', async () => {
      await talking();
      page.chat.hide();
      await settled();
      page.gms.says('Still here');
      await poll();
      await reload();
      page.gms.says('Are you?');
      await poll();
      await press(get(page.chat, 'button', 'Open chat, 2 unread messages'));
      await settled();
      const line = lines()[0];
      expect(line && textOf(line)).to.equal('New messages');
      expect(line?.nextElementSibling && textOf(line.nextElementSibling)).to.contain('Still here');
      await reload();
      expect(lines()).to.deep.equal([]);
    });

    it('by Escape, when the composer is empty', async () => {
      await talking();
      const events = heard('gms-chat-minimize');
      await type(message(), 'H');
      await sendKeys({press: 'Escape'});
      expect(page.chat.open).to.equal(true);
      await sendKeys({press: 'Backspace'});
      await sendKeys({press: 'Escape'});
      await settled();
      expect(page.chat.open).to.equal(false);
      expect(events).to.have.length(1);
      expect(focused()).to.equal('button Open chat');
    });
  });
});
