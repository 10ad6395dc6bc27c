import {expect, waitUntil} from '@open-wc/testing';
import {ChatError} from '../../../src/client.js';
import {focused, get, press, said, valueOf} from '../../support/elements/by-role.js';
import {settled} from '../../support/fakes/settled.js';
import {useConversation} from './conversation.js';

describe('<gms-chat>', () => {
  const page = useConversation();
  const {opened, start, talking, poll, write, rows, heard, replace} = page;

  describe('the end', () => {
    const end = async () => {
      await press(get(page.chat, 'button', 'End chat'));
      await settled();
      await press(get(get(page.chat, 'alertdialog', 'End this chat?'), 'button', 'End chat'));
      await settled();
    };

    it('by the customer is asked about, told to the server, shown, and told to the page', async () => {
      await talking();
      const reasons = heard('gms-chat-ended');
      await end();
      expect(page.gms.news()).to.deep.equal(['disconnect']);
      expect(said(page.chat, 'status')).to.deep.equal(['The chat has ended Thank you for chatting with us.']);
      expect(reasons).to.deep.equal([{reason: 'customer', sessionId: '00015a9FJ5TQ007V'}]);
      expect(page.chat.state).to.equal('ended');
      expect(rows()).to.deep.equal(['Kristi has joined now']);
      expect(focused()).to.equal('button Start a new chat');
      await expect(page.chat).to.be.accessible();
    });

    it('moves the focus to what follows, and not to the composer in between', async () => {
      await talking();
      const moves: string[] = [];
      const window = page.chat.shadowRoot?.querySelector('gms-chat-window')?.shadowRoot;
      window?.addEventListener('focusin', ({target}) => {
        if (target instanceof Element) moves.push(target.localName);
      });
      await end();
      expect(moves.at(-1)).to.equal('gms-chat-ended');
      expect(moves).not.to.include('gms-chat-composer');
    });

    it('leaves no request, no stored chat, and no timer once minimized', async () => {
      await talking();
      await end();
      page.chat.hide();
      // The announcement for screen readers is cleared after a moment. The lock on the chat is kept until copies of this tab
      // have given up, 3.4 s later (`src/session/saved/chat-lock.ts`).
      await page.clock.turn(4_000);
      const asked = page.gms.requests.length;
      expect(await page.timersLeft()).to.deep.equal([]);
      await page.clock.turn(10 * 60_000);
      expect(page.gms.requests).to.have.length(asked);
      expect(sessionStorage).to.have.length(0);
    });

    it('is not asked about by the page’s own call', async () => {
      await talking();
      await page.chat.endChat();
      expect(page.gms.news()).to.deep.equal(['disconnect']);
      expect(page.chat.state).to.equal('ended');
    });

    it('by the page is told to the server also when the page removes the element right after', async () => {
      await talking();
      const reasons: string[] = [];
      page.chat.addEventListener('gms-chat-ended', ({detail}) => reasons.push(detail.reason));
      const ended = page.chat.endChat();
      page.chat.remove();
      await ended;
      expect([page.gms.news(), reasons, sessionStorage.length]).to.deep.equal([
        ['disconnect'],
        ['customer'],
        0,
      ]);
    });

    it('by the page is told to the server also after the element was removed', async () => {
      await talking();
      page.chat.remove();
      await settled();
      await page.chat.endChat();
      expect([page.gms.news(), sessionStorage.length]).to.deep.equal([['disconnect'], 0]);
    });

    it('by the agent comes after the last message', async () => {
      await talking();
      const order: string[] = [];
      page.chat.addEventListener('gms-chat-message', ({detail}) => order.push(detail.event.text));
      page.chat.addEventListener('gms-chat-ended', ({detail}) => order.push(detail.reason));
      page.gms.says('Goodbye');
      page.gms.ends();
      await poll();
      expect(order).to.deep.equal(['Goodbye', 'agent']);
      expect(said(page.chat, 'status')[0]).to.contain('The chat has ended The agent ended the chat.');
    });

    it('by a server that no longer knows the chat is told as such', async () => {
      await talking();
      const reasons = heard('gms-chat-ended');
      page.gms.next('refresh', {status: 404, body: ''});
      await poll();
      expect(reasons).to.deep.equal([{reason: 'lost', sessionId: '00015a9FJ5TQ007V'}]);
      expect(said(page.chat, 'status').join(' ')).to.contain(
        'The connection was lost and the chat has ended.',
      );
    });

    it('leaves a form for a new chat', async () => {
      await talking();
      await write('Old words');
      await end();
      await press(get(page.chat, 'button', 'Start a new chat'));
      await settled();
      expect(page.chat.state).to.equal('idle');
      expect(valueOf(get(page.chat, 'textbox', 'Subject'))).to.equal('Socks');
      await start();
      expect(page.chat.state).to.equal('waiting');
      expect(rows()).to.deep.equal([]);
    });

    it('lets the customer save the transcript as a text file', async () => {
      const files: Blob[] = [];
      const names: string[] = [];
      replace(URL, 'createObjectURL', (file: Blob) => {
        files.push(file);
        return 'blob:x';
      });
      replace(HTMLElement.prototype, 'click', function (this: HTMLAnchorElement) {
        names.push(this.download);
      });
      await talking();
      page.gms.says('Hello');
      await poll();
      await end();
      await press(get(page.chat, 'button', 'Download transcript'));
      await waitUntil(() => names.length);
      expect(names).to.deep.equal(['chat-2026-11-21.txt']);
      expect(await files[0]?.text()).to.match(/Kristi has joined\n.*Kristi: Hello\n$/);
    });

    it('offers no transcript when no chat was started or the start failed', async () => {
      await opened();
      const refused = () => page.chat.downloadTranscript().catch((error: unknown) => error);
      expect(await refused()).to.be.instanceOf(ChatError);
      page.gms.next('request-chat', {status: 503, body: ''});
      await start();
      expect(await refused()).to.be.instanceOf(ChatError);
    });
  });
});
