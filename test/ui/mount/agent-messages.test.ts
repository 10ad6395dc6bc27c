import {expect} from '@open-wc/testing';
import {names, said} from '../../support/elements/by-role.js';
import {useConversation} from './conversation.js';

const SCRIPT = '<img src=x onerror="window.wasRun = true">';

describe('<gms-chat>', () => {
  const page = useConversation();
  const {opened, start, talking, poll, write, rows, heard} = page;

  describe('the agent', () => {
    it('joins, talks and leaves', async () => {
      await talking();
      page.gms.says('Hello');
      page.gms.leaves();
      page.gms.joins('Anna');
      await poll();
      expect(rows()).to.deep.equal([
        'Kristi has joined now',
        'Kristi Hello now',
        'Kristi has left now',
        'Anna has joined now',
      ]);
      expect(page.chat.state).to.equal('chatting');
      await expect(page.chat).to.be.accessible();
    });

    it('is shown typing until the message comes', async () => {
      await talking();
      page.gms.types();
      await poll();
      expect(said(page.chat, 'status')).to.deep.equal(['Kristi is typing…']);
      page.gms.says('Hello');
      await poll();
      expect(said(page.chat, 'status')).to.deep.equal([]);
    });

    it('is shown typing until it stops', async () => {
      await talking();
      page.gms.types();
      await poll();
      page.gms.stopsTyping();
      await poll();
      expect(said(page.chat, 'status')).to.deep.equal([]);
    });

    it('is shown typing for at most 10 s without news', async () => {
      await talking();
      page.gms.types();
      await poll();
      await page.clock.turn(9_000);
      expect(said(page.chat, 'status')).to.deep.equal(['Kristi is typing…']);
      await page.clock.turn(1_000);
      expect(said(page.chat, 'status')).to.deep.equal([]);
    });

    it('pushes a page, which does not open by itself', async () => {
      await talking();
      page.gms.pushes('https://shop.example.com/socks');
      page.gms.pushes('javascript:window.wasRun=true');
      await poll();
      expect(names(page.chat, 'link')).to.deep.equal(['shop.example.com/socks']);
      expect(rows().at(-1)).to.contain('javascript:window.wasRun=true');
      expect('wasRun' in window).to.equal(false);
    });

    it('can send or be called a script, which is shown as text', async () => {
      await opened();
      await start();
      page.gms.joins(SCRIPT);
      page.gms.says(SCRIPT, SCRIPT);
      page.gms.types(SCRIPT);
      await poll();
      expect(rows()).to.deep.equal([`${SCRIPT} has joined now`, `${SCRIPT} ${SCRIPT} now`]);
      expect(said(page.chat, 'status')).to.deep.equal([`${SCRIPT} is typing…`]);
      expect('wasRun' in window).to.equal(false);
    });

    it('sends one event for each entry', async () => {
      await talking();
      const entries = heard('gms-chat-message');
      page.gms.says('Hello');
      page.gms.types();
      page.gms.pushes('https://example.com');
      await poll();
      await write('Hi');
      await poll();
      expect(entries.map(({event: {kind, party, text}}) => [kind, party, text])).to.deep.equal([
        ['message', 'agent', 'Hello'],
        ['push-url', 'agent', 'https://example.com'],
        ['message', 'client', 'Hi'],
      ]);
      expect(entries.map(({event}) => event.at).every((at) => at <= page.clock.now())).to.equal(true);
    });
  });
});
