import {describe, it} from 'node:test';
import {Shop} from './support/shop.js';
import {LONGEST, useDesktop, type Visit} from './support/visits.js';

const EMAIL = 'vasya.pupkin@example.com';

/** Earlier conversations by the keyboard with Orca. */
describe('what Orca says of earlier conversations', () => {
  const visit = useDesktop();

  for (const browser of ['firefox', 'chromium'] as const)
    it(`is where one is, in ${browser}`, {timeout: LONGEST}, async () => {
      const shop = await Shop.open(
        (gms) =>
          `<gms-chat server="${gms.url}" subject="Socks" history="${gms.origin}" customer-id="${EMAIL}"></gms-chat>`,
      );
      try {
        await shop.hadChat(EMAIL, 'My lamp stays dark', 'Hello.', 'Try another bulb.');
        await visit({browser, url: shop.url}, reads);
      } finally {
        await shop.close();
      }
    });
});

async function reads({ear, press}: Visit): Promise<void> {
  const chat = 'My lamp stays dark';
  const tab = (line: string, words: number, key = 'Tab') =>
    ear.hears(key, press(key), {lines: [line], words});
  const enter = (line: string, words: number) => ear.hears('Enter', press('Return'), {lines: [line], words});
  const escape = (line: string, words: number) =>
    ear.hears('Escape', press('Escape'), {lines: [line], words});
  await ear.hears('the page is loaded', () => undefined, {lines: ['Finished loading A shop.'], words: 90});
  await tab('Open chat push button.', 12);
  await enter('First name entry.', 30);
  await tab('Last name entry.', 6);
  await tab('Email entry.', 6);
  await tab('Subject entry Socks selected required.', 8);
  await tab('Start chat push button.', 8);
  await tab('Earlier conversations push button.', 8);
  await enter('Earlier conversations heading level 2.', 12);
  await tab(chat, 30);
  await enter(`${chat} heading level 2.`, 12);
  await tab('Download transcript push button.', 8);
  await tab('Conversation', 8);
  await tab('Download transcript push button.', 8, 'shift+Tab');
  await tab('Back push button.', 8, 'shift+Tab');
  await enter(chat, 30);
  await enter(`${chat} heading level 2.`, 12);
  await escape(chat, 30);
  await escape('Earlier conversations push button.', 12);
  await escape('Open chat push button.', 12);
}
