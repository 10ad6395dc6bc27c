import type {Locator} from '@playwright/test';
import type {Visitor} from '../../support/pages/visitor.js';
import {expect, test} from '../chat-test.js';

/** A page with the same chat on it twice. */
async function visitsBoth(visitor: Visitor, attributes: string): Promise<readonly [Locator, Locator]> {
  const body = ['first', 'second'].map(
    (id) => `<gms-chat id="${id}" layout="inline" ${attributes}></gms-chat>`,
  );
  const head = '<script async src="/chat/gms-chat.js"></script>';
  await visitor.visits({head, body: body.join('')});
  return [visitor.page.locator('#first'), visitor.page.locator('#second')];
}

async function starts(chat: Locator, subject: string): Promise<void> {
  await chat.getByRole('textbox', {name: 'Subject'}).fill(subject);
  await chat.getByRole('button', {name: 'Start chat'}).click();
  await expect(chat).toHaveJSProperty('state', 'waiting');
}

const shows = (chat: Locator, text: string) =>
  expect(chat.getByRole('log').getByText(text, {exact: true})).toHaveCount(1);

const writes = async (chat: Locator, text: string) => {
  await chat.getByRole('textbox', {name: 'Message'}).fill(text);
  await chat.getByRole('textbox', {name: 'Message'}).press('Enter');
  await shows(chat, text);
};

test('two identical elements have separate chats, and a reload keeps that of the first', async ({
  visitor,
  gms,
  agent,
  page,
}) => {
  const [first, second] = await visitsBoth(visitor, `server="${gms.url}"`);
  await starts(first, 'A lamp');
  await agent.accepts();
  await agent.says('About your lamp');
  await shows(first, 'About your lamp');
  await starts(second, 'A chair');
  await writes(second, 'About my chair');
  await first.getByRole('textbox', {name: 'Message'}).fill('Half a sen');

  for (let time = 0; time < 2; time += 1) {
    await page.reload();
    await shows(first, 'About your lamp');
    await expect(first.getByRole('textbox', {name: 'Message'})).toHaveValue('Half a sen');
    await expect(second.getByRole('button', {name: 'Start chat'})).toBeVisible();
  }
  await agent.says('Still here');
  await shows(first, 'Still here');
});

test('with resume="tabs" both elements show one chat, also after a reload', async ({
  visitor,
  gms,
  agent,
  page,
}) => {
  const [first, second] = await visitsBoth(visitor, `server="${gms.url}" resume="tabs"`);
  await starts(first, 'A lamp');
  await agent.accepts();
  await writes(second, 'About my lamp');
  await shows(first, 'About my lamp');
  for (let time = 0; time < 2; time += 1) {
    await page.reload();
    for (const chat of [first, second]) await shows(chat, 'About my lamp');
  }
  await agent.says('Still here');
  for (const chat of [first, second]) await shows(chat, 'Still here');
});
