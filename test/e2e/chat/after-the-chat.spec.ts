import {expect, test} from '../chat-test.js';
import {snippetOf} from '../../support/pages/snippet.js';
import {script} from './shop-page.js';

test('the survey of docs/after-the-chat.md is filled in by keyboard, and sent with the id of the chat', async ({
  visitor,
  gms,
  agent,
}) => {
  const {page} = visitor;
  await visitor.visits({head: script, body: snippetOf('after-the-chat.md', gms.url)});
  await page.route('**/survey', (route) => route.fulfill({body: 'Thank you'}));
  await visitor.launcher.click();
  await visitor.button('Start chat').click();
  await agent.accepts();
  await visitor.hasState('chatting');
  await visitor.ends();
  const id = await visitor.element.evaluate((chat: HTMLElementTagNameMap['gms-chat']) => chat.sessionId);

  const stars = page.getByRole('group', {name: 'How was the chat?'});
  await stars.getByRole('radio', {name: '1 star'}).focus();
  for (const choice of [2, 3, 4]) {
    await page.keyboard.press('ArrowRight');
    await expect(stars.getByRole('radio', {name: `${choice} stars`})).toBeChecked();
  }
  await page.keyboard.press('Tab');
  await page.keyboard.type('Thanks');
  const sent = page.waitForRequest(/survey$/);
  await page.keyboard.press('Enter');
  const answers = Object.fromEntries(new URLSearchParams((await sent).postData() ?? ''));
  expect(answers).toEqual({'session-id': id, stars: '4', remark: 'Thanks'});
  expect(id).toMatch(/^\w{16}$/);
});
