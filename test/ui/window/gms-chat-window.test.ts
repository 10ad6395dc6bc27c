import {expect, oneEvent, waitUntil} from '@open-wc/testing';
import {executeServerCommand, sendKeys, setViewport} from '@web/test-runner-commands';
import {english} from '../../../src/i18n/english.js';
import {withWords} from '../../../src/i18n/language.js';
import {
  all,
  fill,
  focused,
  get,
  has,
  names,
  press,
  said,
  textOf,
  type,
  valueOf,
} from '../../support/elements/by-role.js';
import {settled} from '../../support/fakes/settled.js';
import {DETAILS, ended, failed, open, starting, transcript} from '../../support/values/states.js';
import {VIEWS, entries, talking} from '../../support/values/views.js';
import {useWindow} from '../../support/elements/window.js';

describe('the window', () => {
  const page = useWindow();

  describe('in every view', () => {
    for (const [name, chat] of Object.entries(VIEWS)) {
      it(`fits 320 px: ${name}`, async () => {
        await setViewport({width: 320, height: 640});
        await page.show(chat);
        const panel = get(page.window, 'dialog');
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

  it('has this accessibility tree in the browser', async () => {
    await page.show(talking);
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

  it('offers the way out of a long wait once, also when the server is silent', async () => {
    const leave = () => names(page.window, 'button').filter((name) => name === 'Leave the chat');
    await page.show(open());
    await page.clock.turn(300_000);
    expect(leave()).to.have.length(1);
    await page.show(open({line: 'down', isSilent: true}));
    expect(leave()).to.have.length(1);
    await page.show(open({line: 'down'}));
    expect(leave()).to.have.length(1);
  });

  it('is a dialog named by its heading', async () => {
    expect(names(page.window, 'dialog')).to.deep.equal(['Chat with us']);
    page.window.heading = 'Ask us';
    await settled();
    expect(names(page.window, 'dialog')).to.deep.equal(['Ask us']);
    expect(names(page.window, 'heading')).to.deep.equal(['Ask us']);
  });

  it('is a region in the inline layout, without a button to minimize', async () => {
    page.window.inline = true;
    await settled();
    expect(names(page.window, 'region')).to.deep.equal(['Chat with us']);
    expect(has(page.window, 'dialog')).to.equal(false);
    expect(has(page.window, 'button', 'Minimize chat')).to.equal(false);
    await sendKeys({press: 'Escape'});
    expect(page.asked()).to.deep.equal([]);
    await expect(page.window).to.be.accessible();
  });

  it('shows no dialog while it is minimized', async () => {
    page.window.open = false;
    await settled();
    expect(has(page.window, 'dialog')).to.equal(false);
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
        await page.show(VIEWS[view]!);
        expect(said(page.window, 'status')).to.deep.equal([sentence]);
      });
    }

    it('talking, with whom', async () => {
      await page.show({...talking, agents: ['Kristi', 'Anna'], typing: []});
      expect(said(page.window, 'status')).to.deep.equal([]);
      expect(textOf(get(page.window, 'dialog'))).to.contain('Kristi and Anna');
    });

    it('reconnecting, before everything else', async () => {
      await page.show({...talking, line: 'down'});
      expect(said(page.window, 'status')[0]).to.contain('Reconnecting…');
    });

    it('messages may be missing, with a button that requests them', async () => {
      await page.show({...talking, gap: true});
      await press(get(page.window, 'button', 'Reload messages'));
      expect(page.asked()).to.deep.equal(['reload']);
    });

    it('failed, with the form as it was filled in', async () => {
      await page.show(failed({fault: {kind: 'unavailable', status: 503}}));
      expect(said(page.window, 'alert')).to.deep.equal([
        'No agent is available right now. Please try again later.',
      ]);
      const values = all(page.window, 'textbox').map(valueOf);
      expect(values).to.deep.equal([DETAILS.firstName, DETAILS.lastName, DETAILS.email, DETAILS.subject]);
    });
  });

  describe('a start that failed for the email address', () => {
    const wrongEmail = failed({fault: {kind: 'refused', status: 400, code: 364}});

    it('is an error of that field alone', async () => {
      await page.show(wrongEmail);
      expect(said(page.window, 'alert')).to.deep.equal(['Enter an email address like name@example.com.']);
      const invalid = all(page.window, 'textbox').map((input) => input.ariaInvalid);
      expect(invalid).to.deep.equal(['false', 'false', 'true', 'false']);
    });

    it('is told above a form without that field, and another start is let through', async () => {
      page.window.form = {fields: ['subject'], required: []};
      await page.show(wrongEmail);
      expect(said(page.window, 'alert')).to.deep.equal([english.strings.faultRefused]);
      await press(get(page.window, 'button', 'Start chat'));
      expect(page.asked()).to.deep.equal(['start']);
    });
  });

  it('offers to end the chat only while there is one', async () => {
    const offers = [];
    for (const [name, chat] of Object.entries(VIEWS)) {
      await page.show(chat);
      if (has(page.window, 'button', 'End chat')) offers.push(name);
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

  it('shows the composer from Start on, until the chat ends', async () => {
    const writable = [];
    for (const [name, chat] of Object.entries(VIEWS)) {
      await page.show(chat);
      if (has(page.window, 'textbox', 'Message')) writable.push(name);
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

  describe('the question whether to end the chat', () => {
    beforeEach(async () => {
      await page.show(talking);
      await press(get(page.window, 'button', 'End chat'));
      await page.told();
    });

    it('has the focus on "Keep chatting", and nothing else can be reached', () => {
      expect(names(page.window, 'alertdialog')).to.deep.equal(['End this chat?']);
      expect(names(page.window, 'button')).to.deep.equal(['Keep chatting', 'End chat']);
      expect(focused()).to.equal('button Keep chatting');
      expect(page.asked()).to.deep.equal([]);
    });

    it('moves the focus back to the composer on "Keep chatting"', async () => {
      await press(get(page.window, 'button', 'Keep chatting'));
      await settled();
      expect(has(page.window, 'alertdialog')).to.equal(false);
      expect(focused()).to.equal('textbox Message');
      expect(page.asked()).to.deep.equal(['keep']);
    });

    it('takes Escape as no, without minimizing', async () => {
      await sendKeys({press: 'Escape'});
      await settled();
      expect(has(page.window, 'alertdialog')).to.equal(false);
      expect(page.asked()).to.deep.equal(['keep']);
    });

    it('ends the chat on yes', async () => {
      await press(get(page.window, 'button', 'End chat'));
      await settled();
      expect(page.asked()).to.deep.equal(['end']);
      expect(has(page.window, 'alertdialog')).to.equal(false);
    });

    it('disappears when the agent ends the chat first', async () => {
      await page.show(ended());
      expect(has(page.window, 'alertdialog')).to.equal(false);
      expect(names(page.window, 'button')).to.deep.equal([
        'Minimize chat',
        'Start a new chat',
        'Download transcript',
        'Save as a web page',
        'Forget this chat',
      ]);
    });
  });

  it('no longer asks whether to end a chat whose start has failed', async () => {
    await page.show(starting());
    await press(get(page.window, 'button', 'End chat'));
    await page.told();
    await page.show(failed());
    expect(has(page.window, 'alertdialog')).to.equal(false);
    await page.told();
    expect(focused()).to.equal('button Start chat');
  });

  it('requests to be minimized by its button', async () => {
    await press(get(page.window, 'button', 'Minimize chat'));
    expect(page.asked()).to.deep.equal(['minimize']);
  });

  it('keeps the unsent text when the view changes', async () => {
    await page.show(starting());
    await type(page.message(), 'Half a sen');
    await page.show(failed());
    await page.show(starting());
    expect(valueOf(page.message())).to.equal('Half a sen');
    await page.show(talking);
    expect(valueOf(page.message())).to.equal('Half a sen');
    await press(page.message());
    expect(valueOf(page.message())).to.equal('');
  });

  it('does not offer to send a failed message again when the chat is over', async () => {
    await page.show(talking);
    expect(names(page.window, 'button')).to.include('Try again');
    await page.show(VIEWS['ended']!);
    expect(names(page.window, 'button')).to.not.include('Try again');
  });

  it('passes on the requests of its parts', async () => {
    await page.show(ended());
    await press(get(page.window, 'button', 'Download transcript'));
    await press(get(page.window, 'button', 'Start a new chat'));
    expect(page.asked()).to.deep.equal(['download', 'restart']);
  });

  describe('a relative time', () => {
    const ages = () => all(page.window, 'time').map(textOf);
    const hide = async (hidden: boolean) => {
      Object.defineProperty(document, 'hidden', {configurable: true, value: hidden});
      document.dispatchEvent(new Event('visibilitychange'));
      await settled();
    };

    beforeEach(async () => {
      await page.show(open({phase: 'talking', transcript: transcript({entries: entries.slice(1, 2)})}));
      // The elements of the end have arrived: the timer of that wait is gone.
      await waitUntil(() => page.clock.timers.length === 1);
    });

    afterEach(() => Reflect.deleteProperty(document, 'hidden'));

    it('is updated by one timer a minute', async () => {
      expect(ages()).to.deep.equal(['now']);
      expect(page.clock.timers).to.have.length(1);
      const seen: string[][] = [];
      for (let i = 0; i < 3; i++) {
        await page.clock.turn(60_000);
        seen.push(ages());
        expect(page.clock.timers).to.have.length(1);
      }
      expect(seen).to.deep.equal([['now'], ['1 minute ago'], ['2 minutes ago']]);
    });

    it('has no timer while minimized, and is correct when opened again', async () => {
      page.window.open = false;
      await settled();
      expect(page.clock.timers).to.deep.equal([]);
      await page.clock.turn(5 * 60_000);
      page.window.open = true;
      await settled();
      expect(ages()).to.deep.equal(['4 minutes ago']);
      expect(page.clock.timers).to.have.length(1);
    });

    it('has no timer in a hidden page, and is correct when the page is visible again', async () => {
      await hide(true);
      expect(page.clock.timers).to.deep.equal([]);
      await page.clock.turn(5 * 60_000);
      await hide(false);
      expect(ages()).to.deep.equal(['4 minutes ago']);
    });

    it('has no timer after the window is removed', () => {
      page.window.remove();
      expect(page.clock.timers).to.deep.equal([]);
    });
  });

  it('shows texts that the page has replaced', async () => {
    page.window.language = withWords(english, {heading: 'Ask Kristi', minimizeChat: 'Hide'});
    await settled();
    expect(names(page.window, 'dialog')).to.deep.equal(['Ask Kristi']);
    expect(names(page.window, 'button')).to.include('Hide');
  });

  it('shows a script in the name of an agent as text', async () => {
    const script = '<img src=x onerror=alert(1)>';
    await page.show({...talking, agents: [script], typing: [{nickname: script, until: Infinity}]});
    expect(said(page.window, 'status')).to.deep.equal([`${script} is typing…`]);
    expect(page.window.shadowRoot?.querySelector('img') === null).to.equal(true);
  });

  it('keeps its requests inside the shadow root around it', async () => {
    const request = oneEvent(page.window, 'chat-request');
    await press(get(page.window, 'button', 'Minimize chat'));
    expect((await request).composed).to.equal(false);
  });

  describe('Escape', () => {
    it('minimizes', async () => {
      await page.show(talking);
      await press(page.message(), 'Escape');
      expect(page.asked()).to.deep.equal(['minimize']);
    });

    it('does not minimize while there is unsent text', async () => {
      await page.show(talking);
      await type(page.message(), 'Hi');
      await press(page.message(), 'Escape');
      expect(page.asked()).to.not.include('minimize');
      fill(page.message(), '');
      await press(page.message(), 'Escape');
      expect(page.asked()).to.include('minimize');
    });

    // Safari tells of the key after the composition: only the key code says that it belonged to the IME.
    for (const [browser, sign] of Object.entries({'a browser': {isComposing: true}, Safari: {keyCode: 229}}))
      it(`does not minimize when it ends an IME composition in ${browser}`, async () => {
        await page.show(talking);
        page
          .message()
          .dispatchEvent(
            new KeyboardEvent('keydown', {key: 'Escape', ...sign, bubbles: true, composed: true}),
          );
        expect(page.asked()).to.deep.equal([]);
      });
  });
});
