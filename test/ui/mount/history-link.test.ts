// Loaded at once: on a busy machine, the first request for them takes longer than a test waits.
import {loadVersion} from '../../../src/chat/wire-of.js';
import '../../../src/ui/history/gms-chat-history.js';
import '../../../src/ui/mount/history-link.js';
import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {GmsChat} from '../../../src/index.js';
import {TOLD} from '../../../src/base/told.js';
import {focused, get, has, names, press, said, textOf} from '../../support/elements/by-role.js';
import {isReachable} from '../../support/elements/reachable.js';
import {FakeClock} from '../../support/fakes/fake-clock.js';
import {CONTEXT, ScriptedContext} from '../../support/fakes/scripted-context.js';
import {SERVER, ScriptedGms} from '../../support/fakes/scripted-gms.js';
import {settled} from '../../support/fakes/settled.js';
import {turnSystemClockBy} from '../../support/fakes/ui-clock.js';
import {useWholeElement} from '../../support/elements/whole-element.js';

/** The whole element, on a page that sets `history` and `customer-id`. */
describe('"Earlier conversations" in <gms-chat>', () => {
  let chat: GmsChat;
  let gms: ScriptedGms;
  let context: ScriptedContext;
  let clock: FakeClock;
  const undo: (() => void)[] = [];

  useWholeElement();
  before(() => loadVersion(1));

  beforeEach(() => {
    gms = new ScriptedGms();
    context = new ScriptedContext();
    context.chats = [{subject: 'My lamp stays dark', agent: 'Kristi', words: ['Hello']}];
    clock = new FakeClock(Date.UTC(2026, 10, 21, 10, 42));
    undo.push(gms.standIn(), context.standIn(), turnSystemClockBy(clock), () => sessionStorage.clear());
  });
  afterEach(async () => {
    chat.remove();
    await settled();
    for (const task of undo.splice(0).reverse()) task();
  });

  const opened = async (history = CONTEXT, customer = 'vasya@example.com') => {
    chat = await fixture<GmsChat>(
      html`<gms-chat
        open
        locale="en"
        server=${SERVER}
        delivery="poll"
        history=${history}
        customer-id=${customer}
        subject="Socks"
        .headers=${{'X-Token': '1'}}
      ></gms-chat>`,
    );
    await waitUntil(() => has(chat, 'button', 'Start chat'));
  };
  const there = (role: string, name?: string) =>
    waitUntil(() => has(chat, role, name), `${role} ${name ?? ''}`);
  const link = async () => {
    await there('button', 'Earlier conversations');
    return get(chat, 'button', 'Earlier conversations');
  };
  const addHistoryLink = async () => {
    await press(await link());
    await there('heading', 'Earlier conversations');
    await waitUntil(() => focused() === 'heading Earlier conversations');
  };

  it('is not offered without `history` or without `customer-id`', async () => {
    await opened(CONTEXT, '');
    await settled();
    expect(names(chat, 'button')).not.to.contain('Earlier conversations');
    chat.remove();
    await opened('', 'vasya@example.com');
    await settled();
    expect(names(chat, 'button')).not.to.contain('Earlier conversations');
    expect(context.requests).to.deep.equal([]);
  });

  it('is offered below the form, is accessible, and sends no request before it is pressed', async () => {
    await opened();
    await link();
    expect(context.requests).to.deep.equal([]);
    await expect(chat).to.be.accessible();
    chat.customerId = '';
    await waitUntil(() => !has(chat, 'button', 'Earlier conversations'));
  });

  it('shows the list in place of the form, and is accessible', async () => {
    await opened();
    await addHistoryLink();
    await waitUntil(() => textOf(get(chat, 'dialog')).includes('Kristi'));
    expect(context.requests[0]).to.equal('GET /customers/vasya%40example.com/interactions 1');
    expect(has(chat, 'textbox')).to.equal(false);
    expect(has(chat, 'button', 'Minimize chat')).to.equal(true);
    await expect(chat).to.be.accessible();
  });

  it('closes by the button "Back" and by Escape, and moves the focus to the button that opened it', async () => {
    await opened();
    await addHistoryLink();
    await press(get(chat, 'button', 'Back'));
    await waitUntil(() => focused() === 'button Earlier conversations');
    expect(has(chat, 'textbox', 'Subject')).to.equal(true);
    await addHistoryLink();
    await sendKeys({press: 'Escape'});
    await waitUntil(() => focused() === 'button Earlier conversations');
    expect(chat.open, 'the panel stays').to.equal(true);
  });

  it('stays in the tree until the focus is in the history, which stays until the focus is back', async () => {
    await opened();
    const button = await link();
    await addHistoryLink();
    expect(isReachable(button)).to.equal(true);
    await clock.turn(TOLD);
    expect(isReachable(button)).to.equal(false);
    const title = get(chat, 'heading', 'Earlier conversations');
    await sendKeys({press: 'Escape'});
    await waitUntil(() => focused() === 'button Earlier conversations');
    expect(isReachable(title)).to.equal(true);
    await clock.turn(TOLD);
    await waitUntil(() => !title.isConnected || !isReachable(title));
    expect(focused()).to.equal('button Earlier conversations');
  });

  it('opens again while it closes', async () => {
    await opened();
    await addHistoryLink();
    await sendKeys({press: 'Escape'});
    await waitUntil(() => focused() === 'button Earlier conversations');
    await sendKeys({press: 'Enter'});
    await waitUntil(() => focused() === 'heading Earlier conversations');
    await clock.turn(TOLD);
    expect(focused()).to.equal('heading Earlier conversations');
    expect(has(chat, 'textbox')).to.equal(false);
  });

  it('closes when a chat starts, and when the panel is minimized', async () => {
    await opened();
    await addHistoryLink();
    chat.hide();
    await settled();
    chat.show();
    await there('textbox', 'Subject');
    await addHistoryLink();
    await chat.startChat();
    await there('textbox', 'Message');
    expect(has(chat, 'heading', 'Earlier conversations')).to.equal(false);
    expect(has(chat, 'button', 'Earlier conversations')).to.equal(false);
  });

  it('is offered again after the chat has ended', async () => {
    await opened();
    await chat.startChat();
    await chat.endChat();
    await there('button', 'Start a new chat');
    await addHistoryLink();
    expect(said(chat, 'status')).not.to.contain('The chat has ended');
    await press(get(chat, 'button', 'Back'));
    await there('button', 'Start a new chat');
  });

  it('stays closed when the customer is in a field by the time it has arrived, and opens at the next press', async () => {
    await opened();
    const button = await link();
    button.focus();
    button.click();
    get(chat, 'textbox', 'Subject').focus();
    await settled();
    await clock.turn(TOLD);
    expect(focused()).to.equal('textbox Subject');
    await addHistoryLink();
  });

  it('opens for a tap that leaves the focus in a field, as on an iPhone', async () => {
    await opened();
    const button = await link();
    get(chat, 'textbox', 'Subject').focus();
    button.click();
    await waitUntil(() => focused() === 'heading Earlier conversations');
  });

  it('reports a failed request to the page as gms-chat-error', async () => {
    const kinds: string[] = [];
    await opened();
    chat.addEventListener('gms-chat-error', ({detail}) => kinds.push(detail.error.kind));
    context.status = 401;
    await press(await link());
    await there('alert');
    expect(kinds).to.deep.equal(['refused']);
  });
});
