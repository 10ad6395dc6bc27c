import {expect, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {focused, get, has, valueOf} from '../support/elements/by-role.js';
import {ScriptedChat} from '../support/elements/scripted-chat.js';
import {settled} from '../support/fakes/settled.js';

/** Whole chats by the keyboard alone: only keys move the focus, never a script. */
describe('by the keyboard alone', () => {
  let page: ScriptedChat;

  beforeEach(async () => {
    page = new ScriptedChat();
    await page.appear(
      (chat) =>
        html`<main><button type="button">Before</button>${chat}<button type="button">After</button></main>`,
    );
    page.element.parentElement?.querySelector('button')?.focus();
  });
  afterEach(() => page.release());

  const key = async (press: string) => {
    await sendKeys({press});
    await settled();
    return focused();
  };
  /** Presses a key several times, and returns the focused element after each. */
  const tabs = async (count: number, press = 'Tab') => {
    const stops: string[] = [];
    for (let i = 0; i < count; i++) stops.push(await key(press));
    return stops;
  };
  const type = async (text: string) => {
    await sendKeys({type: text});
    await settled();
  };
  const open = async () => {
    await key('Tab');
    return key('Enter');
  };
  /** Starts a chat that Kristi joins. The focus is then in the composer. */
  const talk = async () => {
    await open();
    await tabs(2);
    await type('Socks');
    await key('Enter');
    page.gms.joins();
    await page.poll();
  };

  it('the launcher is in the tab order of the page, and opens the form with the focus in its first empty field', async () => {
    expect(await key('Tab')).to.equal('button Open chat');
    expect(await key('Enter')).to.equal('textbox Last name');
  });

  it('everything in the form comes in the order of reading, and the page follows after it', async () => {
    await open();
    await tabs(2, 'Shift+Tab');
    expect(focused()).to.equal('button Minimize chat');
    expect(await tabs(6)).to.deep.equal([
      'textbox First name',
      'textbox Last name',
      'textbox Email',
      'textbox Subject',
      'button Start chat',
      'button After',
    ]);
  });

  it('a refused form moves the focus to the wrong field, an accepted one to the composer', async () => {
    await open();
    expect(await key('Enter')).to.equal('textbox Subject');
    await type('Socks');
    expect(await key('Enter')).to.equal('textbox Message');
  });

  it('a message is written, sent, sent again and deleted', async () => {
    await talk();
    await type('Hello');
    page.gms.next('send', {status: 500, body: '{"exception": "x"}'});
    expect(await key('Enter'), 'after sending').to.equal('textbox Message');
    expect(await tabs(5, 'Shift+Tab')).to.deep.equal([
      'button Copy report',
      'button Delete',
      'button Try again',
      'log Conversation',
      'button Minimize chat',
    ]);
    await tabs(2);
    expect(focused()).to.equal('button Try again');
    await key('Enter');
    await page.poll();
    expect(page.gms.fieldsOf('send')).to.include({message: 'Hello'});
    expect(has(page.element, 'button', 'Try again')).to.equal(false);
    expect(focused(), 'after trying again').to.equal('textbox Message');
    page.gms.next('send', {status: 500, body: '{"exception": "x"}'});
    await type('Bye');
    await key('Enter');
    await tabs(2, 'Shift+Tab');
    expect(await key('Enter'), 'after deleting').to.equal('textbox Message');
    await page.poll();
    expect(has(page.element, 'button', 'Delete')).to.equal(false);
  });

  it('the transcript scrolls by the usual keys', async () => {
    await talk();
    for (let i = 0; i < 30; i++) page.gms.says(`Line ${i}`);
    await page.poll();
    expect(await key('Shift+Tab')).to.equal('log Conversation');
    const log = get(page.element, 'log');
    const end = log.scrollHeight - log.clientHeight;
    // The transcript scrolls to its end in the next frame.
    await waitUntil(() => Math.abs(log.scrollTop - end) < 1, 'it does not stand at its end');
    await key('Home');
    await waitUntil(() => log.scrollTop === 0, 'it does not go to its beginning');
  });

  it('Escape minimizes and moves the focus back to the launcher, unless there is unsent text', async () => {
    await talk();
    await type('Hello');
    expect(await key('Escape')).to.equal('textbox Message');
    await tabs(5, 'Backspace');
    expect(valueOf(get(page.element, 'textbox', 'Message'))).to.equal('');
    expect(await key('Escape')).to.equal('button Open chat');
    expect(await key('Enter')).to.equal('textbox Message');
  });

  it('the question whether to end keeps the focus, Escape means no, and the end leads to a new form', async () => {
    await talk();
    await tabs(3, 'Shift+Tab');
    expect(focused()).to.equal('button End chat');
    expect(await key('Enter')).to.equal('button Keep chatting');
    expect(await tabs(1)).to.deep.equal(['button End chat']);
    expect(await key('Escape')).to.equal('textbox Message');
    await tabs(3, 'Shift+Tab');
    await key('Enter');
    await key('Tab');
    expect(await key('Enter')).to.equal('button Start a new chat');
    expect(await tabs(3)).to.deep.equal([
      'button Download transcript',
      'button Save as a web page',
      'button Forget this chat',
    ]);
    await tabs(3, 'Shift+Tab');
    expect(await key('Enter')).to.equal('textbox Last name');
  });

  it('nothing that arrives takes the focus', async () => {
    await talk();
    await type('Hel');
    page.gms.says('Hello');
    page.gms.pushes('https://example.com');
    page.gms.leaves();
    await page.poll();
    await type('lo');
    expect(focused()).to.equal('textbox Message');
    expect(valueOf(get(page.element, 'textbox', 'Message'))).to.equal('Hello');
  });
});
