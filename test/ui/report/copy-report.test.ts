import {expect, waitUntil} from '@open-wc/testing';
import {all, focused, get, has, names, press, said, textOf} from '../../support/elements/by-role.js';
import {settled} from '../../support/fakes/settled.js';
import {useConversation} from '../mount/conversation.js';
import '../../../src/ui/report/gms-chat-report.js';

const SELECT = 'Select this text and copy it';

describe('"Copy report"', () => {
  const page = useConversation();
  const {opened, start, talking, write} = page;
  let copied: string[] = [];
  let asked = 0;

  /** The clipboard of the page. */
  const clipboard = (write: (text: string) => Promise<void>) => {
    const writeText = (text: string) => {
      asked += 1;
      return write(text);
    };
    Object.defineProperty(navigator, 'clipboard', {configurable: true, value: {writeText}});
  };
  const pressed = async () => {
    const before = asked;
    await press(get(page.chat, 'button', 'Copy report'));
    // Its code comes in the browser's own time.
    await waitUntil(() => asked > before || has(page.chat, 'textbox', SELECT));
    await settled();
  };
  const failedMessage = async () => {
    await talking();
    page.gms.next('send', {status: 415, body: ''});
    await write('It is me, Vasya');
  };

  beforeEach(() => {
    copied = [];
    clipboard((text) => {
      copied.push(text);
      return Promise.resolve();
    });
  });
  afterEach(() => Reflect.deleteProperty(navigator, 'clipboard'));

  it('is beside a start that failed, copies what happened, and says so; the focus stays', async () => {
    await opened();
    page.gms.next('request-chat', {status: 503, body: ''});
    await start();
    await expect(page.chat).to.be.accessible();
    await pressed();
    expect(copied).to.have.length(1);
    expect(copied[0]).to.match(/^gms-chat \d[^]*chat: failed, unavailable 503[^]*fault unavailable 503$/);
    expect(said(page.chat, 'alert')).to.include('Copied');
    expect(focused()).to.equal('button Copy report');
    await expect(page.chat).to.be.accessible();
  });

  it('leaves what is beside it in its place when it says "Copied"', async () => {
    await failedMessage();
    const top = (name: string) => get(page.chat, 'button', name).getBoundingClientRect().top;
    const before = top('Delete') - top('Copy report');
    await pressed();
    expect(said(page.chat, 'alert')).to.include('Copied');
    expect(top('Delete') - top('Copy report')).to.be.closeTo(before, 0.5);
  });

  it('is beside a message that was not sent, which is not in the report', async () => {
    await failedMessage();
    expect(names(page.chat, 'button')).to.include.members(['Try again', 'Delete', 'Copy report']);
    await expect(page.chat).to.be.accessible();
    await pressed();
    expect(copied[0]).to.contain('transcript: entries 1, failed 1');
    expect(copied[0]).to.contain(' message failed');
    expect(copied[0]).to.not.match(/Vasya|Kristi|Socks|It is me/);
  });

  it('stays while the focus is on it, though its message has gone on its way', async () => {
    await failedMessage();
    get(page.chat, 'button', 'Copy report').focus();
    page.gms.adds('Message.Text', 'VasyaP', 'It is me, Vasya', '2', 'CLIENT');
    await page.poll();
    await page.told();
    expect(has(page.chat, 'button', 'Copy report')).to.equal(false);
    expect(focused()).to.equal('textbox Message');
  });

  it('is in the banner while the page has no access, and not while the chat reconnects', async () => {
    await talking();
    for (let i = 0; i < 4; i++) page.gms.next('refresh', 'unanswered');
    await page.clock.turn(5_000);
    expect(said(page.chat, 'status')[0]).to.contain('Reconnecting…');
    expect(has(page.chat, 'button', 'Copy report')).to.equal(false);
    await page.clock.turn(60_000);
    for (let i = 0; i < 9; i++) page.gms.next('refresh', {status: 401, body: ''});
    await page.clock.turn(10_000);
    expect(said(page.chat, 'status')[0]).to.contain('no access');
    await pressed();
    expect(copied[0]).to.contain('no access: refused 401');
  });

  it('is beside the end of a chat that was lost, and of no other', async () => {
    await talking();
    page.gms.next('refresh', {status: 404, body: ''});
    await page.poll();
    expect(page.chat.state).to.equal('ended');
    await pressed();
    expect(copied[0]).to.contain('chat: ended, lost');
    await expect(page.chat).to.be.accessible();
    await press(get(page.chat, 'button', 'Start a new chat'));
    await settled();
    await start();
    await page.chat.endChat();
    await settled();
    expect(has(page.chat, 'button', 'Copy report')).to.equal(false);
  });

  const refusals: Readonly<Record<string, () => void>> = {
    refuses: () => clipboard(() => Promise.reject(new DOMException('No.', 'NotAllowedError'))),
    'is missing': () => Object.defineProperty(navigator, 'clipboard', {configurable: true, value: undefined}),
    'does not answer': () => clipboard(() => new Promise(() => {})),
  };
  for (const [how, refuse] of Object.entries(refusals))
    it(`selects the report where the clipboard ${how}`, async () => {
      await failedMessage();
      refuse();
      await pressed();
      await page.clock.turn(3_000);
      await settled();
      const field = get(page.chat, 'textbox', SELECT);
      if (!(field instanceof HTMLTextAreaElement)) throw new Error('It is no field.');
      expect(field.value).to.match(/^gms-chat /);
      expect([field.selectionStart, field.selectionEnd]).to.deep.equal([0, field.value.length]);
      expect(focused()).to.equal(`textbox ${SELECT}`);
      expect(all(page.chat, 'alert').map(textOf)).to.not.include('Copied');
      await expect(page.chat).to.be.accessible();
    });

  it('leaves the focus to the customer, who has gone on before the clipboard has answered', async () => {
    await failedMessage();
    clipboard(() => new Promise(() => undefined));
    await pressed();
    page.message().focus();
    await page.clock.turn(3_000);
    await settled();
    expect(has(page.chat, 'textbox', SELECT)).to.equal(true);
    expect(focused()).to.equal('textbox Message');
  });
});
