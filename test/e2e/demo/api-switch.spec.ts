import {expect, test} from '../chat-test.js';

test('the shop says which version of the Chat API it uses, and uses another one from the next load on', async ({
  demo,
  page,
}) => {
  await page.goto(demo.origin);
  const api = page.getByLabel('This shop chats over the Chat API');
  const chat = page.locator('gms-chat');
  await expect(api).toHaveValue('1');
  await expect(chat).toHaveAttribute('api', '1');
  await api.selectOption('version 2, by polling');
  await expect(chat).toHaveAttribute('api', '2');
  await expect(chat).toHaveAttribute('delivery', 'poll');
  await expect(api).toHaveValue('2-poll');
  await expect(chat).toHaveAttribute('attachments');
  await api.selectOption('version 1, with pushes');
  await expect(chat).not.toHaveAttribute('attachments');
  await expect(chat).not.toHaveAttribute('typing-preview');
});
