import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {ChatError} from '../../../src/client.js';
import type {GmsChat, GmsChatEvents} from '../../../src/index.js';
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
import {deferred} from '../../support/fakes/deferred.js';
import {FakeClock} from '../../support/fakes/fake-clock.js';
import {SERVER, ScriptedGms, type Answer} from '../../support/fakes/scripted-gms.js';
import {settled} from '../../support/fakes/settled.js';
import {turnSystemClockBy} from '../../support/fakes/ui-clock.js';
import {useWholeElement} from '../../support/elements/whole-element.js';

/** Milliseconds from one poll to the next. */
const POLL = 2_000;

const SCRIPT = '<img src=x onerror="window.wasRun = true">';

/** The whole element, and a GMS that says what the test makes it say. */
describe('<gms-chat>', () => {
  let chat: GmsChat;
  let gms: ScriptedGms;
  let clock: FakeClock;
  const undo: (() => void)[] = [];

  useWholeElement();

  beforeEach(() => {
    gms = new ScriptedGms();
    clock = new FakeClock(Date.UTC(2026, 10, 21, 10, 42));
    undo.push(gms.standIn(), turnSystemClockBy(clock), () => sessionStorage.clear());
  });

  afterEach(async () => {
    chat.remove();
    await settled();
    for (const task of undo.splice(0)) task();
    Reflect.deleteProperty(document, 'hidden');
  });

  const opened = async (
    template = html`<gms-chat open server=${SERVER} delivery="poll" subject="Socks"></gms-chat>`,
  ) => {
    chat = await fixture<GmsChat>(template);
    await settled();
  };
  const start = async () => {
    await press(get(chat, 'button', 'Start chat'));
    await settled();
  };
  /** An open chat with Kristi. */
  const talking = async () => {
    await opened();
    await start();
    gms.joins();
    await poll();
    gms.news();
  };
  const poll = () => clock.turn(POLL);
  const message = () => get(chat, 'textbox', 'Message');
  const write = async (text: string) => {
    fill(message(), text);
    await press(message());
    await settled();
  };
  /** What stands in the conversation, row by row. */
  const rows = () => {
    const transcript = get(chat, 'log', 'Conversation').getRootNode();
    if (!(transcript instanceof ShadowRoot)) return [];
    return [...transcript.querySelectorAll('gms-chat-message, gms-chat-notice')].map(textOf);
  };
  /** Details of the events of one type, from now on. */
  const heard = <K extends keyof GmsChatEvents>(name: K): readonly GmsChatEvents[K]['detail'][] => {
    const details: GmsChatEvents[K]['detail'][] = [];
    const {body} = document;
    const listen = (event: HTMLElementEventMap[K]) => details.push(event.detail);
    body.addEventListener(name, listen);
    undo.push(() => body.removeEventListener(name, listen));
    return details;
  };
  const replace = (target: object, name: string, value: unknown) => {
    const own = Object.getOwnPropertyDescriptor(target, name);
    Object.defineProperty(target, name, {...own, value});
    undo.push(() => own && Object.defineProperty(target, name, own));
  };
  const hide = async (hidden: boolean) => {
    Object.defineProperty(document, 'hidden', {configurable: true, value: hidden});
    document.dispatchEvent(new Event('visibilitychange'));
    await settled();
  };

  describe('before Start', () => {
    it('asks nothing of the server and keeps nothing', async () => {
      await opened();
      expect(gms.requests).to.deep.equal([]);
      expect(sessionStorage).to.have.length(0);
    });

    it('fills the form from its attributes', async () => {
      await opened(
        html`<gms-chat
          open
          server=${SERVER}
          first-name="Vasya"
          last-name="Pupkin"
          email="v@p.example"
          subject="Socks"
        ></gms-chat>`,
      );
      expect(all(chat, 'textbox').map(valueOf)).to.deep.equal(['Vasya', 'Pupkin', 'v@p.example', 'Socks']);
    });

    it('opened by a press has the focus in the first empty field', async () => {
      await opened(html`<gms-chat server=${SERVER} first-name="Vasya"></gms-chat>`);
      await press(get(chat, 'button', 'Open chat'));
      await settled();
      expect(focused()).to.equal('textbox Last name');
    });

    it('is a dialog with the heading of the page', async () => {
      await opened(html`<gms-chat open server=${SERVER} heading="Ask Kristi"></gms-chat>`);
      expect(names(chat, 'dialog')).to.deep.equal(['Ask Kristi']);
    });

    it('inline is a region without launcher and without minimising', async () => {
      await opened(html`<gms-chat layout="inline" server=${SERVER}></gms-chat>`);
      expect(names(chat, 'region')).to.deep.equal(['Chat with us']);
      expect(names(chat, 'button')).to.deep.equal(['Start chat']);
      await expect(chat).to.be.accessible();
    });

    it('shows what the page puts into its slots', async () => {
      await opened(
        html`<gms-chat open server=${SERVER}>
          <p slot="header">Shop</p>
          <p slot="intro">We answer from 9 to 5.</p>
          <p slot="form-extra">By starting you accept our terms.</p>
          <p>Call 01632 960000</p>
        </gms-chat>`,
      );
      expect(textOf(chat)).to.contain('Shop Chat with us');
      expect(textOf(chat)).to.contain('We answer from 9 to 5. First name');
      expect(textOf(chat)).to.contain('By starting you accept our terms. Start chat');
      expect(textOf(chat)).to.not.contain('Call 01632 960000');
    });

    it('speaks the words that the page has replaced', async () => {
      await opened();
      chat.strings = {heading: 'Frag uns', startChat: 'Los', openChat: () => 'Fragen?'};
      await settled();
      expect(names(chat, 'dialog')).to.deep.equal(['Frag uns']);
      expect(names(chat, 'button')).to.include('Los');
      chat.hide();
      await settled();
      expect(names(chat, 'button')).to.deep.equal(['Fragen?']);
    });
  });

  describe('Start', () => {
    it('asks for the service, then for the chat, with what was filled in', async () => {
      await opened();
      chat.userData = {product: '42'};
      chat.displayName = 'Vasya from Omsk';
      fill(get(chat, 'textbox', 'First name'), 'Vasya');
      await start();
      expect(gms.requests.map(({verb}) => verb).slice(0, 3)).to.deep.equal([
        'request-chat',
        'chat',
        'refresh',
      ]);
      expect(gms.fieldsOf('request-chat')).to.deep.equal({product: '42'});
      expect(gms.fieldsOf('chat')).to.deep.equal({
        firstName: 'Vasya',
        lastName: '',
        email: '',
        subject: 'Socks',
        userDisplayName: 'Vasya from Omsk',
      });
    });

    it('names the customer by a random header, another one for each chat', async () => {
      const users = new Set<string | null>();
      for (let i = 0; i < 2; i++) {
        await opened();
        await start();
        users.add(gms.requests.at(-1)?.headers.get('gms_user') ?? '');
        await chat.endChat();
      }
      expect([...users].map((user) => user?.length)).to.deep.equal([64, 64]);
    });

    it('sends the headers of the page, and none for the user where the page says so', async () => {
      await opened();
      chat.headers = {'x-token': 'abc'};
      chat.gmsUser = '';
      await start();
      const {headers} = gms.requests[0]!;
      expect(headers.get('x-token')).to.equal('abc');
      expect(headers.has('gms_user')).to.equal(false);
    });

    it('shows the composer with the focus in it, and what is waited for', async () => {
      await opened();
      const held = deferred<undefined>();
      gms.next('chat', held.promise);
      await start();
      expect(focused()).to.equal('textbox Message');
      expect(said(chat, 'status')).to.deep.equal(['Connecting…']);
      held.resolve(undefined);
      await settled();
      expect(said(chat, 'status')).to.deep.equal([
        'Someone will be with you shortly. You can already type your message.',
      ]);
      await expect(chat).to.be.accessible();
    });

    it('is told to the page, step by step', async () => {
      const details = heard('gms-chat-before-start');
      const states = heard('gms-chat-statechange');
      const started = heard('gms-chat-started');
      await opened();
      await start();
      gms.joins();
      await poll();
      expect(details.map(({details: {subject}}) => subject)).to.deep.equal(['Socks']);
      expect(states).to.deep.equal([
        {state: 'connecting', previous: 'idle'},
        {state: 'waiting', previous: 'connecting'},
        {state: 'chatting', previous: 'waiting'},
      ]);
      expect(started).to.deep.equal([{sessionId: '00015a9FJ5TQ007V'}]);
      expect(chat.state).to.equal('chatting');
    });

    it('is stopped by a page that cancels it', async () => {
      await opened();
      chat.addEventListener('gms-chat-before-start', (event) => event.preventDefault());
      await start();
      expect(gms.requests).to.deep.equal([]);
      expect(chat.state).to.equal('idle');
      expect(has(chat, 'button', 'Start chat')).to.equal(true);
    });

    it('by the page resolves when the chat stands, and needs no form', async () => {
      await opened();
      await chat.startChat({subject: 'Shoes'});
      expect(chat.state).to.equal('waiting');
      expect(gms.fieldsOf('chat')?.['subject']).to.equal('Shoes');
    });

    it('by the page with a field that is wrong rejects with a typed error', async () => {
      await opened();
      const errors = heard('gms-chat-error');
      const rejected: unknown = await chat.startChat({email: 'nobody'}).catch((error: unknown) => error);
      expect(rejected).to.be.instanceOf(ChatError);
      expect(errors.map(({error}) => error)).to.deep.equal([rejected]);
      expect(errors[0]?.error.kind).to.equal('invalid');
      expect(gms.requests).to.deep.equal([]);
    });

    it('waits where nobody is free yet, and says so', async () => {
      await opened();
      gms.next('chat', {status: 503, body: ''});
      await start();
      expect(chat.state).to.equal('waiting');
      expect(said(chat, 'status')).to.deep.equal([
        'All our agents are busy right now. We are keeping your place. You can already type your message.',
      ]);
      await clock.turn(3_000);
      expect(gms.news()).to.deep.equal(['request-chat', 'chat', 'status', 'chat']);
      expect(said(chat, 'status')).to.deep.equal([
        'Someone will be with you shortly. You can already type your message.',
      ]);
    });

    it('can be left while nobody is free yet', async () => {
      await opened();
      gms.next('chat', {status: 503, body: ''});
      await start();
      await press(get(chat, 'button', 'End chat'));
      await settled();
      await press(get(chat, 'button', 'End chat'));
      await settled();
      expect(chat.state).to.equal('ended');
      await press(get(chat, 'button', 'Start a new chat'));
      await settled();
      expect(has(chat, 'button', 'Start chat')).to.equal(true);
    });
  });

  describe('a start that fails', () => {
    const FAULTS: readonly (readonly [
      string,
      verb: string,
      Answer,
      kind: string,
      status: number | undefined,
      RegExp,
    ])[] = [
      ['no answer', 'request-chat', 'unanswered', 'unreachable', undefined, /cannot reach the chat/],
      ['503', 'request-chat', {status: 503, body: ''}, 'unavailable', 503, /No agent is available/],
      ['415', 'request-chat', {status: 415, body: ''}, 'refused', 415, /could not be started/],
      [
        '404',
        'request-chat',
        {status: 404, body: '<h1>Not found</h1>'},
        'refused',
        404,
        /could not be started/,
      ],
      [
        '500',
        'request-chat',
        {status: 500, body: '{"exception": "x"}'},
        'broken',
        500,
        /went wrong on our side/,
      ],
      ['no JSON', 'request-chat', {status: 200, body: '<html>'}, 'broken', 200, /went wrong on our side/],
      [
        'an empty reply',
        'request-chat',
        {status: 200, body: ''},
        'broken',
        undefined,
        /went wrong on our side/,
      ],
      ['500 to the chat', 'chat', {status: 500, body: '{"exception": "x"}'}, 'broken', 500, /went wrong/],
    ];
    for (const [name, verb, answer, kind, status, sentence] of FAULTS) {
      it(`with ${name} says what to do, keeps the form, tells the page, and can be tried again`, async () => {
        const errors = heard('gms-chat-error');
        await opened();
        fill(get(chat, 'textbox', 'First name'), 'Vasya');
        gms.next(verb, answer);
        // The browser does not say why there was no answer, so it is asked for without cookies as well.
        if (answer === 'unanswered') gms.next(verb, answer);
        await start();
        expect(said(chat, 'alert')).to.have.length(1);
        expect(said(chat, 'alert')[0]).to.match(sentence);
        const follows = get(chat, 'alert').compareDocumentPosition(get(chat, 'textbox', 'First name'));
        expect(follows & Node.DOCUMENT_POSITION_FOLLOWING).to.not.equal(0);
        expect(all(chat, 'textbox').map(valueOf)).to.deep.equal(['Vasya', '', '', 'Socks']);
        expect(errors.map(({error}) => [error.kind, error.status])).to.deep.equal([[kind, status]]);
        expect(errors[0]?.error).to.be.instanceOf(ChatError);
        expect(chat.state).to.equal('failed');
        await start();
        expect(chat.state).to.equal('waiting');
      });
    }

    it('shows the fallback of the page as well, and is accessible', async () => {
      await opened(
        html`<gms-chat open server=${SERVER} delivery="poll" subject="Socks">
          <a href="tel:+441632960000">Call us</a>
        </gms-chat>`,
      );
      expect(has(chat, 'link')).to.equal(false);
      gms.next('request-chat', {status: 503, body: ''});
      await start();
      expect(names(chat, 'link')).to.deep.equal(['Call us']);
      expect(textOf(chat)).to.match(/No agent is available.*Call us.*First name/);
      await expect(chat).to.be.accessible();
    });

    for (const server of ['', '   ', 'ftp://gms.example.com/genesys', 'http://', 'mailto:gms@example.com']) {
      it(`for the server "${server}" says what to do, tells the page, and can be mended by it`, async () => {
        const errors = heard('gms-chat-error');
        await opened(html`<gms-chat open server=${server} delivery="poll" subject="Socks"></gms-chat>`);
        await start();
        expect(said(chat, 'alert')).to.deep.equal([
          'Chat is not set up correctly on this page. Please contact us another way.',
        ]);
        expect(errors.map(({error}) => error.kind)).to.deep.equal(['invalid']);
        expect(chat.state).to.equal('failed');
        chat.server = SERVER;
        await start();
        expect(chat.state).to.equal('waiting');
      });
    }

    it('for no server at all does the same', async () => {
      const errors = heard('gms-chat-error');
      await opened(html`<gms-chat open subject="Socks"></gms-chat>`);
      await start();
      expect(errors.map(({error}) => error.kind)).to.deep.equal(['invalid']);
      expect(said(chat, 'alert')).to.have.length(1);
    });

    it('keeps what was written meanwhile, and sends it once the chat stands', async () => {
      await opened();
      const held = deferred<undefined>();
      gms.next('request-chat', held.promise);
      gms.next('chat', {status: 500, body: '{"exception": "x"}'});
      await start();
      await write('Hello');
      held.resolve(undefined);
      await settled();
      expect(chat.state).to.equal('failed');
      await start();
      await poll();
      expect(gms.news().filter((verb) => verb === 'send')).to.deep.equal(['send']);
      expect(rows()).to.deep.equal(['You Hello now']);
    });
  });

  describe('a message of the customer', () => {
    it('is there at once as "Sending…", then as it is, and once only', async () => {
      await talking();
      const held = deferred<undefined>();
      gms.next('send', held.promise);
      await write('Where are my socks?');
      expect(rows().at(-1)).to.equal('You Where are my socks? Sending… now');
      held.resolve(undefined);
      await settled();
      expect(rows().at(-1)).to.equal('You Where are my socks? now');
      await poll();
      expect(rows()).to.deep.equal(['Kristi has joined now', 'You Where are my socks? now']);
      expect(gms.fieldsOf('send')).to.deep.equal({message: 'Where are my socks?'});
    });

    it('waits for the connection until the chat stands', async () => {
      await opened();
      const held = deferred<undefined>();
      gms.next('chat', held.promise);
      await start();
      await write('Hello');
      expect(rows()).to.deep.equal(['You Hello Waiting for the connection now']);
      held.resolve(undefined);
      await settled();
      expect(rows()).to.deep.equal(['You Hello now']);
      expect(gms.news()).to.deep.equal(['request-chat', 'chat', 'send']);
    });

    it('that failed can be tried again', async () => {
      await talking();
      gms.next('send', {status: 500, body: '{"exception": "x"}'});
      await write('Hello');
      expect(rows().at(-1)).to.equal('You Hello Not sent Try again Delete now');
      await expect(chat).to.be.accessible();
      await press(get(chat, 'button', 'Try again'));
      await settled();
      expect(rows().filter((row) => row.includes('Hello'))).to.deep.equal(['You Hello now']);
    });

    it('that failed can be deleted', async () => {
      await talking();
      gms.next('send', {status: 500, body: '{"exception": "x"}'});
      await write('Hello');
      await press(get(chat, 'button', 'Delete'));
      await settled();
      expect(rows()).to.deep.equal(['Kristi has joined now']);
      expect(gms.news().filter((verb) => verb === 'send')).to.deep.equal(['send']);
    });

    it('that failed is told to the page', async () => {
      await talking();
      const errors = heard('gms-chat-error');
      gms.next('send', {status: 500, body: '{"exception": "x"}'});
      const rejected: unknown = await chat.sendMessage('Hello').catch((error: unknown) => error);
      expect(errors.map(({error}) => error)).to.deep.equal([rejected]);
      expect(rejected).to.be.instanceOf(ChatError);
    });

    it('without an answer is neither sent nor failed until the transcript tells', async () => {
      await talking();
      gms.next('send', 'unanswered');
      await write('Hello');
      expect(rows().at(-1)).to.equal('You Hello Not confirmed yet now');
      await clock.turn(10_000);
      expect(rows().at(-1)).to.equal('You Hello Not sent Try again Delete now');
    });

    it('goes out as the page has changed it', async () => {
      await opened();
      chat.transformOutgoing = (text) => text.replace(/\d/g, '*');
      await start();
      await write('My card is 1234');
      expect(gms.fieldsOf('send')).to.deep.equal({message: 'My card is ****'});
      expect(rows()).to.deep.equal(['You My card is **** now']);
    });

    it('is refused when it is longer than max-length, by the page as well', async () => {
      await talking();
      chat.maxLength = 5;
      await settled();
      fill(message(), 'Hello!');
      await press(message());
      await settled();
      expect(said(chat, 'alert')).to.deep.equal(['1 character too many']);
      const rejected: unknown = await chat.sendMessage('Hello!').catch((error: unknown) => error);
      expect(rejected).to.be.instanceOf(ChatError);
      expect(gms.news()).to.not.include('send');
    });

    it('without a chat is refused with a typed error', async () => {
      await opened();
      const errors = heard('gms-chat-error');
      const rejected: unknown = await chat.sendMessage('Hello').catch((error: unknown) => error);
      expect(errors.map(({error}) => error)).to.deep.equal([rejected]);
      expect(errors[0]?.error.kind).to.equal('invalid');
    });

    for (const [what, takesBack] of [
      ['ends', () => chat.endChat()],
      ['takes the element away from', () => chat.remove()],
    ] as const)
      it(`is not asked for where the page ${what} the chat in the moment in which it starts it`, async () => {
        await opened();
        const starts = chat.startChat();
        const [started] = await Promise.allSettled([starts, takesBack(), settled()]);
        expect(started).to.have.nested.property('reason.kind', 'gone');
        await settled();
        expect(gms.news()).to.deep.equal([]);
      });

    it('that the page sends while it starts a chat goes out once that stands, in order', async () => {
      await opened();
      await Promise.all([chat.startChat(), chat.sendMessage('One'), chat.sendMessage('Two'), settled()]);
      expect(gms.news().filter((verb) => verb === 'chat' || verb === 'send')).to.deep.equal([
        'chat',
        'send',
        'send',
      ]);
      expect(rows()).to.deep.equal(['You One now', 'You Two now']);
    });

    it('that the page sends while it starts a chat in vain is refused for the same reason, and forgotten', async () => {
      await opened();
      const errors = heard('gms-chat-error');
      gms.next('request-chat', {status: 415, body: ''});
      const fates = await Promise.allSettled([chat.startChat(), chat.sendMessage('Hello')]);
      const [started, sent] = fates.map((fate) => fate.status === 'rejected' && (fate.reason as unknown));
      expect(started).to.be.instanceOf(ChatError);
      expect(sent).to.equal(started);
      expect(errors.map(({error}) => error)).to.deep.equal([started]);
      await start();
      expect(rows()).to.deep.equal([]);
    });

    it('that the page sends while it starts two chats at once goes to the one that begins', async () => {
      await opened();
      const asked = [chat.startChat(), chat.startChat(), chat.sendMessage('Hello')];
      const fates = await Promise.allSettled([...asked, settled()]);
      expect(fates.map(({status}) => status)).to.deep.equal([
        'fulfilled',
        'rejected',
        'fulfilled',
        'fulfilled',
      ]);
      expect(gms.news()).to.deep.equal(['request-chat', 'chat', 'send']);
    });

    it('can be sent after a second try, while what is left of the first is still being told to the server', async () => {
      await opened();
      gms.next('chat', 'unanswered');
      gms.next('disconnect', deferred<undefined>().promise);
      await start();
      expect(said(chat, 'alert')).to.have.length(1);
      await start();
      expect(gms.news()).to.deep.equal(['request-chat', 'chat', 'disconnect', 'request-chat', 'chat']);
      await write('Hello');
      expect(rows()).to.deep.equal(['You Hello now']);
    });

    it('that the page sends while it asks for a chat that is there already goes to that', async () => {
      await talking();
      const [started] = await Promise.allSettled([chat.startChat(), chat.sendMessage('Hello'), settled()]);
      expect(started.status).to.equal('rejected');
      expect(rows().at(-1)).to.equal('You Hello now');
    });

    it('being typed is told at most once in 3 s, and its stop 5 s after the last key', async () => {
      await talking();
      await type(message(), 'Hel');
      expect(gms.news()).to.deep.equal(['startTyping']);
      await clock.turn(3_000);
      await type(message(), 'lo');
      expect(gms.news()).to.deep.equal(['startTyping']);
      await clock.turn(5_000);
      expect(gms.news()).to.deep.equal(['stopTyping']);
    });

    it('sent, or emptied, is no longer typed', async () => {
      await talking();
      await type(message(), 'H');
      await press(message());
      await settled();
      expect(gms.news()).to.deep.equal(['startTyping', 'stopTyping', 'send']);
      await clock.turn(3_000);
      await type(message(), 'H');
      await press(message(), 'Backspace');
      await settled();
      expect(gms.news()).to.deep.equal(['startTyping', 'stopTyping']);
    });
  });

  describe('the agent', () => {
    it('joins, talks and leaves', async () => {
      await talking();
      gms.says('Hello');
      gms.leaves();
      gms.joins('Anna');
      await poll();
      expect(rows()).to.deep.equal([
        'Kristi has joined now',
        'Kristi Hello now',
        'Kristi has left now',
        'Anna has joined now',
      ]);
      expect(chat.state).to.equal('chatting');
      await expect(chat).to.be.accessible();
    });

    it('is seen typing until the message comes', async () => {
      await talking();
      gms.types();
      await poll();
      expect(said(chat, 'status')).to.deep.equal(['Kristi is typing…']);
      gms.says('Hello');
      await poll();
      expect(said(chat, 'status')).to.deep.equal([]);
    });

    it('is seen typing until it stops', async () => {
      await talking();
      gms.types();
      await poll();
      gms.stopsTyping();
      await poll();
      expect(said(chat, 'status')).to.deep.equal([]);
    });

    it('is seen typing no longer than 10 s without news', async () => {
      await talking();
      gms.types();
      await poll();
      await clock.turn(9_000);
      expect(said(chat, 'status')).to.deep.equal(['Kristi is typing…']);
      await clock.turn(1_000);
      expect(said(chat, 'status')).to.deep.equal([]);
    });

    it('sends a page to look at, which is never opened by itself', async () => {
      await talking();
      gms.pushes('https://shop.example.com/socks');
      gms.pushes('javascript:window.wasRun=true');
      await poll();
      expect(names(chat, 'link')).to.deep.equal(['shop.example.com/socks']);
      expect(rows().at(-1)).to.contain('javascript:window.wasRun=true');
      expect('wasRun' in window).to.equal(false);
    });

    it('can say or be called a script, which stays a text', async () => {
      await opened();
      await start();
      gms.joins(SCRIPT);
      gms.says(SCRIPT, SCRIPT);
      gms.types(SCRIPT);
      await poll();
      expect(rows()).to.deep.equal([`${SCRIPT} has joined now`, `${SCRIPT} ${SCRIPT} now`]);
      expect(said(chat, 'status')).to.deep.equal([`${SCRIPT} is typing…`]);
      expect('wasRun' in window).to.equal(false);
    });

    it('is told to the page, entry by entry', async () => {
      await talking();
      const entries = heard('gms-chat-message');
      gms.says('Hello');
      gms.types();
      gms.pushes('https://example.com');
      await poll();
      await write('Hi');
      await poll();
      expect(entries.map(({event: {kind, party, text}}) => [kind, party, text])).to.deep.equal([
        ['message', 'agent', 'Hello'],
        ['push-url', 'agent', 'https://example.com'],
        ['message', 'client', 'Hi'],
      ]);
      expect(entries.map(({event}) => event.at).every((at) => at <= clock.now())).to.equal(true);
    });
  });

  describe('times', () => {
    it('go on being right', async () => {
      await talking();
      const before = all(chat, 'time').map(textOf);
      await clock.turn(3 * 60_000);
      expect(before).to.deep.equal(['now']);
      expect(all(chat, 'time').map(textOf)).to.deep.equal(['3 minutes ago']);
    });
  });

  describe('unread messages', () => {
    const minimised = async () => {
      await talking();
      chat.hide();
      await settled();
    };

    it('are counted on the launcher while it is minimised, and told to the page', async () => {
      await minimised();
      const counts = heard('gms-chat-unread');
      gms.says('Hello');
      gms.types();
      gms.leaves();
      await poll();
      expect(names(chat, 'button')).to.deep.equal(['Open chat, 1 unread message']);
      gms.says('Are you there?');
      await poll();
      expect(names(chat, 'button')).to.deep.equal(['Open chat, 2 unread messages']);
      expect(counts).to.deep.equal([{count: 1}, {count: 2}]);
    });

    it('are read when it is opened', async () => {
      await minimised();
      gms.says('Hello');
      await poll();
      const counts = heard('gms-chat-unread');
      await press(get(chat, 'button', 'Open chat, 1 unread message'));
      await settled();
      expect(counts).to.deep.equal([{count: 0}]);
      chat.hide();
      await settled();
      expect(names(chat, 'button')).to.deep.equal(['Open chat']);
    });

    it('are counted in a page that nobody sees, until it is seen', async () => {
      await talking();
      const counts = heard('gms-chat-unread');
      await hide(true);
      gms.says('Hello');
      await clock.turn(15_000);
      expect(counts).to.deep.equal([{count: 1}]);
      await hide(false);
      expect(counts).to.deep.equal([{count: 1}, {count: 0}]);
    });
  });

  describe('minimised', () => {
    it('ends nothing, and comes back as it was', async () => {
      await talking();
      await type(message(), 'Half a sen');
      await press(get(chat, 'button', 'Minimize chat'));
      await settled();
      expect(focused()).to.equal('button Open chat');
      gms.says('Still here');
      await poll();
      expect(chat.state).to.equal('chatting');
      await press(get(chat, 'button', 'Open chat, 1 unread message'));
      await settled();
      expect(rows().at(-1)).to.equal('Kristi Still here now');
      expect(valueOf(message())).to.equal('Half a sen');
      expect(focused()).to.equal('textbox Message');
      expect(gms.news()).to.not.include('disconnect');
    });

    it('by Escape, when nothing is being written', async () => {
      await talking();
      const events = heard('gms-chat-minimize');
      await type(message(), 'H');
      await sendKeys({press: 'Escape'});
      expect(chat.open).to.equal(true);
      await sendKeys({press: 'Backspace'});
      await sendKeys({press: 'Escape'});
      await settled();
      expect(chat.open).to.equal(false);
      expect(events).to.have.length(1);
      expect(focused()).to.equal('button Open chat');
    });
  });

  describe('while the line is down', () => {
    /** Every poll fails, for longer than a short trouble. */
    const cut = async () => {
      for (let i = 0; i < 4; i++) gms.next('refresh', 'unanswered');
      await clock.turn(5_000);
    };

    it('says so, tells the page, and is accessible', async () => {
      await talking();
      const states = heard('gms-chat-statechange');
      await cut();
      expect(said(chat, 'status')[0]).to.contain('Reconnecting…');
      expect(states).to.deep.equal([{state: 'reconnecting', previous: 'chatting'}]);
      await expect(chat).to.be.accessible();
    });

    it('keeps what is written, and sends it once the line is back', async () => {
      await talking();
      await cut();
      await write('Hello');
      expect(rows().at(-1)).to.equal('You Hello Waiting for the connection now');
      expect(gms.news()).to.not.include('send');
      await clock.turn(60_000);
      expect(said(chat, 'status')).to.deep.equal([]);
      const own = rows().filter((row) => row.includes('Hello'));
      expect(own).to.have.length(1);
      expect(own[0]).to.not.contain('Waiting');
      expect(gms.news().filter((verb) => verb === 'send')).to.deep.equal(['send']);
      expect(chat.state).to.equal('chatting');
    });
  });

  describe('the end', () => {
    const end = async () => {
      await press(get(chat, 'button', 'End chat'));
      await settled();
      await press(get(get(chat, 'alertdialog', 'End this chat?'), 'button', 'End chat'));
      await settled();
    };

    it('by the customer is asked about, told to the server, shown, and told to the page', async () => {
      await talking();
      const reasons = heard('gms-chat-ended');
      await end();
      expect(gms.news()).to.deep.equal(['disconnect']);
      expect(said(chat, 'status')).to.deep.equal(['The chat has ended Thank you for chatting with us.']);
      expect(reasons).to.deep.equal([{reason: 'customer'}]);
      expect(chat.state).to.equal('ended');
      expect(rows()).to.deep.equal(['Kristi has joined now']);
      expect(focused()).to.equal('button Start a new chat');
      await expect(chat).to.be.accessible();
    });

    it('leaves no request, no timer once minimised, and nothing kept', async () => {
      await talking();
      await end();
      chat.hide();
      // What was said to those who hear it stands for a moment.
      await clock.turn(1_000);
      const asked = gms.requests.length;
      expect(clock.timers).to.deep.equal([]);
      await clock.turn(10 * 60_000);
      expect(gms.requests).to.have.length(asked);
      expect(sessionStorage).to.have.length(0);
    });

    it('is not asked about by the page’s own call', async () => {
      await talking();
      await chat.endChat();
      expect(gms.news()).to.deep.equal(['disconnect']);
      expect(chat.state).to.equal('ended');
    });

    it('by the agent comes after the last words', async () => {
      await talking();
      const order: string[] = [];
      chat.addEventListener('gms-chat-message', ({detail}) => order.push(detail.event.text));
      chat.addEventListener('gms-chat-ended', ({detail}) => order.push(detail.reason));
      gms.says('Goodbye');
      gms.ends();
      await poll();
      expect(order).to.deep.equal(['Goodbye', 'agent']);
      expect(said(chat, 'status')[0]).to.contain('The chat has ended The agent ended the chat.');
    });

    it('by a server that no longer knows the chat is told as such', async () => {
      await talking();
      const reasons = heard('gms-chat-ended');
      gms.next('refresh', {status: 404, body: ''});
      await poll();
      expect(reasons).to.deep.equal([{reason: 'lost'}]);
      expect(said(chat, 'status').join(' ')).to.contain('The connection was lost and the chat has ended.');
    });

    it('leaves a form for a new chat', async () => {
      await talking();
      await write('Old words');
      await end();
      await press(get(chat, 'button', 'Start a new chat'));
      await settled();
      expect(chat.state).to.equal('idle');
      expect(valueOf(get(chat, 'textbox', 'Subject'))).to.equal('Socks');
      await start();
      expect(chat.state).to.equal('waiting');
      expect(rows()).to.deep.equal([]);
    });

    it('leaves the transcript to be kept as a text file', async () => {
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
      gms.says('Hello');
      await poll();
      await end();
      await press(get(chat, 'button', 'Download transcript'));
      await waitUntil(() => names.length);
      expect(names).to.deep.equal(['chat-2026-11-21.txt']);
      expect(await files[0]?.text()).to.match(/Kristi has joined\n.*Kristi: Hello\n$/);
    });

    it('of what never began has no transcript, whether nobody tried or it failed', async () => {
      await opened();
      const refused = () => chat.downloadTranscript().catch((error: unknown) => error);
      expect(await refused()).to.be.instanceOf(ChatError);
      gms.next('request-chat', {status: 503, body: ''});
      await start();
      expect(await refused()).to.be.instanceOf(ChatError);
    });
  });

  describe('taken out of the page', () => {
    const out = async () => {
      const parent = chat.parentElement;
      chat.remove();
      await settled();
      return parent;
    };

    it('leaves no timer and no request, and does not end the chat', async () => {
      await talking();
      await out();
      const asked = gms.requests.length;
      expect(clock.timers).to.deep.equal([]);
      await clock.turn(60_000);
      expect(gms.requests).to.have.length(asked);
      expect(gms.news()).to.not.include('disconnect');
      expect(chat.shadowRoot?.querySelector('gms-chat-window') === null).to.equal(true);
    });

    it('ends the chat where it is not to be taken up again', async () => {
      await opened(
        html`<gms-chat open server=${SERVER} delivery="poll" subject="Socks" resume="off"></gms-chat>`,
      );
      await start();
      expect(sessionStorage).to.have.length(0);
      await out();
      expect(gms.news()).to.deep.equal(['request-chat', 'chat', 'disconnect']);
      expect(clock.timers).to.deep.equal([]);
    });

    it('and put in again takes the chat up', async () => {
      await talking();
      await write('Hi');
      const parent = await out();
      gms.says('Are you there?');
      const states: string[] = [];
      chat.addEventListener('gms-chat-statechange', ({detail}) =>
        states.push(`${detail.state} ${chat.state}`),
      );
      parent?.append(chat);
      await waitUntil(() => chat.state === 'chatting');
      await poll();
      expect(rows()).to.deep.equal(['Kristi has joined now', 'You Hi now', 'Kristi Are you there? now']);
      expect(states).to.deep.equal(['chatting chatting']);
      await write('Yes');
      expect(rows().at(-1)).to.equal('You Yes now');
      expect(gms.news()).to.not.include('request-chat');
    });

    it('is taken up by another element of the same server, as after a reload', async () => {
      await talking();
      await type(message(), 'Half a sen');
      await out();
      await opened(html`<gms-chat server=${SERVER} delivery="poll"></gms-chat>`);
      await waitUntil(() => chat.state === 'chatting');
      await settled();
      expect(chat.open).to.equal(true);
      expect(rows()).to.deep.equal(['Kristi has joined now']);
      expect(valueOf(message())).to.equal('Half a sen');
    });

    it('moved within the document goes on as if nothing had happened', async () => {
      await talking();
      const panel = get(chat, 'dialog');
      const states = heard('gms-chat-statechange');
      const place = document.createElement('main');
      chat.parentElement?.append(place);
      place.append(chat);
      await settled();
      expect(get(chat, 'dialog') === panel).to.equal(true);
      gms.says('Hello');
      await poll();
      expect(rows().at(-1)).to.equal('Kristi Hello now');
      expect(states).to.deep.equal([]);
      expect(gms.news()).to.deep.equal([]);
    });
  });
});
