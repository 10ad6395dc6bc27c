import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../../src/history.js';
import type {ChatError, GmsChatHistory} from '../../../src/history.js';
import type {GmsChatEvents} from '../../../src/ui/element/events.js';
import {all, focused, get, has, names, press, said, textOf} from '../../support/elements/by-role.js';
import {CONTEXT, ScriptedContext, type Held} from '../../support/fakes/scripted-context.js';
import {settled} from '../../support/fakes/settled.js';

const lamp: Held = {subject: 'My lamp stays dark', agent: 'Kristi', words: ['Hello', 'Try another bulb.']};
const bulb: Held = {subject: '', took: 40};
const many = (count: number): readonly Held[] =>
  Array.from({length: count}, (_, i) => ({
    subject: `Chat ${i + 1}`,
    agent: 'Kristi',
    words: [`Word ${i + 1}`],
  }));

describe('<gms-chat-history>', () => {
  let context: ScriptedContext;
  let element: GmsChatHistory;
  let errors: ChatError[];
  let undo: () => void;

  const made = async (
    template = html`<gms-chat-history
      locale="en"
      server=${CONTEXT}
      customer-id="vasya@example.com"
    ></gms-chat-history>`,
  ) => {
    const heard = ({detail}: GmsChatEvents['gms-chat-error']) => errors.push(detail.error);
    const frame = await fixture<HTMLElement>(html`<div @gms-chat-error=${heard}>${template}</div>`);
    element = frame.querySelector('gms-chat-history') as GmsChatHistory;
    await drawn();
  };
  /** Waits until all pending responses have arrived and are drawn. */
  const drawn = async () => {
    for (let i = 0; i < 40; i++) {
      await settled();
      await element.updateComplete;
    }
  };
  /** The text of each chat in the list, with DATE for the date and time, which differ by time zone. */
  const list = () =>
    all(element, 'button')
      .map(textOf)
      .filter((text) => text.includes('2009'))
      .map((text) => text.replace(/\w+ \d+, 2009, [\d:]+\s[AP]M/, 'DATE'));
  const open = async (subject: string) => {
    const button = all(element, 'button').find((one) => textOf(one).startsWith(subject));
    if (!button) throw new Error(`There is no ${subject}`);
    await press(button);
    await drawn();
  };

  beforeEach(() => {
    context = new ScriptedContext();
    context.chats = [lamp, bulb];
    errors = [];
    undo = context.standIn();
  });
  afterEach(() => undo());

  it('lists subject, date, agent and duration of each chat, newest first, in a named region', async () => {
    await made();
    expect(list()).to.deep.equal([
      'My lamp stays dark DATE · Kristi · 5 minutes',
      'Conversation DATE · 40 seconds',
    ]);
    const region = element.shadowRoot?.querySelector('section');
    expect(region?.ariaLabel).to.equal('Earlier conversations');
    expect(names(element, 'heading')).to.deep.equal(['Earlier conversations']);
    await expect(element).to.be.accessible();
  });

  it('sends no request and shows nothing without a customer or a server', async () => {
    for (const id of ['', ' ']) {
      await made(html`<gms-chat-history server=${CONTEXT} customer-id=${id}></gms-chat-history>`);
      expect(textOf(element)).to.equal('');
    }
    await made(html`<gms-chat-history customer-id="1"></gms-chat-history>`);
    expect(context.requests).to.deep.equal([]);
    expect(errors).to.deep.equal([]);
    await expect(element).to.be.accessible();
  });

  it('loads when the customer is set, and again for another customer', async () => {
    await made(html`<gms-chat-history locale="en" server=${CONTEXT}></gms-chat-history>`);
    element.customerId = 'anna@example.com';
    await drawn();
    expect(list()).to.have.length(2);
    context.requests.length = 0;
    context.chats = [];
    element.customerId = 'sam@example.com';
    await drawn();
    expect(context.requests).to.deep.equal(['GET /customers/sam%40example.com/interactions']);
    expect(list()).to.deep.equal([]);
    element.removeAttribute('customer-id');
    element.customerId = '';
    await drawn();
    expect(textOf(element)).to.equal('');
  });

  it('sends the headers that the page sets, and tries again with new ones', async () => {
    context.status = 401;
    await made(
      html`<gms-chat-history
        locale="en"
        server=${CONTEXT}
        customer-id="1"
        .headers=${{'X-Token': 'old'}}
      ></gms-chat-history>`,
    );
    expect(errors.map(({kind, status}) => [kind, status])).to.deep.equal([['refused', 401]]);
    context.status = 200;
    element.headers = {'X-Token': 'new'};
    await drawn();
    expect(context.requests.slice(0, 2)).to.deep.equal([
      'GET /customers/1/interactions old',
      'GET /customers/1/interactions new',
    ]);
    expect(list()).to.have.length(2);
  });

  it('says that it is loading, and is accessible', async () => {
    const release = context.hold();
    await made();
    expect(said(element, 'status')).to.deep.equal(['Loading…']);
    await expect(element).to.be.accessible();
    release();
    await drawn();
    expect(said(element, 'status')).to.deep.equal([]);
  });

  it('says that the list is empty, and is accessible', async () => {
    context.chats = [];
    await made();
    expect(said(element, 'status')).to.deep.equal(['No earlier conversations yet.']);
    await expect(element).to.be.accessible();
  });

  it('shows an empty list for an unknown customer', async () => {
    context.status = 404;
    await made();
    expect(said(element, 'status')).to.deep.equal(['No earlier conversations yet.']);
    expect(errors).to.deep.equal([]);
  });

  it('says that loading failed, tells the page why, and tries again on request', async () => {
    context.status = 500;
    await made();
    expect(said(element, 'alert')).to.deep.equal([
      'This could not be loaded. Check your connection and try again.',
    ]);
    expect(errors.map(({kind}) => kind)).to.deep.equal(['broken']);
    await expect(element).to.be.accessible();
    context.status = 200;
    await press(get(element, 'button', 'Try again'));
    await drawn();
    expect(list()).to.have.length(2);
    expect(focused()).to.equal('heading Earlier conversations');
  });

  it('also says so when `server` is not a URL', async () => {
    await made(
      html`<gms-chat-history locale="en" server="ftp://example.com" customer-id="1"></gms-chat-history>`,
    );
    expect(has(element, 'alert')).to.equal(true);
    expect(errors.map(({kind}) => kind)).to.deep.equal(['invalid']);
  });

  it('opens a chat by the keyboard, and goes back to its place in the list', async () => {
    await made();
    await open('My lamp');
    expect(focused()).to.equal('heading My lamp stays dark');
    const log = get(element, 'log', 'Conversation');
    expect(textOf(log)).to.match(/^Kristi has joined .* Kristi Hello .* Kristi Try another bulb\./);
    expect(has(element, 'textbox')).to.equal(false);
    await expect(element).to.be.accessible();
    await press(get(element, 'button', 'Back'));
    await drawn();
    expect(focused()).to.match(/^button My lamp stays dark/);
  });

  it('goes back on Escape, and stops the event', async () => {
    await made();
    const heard: string[] = [];
    element.addEventListener('keydown', ({key}) => heard.push(key));
    await open('My lamp');
    await sendKeys({press: 'Escape'});
    await drawn();
    expect(focused()).to.match(/^button My lamp stays dark/);
    expect(heard).not.to.contain('Escape');
    await sendKeys({press: 'Escape'});
    expect(heard, 'there is nothing more to go back from').to.contain('Escape');
  });

  it('fetches a transcript only once, for the list and for the opened chat', async () => {
    await made();
    await open('My lamp');
    expect(context.requests.filter((request) => request.includes('/0/'))).to.deep.equal([
      'GET /interactions/0/structured_text',
    ]);
  });

  it('says that a chat is loading', async () => {
    const release = context.hold(/structured_text/);
    await made();
    await open('My lamp');
    expect(said(element, 'status')).to.deep.equal(['Loading…']);
    expect(has(element, 'log')).to.equal(false);
    await expect(element).to.be.accessible();
    release();
    await drawn();
    expect(textOf(get(element, 'log'))).to.contain('Try another bulb.');
  });

  it('says that a chat could not be loaded, and tries again on request', async () => {
    context.nonsense = '<html><body>Log in';
    await made();
    expect(errors, 'the name of an agent is no reason to say anything').to.deep.equal([]);
    expect(context.requests, 'nor to ask for the next').to.have.length(2);
    await open('My lamp');
    expect(errors.map(({kind}) => kind)).to.deep.equal(['broken']);
    expect(said(element, 'alert')).to.deep.equal([
      'This could not be loaded. Check your connection and try again.',
    ]);
    await expect(element).to.be.accessible();
    context.nonsense = undefined;
    await press(get(element, 'button', 'Try again'));
    await drawn();
    expect(textOf(get(element, 'log'))).to.contain('Try another bulb.');
  });

  it('shows ten chats, adds ten more on request, and focuses the first of those', async () => {
    context.chats = many(23);
    await made();
    expect(list()).to.have.length(10);
    expect(context.requests, 'and fetches no more of them').to.have.length(11);
    await press(get(element, 'button', 'Show more'));
    await drawn();
    expect(list()).to.have.length(20);
    expect(focused()).to.match(/^button Chat 11 /);
    await press(get(element, 'button', 'Show more'));
    await drawn();
    expect(list()).to.have.length(23);
    expect(has(element, 'button', 'Show more')).to.equal(false);
  });

  it('fetches the list again on request, and shows the old one until then', async () => {
    await made();
    context.chats = [...many(1), lamp];
    const release = context.hold();
    element.refresh();
    await drawn();
    expect(list()).to.have.length(2);
    expect(has(element, 'status', 'Loading…')).to.equal(false);
    release();
    await drawn();
    expect(list()[0]).to.match(/^Chat 1/);
  });

  it('stops when it leaves the page, and starts again when it is put back', async () => {
    const release = context.hold();
    await made();
    const frame = element.parentElement;
    element.remove();
    release();
    await drawn();
    expect(errors).to.deep.equal([]);
    expect(context.requests).to.have.length(1);
    frame?.append(element);
    await drawn();
    expect(list()).to.have.length(2);
  });

  it('uses the language and direction of the page, and the texts that the page has replaced', async () => {
    await made(
      html`<div lang="ar"><gms-chat-history server=${CONTEXT} customer-id="1"></gms-chat-history></div>`,
    );
    await waitUntil(() => has(element, 'heading', 'المحادثات السابقة'));
    expect(element.shadowRoot?.querySelector('section > div')?.getAttribute('dir')).to.equal('rtl');
    await expect(element).to.be.accessible();
    element.strings = {earlier: 'Before'};
    await drawn();
    expect(names(element, 'heading')).to.deep.equal(['Before']);
  });

  it('treats null and undefined as not set', async () => {
    await made();
    Object.assign(element, {strings: null, headers: undefined, locale: null});
    await drawn();
    expect(list()).to.have.length(2);
  });

  it('is accessible in dark colours', async () => {
    document.documentElement.style.colorScheme = 'dark';
    await made();
    element.style.colorScheme = 'dark';
    await expect(element).to.be.accessible();
    document.documentElement.style.colorScheme = '';
  });
});
