import {expect, html, oneEvent} from '@open-wc/testing';
import {executeServerCommand, sendKeys, setViewport} from '@web/test-runner-commands';
import {english, withWords} from '../../../src/i18n/language.js';
import type {ChatState} from '../../../src/session/model/state.js';
import '../../../src/ui/window/gms-chat-window.js';
import type {GmsChatWindow} from '../../../src/ui/window/gms-chat-window.js';
import {onRequest, type Request} from '../../../src/ui/requests.js';
import {
  all,
  fill,
  has,
  focused,
  get,
  names,
  press,
  said,
  textOf,
  type,
  valueOf,
} from '../../support/elements/by-role.js';
import {agentSays, entry, joined, left} from '../../support/values/entries.js';
import {FakeClock} from '../../support/fakes/fake-clock.js';
import {reduceMotion} from '../../support/elements/media.js';
import {settled} from '../../support/fakes/settled.js';
import {DETAILS, ended, failed, open, outgoing, starting, transcript} from '../../support/values/states.js';
import {turnSystemClockBy} from '../../support/fakes/ui-clock.js';
import {part, requestsOf} from '../../support/elements/part.js';
import {VIEWS, entries, talking} from '../../support/values/views.js';

describe('the window', () => {
  let window: GmsChatWindow;
  let requests: readonly Request[];
  let clock: FakeClock;
  let giveTimeBack: () => void;

  // Colours are judged where they are, not on their way.
  before(reduceMotion);

  beforeEach(async () => {
    clock = new FakeClock();
    giveTimeBack = turnSystemClockBy(clock);
    window = await part<GmsChatWindow>(html`<gms-chat-window open></gms-chat-window>`);
    requests = requestsOf(window);
  });

  afterEach(async () => {
    giveTimeBack();
    await setViewport({width: 800, height: 600});
  });

  const show = async (chat: ChatState) => {
    window.chat = chat;
    await settled();
  };
  const message = () => get(window, 'textbox', 'Message');
  const asked = () => requests.map((request) => request.do);

  describe('in every view', () => {
    for (const [name, chat] of Object.entries(VIEWS)) {
      it(`fits 320 px: ${name}`, async () => {
        await setViewport({width: 320, height: 640});
        await show(chat);
        const panel = get(window, 'dialog');
        expect(document.documentElement.scrollWidth).to.equal(320);
        for (const box of [panel, ...all(panel, 'log')]) {
          expect(box.scrollWidth).to.be.at.most(box.clientWidth);
        }
        for (const button of all(panel, 'button')) {
          expect(button.getBoundingClientRect().right).to.be.at.most(320);
        }
      });
    }
  });

  it('has this accessibility tree, by the browser itself', async () => {
    await show(talking);
    const tree = await executeServerCommand<string, {selector: string}>('aria-snapshot', {
      selector: 'gms-chat-window',
    });
    expect(tree).to.contain('- dialog "Chat with us"');
    expect(tree).to.contain('- button "End chat"');
    expect(tree).to.contain('- button "Minimize chat"');
    expect(tree).to.contain('- log "Conversation"');
    expect(tree).to.contain('- textbox "Message"');
    expect(tree).to.contain('- status: Kristi is typing…');
  });

  it('is a dialog named by its heading', async () => {
    expect(names(window, 'dialog')).to.deep.equal(['Chat with us']);
    window.heading = 'Ask us';
    await settled();
    expect(names(window, 'dialog')).to.deep.equal(['Ask us']);
    expect(names(window, 'heading')).to.deep.equal(['Ask us']);
  });

  it('as a part of the page is a region, without minimising', async () => {
    window.inline = true;
    await settled();
    expect(names(window, 'region')).to.deep.equal(['Chat with us']);
    expect(has(window, 'dialog')).to.equal(false);
    expect(has(window, 'button', 'Minimize chat')).to.equal(false);
    await sendKeys({press: 'Escape'});
    expect(asked()).to.deep.equal([]);
    await expect(window).to.be.accessible();
  });

  it('is not there while it is minimised', async () => {
    window.open = false;
    await settled();
    expect(has(window, 'dialog')).to.equal(false);
  });

  describe('says where the chat stands:', () => {
    const SENTENCES: readonly (readonly [string, string])[] = [
      ['connecting', 'Connecting…'],
      [
        'queued',
        'All our agents are busy right now. We are keeping your place. You can already type your message.',
      ],
      ['waiting', 'Someone will be with you shortly. You can already type your message.'],
      ['ending', 'Ending the chat…'],
    ];
    for (const [view, sentence] of SENTENCES) {
      it(view, async () => {
        await show(VIEWS[view]!);
        expect(said(window, 'status')).to.deep.equal([sentence]);
      });
    }

    it('talking, with whom', async () => {
      await show({...talking, agents: ['Kristi', 'Anna'], typing: []});
      expect(said(window, 'status')).to.deep.equal([]);
      expect(textOf(get(window, 'dialog'))).to.contain('Kristi and Anna');
    });

    it('reconnecting, above everything else', async () => {
      await show({...talking, line: 'down'});
      expect(said(window, 'status')[0]).to.contain('Reconnecting…');
    });

    it('messages may be missing, and asks for them', async () => {
      await show({...talking, gap: true});
      await press(get(window, 'button', 'Reload messages'));
      expect(asked()).to.deep.equal(['reload']);
    });

    it('failed, with the form as it was filled in', async () => {
      await show(failed({fault: {kind: 'unavailable', status: 503}}));
      expect(said(window, 'alert')).to.deep.equal([
        'No agent is available right now. Please try again later.',
      ]);
      const values = all(window, 'textbox').map(valueOf);
      expect(values).to.deep.equal([DETAILS.firstName, DETAILS.lastName, DETAILS.email, DETAILS.subject]);
    });
  });

  it('offers to end the chat from Start to the end, and not before or after', async () => {
    const offers = [];
    for (const [name, chat] of Object.entries(VIEWS)) {
      await show(chat);
      if (has(window, 'button', 'End chat')) offers.push(name);
    }
    expect(offers).to.deep.equal([
      'connecting',
      'queued',
      'waiting',
      'talking',
      'reconnecting',
      'missing messages',
    ]);
  });

  it('lets one write from Start on, and not once it ends', async () => {
    const writable = [];
    for (const [name, chat] of Object.entries(VIEWS)) {
      await show(chat);
      if (has(window, 'textbox', 'Message')) writable.push(name);
    }
    expect(writable).to.deep.equal([
      'connecting',
      'queued',
      'waiting',
      'talking',
      'reconnecting',
      'missing messages',
    ]);
  });

  describe('asked to end the chat', () => {
    beforeEach(async () => {
      await show(talking);
      await press(get(window, 'button', 'End chat'));
      await settled();
    });

    it('asks first, with the focus on the safe answer and nothing else to be met', () => {
      expect(names(window, 'alertdialog')).to.deep.equal(['End this chat?']);
      expect(names(window, 'button')).to.deep.equal(['Keep chatting', 'End chat']);
      expect(focused()).to.equal('button Keep chatting');
      expect(asked()).to.deep.equal([]);
    });

    it('keeps chatting, with the focus back where one writes', async () => {
      await press(get(window, 'button', 'Keep chatting'));
      await settled();
      expect(has(window, 'alertdialog')).to.equal(false);
      expect(focused()).to.equal('textbox Message');
      expect(asked()).to.deep.equal(['keep']);
    });

    it('takes Escape as no, and stays open', async () => {
      await sendKeys({press: 'Escape'});
      await settled();
      expect(has(window, 'alertdialog')).to.equal(false);
      expect(asked()).to.deep.equal(['keep']);
    });

    it('ends it on yes', async () => {
      await press(get(window, 'button', 'End chat'));
      await settled();
      expect(asked()).to.deep.equal(['end']);
      expect(has(window, 'alertdialog')).to.equal(false);
    });

    it('asks no more when the agent was quicker', async () => {
      await show(ended());
      expect(has(window, 'alertdialog')).to.equal(false);
      expect(names(window, 'button')).to.deep.equal([
        'Minimize chat',
        'Start a new chat',
        'Download transcript',
        'Save as a web page',
      ]);
    });
  });

  describe('the focus', () => {
    it('goes to the first empty field when it is sent in', async () => {
      window.focus();
      await settled();
      expect(focused()).to.equal('textbox First name');
    });

    it('goes to where one writes when a chat is there', async () => {
      await show(talking);
      window.focus();
      await settled();
      expect(focused()).to.equal('textbox Message');
    });

    it('goes on from Start to where one writes', async () => {
      onRequest(window, (request) => {
        if (request.do === 'start') window.chat = starting({details: request.details});
      });
      await type(get(window, 'textbox', 'Subject'), 'Socks');
      await press(get(window, 'textbox', 'Subject'));
      await settled();
      expect(focused()).to.equal('textbox Message');
    });

    it('comes back to Start when that has failed, so that the next Enter tries again', async () => {
      await show(starting());
      message().focus();
      await show(failed());
      expect(focused()).to.equal('button Start chat');
      await sendKeys({press: 'Enter'});
      expect(asked()).to.deep.equal(['start']);
    });

    it('stays in the window when what had it goes', async () => {
      await show(talking);
      message().focus();
      await show(ended());
      expect(focused()).to.equal('dialog Chat with us');
    });

    it('is not taken by a message', async () => {
      await show(talking);
      await show({
        ...talking,
        transcript: transcript({entries: [...entries, {...agentSays('More'), position: 6}]}),
      });
      expect(focused()).to.equal('nothing');
    });

    it('is not taken on load', () => {
      expect(focused()).to.equal('nothing');
    });
  });

  describe('Escape', () => {
    it('minimises', async () => {
      await show(talking);
      await press(message(), 'Escape');
      expect(asked()).to.deep.equal(['minimize']);
    });

    it('does not take out of sight what is being written', async () => {
      await show(talking);
      await type(message(), 'Hi');
      await press(message(), 'Escape');
      expect(asked()).to.not.include('minimize');
      fill(message(), '');
      await press(message(), 'Escape');
      expect(asked()).to.include('minimize');
    });

    it('that ends a composition is left to the input method', async () => {
      await show(talking);
      message().dispatchEvent(
        new KeyboardEvent('keydown', {key: 'Escape', isComposing: true, bubbles: true, composed: true}),
      );
      expect(asked()).to.deep.equal([]);
    });
  });

  it('asks to be minimised by its button', async () => {
    await press(get(window, 'button', 'Minimize chat'));
    expect(asked()).to.deep.equal(['minimize']);
  });

  it('keeps what is being written while the view changes', async () => {
    await show(starting());
    await type(message(), 'Half a sen');
    await show(failed());
    await show(starting());
    expect(valueOf(message())).to.equal('Half a sen');
    await show(talking);
    expect(valueOf(message())).to.equal('Half a sen');
    await press(message());
    expect(valueOf(message())).to.equal('');
  });

  it('offers no second try of a message when the chat is over', async () => {
    await show(talking);
    expect(names(window, 'button')).to.include('Try again');
    await show(VIEWS['ended']!);
    expect(names(window, 'button')).to.not.include('Try again');
  });

  it('passes on what its parts ask for', async () => {
    await show(ended());
    await press(get(window, 'button', 'Download transcript'));
    await press(get(window, 'button', 'Start a new chat'));
    expect(asked()).to.deep.equal(['download', 'restart']);
  });

  describe('the time', () => {
    const ages = () => all(window, 'time').map(textOf);
    const hide = async (hidden: boolean) => {
      Object.defineProperty(document, 'hidden', {configurable: true, value: hidden});
      document.dispatchEvent(new Event('visibilitychange'));
      await settled();
    };

    beforeEach(async () => {
      await show(open({transcript: transcript({entries: entries.slice(1, 2)})}));
    });

    afterEach(() => Reflect.deleteProperty(document, 'hidden'));

    it('goes on, by one timer a minute', async () => {
      expect(ages()).to.deep.equal(['now']);
      expect(clock.timers).to.have.length(1);
      const seen: string[][] = [];
      for (let i = 0; i < 3; i++) {
        await clock.turn(60_000);
        seen.push(ages());
        expect(clock.timers).to.have.length(1);
      }
      expect(seen).to.deep.equal([['now'], ['1 minute ago'], ['2 minutes ago']]);
    });

    it('has no timer while minimised, and is right again when opened', async () => {
      window.open = false;
      await settled();
      expect(clock.timers).to.deep.equal([]);
      await clock.turn(5 * 60_000);
      window.open = true;
      await settled();
      expect(ages()).to.deep.equal(['4 minutes ago']);
      expect(clock.timers).to.have.length(1);
    });

    it('has no timer in a page that nobody sees, and is right again when it is seen', async () => {
      await hide(true);
      expect(clock.timers).to.deep.equal([]);
      await clock.turn(5 * 60_000);
      await hide(false);
      expect(ages()).to.deep.equal(['4 minutes ago']);
    });

    it('has no timer once it is out of the page', () => {
      window.remove();
      expect(clock.timers).to.deep.equal([]);
    });
  });

  describe('to those who hear it', () => {
    /** Of the live regions that are there to be heard. */
    const heard = (ariaLive = 'assertive') =>
      [...(window.shadowRoot?.querySelectorAll(`[aria-live="${ariaLive}"]`) ?? [])]
        .filter((region) => region.checkVisibility())
        .flatMap((region) => [...region.children].map(textOf));
    const add = (...more: readonly (typeof entries)[number][]) =>
      show({...talking, transcript: transcript({entries: [...entries, ...more]})});

    beforeEach(() => show(talking));

    it('does not say again what was there before', () => {
      expect(heard()).to.deep.equal([]);
    });

    it('says who said what', async () => {
      await add({...agentSays('More'), position: 6});
      expect(heard()).to.deep.equal(['Kristi said: More']);
    });

    it('says who came and went, and what was sent to look at', async () => {
      await add(
        {...left('Kristi'), position: 6},
        {...joined('Anna'), position: 7},
        {...entry('push-url', {nickname: 'Anna', text: 'https://example.com'}), position: 8},
      );
      expect(heard()).to.deep.equal([
        'Kristi has left',
        'Anna has joined',
        'Anna sent you a page: https://example.com',
      ]);
    });

    it('takes a line away after a while, so that nobody meets it twice', async () => {
      await add({...agentSays('More'), position: 6});
      await clock.turn(2_000);
      expect(heard()).to.deep.equal([]);
    });

    it('is heard while it is minimised too', async () => {
      window.open = false;
      await settled();
      await add({...agentSays('More'), position: 6});
      expect(heard()).to.deep.equal(['Kristi said: More']);
    });

    it('lets what one has written oneself wait', async () => {
      await show({...talking, transcript: transcript({entries, outgoing: [outgoing('b', {text: 'Hi'})]})});
      expect([heard('polite'), heard()]).to.deep.equal([['You said: Hi'], []]);
    });
  });

  it('speaks the words that the page has replaced', async () => {
    window.language = withWords(english, {heading: 'Ask Kristi', minimizeChat: 'Hide'});
    await settled();
    expect(names(window, 'dialog')).to.deep.equal(['Ask Kristi']);
    expect(names(window, 'button')).to.include('Hide');
  });

  it('leaves a script in the name of an agent a text', async () => {
    const script = '<img src=x onerror=alert(1)>';
    await show({...talking, agents: [script], typing: [{nickname: script, until: Infinity}]});
    expect(said(window, 'status')).to.deep.equal([`${script} is typing…`]);
    expect(window.shadowRoot?.querySelector('img') === null).to.equal(true);
  });

  it('asks no more than what bubbles to it', async () => {
    const request = oneEvent(window, 'chat-request');
    await press(get(window, 'button', 'Minimize chat'));
    expect((await request).composed).to.equal(false);
  });
});
