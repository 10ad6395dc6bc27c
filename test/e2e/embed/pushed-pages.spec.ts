import {expect, test} from '../chat-test.js';

test('a pushed page of the same site opens in this tab if its origin is listed, and the chat goes on', async ({
  visitor,
  gms,
  agent,
  page,
  shop,
}) => {
  const chat = `server="${gms.url}" push-origins="https://other.example.com ${shop.origin}"`;
  await visitor.visitsChat(chat, '', '/shop/repairs.html');
  await visitor.visitsChat(chat);
  await visitor.starts();
  await agent.accepts();
  await agent.pushes(`${shop.origin}/shop/repairs.html`);
  await page.waitForURL('**/shop/repairs.html');
  await visitor.hasState('chatting');
  await expect(visitor.line('Kristi has joined')).toHaveCount(1);
  await visitor.sends('Thank you');
  await agent.sees('Text Thank you');
  expect(page.url()).toBe(`${shop.origin}/shop/repairs.html`);
});

test('a pushed page of another site opens in a new tab if its origin is listed', async ({
  visitor,
  gms,
  agent,
  page,
  context,
}) => {
  await context.route('https://other.example.com/**', (route) => route.fulfill({body: 'Lamps elsewhere'}));
  await visitor.visitsChat(`server="${gms.url}" push-origins="https://other.example.com"`);
  await visitor.starts();
  await agent.accepts();
  await expect(visitor.line('Kristi has joined')).toBeVisible();
  const opened = context.waitForEvent('page');
  await agent.pushes('https://other.example.com/lamps');
  expect((await opened).url()).toBe('https://other.example.com/lamps');
  await expect(visitor.conversation.getByRole('link')).toHaveText('other.example.com/lamps');
  await expect(page).toHaveURL(/lamps\.html$/);
});

for (const [what, url] of [
  ['not listed', 'https://evil.example.com/'],
  ['listed in name only', 'https://other.example.com.evil.example.com/'],
  ['of another scheme', 'http://other.example.com/'],
  ['not a page', 'javascript:alert(1)'],
] as const) {
  test(`a pushed page that is ${what} stays a card`, async ({visitor, gms, agent, page, context}) => {
    await visitor.visitsChat(`server="${gms.url}" push-origins="https://other.example.com"`);
    await visitor.starts();
    await agent.accepts();
    await agent.pushes(url);
    await agent.says('Do you see it?');
    await expect(visitor.line('Do you see it?')).toBeVisible();
    expect(context.pages()).toHaveLength(1);
    await expect(page).toHaveURL(/lamps\.html$/);
  });
}
