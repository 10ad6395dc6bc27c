import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {activeElement} from '../../../src/base/active-element.js';
import {focused, get, has} from '../../support/elements/by-role.js';
import {isReachable} from '../../support/elements/reachable.js';
import {useHistory} from './history-page.js';

/** The law for the focus, as in `test/ui/focus-law.test.ts`, in the list of earlier conversations. */
describe('the element of <gms-chat-history> that has the focus', () => {
  const page = useHistory();
  const enter = () => sendKeys({press: 'Enter'});
  const escape = () => sendKeys({press: 'Escape'});
  const button = (name: string) => get(page.element, 'button', name);

  beforeEach(() => {
    page.context.chats = Array.from({length: 12}, (_, i) => ({
      subject: `Chat ${i + 1}`,
      agent: 'Kristi',
      words: ['Hello'],
    }));
  });

  /** Does something that moves the focus: what had it stays until the screen reader has been told, and then goes. */
  const hands = async (on: () => unknown, to: RegExp) => {
    const before = activeElement();
    if (!before) throw new Error('Nothing has the focus.');
    await on();
    await page.drawn();
    expect(focused()).to.match(to);
    expect(isReachable(before), 'before the screen reader knows').to.equal(true);
    await page.told();
    expect(isReachable(before), 'after').to.equal(false);
    expect(focused()).to.match(to);
  };
  const opened = async () => {
    await page.made();
    await page.open('Chat 1');
    await page.told();
  };

  it('is a chat in the list, until the title of the opened chat has it', async () => {
    await page.made();
    page.element.shadowRoot
      ?.querySelector('gms-chat-earlier-list')
      ?.shadowRoot?.querySelector('gms-chat-earlier')
      ?.shadowRoot?.querySelector('button')
      ?.focus();
    await hands(enter, /^heading Chat 1$/);
  });

  it('is the button "Back", until the chat in the list has it', async () => {
    await opened();
    button('Back').focus();
    await hands(enter, /^button Chat 1 /);
  });

  it('is the title of the opened chat, until the chat in the list has it', async () => {
    await opened();
    await hands(escape, /^button Chat 1 /);
  });

  it('is "Show more", until the first added chat has it', async () => {
    await page.made();
    button('Show more').focus();
    await hands(enter, /^button Chat 11 /);
  });

  it('is "Try again" of a list that could not be loaded, until the title has it', async () => {
    page.context.status = 500;
    await page.made();
    page.context.status = 200;
    button('Try again').focus();
    await hands(enter, /^heading Earlier conversations$/);
    expect(page.list()).to.have.length(10);
  });

  it('is "Try again" of a chat that could not be loaded, until its title has it', async () => {
    page.context.logIn = '<html><body>Log in';
    await opened();
    page.context.logIn = undefined;
    button('Try again').focus();
    await hands(enter, /^heading Chat 1$/);
    expect(has(page.element, 'log')).to.equal(true);
  });

  describe('of a customer who makes room for another one', () => {
    const anotherCustomer = () => (page.element.customerId = 'anna@example.com');

    it('is a button of the list, until the title has it', async () => {
      await page.made();
      button('Show more').focus();
      page.context.chats = [];
      await hands(anotherCustomer, /^heading Earlier conversations$/);
      expect(page.list()).to.deep.equal([]);
    });

    it('is the title of the opened chat, until the title of the list has it', async () => {
      await opened();
      await hands(anotherCustomer, /^heading Earlier conversations$/);
      expect(page.list()).to.have.length(10);
    });
  });

  it('keeps the focus of the page where it is when another customer comes', async () => {
    await page.made();
    const other = document.body.appendChild(document.createElement('input'));
    other.focus();
    page.element.customerId = 'anna@example.com';
    await page.drawn();
    expect(activeElement()).to.equal(other);
    other.remove();
  });

  it('is in the opened chat, also when a new list comes without this chat', async () => {
    await opened();
    page.context.chats = [];
    page.element.refresh();
    await page.drawn();
    expect(focused()).to.match(/^heading Chat 1$/);
    expect(has(page.element, 'log')).to.equal(true);
    await escape();
    await page.drawn();
    expect(focused()).to.match(/^heading Earlier conversations$/);
  });
});
