import {oneEvent} from '@open-wc/testing';
import {get, has, press} from '../support/elements/by-role.js';
import {ask, closeChat, comes, openChat} from './built-chat.js';

describe('the built chat', () => {
  it('comes, late parts and all, at a press of the launcher after its first file could not be had', async function () {
    this.timeout(30_000);
    const chat = await openChat();
    chat.locale = 'de';
    await ask({do: 'break'});
    const failed = oneEvent(chat, 'gms-chat-error');
    // Not by the launcher, on which the focus alone begins to fetch.
    chat.show();
    await failed;
    await press(get(chat, 'button', 'Open chat'));
    await comes('the form, in German', () => has(chat, 'textbox', 'Anliegen'));
    await closeChat(chat);
  });
});
