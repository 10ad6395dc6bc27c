import {expect} from '@open-wc/testing';
import '../../../demo/desk/rail/customer.js';
import type {Chat} from '../../../demo/desk/api/chat.js';
import {all, focused, get, has, press, textOf} from '../../support/elements/by-role.js';
import {deep} from '../../support/elements/deep.js';
import {chat, conversation} from '../chats.js';

describe('the data of a chat at the desk', () => {
  let element: HTMLElementTagNameMap['desk-customer'];

  beforeEach(() => {
    const tokens = document.createElement('link');
    tokens.rel = 'stylesheet';
    tokens.href = new URL('../../../demo/desk/tokens.css', import.meta.url).href;
    const loaded = new Promise((resolve) => tokens.addEventListener('load', resolve, {once: true}));
    element = document.createElement('desk-customer');
    const main = document.createElement('main');
    main.style.width = '330px';
    // The headings of the desk above it.
    const [first, second] = [document.createElement('h1'), document.createElement('h2')];
    first.textContent = 'Desk';
    second.textContent = 'Vasya';
    main.append(first, second, element);
    document.body.append(tokens, main);
    return loaded;
  });
  afterEach(() => document.body.replaceChildren());

  async function draw(change: Partial<Chat>): Promise<void> {
    element.conversation = conversation(chat({capabilities: [...capabilities], ...change}));
    for (let i = 0; i < 4; i += 1)
      await element.updateComplete.then(() => new Promise(requestAnimationFrame));
  }
  const lines = (): readonly string[] =>
    deep(element)
      .filter(({localName}) => localName === 'dt' || localName === 'dd')
      .map(textOf);
  const capabilities = ['AttachUserData', 'UpdateUserData', 'DeleteUserData'];

  it('is under headings that say where it came from, in words, with the page as a link', async () => {
    const startData = {
      orderNumber: '123456',
      page: 'https://shop.example/lamps',
      terms: '2026-01',
      news: 'on',
      _skill: 'Sales',
    };
    await draw({startData, userData: {...startData, orderNumber: '654321', category: 'Repair'}});
    const headings = deep(element).filter(({localName}) => localName === 'h3');
    expect(headings.map(textOf)).to.deep.equal(['Agreed to', 'From the start', 'Attached data']);
    expect(
      lines()
        .filter((line) => line !== 'Change Remove')
        .slice(6),
    ).to.deep.equal([
      'terms',
      '2026-01',
      'order number',
      '654321 At the start: 123456',
      'page',
      'https://shop.example/lamps',
      'news',
      'Yes',
      'category',
      'Repair',
      'skill',
      'Sales',
    ]);
    expect(get(element, 'link', 'https://shop.example/lamps').getAttribute('rel')).to.contain('noopener');
    await expect(document.body).to.be.accessible();
  });

  it('has no link for an address that could run a script', async () => {
    const startData = {page: 'javascript:alert(1)', other: 'data:text/html,x'};
    await draw({startData, userData: startData});
    expect(has(element, 'link')).to.equal(false);
  });

  it('shows the beginning of a long value, and all of it on demand or when a link in it has the focus', async () => {
    const text = `${'A long story. '.repeat(40)}https://shop.example/end`;
    const startData = {story: text};
    await draw({startData, userData: startData});
    const value = deep(element).find(({localName}) => localName === 'bdi');
    if (!value) throw new Error('There is no value.');
    const low = value.clientHeight;
    expect(low).to.be.below(120);
    const opener = get(element, 'button', 'All of it: story');
    expect(opener.getAttribute('aria-expanded')).to.equal('false');
    await expect(document.body).to.be.accessible();
    await press(opener);
    expect(focused()).to.equal('button Less: story');
    expect(value.clientHeight).to.be.above(2 * low);
    await press(get(element, 'button', 'Less: story'));
    expect(value.clientHeight).to.equal(low);
    get(element, 'link', 'https://shop.example/end').focus();
    await draw({startData, userData: startData});
    expect(value.clientHeight).to.be.above(2 * low);
  });

  it('shows the first of many keys, and all on demand', async () => {
    const startData = Object.fromEntries(Array.from({length: 40}, (_, i) => [`key${i}`, `value ${i}`]));
    await draw({startData, userData: startData});
    expect(all(element, 'button').filter(({textContent}) => textContent.trim() === 'Change').length).to.equal(
      8,
    );
    await press(get(element, 'button', 'Show all 40'));
    expect(focused()).to.equal('button Show fewer');
    expect(has(element, 'button', 'Change key39')).to.equal(true);
    await expect(document.body).to.be.accessible();
  });

  it('keeps a wide word and text from right to left inside the pane', async () => {
    const startData = {wide: 'W'.repeat(170), address: 'شارع الحمراء، بيروت'};
    await draw({startData, userData: startData});
    expect(element.scrollWidth).to.equal(element.clientWidth);
  });
});
