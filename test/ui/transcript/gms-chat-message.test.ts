import {expect, html} from '@open-wc/testing';
import {english} from '../../../src/i18n/english.js';
import {en} from '../../../src/i18n/locales/en.js';
import '../../../src/ui/transcript/gms-chat-message.js';
import type {GmsChatMessage} from '../../../src/ui/transcript/gms-chat-message.js';
import type {MessageRow} from '../../../src/ui/transcript/rows.js';
import type {OutgoingStatus} from '../../../src/session/model/transcript.js';
import {get, names, press, textOf} from '../../support/elements/by-role.js';
import {generated} from '../../support/elements/generated.js';
import {messageRow} from '../../support/values/rows.js';
import {outgoing} from '../../support/values/states.js';
import {part, requestsOf} from '../../support/elements/part.js';

const shown = (more: Partial<MessageRow>) =>
  part<GmsChatMessage>(
    html`<gms-chat-message .row=${messageRow(more)} .now=${1_000_000}></gms-chat-message>`,
  );

const own = (status: OutgoingStatus, text = 'Where are my socks?') =>
  shown({own: true, sender: '', text, outgoing: outgoing('a', {text, status})});

/** The element that contains only the text. */
const bubble = (message: GmsChatMessage) =>
  message.shadowRoot?.querySelector<HTMLElement>('[part="message"]') ?? document.createElement('p');

