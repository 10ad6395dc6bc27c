import {expect} from '@open-wc/testing';
import '../../../demo/desk/conversation/conversation.js';
import type {Chat} from '../../../demo/desk/api/chat.js';
import {activeElement} from '../../../src/base/active-element.js';
import {focused, get, has, names, press} from '../../support/elements/by-role.js';
import {isReachable} from '../../support/elements/reachable.js';
import {FakeClock} from '../../support/fakes/fake-clock.js';
import {turnTimersBy} from '../../support/fakes/fake-timers.js';
import {chat, conversation, kristi, said, vasya} from '../chats.js';

/** Time in which a browser tells a screen reader where the focus has gone, ms. */
const TOLD = 300;

/** As in the chat: what has the focus leaves the accessibility tree only after the focus has arrived where it goes. */
describe("the focus in the desk's conversation", () => {
  let element: HTMLElementTagNameMap['desk-conversation'];
  let clock: FakeClock;
  let restore: () => void;

  beforeEach(async () => {
    clock = new FakeClock();
    restore = turnTimersBy(clock);
    element = document.createElement('desk-conversation');
    element.agentName = 'Kristi';
    element.contacts = {
      list: [{kind: 'agent', id: 'anna', name: 'Anna', available: true, count: 0, groups: []}],
      problem: '',
    };
    document.body.append(element);
    await draw({capabilities: ['Consult', 'Leave', 'SendMessage']});
  });
  afterEach(() => {
    element.remove();
    restore();
  });

  /** Elements in elements are drawn one after another. */
  async function settled(): Promise<void> {
    for (let i = 0; i < 4; i += 1)
      await element.updateComplete.then(() => new Promise(requestAnimationFrame));
  }
  async function draw(change: Partial<Chat>): Promise<void> {
    element.conversation = conversation(chat(change), said(1, vasya, 'Hello'));
    await settled();
  }
  async function told(): Promise<void> {
    clock.turn(TOLD);
    await settled();
  }
  const button = (name: string): HTMLElement => get(element, 'button', name);

  /** Does something that moves the focus. What had it stays until a screen reader has been told, and then goes. */
  async function hands(on: () => unknown, to: string): Promise<void> {
    const before = activeElement();
    if (!before) throw new Error('Nothing has the focus.');
    await on();
    await settled();
    expect(focused()).to.equal(to);
    expect(isReachable(before), 'before a screen reader knows').to.equal(true);
    await told();
    expect(focused()).to.equal(to);
    expect(isReachable(before), 'after it').to.equal(false);
  }

  async function asks(opener: string, role: string, to: string): Promise<void> {
    button(opener).focus();
    await hands(() => press(button(opener)), to);
    expect(get(element, role).matches(':popover-open')).to.equal(true);
  }
  const escape = () =>
    activeElement()?.dispatchEvent(
      new KeyboardEvent('keydown', {key: 'Escape', bubbles: true, composed: true, cancelable: true}),
    );

  it('goes into the list of colleagues, and back to the button by Escape', async () => {
    await asks('Consult', 'dialog', 'textbox Find a colleague or a group');
    expect(has(element, 'log'), 'the page behind').to.equal(false);
    await hands(escape, 'button Consult');
    expect(has(element, 'log'), 'the page again').to.equal(true);
    expect(has(element, 'dialog')).to.equal(false);
  });

  it('goes to the composer when a colleague is asked', async () => {
    await asks('Consult', 'dialog', 'textbox Find a colleague or a group');
    button('Anna Free').focus();
    await hands(() => press(button('Anna Free')), 'textbox Message');
  });

  it('goes into the question, and back by a press outside', async () => {
    await asks('End chat', 'alertdialog', 'button Keep chatting');
    const down = new MouseEvent('mousedown', {bubbles: true, cancelable: true});
    await hands(() => document.body.dispatchEvent(down), 'button End chat');
    expect(down.defaultPrevented, 'the press takes no focus').to.equal(true);
  });

  it('leaves a button of a request that is answered', async () => {
    const capabilities = ['RemoveParticipantFromConference', 'CompleteTransfer', 'SendMessage'];
    const request = {purpose: 'Consult', agentId: 'anna', group: '', accepted: false} as const;
    await draw({capabilities, request});
    button('Take back').focus();
    await hands(() => draw({capabilities, request: {...request, accepted: true}}), 'textbox Message');
    expect(names(element, 'button')).to.include('Transfer to Anna');
  });

  it('leaves a button of a file that is tried again', async () => {
    const failed = {
      id: 1,
      chatId: 'chat1',
      name: 'a.pdf',
      way: 'up',
      failure: 'The server did not answer.',
      mayRetry: true,
    } as const;
    element.transfers = [failed];
    await settled();
    button('Try again: a.pdf').focus();
    await hands(() => (element.transfers = [{...failed, failure: ''}]), 'textbox Message');
  });

  it('goes from the composer to the heading when the chat ends', async () => {
    get(element, 'textbox', 'Message').focus();
    await hands(() => draw({status: 'LeftChat', participants: [kristi]}), 'heading Vasya Pupkin');
  });
});
