import {expect} from '@open-wc/testing';
import {resetMouse, sendMouse} from '@web/test-runner-commands';
import type {GmsChat} from '../../src/index.js';
import {focused, get, has, names, press, said, textOf, type} from '../support/elements/by-role.js';
import {ask, closeChat, comes, openChat} from './built-chat.js';

describe('the built chat', () => {
  let chat: GmsChat;

  const conversation = () => textOf(get(chat, 'log', 'Conversation'));
  const field = (name: string) => get(chat, 'textbox', name);

  beforeEach(async () => (chat = await openChat()));
  afterEach(() => closeChat(chat));

  it('starts with the form, exchanges messages with an agent, and ends', async function () {
    this.timeout(60_000);
    const {x, y, width, height} = get(chat, 'button', 'Open chat').getBoundingClientRect();
    await sendMouse({type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)]});
    await resetMouse();
    await comes('the form', () => has(chat, 'textbox', 'First name'));
    await type(field('First name'), 'Vasya');
    await type(field('Last name'), 'Pupkin');
    await type(field('Email'), 'vasya.pupkin@example.com');
    await type(field('Subject'), 'The lamp does not light');
    await press(get(chat, 'button', 'Start chat'));
    await comes('the composer', () => has(chat, 'textbox', 'Message'));
    expect(focused()).to.equal('textbox Message');

    await ask({do: 'accepts'});
    await comes('Kristi', () => conversation().includes('Kristi has joined'));
    await ask({do: 'types'});
    await comes('her typing', () => said(chat, 'status').includes('Kristi is typing…'));
    await ask({do: 'says', text: 'What can I do for you?'});
    await comes('her question', () => conversation().includes('Kristi What can I do for you?'));

    await type(field('Message'), 'My lamp is dark.');
    await press(field('Message'));
    await ask({do: 'sees', text: 'Text My lamp is dark.'});
    await comes('the message’s return', () => !conversation().includes('Sending…'));
    expect(conversation().split('My lamp is dark.')).to.have.length(2);

    await press(get(chat, 'button', 'Minimize chat'));
    await comes('the launcher', () => has(chat, 'button', 'Open chat'));
    await ask({do: 'says', text: 'Is it plugged in?'});
    await comes('the count', () => names(chat, 'button').includes('Open chat, 1 unread message'));
    await press(get(chat, 'button', 'Open chat, 1 unread message'));
    await comes('her other question', () => conversation().includes('Is it plugged in?'));

    await press(get(chat, 'button', 'End chat'));
    await press(get(get(chat, 'alertdialog'), 'button', 'End chat'));
    await comes('the end', () => said(chat, 'status').some((text) => text.startsWith('The chat has ended')));
    expect(chat.state).to.equal('ended');
  });
});
