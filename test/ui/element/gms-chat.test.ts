import {expect, fixture, html} from '@open-wc/testing';
import {resetMouse, sendMouse} from '@web/test-runner-commands';
import {ChatError} from '../../../src/client.js';
import {GmsChat, type GmsChatEvents} from '../../../src/index.js';
import {ATTRIBUTES, DEFAULTS} from '../../../src/ui/element/settings.js';
import {has, focused, get, names, press, textOf} from '../../support/elements/by-role.js';
import {deferred} from '../../support/fakes/deferred.js';
import {FakeHalf} from '../../support/fakes/fake-half.js';
import {settled} from '../../support/fakes/settled.js';

const {load} = GmsChat;

/** The light half, with the other one fetched as the test says. */
describe('<gms-chat> before and while its other half is loaded', () => {
  let chat: GmsChat;
  let half: FakeHalf;
  let loads: number;

  const launcher = () => get(chat, 'button', 'Open chat');
  const reload = (answer: () => Promise<FakeHalf['module']>) => {
    GmsChat.load = () => {
      loads += 1;
      return answer();
    };
  };
  /** A press counts for some seconds, also one of the test before. */
  const pressedLately = (isActive: boolean) =>
    Object.defineProperty(navigator, 'userActivation', {configurable: true, value: {isActive}});
  /** Names of the events that the page hears of from now on. */
  const heard = (...types: readonly (keyof GmsChatEvents)[]): readonly string[] => {
    const all: string[] = [];
    for (const type of types) chat.addEventListener(type, () => all.push(type));
    return all;
  };
  const made = async (template = html`<gms-chat server="https://gms.example.com/genesys"></gms-chat>`) => {
    chat = await fixture<GmsChat>(template);
  };

  beforeEach(async () => {
    half = new FakeHalf();
    loads = 0;
    reload(() => Promise.resolve(half.module));
    await made();
  });

  afterEach(() => Reflect.deleteProperty(navigator, 'userActivation'));
  after(() => void (GmsChat.load = load));

  describe('the launcher', () => {
    it('is a button "Open chat", and is accessible', async () => {
      expect(names(chat, 'button')).to.deep.equal(['Open chat']);
      await expect(chat).to.be.accessible();
    });

    it('says that its name is English, unless the page has given it another', () => {
      expect(launcher().lang).to.equal('en');
      chat.strings = {openChat: () => 'Frag uns'};
      const button = get(chat, 'button', 'Frag uns');
      expect(button.lang).to.equal('');
      chat.nameLauncher('Chat öffnen', 'de');
      expect(button.lang).to.equal('de');
    });

    it('is called as the other half says, and takes its badge in', async () => {
      const badge = document.createElement('b');
      badge.textContent = '2';
      chat.draw(document.createElement('section'), badge);
      chat.nameLauncher('Open chat, 2 unread messages', 'en');
      expect(names(chat, 'button')).to.deep.equal(['Open chat, 2 unread messages']);
      expect(badge.checkVisibility()).to.equal(true);
      await expect(chat).to.be.accessible();
    });

    it('can be pressed by the pointer where it is drawn', async () => {
      const {x, y, width, height} = launcher().getBoundingClientRect();
      const position: [number, number] = [Math.round(x + width / 2), Math.round(y + height / 2)];
      await sendMouse({type: 'click', position});
      await resetMouse();
      expect(chat.open).to.equal(true);
    });

    it('is at least 44 px wide and high', () => {
      const {width, height} = launcher().getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
    });

    it('shows a picture of the page’s own', async () => {
      await made(html`<gms-chat><span slot="launcher">Help</span></gms-chat>`);
      expect(chat.querySelector('span')?.checkVisibility()).to.equal(true);
    });

    it('makes way for the panel, and comes back', async () => {
      await press(launcher());
      await settled();
      expect(has(chat, 'button')).to.equal(false);
      chat.hide();
      expect(names(chat, 'button')).to.deep.equal(['Open chat']);
    });
  });

  describe('loading', () => {
    it('is not done on load', () => {
      expect(loads).to.equal(0);
    });

    it('is done ahead when the pointer is on its way', () => {
      launcher().dispatchEvent(new PointerEvent('pointerenter'));
      expect(loads).to.equal(1);
      expect(half.news()).to.deep.equal([]);
    });

    it('is done ahead when the focus is there', () => {
      launcher().focus();
      expect(loads).to.equal(1);
      expect(half.news()).to.deep.equal([]);
    });

    it('mounts once, however often the chat is opened', async () => {
      chat.show();
      chat.hide();
      chat.show();
      await settled();
      chat.hide();
      chat.show();
      await settled();
      expect(half.news().filter((line) => line !== 'focus')).to.deep.equal(['mount gms-chat']);
    });

    it('is shown by the launcher while it takes', async () => {
      const answer = deferred<FakeHalf['module']>();
      reload(() => answer.promise);
      chat.show();
      expect(launcher().ariaBusy).to.equal('true');
      answer.resolve(half.module);
      await settled();
      expect(chat.shadowRoot?.querySelector('button')?.ariaBusy).to.equal(null);
    });

    it('is done at once for an open chat, and for one that is part of the page', async () => {
      await made(html`<gms-chat open></gms-chat>`);
      await settled();
      expect(half.news()).to.deep.equal(['mount gms-chat']);
      await made(html`<gms-chat layout="inline"></gms-chat>`);
      await settled();
      expect(half.news()).to.include('mount gms-chat');
    });

    it('moves the focus in after a press', async () => {
      await press(launcher());
      await settled();
      expect(half.news()).to.deep.equal(['mount gms-chat', 'focus']);
    });

    it('moves no focus when the page opens the chat by itself', async () => {
      pressedLately(false);
      chat.show();
      await settled();
      expect(half.news()).to.deep.equal(['mount gms-chat']);
    });

    it('is waited for by each method', async () => {
      const answer = deferred<FakeHalf['module']>();
      reload(() => answer.promise);
      const done = Promise.all([
        chat.startChat({subject: 'Socks'}),
        chat.sendMessage('Hello'),
        chat.downloadTranscript(),
        chat.endChat(),
      ]);
      expect(half.news()).to.deep.equal([]);
      answer.resolve(half.module);
      await done;
      expect(half.news()).to.deep.equal(['mount gms-chat', 'start Socks', 'send Hello', 'download', 'end']);
    });

    it('is not done to end what was never begun', async () => {
      await chat.endChat();
      expect(loads).to.equal(0);
    });
  });

  describe('that cannot be loaded', () => {
    const errors = () => {
      const all: ChatError[] = [];
      chat.addEventListener('gms-chat-error', ({detail}) => all.push(detail.error));
      return all;
    };

    beforeEach(async () => {
      reload(() => Promise.reject(new TypeError('Failed to fetch dynamically imported module')));
      await made(html`<gms-chat><a href="tel:+441632960000">Call us</a></gms-chat>`);
    });

    it('shows the fallback, which is hidden before', async () => {
      expect(has(chat, 'link')).to.equal(false);
      await press(launcher());
      await settled();
      expect(names(chat, 'link')).to.deep.equal(['Call us']);
      await expect(chat).to.be.accessible();
    });

    it('tells the page, with a typed error', async () => {
      const told = errors();
      await press(launcher());
      await settled();
      expect(told).to.have.length(1);
      expect(told[0]).to.be.instanceOf(ChatError);
      expect(told[0]?.kind).to.equal('unreachable');
    });

    it('rejects what was asked of it with the same error', async () => {
      const told = errors();
      const rejected: unknown = await chat.startChat().catch((error: unknown) => error);
      expect(told).to.deep.equal([rejected]);
    });

    it('keeps the launcher, and tries again at the next press', async () => {
      await press(launcher());
      await settled();
      reload(() => Promise.resolve(half.module));
      await press(launcher());
      await settled();
      expect(half.news()).to.deep.equal(['mount gms-chat', 'focus']);
      expect(has(chat, 'link')).to.equal(false);
    });

    it('tries again when the page shows it once more', async () => {
      pressedLately(false);
      chat.show();
      await settled();
      reload(() => Promise.resolve(half.module));
      chat.show();
      await settled();
      expect(half.news()).to.include('mount gms-chat');
    });
  });

  describe('open', () => {
    it('reflects, and is set by the attribute', () => {
      chat.open = true;
      expect(chat.hasAttribute('open')).to.equal(true);
      chat.removeAttribute('open');
      expect(chat.open).to.equal(false);
      chat.setAttribute('open', '');
      expect(chat.open).to.equal(true);
    });

    it('is told to the page, once for each change', () => {
      const all = heard('gms-chat-open', 'gms-chat-minimize');
      chat.show();
      chat.show();
      chat.setAttribute('open', 'open');
      chat.hide();
      chat.hide();
      expect(all).to.deep.equal(['gms-chat-open', 'gms-chat-minimize']);
    });

    it('is told by events that bubble and are composed', () => {
      const events: Event[] = [];
      const listen = (event: Event) => events.push(event);
      document.addEventListener('gms-chat-open', listen);
      chat.show();
      document.removeEventListener('gms-chat-open', listen);
      expect(events.map(({bubbles, composed, cancelable}) => [bubbles, composed, cancelable])).to.deep.equal([
        [true, true, false],
      ]);
    });

    it('tells the other half', async () => {
      chat.show();
      await settled();
      half.updates();
      chat.hide();
      expect(half.updates()).to.be.above(0);
    });
  });

  describe('settings', () => {
    it('are attributes and properties of these names', () => {
      expect(Object.fromEntries(ATTRIBUTES)).to.deep.equal({
        server: 'server',
        service: 'service',
        delivery: 'delivery',
        'gms-user': 'gmsUser',
        'first-name': 'firstName',
        'last-name': 'lastName',
        email: 'email',
        subject: 'subject',
        'display-name': 'displayName',
        layout: 'layout',
        open: 'open',
        heading: 'heading',
        locale: 'locale',
        'max-length': 'maxLength',
        sound: 'sound',
        'check-private-data': 'checkPrivateData',
        'push-origins': 'pushOrigins',
        resume: 'resume',
        history: 'history',
        'customer-id': 'customerId',
      });
    });

    it('have defaults', () => {
      const bare = document.createElement('gms-chat');
      for (const [name, value] of Object.entries(DEFAULTS))
        expect(Reflect.get(bare, name), name).to.deep.equal(value);
    });

    for (const [attribute, name] of ATTRIBUTES) {
      if (['open', 'max-length', 'sound', 'check-private-data'].includes(attribute)) continue;
      it(`${attribute} sets ${name}, and taken away is the default again`, () => {
        chat.setAttribute(attribute, 'inline');
        expect(Reflect.get(chat, name)).to.equal('inline');
        chat.removeAttribute(attribute);
        expect(Reflect.get(chat, name)).to.equal(Reflect.get(DEFAULTS, name));
      });
    }

    for (const [attribute, name] of [
      ['check-private-data', 'checkPrivateData'],
      ['sound', 'sound'],
    ] as const) {
      it(`${attribute} is there or not, whatever it says`, () => {
        chat.setAttribute(attribute, '');
        expect(chat[name]).to.equal(true);
        chat.removeAttribute(attribute);
        expect(chat[name]).to.equal(false);
      });
    }

    it('max-length is a number; what is none is the default', () => {
      for (const [value, expected] of [
        ['160', 160],
        ['', 4000],
        ['many', 4000],
        ['-1', 4000],
        ['0', 4000],
      ] as const) {
        chat.setAttribute('max-length', value);
        expect(chat.maxLength, value).to.equal(expected);
      }
    });

    it('takes undefined and null for the default', () => {
      Reflect.set(chat, 'service', 'request-chat-poll');
      Reflect.set(chat, 'service', undefined);
      expect(chat.service).to.equal('request-chat');
      Reflect.set(chat, 'heading', null);
      expect(chat.heading).to.equal('');
    });

    it('layout reflects; who one is does not', () => {
      chat.layout = 'inline';
      expect(chat.getAttribute('layout')).to.equal('inline');
      chat.gmsUser = 'secret';
      chat.firstName = 'Vasya';
      expect(chat.outerHTML).to.not.contain('secret').and.to.not.contain('Vasya');
    });

    it('can be set before the element is defined', async () => {
      const early = document.implementation.createHTMLDocument('').createElement('gms-chat');
      Object.assign(early, {server: 'https://gms.example.com/genesys', firstName: 'Vasya', open: true});
      document.body.append(early);
      await settled();
      expect(early).to.be.instanceOf(GmsChat);
      expect(early.firstName).to.equal('Vasya');
      expect(early.hasAttribute('open')).to.equal(true);
      expect(Object.hasOwn(early, 'firstName')).to.equal(false);
      expect(half.news()).to.deep.equal(['mount gms-chat']);
      early.remove();
    });

    it('tell the other half when they change, and only then', async () => {
      chat.show();
      await settled();
      half.updates();
      chat.heading = 'Ask us';
      expect(half.updates()).to.equal(1);
      chat.heading = 'Ask us';
      expect(half.updates()).to.equal(0);
    });
  });

  it('names the launcher with the words that the page has set', () => {
    chat.strings = {openChat: () => 'Chat öffnen'};
    expect(names(chat, 'button')).to.deep.equal(['Chat öffnen']);
  });

  it('has the state of the other half', async () => {
    expect(chat.state).to.equal('idle');
    chat.show();
    await settled();
    half.state = 'waiting';
    expect(chat.state).to.equal('waiting');
  });

  it('lets a page stop a start by an event that can be cancelled', () => {
    chat.addEventListener('gms-chat-before-start', (event) => event.preventDefault());
    const details = {firstName: '', lastName: '', email: '', subject: 'Socks'};
    expect(chat.emit('gms-chat-before-start', {details})).to.equal(false);
    chat.addEventListener('gms-chat-unread', (event) => event.preventDefault());
    expect(chat.emit('gms-chat-unread', {count: 1})).to.equal(true);
  });

  describe('taken out of the page', () => {
    beforeEach(async () => {
      chat.show();
      await settled();
      half.news();
    });

    it('lets the other half go', async () => {
      chat.remove();
      await settled();
      expect(half.news()).to.deep.equal(['release']);
      expect(chat.state).to.equal('idle');
    });

    it('and put in elsewhere at once has only moved', async () => {
      const place = document.createElement('main');
      document.body.append(place);
      place.append(chat);
      await settled();
      expect(half.news()).to.deep.equal([]);
      place.remove();
      await settled();
      expect(half.news()).to.deep.equal(['release']);
    });

    it('and put in again later starts anew', async () => {
      const parent = chat.parentElement;
      chat.remove();
      await settled();
      parent?.append(chat);
      await settled();
      expect(half.news()).to.deep.equal(['release', 'mount gms-chat']);
    });

    it('tells nobody of an opening that nobody can see', () => {
      chat.remove();
      const all = heard('gms-chat-open', 'gms-chat-minimize');
      chat.hide();
      expect(all).to.deep.equal([]);
    });
  });

  it('taken out while it is loaded does not come back by itself', async () => {
    const answer = deferred<FakeHalf['module']>();
    reload(() => answer.promise);
    chat.show();
    chat.remove();
    await settled();
    answer.resolve(half.module);
    await settled();
    expect(half.news().at(-1)).to.equal('release');
    half.state = 'waiting';
    expect(chat.state).to.equal('idle');
  });

  it('minimised gives the focus that was in it to the launcher', async () => {
    chat.draw(document.createElement('input'), document.createElement('b'));
    chat.show();
    await settled();
    chat.shadowRoot?.querySelector('input')?.focus();
    chat.hide();
    expect(focused()).to.equal('button Open chat');
  });

  it('minimised leaves a focus elsewhere alone', async () => {
    chat.show();
    await settled();
    chat.hide();
    expect(focused()).to.equal('nothing');
  });

  it('is not there when the page hides it', () => {
    chat.hidden = true;
    expect(chat.checkVisibility()).to.equal(false);
    expect(textOf(chat)).to.equal('');
  });
});
