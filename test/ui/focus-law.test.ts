import {expect, nextFrame, waitUntil} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import {activeElement} from '../../src/base/active-element.js';
import {TOLD} from '../../src/base/told.js';
import {all, fill, focused, get, has, press} from '../support/elements/by-role.js';
import {isReachable} from '../support/elements/reachable.js';
import {ScriptedChat} from '../support/elements/scripted-chat.js';
import {settled} from '../support/fakes/settled.js';

/**
 * The law for the focus: what has it leaves the accessibility tree only after the focus has arrived where it goes. A screen
 * reader whose place vanishes looks for another one by itself, and then says nothing of the place where the focus arrives.
 */
describe('the element that has the focus', () => {
  let page: ScriptedChat;

  beforeEach(async () => {
    page = new ScriptedChat();
    await page.appear();
  });
  afterEach(async () => {
    await page.release();
    await setViewport({width: 800, height: 600});
  });

  const button = (name: string) => get(page.element, 'button', name);
  const told = () => page.clock.turn(TOLD);
  const opened = async () => {
    await press(button('Open chat'));
    await settled();
    await told();
  };
  const started = async () => {
    await opened();
    fill(get(page.element, 'textbox', 'Subject'), 'Socks');
    await press(button('Start chat'));
    await settled();
    await told();
  };
  const talking = async () => {
    await started();
    page.gms.joins();
    await page.poll();
  };
  const asked = async () => {
    await talking();
    await press(button('End chat'));
    await settled();
    await told();
  };

  /** Does something that moves the focus: what had it stays until the screen reader has been told, and then goes. */
  const hands = async (on: () => unknown, to: string, stays: 'goes' | 'stays' = 'goes') => {
    const before = activeElement();
    if (!before) throw new Error('Nothing has the focus.');
    await on();
    await settled();
    expect(focused()).to.equal(to);
    expect(isReachable(before), 'before the screen reader knows').to.equal(true);
    await told();
    expect(isReachable(before), 'after').to.equal(stays === 'stays');
    expect(focused()).to.equal(to);
  };
  const enter = () => sendKeys({press: 'Enter'});
  const escape = () => sendKeys({press: 'Escape'});

  it('is the launcher, until the form has it', async () => {
    button('Open chat').focus();
    await hands(enter, 'textbox Last name');
  });

  it('is a field, until the launcher has it', async () => {
    await opened();
    await hands(escape, 'button Open chat');
  });

  it('is the launcher again, until the composer has it', async () => {
    await talking();
    await escape();
    await settled();
    await told();
    await hands(enter, 'textbox Message');
  });

  it('is the composer of a chat that fills a small screen, until the launcher has it', async () => {
    await setViewport({width: 400, height: 700});
    await talking();
    await hands(escape, 'button Open chat');
  });

  it('is the button "Start chat", until the composer has it', async () => {
    await opened();
    fill(get(page.element, 'textbox', 'Subject'), 'Socks');
    button('Start chat').focus();
    await hands(enter, 'textbox Message');
  });

  it('is the composer of a start that fails, until the form has it', async () => {
    await opened();
    fill(get(page.element, 'textbox', 'Subject'), 'Socks');
    page.gms.next('request-chat', {status: 404, body: ''});
    await press(button('Start chat'));
    await waitUntil(() => focused() === 'button Start chat', 'the form has the focus');
  });

  it('is the button "End chat", until the question has it', async () => {
    await talking();
    button('End chat').focus();
    await hands(enter, 'button Keep chatting');
  });

  for (const [answer, act] of [
    ['Enter', enter],
    ['Escape', escape],
  ] as const) {
    it(`is "Keep chatting", until the composer has it, by ${answer}`, async () => {
      await asked();
      await hands(act, 'textbox Message');
    });
  }

  it('is "End chat" in the question, until the end has it, and then the form', async () => {
    await asked();
    get(get(page.element, 'alertdialog'), 'button', 'End chat').focus();
    await hands(enter, 'button Start a new chat');
    await hands(enter, 'textbox Last name');
  });

  it('is "Forget this chat", until the form has it', async () => {
    await asked();
    get(get(page.element, 'alertdialog'), 'button', 'End chat').focus();
    await hands(enter, 'button Start a new chat');
    button('Forget this chat').focus();
    await hands(enter, 'textbox Last name');
  });

  const ends = async () => {
    page.gms.ends();
    await page.clock.turn(2_000 - TOLD);
  };
  const END = 'group The chat has ended The agent ended the chat. Need anything else? Start a new one.';

  it('is the composer, until the words of the end have it', async () => {
    await talking();
    await arrives(ends, END);
  });

  it('is the button "End chat", until the words of the end have it', async () => {
    await talking();
    button('End chat').focus();
    await arrives(ends, END);
  });

  it('is the question, until the words of the end have it', async () => {
    await asked();
    await arrives(ends, END);
    expect(has(page.element, 'alertdialog')).to.equal(false);
  });

  it('is the conversation, and stays it when the chat ends', async () => {
    await talking();
    get(page.element, 'log').focus();
    await arrives(ends, 'log Conversation');
  });

  /** A message that was not sent; the focus is on one of its buttons. */
  const refused = async (name: string) => {
    await talking();
    page.gms.next('send', {status: 500, body: '{"exception": "x"}'});
    fill(get(page.element, 'textbox', 'Message'), 'Hello');
    await press(get(page.element, 'textbox', 'Message'));
    await settled();
    button(name).focus();
  };
  const arrivesAfterAll = async () => {
    page.gms.adds('Message.Text', 'VasyaP', 'Hello', '2', 'CLIENT');
    await page.clock.turn(2_000 - TOLD);
  };

  for (const name of ['Try again', 'Delete']) {
    it(`is "${name}", until the composer has it`, async () => {
      await refused(name);
      await hands(enter, 'textbox Message');
    });

    it(`is "${name}" of a message that has arrived after all, until the composer has it`, async () => {
      await refused(name);
      await arrives(arrivesAfterAll, 'textbox Message');
      expect(has(page.element, 'button', name)).to.equal(false);
    });
  }

  it('is "Try again", until the words of the end have it', async () => {
    await refused('Try again');
    await arrives(ends, END);
    expect(has(page.element, 'button', 'Try again')).to.equal(false);
  });

  it('is "Delete" of a chat that has ended, until the words of the end have it', async () => {
    await refused('Delete');
    await ends();
    await told();
    expect(focused()).to.equal('button Delete');
    await hands(enter, END);
  });

  it('is "Delete" of one message, and stays it when another one has arrived after all', async () => {
    await refused('Delete');
    const first = activeElement();
    page.gms.next('send', {status: 500, body: '{"exception": "x"}'});
    fill(get(page.element, 'textbox', 'Message'), 'Anybody?');
    await press(get(page.element, 'textbox', 'Message'));
    await settled();
    const last = all(page.element, 'button', 'Delete').at(-1);
    last?.focus();
    expect(activeElement()).not.to.equal(first);
    await arrivesAfterAll();
    await told();
    expect(activeElement() === last).to.equal(true);
    expect(all(page.element, 'button', 'Delete')).to.have.length(1);
  });

  it('is the button that counts new messages, until the conversation has it', async () => {
    await talking();
    for (let i = 0; i < 30; i++) page.gms.says(`Line ${i}`);
    await page.poll();
    await told();
    const frames = async () => {
      for (let i = 0; i < 4; i++) await nextFrame();
    };
    await frames();
    get(page.element, 'log').scrollTop = 0;
    await frames();
    page.gms.says('One more');
    await page.poll();
    await waitUntil(() => has(page.element, 'button', '1 new message'));
    button('1 new message').focus();
    await hands(enter, 'log Conversation');
  });

  /** Something happens by itself while the clock turns: the focus arrives, and what had it was there until then. */
  const arrives = async (happens: () => Promise<void>, where: string) => {
    const before = activeElement();
    let wasThere = false;
    const watch = () => (wasThere ||= !!before && isReachable(before));
    // Events of a move within the window do not leave it.
    page.element.shadowRoot?.querySelector('gms-chat-window')?.shadowRoot?.addEventListener('focusin', watch);
    await happens();
    await page.clock.turn(TOLD);
    if (activeElement() !== before) expect(wasThere, 'when the focus arrived').to.equal(true);
    expect(focused()).to.equal(where);
  };
});
