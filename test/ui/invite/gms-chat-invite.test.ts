import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {TemplateResult} from 'lit';
import '../../../src/invite.js';
import type {GmsChatInvite} from '../../../src/invite.js';
import {activeElement} from '../../../src/base/active-element.js';
import {fill, focused, get, has, names, press} from '../../support/elements/by-role.js';
import {askFor, wishesHere} from '../../support/elements/media.js';
import {ScriptedChat} from '../../support/elements/scripted-chat.js';
import {settled} from '../../support/fakes/settled.js';

/** Time in which a screen reader is told where the focus has gone, ms. */
const TOLD = 300;
const WORDS = 'Need a hand with the size?';
const invite = html`<gms-chat-invite after="20" hidden>${WORDS}</gms-chat-invite>`;

describe('an invitation', () => {
  let page: ScriptedChat;
  let answers: unknown[];
  const listen = (event: CustomEvent<unknown>) => answers.push(event.detail);

  beforeEach(() => {
    page = new ScriptedChat();
    answers = [];
    document.addEventListener('gms-chat-invite', listen);
  });
  afterEach(async () => {
    document.removeEventListener('gms-chat-invite', listen);
    await page.release();
    sessionStorage.clear();
    localStorage.clear();
  });

  const appear = async (invitation: TemplateResult = invite) => {
    await page.appear((chat) => html`<main><a href="#top">Top</a>${chat}${invitation}</main>`);
  };
  const element = (): GmsChatInvite => {
    const found = document.querySelector('gms-chat-invite');
    if (!found) throw new Error('There is no invitation.');
    return found;
  };
  const seconds = async (count: number) => {
    await page.clock.turn(count * 1_000);
    await settled();
  };
  const isThere = () => has(element(), 'region', WORDS);
  const button = (name: string) => get(element(), 'button', name);
  const voice = () => element().shadowRoot?.querySelector('[role=status]')?.textContent;

  it('comes after 20 s with the words of the page and two buttons, says them once, and does not take the focus', async () => {
    await appear();
    await seconds(19);
    expect(isThere()).to.equal(false);
    await seconds(1);
    expect(isThere()).to.equal(true);
    expect(names(element(), 'button')).to.deep.equal(['Chat now', 'No, thanks']);
    expect([voice(), focused()]).to.deep.equal([WORDS, 'nothing']);
    await seconds(1);
    expect(voice()).to.equal('');
  });

  it('opens the chat, which takes the focus before the invitation goes', async () => {
    await appear();
    await seconds(20);
    button('Chat now').focus();
    await sendKeys({press: 'Enter'});
    await settled();
    expect([page.element.open, focused(), isThere()]).to.deep.equal([true, 'textbox Last name', true]);
    await page.clock.turn(TOLD);
    expect([isThere(), answers]).to.deep.equal([false, [{answer: 'accepted'}]]);
  });

  it('goes by Escape, gives the focus back, and does not come again in this session', async () => {
    await appear();
    await seconds(20);
    const link = get(document.body, 'link', 'Top');
    link.focus();
    button('No, thanks').focus();
    await sendKeys({press: 'Escape'});
    expect([activeElement(), isThere()]).to.deep.equal([link, true]);
    await page.clock.turn(TOLD);
    expect([isThere(), answers]).to.deep.equal([false, [{answer: 'declined'}]]);
    await fixture(invite);
    await seconds(60);
    expect(
      [...document.querySelectorAll('gms-chat-invite')].some((one) => has(one, 'region', WORDS)),
    ).to.equal(false);
  });

  it('gives the focus to the launcher when it came from nowhere', async () => {
    await appear();
    await seconds(20);
    button('No, thanks').focus();
    await press(button('No, thanks'));
    expect(focused()).to.equal('button Open chat');
  });

  it('does not come while the panel is open, or a chat is on', async () => {
    await appear();
    page.element.open = true;
    await settled();
    await seconds(20);
    expect(isThere()).to.equal(false);
    fill(get(page.element, 'textbox', 'Subject'), 'Socks');
    await press(get(page.element, 'button', 'Start chat'));
    await settled();
    page.element.hide();
    element().replaceWith(element().cloneNode(true));
    await seconds(20);
    expect(isThere()).to.equal(false);
  });

  it('goes when the customer opens the chat by the launcher', async () => {
    await appear();
    await seconds(20);
    await press(get(page.element, 'button', 'Open chat'));
    await settled();
    expect([isThere(), answers]).to.deep.equal([false, []]);
  });

  it('goes, once the focus has left it, when the page has opened the chat', async () => {
    await appear();
    await seconds(20);
    button('Chat now').focus();
    page.element.open = true;
    await settled();
    expect(isThere()).to.equal(true);
    get(document.body, 'link', 'Top').focus();
    await page.clock.turn(TOLD);
    expect([isThere(), answers]).to.deep.equal([false, []]);
  });

  it('lasts as long as the page says, but stays while the focus is in it', async () => {
    await appear(html`<gms-chat-invite after="1" lasts="30">${WORDS}</gms-chat-invite>`);
    await seconds(1);
    button('Chat now').focus();
    await seconds(30);
    expect(isThere()).to.equal(true);
    get(document.body, 'link', 'Top').focus();
    await seconds(30);
    expect([isThere(), answers]).to.deep.equal([false, [{answer: 'expired'}]]);
  });

  it('comes by when="exit" as often as the pointer leaves towards the top, until it is answered', async () => {
    await appear(html`<gms-chat-invite when="exit">${WORDS}</gms-chat-invite>`);
    await seconds(0);
    const leave = (clientY: number, relatedTarget: Element | null = null) =>
      document.body.dispatchEvent(new MouseEvent('mouseout', {bubbles: true, clientY, relatedTarget}));
    leave(200);
    leave(-1, page.element);
    expect(isThere()).to.equal(false);
    leave(-1);
    expect(isThere()).to.equal(true);
  });

  it('comes by when="idle" after 30 s without a key, a pointer or a scroll', async () => {
    await appear(html`<gms-chat-invite when="idle">${WORDS}</gms-chat-invite>`);
    for (const type of ['keydown', 'pointermove', 'scroll']) {
      await seconds(29);
      document.body.dispatchEvent(new Event(type, {bubbles: true}));
    }
    await seconds(29);
    expect(isThere()).to.equal(false);
    await seconds(1);
    expect(isThere()).to.equal(true);
  });

  it('speaks the language of the page on its buttons, or says what the page puts there', async () => {
    await appear(
      html`<gms-chat-invite after="0" locale="zh-TW"> ${WORDS}<b slot="decline">Later</b> </gms-chat-invite>`,
    );
    await seconds(0);
    expect(names(element(), 'button')).to.deep.equal(['開始聊天', 'Later']);
    expect(voice()).to.equal(WORDS);
  });

  it('takes `delay` for `after` and `per` for `once`, which templates of frameworks cannot set', async () => {
    await appear(html`<gms-chat-invite delay="5" after="20" per="ever" hidden>${WORDS}</gms-chat-invite>`);
    await seconds(4);
    expect(isThere()).to.equal(false);
    await seconds(1);
    await press(button('No, thanks'));
    expect([localStorage.length, sessionStorage.length]).to.deep.equal([1, 0]);
  });

  it('warns once when the chat that it is for is not on the page, or a value is unknown', async () => {
    const {warn} = console;
    const warnings: unknown[] = [];
    console.warn = (warning: unknown) => warnings.push(warning);
    await appear(html`<gms-chat-invite for="other" when="soon" after="0">${WORDS}</gms-chat-invite>`);
    await seconds(1);
    console.warn = warn;
    expect(warnings).to.deep.equal([
      '<gms-chat-invite when="soon">: unknown value; using "time". Allowed: time, exit, idle.',
      '<gms-chat-invite for="other">: there is no <gms-chat> with this id.',
    ]);
    expect(isThere()).to.equal(false);
  });

  it('is for the chat that it names', async () => {
    await page.appear(
      (chat) =>
        html`<main>
          ${chat}<gms-chat id="second"></gms-chat
          ><gms-chat-invite for="second" after="0">${WORDS}</gms-chat-invite>
        </main>`,
    );
    await seconds(0);
    button('Chat now').click();
    await settled();
    expect([
      page.element.open,
      document.querySelector<HTMLElementTagNameMap['gms-chat']>('#second')?.open,
    ]).to.deep.equal([false, true]);
  });

  it('is accessible in every scheme', async () => {
    await appear(html`<gms-chat-invite after="0" lang="en">${WORDS}</gms-chat-invite>`);
    await seconds(0);
    for (const wish of await wishesHere('light', 'dark', 'forced')) {
      await askFor(wish);
      await expect(element()).to.be.accessible();
    }
  });

  it('tells its answer to the page by an event that crosses shadow roots', async () => {
    await appear();
    await seconds(20);
    setTimeout(() => button('No, thanks').click());
    const answer: unknown = await oneEvent(element(), 'gms-chat-invite');
    expect(answer).to.deep.include({detail: {answer: 'declined'}, composed: true});
  });

  const move = () => {
    const place = document.createElement('div');
    document.querySelector('main')?.append(place);
    place.append(element());
  };

  it('goes on with its wait when it is moved within the page', async () => {
    await appear();
    await seconds(15);
    move();
    await seconds(5);
    expect(isThere()).to.equal(true);
  });

  it('stays above the page when it is moved within it, and goes when it is removed', async () => {
    await appear();
    await seconds(20);
    move();
    await settled();
    const box = element().shadowRoot?.querySelector('section');
    expect([isThere(), box?.matches(':popover-open')]).to.deep.equal([true, true]);
    const invitation = element();
    invitation.remove();
    await settled();
    expect(box?.hidden).to.equal(true);
  });

  it('is for the chat that has taken the place of the first one', async () => {
    await appear(html`<gms-chat-invite when="exit">${WORDS}</gms-chat-invite>`);
    await seconds(0);
    const leave = () => document.body.dispatchEvent(new MouseEvent('mouseout', {bubbles: true, clientY: -1}));
    page.element.open = true;
    await settled();
    leave();
    const next = document.createElement('gms-chat');
    page.element.replaceWith(next);
    await settled();
    leave();
    expect(isThere()).to.equal(true);
    button('Chat now').click();
    expect(next.open).to.equal(true);
  });
});
