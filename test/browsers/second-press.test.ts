import {oneEvent} from '@open-wc/testing';
import {get, has, press} from '../support/elements/by-role.js';
import {ask, closeChat, comes, openChat} from './built-chat.js';

describe('the built chat', () => {
  it('loads completely on a second press after its main chunk failed to load', async function () {
    this.timeout(30_000);
    const chat = await openChat();
    chat.locale = 'de';
    await ask({do: 'break'});
    const failed = oneEvent(chat, 'gms-chat-error');
    // By method: focusing the launcher would start the download before the press.
    chat.show();
    await failed;
    await press(get(chat, 'button', 'Open chat'));
    await comes('the form, in German', () => has(chat, 'textbox', 'Anliegen'));
    await closeChat(chat);
  });
});
