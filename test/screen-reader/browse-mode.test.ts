import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {english} from '../../src/i18n/english.js';
import {Shop} from './support/shop.js';
import {LONGEST, useDesktop, type Visit} from './support/visits.js';

/**
 * In browse mode, letters are commands of Orca: they move it on the page. Nothing that was written before is lost by that, and
 * the keys of the chat do what they do in focus mode.
 */
describe('the browse mode of Orca', () => {
  const visit = useDesktop();

  for (const browser of ['firefox', 'chromium'] as const)
    it(`keeps what was written, and the keys of the chat, in ${browser}`, {timeout: LONGEST}, async () => {
      const shop = await Shop.open((gms) => `<gms-chat server="${gms.url}"></gms-chat>`);
      try {
        await visit({browser, url: shop.url}, (hands) => browses(shop, hands));
      } finally {
        await shop.close();
      }
    });
});

async function browses(shop: Shop, {ear, press, type}: Visit): Promise<void> {
  const {strings} = english;
  const openChat = 'Open chat push button.';
  const said = (text: string) => `${strings.says(strings.you)} ${text}`;
  /** From focus mode. */
  const turns = () => ear.hears('Insert+A', press('Insert+a'), {lines: ['Browse mode'], words: 3});
  await ear.hears('the page is loaded', () => undefined, {lines: ['Finished loading A shop.'], words: 90});
  await ear.hears('Tab', press('Tab'), {lines: [openChat], words: 12});
  await ear.hears('Enter', press('Return'), {lines: ['First name entry.', 'Focus mode'], words: 30});
  await ear.hears('typing', type('Buzz'), {lines: [], words: 0});
  await turns();
  await ear.hears('a command', type('q'), {lines: ['No more blockquotes.'], words: 5});
  await ear.hears('Tab', press('Tab'), {lines: ['Last name entry.'], words: 6});
  await ear.hears('Shift+Tab', press('shift+Tab'), {lines: ['First name entry Buzz selected.'], words: 8});
  await turns();
  await ear.hears('Escape', press('Escape'), {lines: [openChat], words: 12});
  await ear.hears('Enter', press('Return'), {lines: ['Last name entry.', 'Focus mode'], words: 30});
  await ear.hears('Tab', press('Tab'), {lines: ['Email entry.'], words: 6});
  await ear.hears('Tab', press('Tab'), {lines: ['Subject entry required.'], words: 6});
  await ear.hears('typing', type('Socks'), {lines: [], words: 0});
  await turns();
  await ear.hears('Enter', press('Return'), {lines: ['Message entry.'], words: 25});
  await ear.hears('an agent joins', () => shop.joins(), {lines: [strings.joined('Kristi')], words: 8});
  assert.equal(shop.gms.chat.parties[0]?.nickname, 'Buzz', 'the form has kept what was written');
  await ear.hears('typing', type('One'), {lines: [], words: 0});
  await turns();
  await ear.hears('Escape', press('Escape'), {lines: [], words: 0});
  await ear.hears('Up', press('Up'), {lines: [], words: 12});
  await ear.hears('Tab', press('Tab'), {lines: ['Message entry One.', 'Focus mode'], words: 8});
  await turns();
  await ear.hears('Enter', press('Return'), {lines: [said('One')], words: 8});
}
