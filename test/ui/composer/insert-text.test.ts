import {expect, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {ChatError} from '../../../src/client.js';
import {drawn} from '../../support/elements/composed.js';
import {fill, focused, get, has, press, valueOf} from '../../support/elements/by-role.js';
import {SERVER} from '../../support/fakes/scripted-gms.js';
import {settled} from '../../support/fakes/settled.js';
import {useConversation} from '../mount/conversation.js';

describe('insertText()', () => {
  const page = useConversation();
  const {opened, talking, message} = page;
  const select = (from: number, to: number) => {
    const field = message();
    if (field instanceof HTMLTextAreaElement) field.setSelectionRange(from, to);
  };
  /** A press of the customer counts for some seconds. */
  const pressedJustNow = (isActive: boolean) =>
    Object.defineProperty(navigator, 'userActivation', {configurable: true, value: {isActive}});
  afterEach(() => Reflect.deleteProperty(navigator, 'userActivation'));

  it('puts a text at the caret, in place of what is selected, and tells that somebody types', async () => {
    await talking();
    await press(message(), 'a');
    fill(message(), 'Hello you');
    select(6, 9);
    page.gms.news();
    await page.clock.turn(5_000);
    await page.chat.insertText('Kristi');
    await page.chat.insertText('!');
    expect(valueOf(message())).to.equal('Hello Kristi!');
    await settled();
    expect(page.gms.news()).to.include('startTyping');
    await press(message());
    await settled();
    expect(page.gms.fieldsOf('send')?.['message']).to.equal('Hello Kristi!');
  });

  it('can be undone by the customer', async () => {
    await talking();
    message().focus();
    await sendKeys({type: 'Hi '});
    await page.chat.insertText('😀');
    expect(valueOf(message())).to.equal('Hi 😀');
    // Not by the key: the driver of WebKitGTK types letters alone.
    // oxlint-disable-next-line typescript/no-deprecated
    document.execCommand('undo');
    // Chromium takes what was typed just before back as well.
    expect(valueOf(message())).to.not.contain('😀');
  });

  it('gives the field the focus only after a press of the customer', async () => {
    await talking();
    const button = document.createElement('button');
    document.body.append(button);
    button.focus();
    pressedJustNow(false);
    await page.chat.insertText('One');
    expect(document.activeElement).to.equal(button);
    expect(valueOf(message())).to.equal('One');
    pressedJustNow(true);
    await page.chat.insertText(' two');
    expect(focused()).to.equal('textbox Message');
    expect(valueOf(message())).to.equal('One two');
    button.remove();
  });

  it('before the chat is what the field will hold', async () => {
    await opened();
    await page.chat.insertText('Where is my order?');
    await page.start();
    expect(valueOf(message())).to.equal('Where is my order?');
  });

  it('refuses what is not a text', async () => {
    await talking();
    for (const wrong of [undefined, null, {}, Symbol('x')]) {
      const refused: unknown = await Promise.resolve<unknown>(
        Reflect.apply(Reflect.get(page.chat, 'insertText'), page.chat, [wrong]),
      ).catch((error: unknown) => error);
      expect(refused instanceof ChatError && refused.kind).to.equal('invalid');
    }
    await page.chat.insertText('');
    expect(valueOf(message())).to.equal('');
  });

  it('has controls of the page beside the field, in the slot composer', async () => {
    await opened(
      html`<gms-chat open server=${SERVER} delivery="poll" subject="Socks"
        ><button slot="composer">Emoji</button></gms-chat
      >`,
    );
    expect(
      drawn(page.chat).some(({slot, localName}) => slot === 'composer' && localName === 'button'),
    ).to.equal(false);
    await page.start();
    const [field, button, send] = [
      message(),
      get(page.chat, 'button', 'Emoji'),
      get(page.chat, 'button', 'Send'),
    ].map((element) => element.getBoundingClientRect());
    expect(field && button && send && field.right <= button.left && button.right <= send.left).to.equal(true);
    await expect(page.chat).to.be.accessible();
  });

  it('leaves one text in place of a selected text that is the same', async () => {
    await talking();
    fill(message(), 'Hello');
    message().focus();
    select(0, 5);
    await page.chat.insertText('Hello');
    expect(valueOf(message())).to.equal('Hello');
  });

  it('keeps a text of the page that comes while a saved chat is taken up', async () => {
    await talking();
    await press(message(), 'a');
    fill(message(), 'Half a sen');
    page.chat.remove();
    await settled();
    const next = document.createElement('gms-chat');
    Object.assign(next, {server: SERVER, delivery: 'poll'});
    document.body.append(next);
    await next.insertText('tence');
    expect(next.state).to.equal('chatting');
    await waitUntil(() => has(next, 'textbox', 'Message'));
    expect(valueOf(get(next, 'textbox', 'Message'))).to.equal('Half a sentence');
    next.remove();
    await settled();
  });
});
