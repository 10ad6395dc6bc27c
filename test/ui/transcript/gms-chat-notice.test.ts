import {expect, html} from '@open-wc/testing';
import '../../../src/ui/transcript/gms-chat-notice.js';
import type {GmsChatNotice} from '../../../src/ui/transcript/gms-chat-notice.js';
import type {NoticeRow} from '../../../src/ui/transcript/rows.js';
import {get, names, press, textOf} from '../../support/elements/by-role.js';
import {noticeRow} from '../../support/values/rows.js';
import type {Request} from '../../../src/ui/requests.js';
import {part, requestsOf} from '../../support/elements/part.js';

const shown = (more: Partial<NoticeRow>) =>
  part<GmsChatNotice>(html`<gms-chat-notice .row=${noticeRow(more)} .now=${1_000_000}></gms-chat-notice>`);

describe('a notice', () => {
  it('says that somebody has joined, and is accessible', async () => {
    const notice = await shown({kind: 'joined'});
    expect(textOf(notice)).to.equal('Kristi has joined now');
    await expect(notice).to.be.accessible();
  });

  it('says that somebody has left', async () => {
    expect(textOf(await shown({kind: 'left'}))).to.equal('Kristi has left now');
  });

  it('warns in its own words that the chat will end', async () => {
    const notice = await shown({kind: 'idle-warning', name: ''});
    expect(textOf(notice)).to.match(/^Are you still there\? .* now$/);
    await expect(notice).to.be.accessible();
  });

  it('never breaks its time into two lines', async () => {
    const notice = await shown({kind: 'custom', text: 'Your order has left the workshop.'});
    notice.now += 14 * 60_000;
    await notice.updateComplete;
    const time = notice.shadowRoot?.querySelector('gms-chat-time');
    for (let width = 400; width > 150; width -= 10) {
      notice.style.width = `${width}px`;
      expect(time?.getClientRects().length).to.equal(1);
      expect(time?.getBoundingClientRect().height, `at ${width} px`).to.be.below(24);
    }
  });

  describe('that asks', () => {
    const asking = () => shown({kind: 'idle-warning', name: '', isAsking: true});
    const pressed = async (notice: GmsChatNotice, isTold: boolean) => {
      await press(get(notice, 'button', "I'm still here"));
      const [request] = requests;
      if (request?.do !== 'still-here') throw new Error('Nothing was asked.');
      request.answered(isTold);
      await notice.updateComplete;
    };
    let requests: readonly Request[] = [];

    it('has a button that says that the customer is there, and is accessible', async () => {
      const notice = await asking();
      await expect(notice).to.be.accessible();
      requests = requestsOf(notice);
      await pressed(notice, true);
      expect(textOf(notice)).to.contain('If you are asked again, please write a message.');
      await expect(notice).to.be.accessible();
    });

    it('keeps the button, and says what helps, if that did not reach the server', async () => {
      const notice = await asking();
      requests = requestsOf(notice);
      await pressed(notice, false);
      expect(textOf(notice)).to.contain('Only a message keeps this chat open now.');
      expect(names(notice, 'button')).to.deep.equal(["I'm still here"]);
      await expect(notice).to.be.accessible();
    });

    it('asks nobody once the chat is over', async () => {
      const notice = await asking();
      notice.isOver = true;
      await notice.updateComplete;
      expect(names(notice, 'button')).to.deep.equal([]);
    });
  });

  it('says that a file cannot be opened here, and is accessible', async () => {
    const notice = await shown({kind: 'file'});
    expect(textOf(notice)).to.equal('Kristi sent a file that cannot be opened here now');
    await expect(notice).to.be.accessible();
  });

  it('shows the words of a custom notice as text, in their own direction', async () => {
    const words = 'ההזמנה שלכם בדרך <img src=x onerror=alert(1)>';
    const notice = await shown({kind: 'custom', text: words});
    expect(textOf(notice)).to.equal(`${words} now`);
    const span = notice.shadowRoot?.querySelector('span');
    expect(span && getComputedStyle(span).direction).to.equal('rtl');
    expect(notice.shadowRoot?.querySelector('img') === null).to.equal(true);
    await expect(notice).to.be.accessible();
  });

  it('calls an agent without a name "Agent"', async () => {
    expect(textOf(await shown({name: ''}))).to.equal('Agent has joined now');
  });

  it('shows a script in a name as text', async () => {
    const notice = await shown({name: '<img src=x onerror=alert(1)>'});
    expect(textOf(notice)).to.equal('<img src=x onerror=alert(1)> has joined now');
    expect(notice.shadowRoot?.querySelector('img') === null).to.equal(true);
  });

  it('shows a pushed page as a link that says where it goes, and is accessible', async () => {
    const notice = await shown({kind: 'push-url', text: 'https://shop.example.com/socks/'});
    expect(textOf(notice)).to.contain('Kristi sent you a page now');
    expect(names(notice, 'link')).to.deep.equal(['shop.example.com/socks']);
    const link = get(notice, 'link');
    expect(link.getAttribute('href')).to.equal('https://shop.example.com/socks/');
    expect(link.getAttribute('target')).to.equal('_blank');
    expect(link.getAttribute('rel')).to.equal('noopener noreferrer');
    await expect(notice).to.be.accessible();
  });

  for (const url of [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'not an address',
    'https://',
  ]) {
    it(`shows ${JSON.stringify(url)} as text, never as a link`, async () => {
      const notice = await shown({kind: 'push-url', text: url});
      expect(names(notice, 'link')).to.deep.equal([]);
      expect(notice.shadowRoot?.querySelector('a') === null).to.equal(true);
      expect(notice.shadowRoot?.textContent).to.contain(url);
    });
  }

  it('shows a page without a scheme as a link', async () => {
    const notice = await shown({kind: 'push-url', text: 'shop.example.com/socks'});
    expect(get(notice, 'link').getAttribute('href')).to.equal('https://shop.example.com/socks');
    expect(names(notice, 'link')).to.deep.equal(['shop.example.com/socks']);
  });

  it('cuts a long address to stay within its width', async () => {
    const notice = await shown({kind: 'push-url', text: `https://example.com/${'x'.repeat(300)}`});
    expect(get(notice, 'link').getBoundingClientRect().right).to.be.at.most(
      notice.getBoundingClientRect().right,
    );
  });
});