describe('a message', () => {
  it('shows sender, text and time, and is accessible', async () => {
    const message = await shown({text: 'Hello'});
    expect(textOf(message)).to.equal('Kristi Hello now');
    await expect(message).to.be.accessible();
  });

  for (const [name, initials] of [
    ['Kristi', 'K'],
    ['anna maria de Vries', 'AV'],
    ['  ', 'A'],
    ['李 娜', '李娜'],
    ['👩🏽 Bot', '👩B'],
    ['Anna (sales)', 'AS'],
  ] as const) {
    it(`draws ${initials} before "${name}", but neither reads nor copies it`, async () => {
      const message = await shown({sender: name, text: 'Hello'});
      const sender = message.shadowRoot?.querySelector<HTMLElement>('.sender');
      expect(sender?.dataset['initials']).to.equal(initials);
      expect(sender && generated(sender, '::before')).to.equal(`"${initials}" / ""`);
      expect(textOf(message)).to.equal(`${name.trim() || 'Agent'} Hello now`.replace(/\s+/g, ' '));
    });
  }

  it('has its exact text in a separate element', async () => {
    const text = '  two  spaces\n\nand <b>lines</b> ';
    const message = await shown({text});
    expect(bubble(message).textContent).to.equal(text);
    expect(getComputedStyle(bubble(message)).whiteSpace).to.equal('pre-wrap');
  });

  it('shows a script in a text or a name as text', async () => {
    const script = '<img src=x onerror="window.wasRun = true"><script>window.wasRun = true</script>';
    const message = await shown({text: script, sender: script});
    expect(bubble(message).textContent).to.equal(script);
    expect(message.shadowRoot?.querySelector('img, script') === null).to.equal(true);
    expect('wasRun' in window).to.equal(false);
  });

  it('makes links only of web addresses', async () => {
    const text = 'See https://example.com/a(b). Not javascript:alert(1) or data:text/html,x';
    const message = await shown({text});
    expect(names(message, 'link')).to.deep.equal(['https://example.com/a(b)']);
    expect(get(message, 'link').getAttribute('rel')).to.equal('noopener noreferrer');
    expect(get(message, 'link').getAttribute('target')).to.equal('_blank');
    expect(bubble(message).textContent).to.equal(text);
    await expect(message).to.be.accessible();
  });

  it('calls an agent without a name "Agent"', async () => {
    expect(textOf(await shown({sender: '', text: 'Hello'}))).to.equal('Agent Hello now');
  });

  it('says that a message cannot be shown, in the bubble of its sender', async () => {
    const message = await shown({text: ''});
    expect(textOf(message)).to.equal('Kristi This message cannot be shown here now');
    await expect(message).to.be.accessible();
  });

  it('isolates the name, which turns nothing round', async () => {
    const sender = (await shown({sender: '\u202eדנה כהן'})).shadowRoot?.querySelector<HTMLElement>('.sender');
    expect(sender?.querySelector('bdi')?.textContent).to.equal('דנה כהן');
    expect(sender?.dataset['initials']).to.equal('דכ');
  });

  it('draws a text in the order of its letters, each line in its own direction', async () => {
    const message = await shown({text: 'מסמך \u202efdp.exe\nHello'});
    expect(bubble(message).textContent).to.equal('מסמך fdp.exe\nHello');
    expect(getComputedStyle(bubble(message)).unicodeBidi).to.equal('plaintext');
  });

  it('shows no time instead of an impossible one', async () => {
    for (const at of [1e300, -1e300, NaN, Infinity, 1e17])
      expect(textOf(await shown({text: 'Hello', at}))).to.equal('Kristi Hello');
  });

  it('says that it cannot be drawn, and reports it once', async () => {
    const message = await shown({text: 'Hello'});
    const requests = requestsOf(message);
    const cause = new Error('a broken text of the page');
    const strings = Object.defineProperty({...en}, 'somebody', {
      get: () => {
        throw cause;
      },
    });
    message.row = messageRow({sender: ''});
    message.language = {...english, strings};
    await message.updateComplete;
    message.now += 1;
    await message.updateComplete;
    expect(textOf(message)).to.equal('This message cannot be shown here');
    expect(requests.map((request) => request.do === 'report' && request.cause)).to.deep.equal([cause]);
  });

  it('calls the customer "You" for screen readers', async () => {
    const message = await shown({own: true, sender: 'VasyaP', text: 'Hello'});
    expect(textOf(message)).to.equal('You Hello now');
    await expect(message).to.be.accessible();
  });

  it('breaks a long word to stay within its width', async () => {
    const message = await shown({text: 'x'.repeat(400)});
    expect(bubble(message).getBoundingClientRect().right).to.be.at.most(
      message.getBoundingClientRect().right,
    );
  });

  it('keeps sender and time for screen readers in the middle of a group, without showing them', async () => {
    const message = await shown({first: false, last: false, text: 'And'});
    expect(textOf(message)).to.equal('Kristi And now');
    expect(message.offsetHeight).to.be.below((await shown({text: 'And'})).offsetHeight);
  });

  describe('of the customer, on its way', () => {
    const WORDS: readonly (readonly [OutgoingStatus, string])[] = [
      ['queued', 'Waiting for the connection now'],
      ['sending', 'Sending… now'],
      ['sent', 'now'],
      ['maybe', 'Not confirmed yet now'],
      ['failed', 'Not sent now Try again Delete Copy report'],
    ];
    for (const [status, words] of WORDS) {
      it(`says "${words}" when it is ${status}, and is accessible`, async () => {
        const message = await own(status);
        expect(textOf(message)).to.equal(`You Where are my socks? ${words}`);
        await expect(message).to.be.accessible();
      });
    }

    it('offers buttons only when it has failed', async () => {
      for (const status of ['queued', 'sending', 'sent', 'maybe'] as const)
        expect(names(await own(status), 'button')).to.deep.equal([]);
    });

    it('cannot be sent again when the chat is over', async () => {
      const message = await own('failed');
      message.isOver = true;
      await message.updateComplete;
      expect(names(message, 'button')).to.deep.equal(['Delete', 'Copy report']);
      await expect(message).to.be.accessible();
    });

    it('keeps its buttons away from the next message', async () => {
      const message = await own('failed');
      const {bottom} = get(message, 'button', 'Delete').getBoundingClientRect();
      expect(message.getBoundingClientRect().bottom - bottom).to.be.at.least(6);
    });

    it('requests to be sent again or deleted', async () => {
      const message = await own('failed');
      const requests = requestsOf(message);
      await press(get(message, 'button', 'Try again'));
      await press(get(message, 'button', 'Delete'));
      expect(requests).to.deep.equal([
        {do: 'retry', id: 'a'},
        {do: 'discard', id: 'a'},
      ]);
    });
  });
});
