import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../src/ui/window/talk.js';
import type {GmsChatWindow} from '../../src/ui/window/gms-chat-window.js';
import {fill, get, press} from '../support/elements/by-role.js';
import {agentSays} from '../support/values/entries.js';
import {Listener} from '../support/elements/listener.js';
import {ScriptedChat} from '../support/elements/scripted-chat.js';
import {settled} from '../support/fakes/settled.js';
import {ended, open, transcript} from '../support/values/states.js';

/**
 * Whole chats as a screen reader speaks them: `polite` and `assertive` mark lines of live regions. This one is virtual. It
 * sees the page as it is after each change, so it cannot hear that a browser tells of a removed element before it tells of the
 * focus, which of two browsers says an error or an alert again, what a reading cursor stops at, nor browse mode, in which
 * letters are commands. `test/screen-reader/` asks a real one.
 */
describe('what somebody with a screen reader hears', () => {
  let page: ScriptedChat;
  let listener: Listener;

  beforeEach(async () => {
    page = new ScriptedChat();
    await page.appear();
    listener = await Listener.to(page.element);
  });
  afterEach(async () => {
    await listener.stop();
    await page.release();
  });

  const button = (name: string) => get(page.element, 'button', name);
  const field = (name: string) => get(page.element, 'textbox', name);
  const presses = async (name: string) => {
    await press(button(name));
    await settled();
    await page.clock.turn(600);
    return listener.hears();
  };
  const writes = async (text: string) => {
    fill(field('Message'), text);
    await press(field('Message'));
    await settled();
    return listener.hears();
  };
  const next = async () => {
    await page.poll();
    return listener.hears();
  };
  /** Starts a chat with Kristi, and waits until everything has been spoken. */
  const talking = async () => {
    await presses('Open chat');
    fill(field('Subject'), 'Socks');
    await presses('Start chat');
    page.gms.joins();
    await next();
  };

  it('is a whole conversation, from the form to the end, each line once and in order', async () => {
    const {gms} = page;
    expect(await presses('Open chat'), 'opening').to.deep.equal([
      'button, Open chat',
      'dialog, Chat with us',
      'textbox, Last name, not invalid',
    ]);
    expect(await presses('Start chat'), 'without a subject').to.deep.equal([
      'button, Start chat',
      'textbox, Subject, Please tell us in a few words how we can help., invalid, required',
    ]);
    fill(field('Subject'), 'Socks');
    expect(await presses('Start chat'), 'starting').to.deep.equal([
      'button, Start chat',
      'textbox, Message, placeholder Message',
      'polite: Someone will be with you shortly. You can already type your message.',
    ]);
    gms.joins();
    expect(await next(), 'joined').to.deep.equal(['assertive: Kristi has joined']);
    gms.types();
    expect(await next(), 'typing').to.deep.equal(['polite: Kristi is typing…']);
    gms.says('Hello');
    gms.says('How can I help?');
    expect(await next(), 'two messages').to.deep.equal([
      'assertive: Kristi said: Hello',
      'assertive: Kristi said: How can I help?',
    ]);
    expect(await writes('My socks are gone'), 'an own one').to.deep.equal([
      'polite: You said: My socks are gone',
    ]);
    expect(await next(), 'the own one in the transcript').to.deep.equal([]);
    gms.pushes('https://example.com/socks');
    expect(await next(), 'a page').to.deep.equal([
      'assertive: Kristi sent you a page: https://example.com/socks',
    ]);
    gms.leaves();
    gms.joins('Anna');
    expect(await next(), 'another agent').to.deep.equal([
      'assertive: Kristi has left',
      'assertive: Anna has joined',
    ]);
    gms.ends();
    expect(await next(), 'the end').to.deep.equal([
      'group, The chat has ended The agent ended the chat. Need anything else? Start a new one.',
    ]);
  });

  it('is that a message was not sent, and what the customer can do about it', async () => {
    await talking();
    page.gms.next('send', {status: 500, body: '{"exception": "x"}'});
    expect(await writes('My socks are gone')).to.deep.equal([
      'polite: You said: My socks are gone',
      'assertive: Not sent: My socks are gone',
    ]);
    expect((await listener.reads()).join(' | ')).to.contain(
      'You | My socks are gone | Not sent | time | now | end of time | button, Try again | button, Delete | button, Copy report',
    );
    expect(await presses('Try again')).to.deep.equal([
      'button, Try again',
      'textbox, Message, placeholder Message',
    ]);
  });

  it('is that the connection is lost, and that new messages are kept', async () => {
    await talking();
    await page.cutLine();
    expect(await listener.hears()).to.deep.equal([
      'polite: Reconnecting… Your messages are kept and sent when the connection is back.',
    ]);
    expect(await writes('Hello?')).to.deep.equal(['polite: You said: Hello?']);
    await page.clock.turn(60_000);
    expect(await listener.hears(), 'nothing a second time, and one word when it is back').to.deep.equal([
      'polite: Reconnected',
    ]);
  });

  it('is the question whether to end, and which answer has the focus', async () => {
    await talking();
    expect(await presses('End chat')).to.deep.equal([
      'button, End chat',
      'alertdialog, End this chat?, You can download the conversation afterwards., modal',
      'button, Keep chatting',
    ]);
    expect(await presses('Keep chatting')).to.deep.equal([
      'dialog, Chat with us',
      'textbox, Message, placeholder Message',
    ]);
  });

  it('is why a chat could not be started', async () => {
    await presses('Open chat');
    page.gms.next('request-chat', 'unanswered');
    page.gms.next('request-chat', 'unanswered');
    fill(field('Subject'), 'Socks');
    expect(await presses('Start chat')).to.deep.equal([
      'button, Start chat',
      'textbox, Message, placeholder Message',
      'button, Start chat',
      'assertive: We cannot reach the chat. Check your connection and try again.',
    ]);
  });

  it('is none of the old messages after a reload', async () => {
    await talking();
    page.gms.says('Hello');
    await writes('My socks are gone');
    await next();
    await listener.stop();
    await page.disappear();
    await page.appear();
    listener = await Listener.to(page.element);
    // The browser grants the lock of the chat asynchronously.
    await waitUntil(() => page.element.state === 'chatting', 'the chat is not taken up');
    const heard = await next();
    expect(heard).to.deep.equal([]);
    expect((await listener.reads()).join(' | ')).to.contain('Kristi | Hello');
  });

  it('is never a changed time', async () => {
    await talking();
    page.gms.says('Hello');
    await writes('My socks are gone');
    await next();
    for (let minute = 0; minute < 5; minute++) {
      await page.clock.turn(60_000);
      expect(await listener.hears(), `minute ${minute}`).to.deep.equal([]);
    }
  });

  it('is in the transcript who said each message, before its text, and when, after it', async () => {
    await talking();
    page.gms.says('Hello');
    await next();
    await writes('Hi');
    const lines = (await listener.reads()).filter((line) => !/^(end of )?time/.test(line));
    const log = lines.slice(lines.indexOf('log, Conversation'), lines.indexOf('end of log, Conversation'));
    expect(log).to.deep.equal([
      'log, Conversation',
      'Kristi has joined',
      'now',
      'Kristi',
      'Hello',
      'now',
      'You',
      'Hi',
      'now',
    ]);
  });

  describe('from the window alone', () => {
    let window: GmsChatWindow;

    beforeEach(async () => {
      await listener.stop();
      window = await fixture<GmsChatWindow>(html`<gms-chat-window open></gms-chat-window>`);
      window.chat = open({phase: 'talking'});
      listener = await Listener.to(window);
    });

    it('is that messages may be missing, and that they have arrived', async () => {
      window.chat = open({phase: 'talking', gap: true});
      expect(await listener.hears()).to.deep.equal(['polite: Some messages may be missing']);
      const entries = [{...agentSays('Where were we?'), position: 2}];
      window.chat = open({phase: 'talking', transcript: transcript({entries})});
      expect(await listener.hears()).to.deep.equal(['assertive: Kristi said: Where were we?']);
    });

    it('is the last message before the end, not interrupted by the end', async () => {
      const entries = [{...agentSays('Bye'), position: 2}];
      window.chat = ended({transcript: transcript({entries})});
      expect(await listener.hears()).to.deep.equal([
        'assertive: Kristi said: Bye',
        'assertive: The chat has ended. The agent ended the chat. Need anything else? Start a new one.',
      ]);
    });
  });
});
