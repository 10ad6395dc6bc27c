import {expect, html} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import {focused, get, has, press, textOf} from '../../support/elements/by-role.js';
import {CONTEXT, type Held} from '../../support/fakes/scripted-context.js';
import {useHistory, withoutDate} from './history-page.js';

const chat = (subject: string, more: Held['more'] = {}): Held => ({subject, more});
const mail = chat('An order', {
  entity_type: 0,
  media_type: 'email',
  structured_text: undefined,
  text: 'Dear shop,\n  where is my lamp?',
});
const call = chat('', {entity_type: 3, media_type: 'voice', structured_text: undefined, text: undefined});
const all = html`<gms-chat-history
  locale="en"
  types="all"
  server=${CONTEXT}
  customer-id="1"
></gms-chat-history>`;

describe('the list of earlier chats', () => {
  const page = useHistory();

  /** Roles and names of the lists, without times. */
  const tree = async () => {
    const selector = 'gms-chat-history';
    const yaml = await executeServerCommand<string, {selector: string}>('aria-snapshot', {selector});
    return yaml
      .split('\n')
      .filter((line) => /- (list|listitem|button|paragraph)/.test(line))
      .map((line) => withoutDate(line).replace('  ', ''));
  };

  it('says how each chat ended, where the reason is known', async () => {
    const reasons = [
      'customer left',
      'agent left',
      'customer silent',
      'transferred',
      'server stopped',
      'Normal',
    ];
    page.context.chats = reasons.map((stopped_reason) => chat('A', {stopped_reason}));
    await page.made();
    expect(page.list()).to.deep.equal([
      'A DATE · 5 minutes · Ended by you',
      'A DATE · 5 minutes · Ended by the agent',
      'A DATE · 5 minutes · Ended after a long silence',
      'A DATE · 5 minutes · Transferred',
      'A DATE · 5 minutes · Ended by the system',
      'A DATE · 5 minutes',
    ]);
    await page.open('A');
    expect(withoutDate(textOf(page.element))).to.contain('A DATE · 5 minutes · Ended by you');
  });

  it('keeps the chats of one thread together, in a list with a name', async () => {
    page.context.chats = [
      chat('Lamp', {thread_id: '3'}),
      chat('Bulb'),
      chat('Lamp again', {thread_id: '3'}),
      chat('Lamp first', {thread_id: undefined}),
    ];
    await page.made();
    // WebKit's tree is flat, so only its order is compared.
    const lines = (await tree()).map((line) => line.trim().replace(/:$/, ''));
    expect(lines.filter((line) => /^- (list "|button)/.test(line))).to.deep.equal([
      '- list "3 related conversations"',
      '- button "Lamp DATE · 5 minutes"',
      '- button "Lamp again DATE · 5 minutes"',
      '- button "Lamp first DATE · 5 minutes"',
      '- button "Bulb DATE · 5 minutes"',
    ]);
    await expect(page.element).to.be.accessible();
    await page.open('Lamp again');
    await press(get(page.element, 'button', 'Back'));
    await page.drawn();
    expect(focused()).to.match(/^button Lamp again/);
  });

  it('does not cut a thread at the end of its first page', async () => {
    page.context.chats = Array.from({length: 14}, (_, i) =>
      chat(`Chat ${i + 1}`, i > 8 && i < 12 ? {thread_id: 't'} : {}),
    );
    await page.made();
    expect(page.list()).to.have.length(12);
    await press(get(page.element, 'button', 'Show more'));
    await page.drawn();
    expect(page.list()).to.have.length(14);
    expect(focused()).to.match(/^button Chat 13/);
  });

  it('shows chats that are over and nothing else, and with types="all" every kind of interaction', async () => {
    const running = chat('Now', {end_date: undefined, status: 2});
    page.context.chats = [running, mail, call, chat('A lamp')];
    await page.made();
    expect(page.list()).to.deep.equal(['A lamp DATE · 5 minutes']);
    page.element.types = 'all';
    await page.drawn();
    expect(page.list()).to.deep.equal(['An order Email · DATE', 'A lamp DATE · 5 minutes']);
    expect(withoutDate(textOf(page.element))).to.contain('Phone call DATE · 5 minutes');
    expect(page.context.requests.filter((request) => request.includes('customers'))).to.have.length(1);
    page.element.setAttribute('types', 'chats');
    await page.drawn();
    expect(page.list()).to.have.length(1);
  });

  it('names every kind, and has no button for what cannot be read', async () => {
    page.context.chats = [0, 1, 3, 4, 5, 6, 7].map((entity_type) =>
      chat('', {entity_type, media_type: '', text: undefined}),
    );
    await page.made(all);
    expect(has(page.element, 'button')).to.equal(false);
    const kinds = [
      'Email',
      'Email',
      'Phone call',
      'Other contact',
      'Callback',
      'Shared screen',
      'Other contact',
    ];
    const took = (kind: string) => (/call$|screen/.test(kind) ? ' · 5 minutes' : '');
    const shown = withoutDate(textOf(page.element));
    expect(shown).to.equal(
      ['Earlier conversations', ...kinds.map((kind) => `${kind} DATE${took(kind)}`)].join(' '),
    );
    await expect(page.element).to.be.accessible();
  });

  it('opens an email as text, as it is written', async () => {
    page.context.chats = [mail];
    await page.made(all);
    await page.open('An order');
    const text = get(page.element, 'group', 'Conversation');
    expect(text.textContent).to.equal('Dear shop,\n  where is my lamp?');
    expect(getComputedStyle(text).whiteSpaceCollapse).to.equal('preserve');
    expect(page.context.requests, 'the list has the text').to.have.length(1);
    expect(has(page.element, 'button', 'Download transcript')).to.equal(false);
    await expect(page.element).to.be.accessible();
  });

  it('fetches the text of an email when the list has only its URL', async () => {
    const text = 'https://ucs.invalid/interactions/0/plain_text';
    page.context.chats = [{...mail, more: {...mail.more, text}, plain: 'Dear shop'}];
    await page.made(all);
    await page.open('An order');
    expect(textOf(get(page.element, 'group', 'Conversation'))).to.equal('Dear shop');
    expect(page.context.requests.at(-1)).to.equal('GET /interactions/0/plain_text');
  });

  it('takes an unknown value of types for the default, with one warning', async () => {
    const warnings: unknown[] = [];
    const {warn} = console;
    console.warn = (text: unknown) => warnings.push(text);
    page.context.chats = [mail, chat('A lamp')];
    await page.made();
    for (const value of ['emails', 'emails', null, undefined]) {
      Reflect.set(page.element, 'types', value);
      await page.drawn();
      expect(page.element.types).to.equal('chats');
    }
    console.warn = warn;
    expect(page.list()).to.have.length(1);
    expect(warnings).to.deep.equal([
      '<gms-chat-history types="emails">: unknown value; using "chats". Allowed: chats, all.',
    ]);
  });
});
