import {expect, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {focused, get, has, names, press, said, textOf} from '../../support/elements/by-role.js';
import {CONTEXT, type Held} from '../../support/fakes/scripted-context.js';
import {useHistory} from './history-page.js';

const lamp: Held = {subject: 'My lamp stays dark', agent: 'Kristi', words: ['Hello', 'Try another bulb.']};
const bulb: Held = {subject: '', took: 40};
const many = (count: number): readonly Held[] =>
  Array.from({length: count}, (_, i) => ({
    subject: `Chat ${i + 1}`,
    agent: 'Kristi',
    words: [`Word ${i + 1}`],
  }));

describe('<gms-chat-history>', () => {
  const page = useHistory();
  beforeEach(() => {
    page.context.chats = [lamp, bulb];
  });

  it('lists subject, date, agent and duration of each chat, newest first, in a named region', async () => {
    await page.made();
    expect(page.list()).to.deep.equal([
      'My lamp stays dark DATE · Kristi · 5 minutes',
      'Conversation DATE · 40 seconds',
    ]);
    const region = page.element.shadowRoot?.querySelector('section');
    expect(region?.ariaLabel).to.equal('Earlier conversations');
    expect(names(page.element, 'heading')).to.deep.equal(['Earlier conversations']);
    await expect(page.element).to.be.accessible();
  });

  it('sends no request and shows nothing without a customer or a server', async () => {
    for (const id of ['', ' ']) {
      await page.made(html`<gms-chat-history server=${CONTEXT} customer-id=${id}></gms-chat-history>`);
      expect(textOf(page.element)).to.equal('');
    }
    await page.made(html`<gms-chat-history customer-id="1"></gms-chat-history>`);
    expect(page.context.requests).to.deep.equal([]);
    expect(page.errors).to.deep.equal([]);
    await expect(page.element).to.be.accessible();
  });

  it('loads when the customer is set, and again for another customer', async () => {
    await page.made(html`<gms-chat-history locale="en" server=${CONTEXT}></gms-chat-history>`);
    page.element.customerId = 'anna@example.com';
    await page.drawn();
    expect(page.list()).to.have.length(2);
    page.context.requests.length = 0;
    page.context.chats = [];
    page.element.customerId = 'sam@example.com';
    await page.drawn();
    expect(page.context.requests).to.deep.equal(['GET /customers/sam%40example.com/interactions']);
    expect(page.list()).to.deep.equal([]);
    page.element.removeAttribute('customer-id');
    page.element.customerId = '';
    await page.drawn();
    expect(textOf(page.element)).to.equal('');
  });

  it('sends the headers that the page sets, and tries again with new ones', async () => {
    page.context.status = 401;
    await page.made(
      html`<gms-chat-history
        locale="en"
        server=${CONTEXT}
        customer-id="1"
        .headers=${{'X-Token': 'old'}}
      ></gms-chat-history>`,
    );
    expect(page.errors.map(({kind, status}) => [kind, status])).to.deep.equal([['refused', 401]]);
    page.context.status = 200;
    page.element.headers = {'X-Token': 'new'};
    await page.drawn();
    expect(page.context.requests.slice(0, 2)).to.deep.equal([
      'GET /customers/1/interactions old',
      'GET /customers/1/interactions new',
    ]);
    expect(page.list()).to.have.length(2);
  });

  it('says that it is loading, and is accessible', async () => {
    const release = page.context.hold();
    await page.made();
    expect(said(page.element, 'status')).to.deep.equal(['Loading…']);
    await expect(page.element).to.be.accessible();
    release();
    await page.drawn();
    expect(said(page.element, 'status')).to.deep.equal([]);
  });

  it('says that the list is empty, and is accessible', async () => {
    page.context.chats = [];
    await page.made();
    expect(said(page.element, 'status')).to.deep.equal(['No earlier conversations yet.']);
    await expect(page.element).to.be.accessible();
  });

  it('shows an empty list for an unknown customer', async () => {
    page.context.status = 404;
    await page.made();
    expect(said(page.element, 'status')).to.deep.equal(['No earlier conversations yet.']);
    expect(page.errors).to.deep.equal([]);
  });

  it('asks nothing in a prerendered page until it is visited', async () => {
    Object.defineProperty(document, 'prerendering', {value: true, configurable: true});
    try {
      await page.made();
      expect(page.context.requests).to.deep.equal([]);
    } finally {
      Reflect.deleteProperty(document, 'prerendering');
    }
    document.dispatchEvent(new Event('prerenderingchange'));
    await page.drawn();
    expect(page.list()).to.have.length(2);
  });

  it('says that loading failed, tells the page why, and tries again on request', async () => {
    page.context.status = 500;
    await page.made();
    expect(said(page.element, 'alert')).to.deep.equal([
      'This could not be loaded. Check your connection and try again.',
    ]);
    expect(page.errors.map(({kind}) => kind)).to.deep.equal(['broken']);
    await expect(page.element).to.be.accessible();
    page.context.status = 200;
    await press(get(page.element, 'button', 'Try again'));
    await page.told();
    expect(page.list()).to.have.length(2);
    expect(focused()).to.equal('heading Earlier conversations');
  });

  it('also says so when `server` is not a URL', async () => {
    await page.made(
      html`<gms-chat-history locale="en" server="ftp://example.com" customer-id="1"></gms-chat-history>`,
    );
    expect(has(page.element, 'alert')).to.equal(true);
    expect(page.errors.map(({kind}) => kind)).to.deep.equal(['invalid']);
  });

  it('opens a chat by the keyboard, and goes back to its place in the list', async () => {
    await page.made();
    await page.open('My lamp');
    expect(focused()).to.equal('heading My lamp stays dark');
    const log = get(page.element, 'log', 'Conversation');
    expect(textOf(log)).to.match(/^Kristi has joined .* Kristi Hello .* Kristi Try another bulb\./);
    expect(has(page.element, 'textbox')).to.equal(false);
    await expect(page.element).to.be.accessible();
    await press(get(page.element, 'button', 'Back'));
    await page.drawn();
    expect(focused()).to.match(/^button My lamp stays dark/);
  });

  it('goes back on Escape, and stops the event', async () => {
    await page.made();
    const heard: string[] = [];
    page.element.addEventListener('keydown', ({key}) => heard.push(key));
    await page.open('My lamp');
    await sendKeys({press: 'Escape'});
    await page.drawn();
    expect(focused()).to.match(/^button My lamp stays dark/);
    expect(heard).not.to.contain('Escape');
    await sendKeys({press: 'Escape'});
    expect(heard, 'there is nothing more to go back from').to.contain('Escape');
  });

  it('fetches a transcript only once, for the list and for the opened chat', async () => {
    await page.made();
    await page.open('My lamp');
    expect(page.context.requests.filter((request) => request.includes('/0/'))).to.deep.equal([
      'GET /interactions/0/structured_text',
    ]);
  });

  it('says that a chat is loading', async () => {
    const release = page.context.hold(/structured_text/);
    await page.made();
    await page.open('My lamp');
    expect(said(page.element, 'status')).to.deep.equal(['Loading…']);
    expect(has(page.element, 'log')).to.equal(false);
    await expect(page.element).to.be.accessible();
    release();
    await page.drawn();
    expect(textOf(get(page.element, 'log'))).to.contain('Try another bulb.');
  });

  it('says that a chat could not be loaded, and tries again on request', async () => {
    page.context.logIn = '<html><body>Log in';
    await page.made();
    expect(page.errors, 'the name of an agent is no reason to say anything').to.deep.equal([]);
    expect(page.context.requests, 'and each is asked for once').to.have.length(3);
    await page.open('My lamp');
    expect(page.errors.map(({kind}) => kind)).to.deep.equal(['broken']);
    expect(said(page.element, 'alert')).to.deep.equal([
      'This could not be loaded. Check your connection and try again.',
    ]);
    await expect(page.element).to.be.accessible();
    page.context.logIn = undefined;
    await press(get(page.element, 'button', 'Try again'));
    await page.told();
    expect(textOf(get(page.element, 'log'))).to.contain('Try another bulb.');
  });

  it('shows ten chats, adds ten more on request, and focuses the first of those', async () => {
    page.context.chats = many(23);
    await page.made();
    expect(page.list()).to.have.length(10);
    expect(page.context.requests, 'and fetches no more of them').to.have.length(11);
    await press(get(page.element, 'button', 'Show more'));
    await page.drawn();
    expect(page.list()).to.have.length(20);
    expect(focused()).to.match(/^button Chat 11 /);
    await press(get(page.element, 'button', 'Show more'));
    await page.drawn();
    expect(page.list()).to.have.length(23);
    await page.told();
    expect(has(page.element, 'button', 'Show more')).to.equal(false);
  });

  it('fetches the list again on request, and shows the old one until then', async () => {
    await page.made();
    page.context.chats = [...many(1), lamp];
    const release = page.context.hold();
    page.element.refresh();
    await page.drawn();
    expect(page.list()).to.have.length(2);
    expect(has(page.element, 'status', 'Loading…')).to.equal(false);
    release();
    await page.drawn();
    expect(page.list()[0]).to.match(/^Chat 1/);
  });

  it('stops when it leaves the page, and starts again when it is put back', async () => {
    const release = page.context.hold();
    await page.made();
    const frame = page.element.parentElement;
    page.element.remove();
    release();
    await page.drawn();
    expect(page.errors).to.deep.equal([]);
    expect(page.context.requests).to.have.length(1);
    frame?.append(page.element);
    await page.drawn();
    expect(page.list()).to.have.length(2);
  });

  it('uses the language and direction of the page, and the texts that the page has replaced', async () => {
    await page.made(
      html`<div lang="ar"><gms-chat-history server=${CONTEXT} customer-id="1"></gms-chat-history></div>`,
    );
    await waitUntil(() => has(page.element, 'heading', 'المحادثات السابقة'));
    expect(page.element.shadowRoot?.querySelector('section > div')?.getAttribute('dir')).to.equal('rtl');
    await expect(page.element).to.be.accessible();
    page.element.strings = {earlier: 'Before'};
    await page.drawn();
    expect(names(page.element, 'heading')).to.deep.equal(['Before']);
  });

  it('treats null and undefined as not set', async () => {
    await page.made();
    Object.assign(page.element, {strings: null, headers: undefined, locale: null});
    await page.drawn();
    expect(page.list()).to.have.length(2);
  });

  it('is accessible in dark colours', async () => {
    document.documentElement.style.colorScheme = 'dark';
    await page.made();
    page.element.style.colorScheme = 'dark';
    await expect(page.element).to.be.accessible();
    document.documentElement.style.colorScheme = '';
  });

  it('keeps the list and the opened chat when it is moved within the page', async () => {
    await page.made();
    await page.open('My lamp');
    page.context.requests.length = 0;
    const other = document.createElement('div');
    page.element.parentElement?.append(other);
    other.append(page.element);
    await page.drawn();
    expect(textOf(get(page.element, 'log'))).to.contain('Try another bulb.');
    expect(page.context.requests).to.deep.equal([]);
    await press(get(page.element, 'button', 'Back'));
    await page.drawn();
    expect(page.list()).to.have.length(2);
  });

  it('keeps them also when it has been out of the page before', async () => {
    await page.made();
    const frame = page.element.parentElement;
    page.element.remove();
    await page.drawn();
    frame?.append(page.element);
    await page.drawn();
    page.context.requests.length = 0;
    frame?.append(page.element);
    await page.drawn();
    expect(page.context.requests).to.deep.equal([]);
  });

  it('asks nothing for another customer while it is out of the page', async () => {
    await page.made();
    const frame = page.element.parentElement;
    page.element.remove();
    await page.drawn();
    page.context.requests.length = 0;
    page.element.customerId = 'sam@example.com';
    await page.drawn();
    expect(page.context.requests).to.deep.equal([]);
    frame?.append(page.element);
    await page.drawn();
    expect(page.context.requests[0]).to.equal('GET /customers/sam%40example.com/interactions');
  });

  it('shows no old list that comes after a new one', async () => {
    await page.made();
    const release = page.context.hold();
    page.element.refresh();
    await page.drawn();
    page.context.hold(/nothing/);
    page.context.chats = [...many(1), lamp, bulb];
    page.element.refresh();
    await page.drawn();
    page.context.chats = [lamp, bulb];
    release();
    await page.drawn();
    expect(page.list()).to.have.length(3);
  });

  it('says nothing in the next chat of a file of the one before that could not be saved', async () => {
    const createObjectURL = URL.createObjectURL.bind(URL);
    URL.createObjectURL = () => {
      throw new Error('No room');
    };
    page.context.chats = many(2);
    await page.made();
    await page.open('Chat 1');
    await press(get(page.element, 'button', 'Download transcript'));
    await press(get(page.element, 'button', 'Back'));
    await page.element.updateComplete;
    page.element.shadowRoot
      ?.querySelector('gms-chat-earlier-list')
      ?.shadowRoot?.querySelectorAll('gms-chat-earlier')[1]
      ?.click();
    await waitUntil(() => page.errors.length > 0);
    await page.drawn();
    URL.createObjectURL = createObjectURL;
    expect(textOf(get(page.element, 'log'))).to.contain('Word 2');
    expect(has(page.element, 'alert')).to.equal(false);
  });
});
