import {deferred} from '../../support/fakes/deferred.js';
import {Agent} from '../../support/pages/agent.js';
import type {Demo} from '../../support/pages/demo.js';
import {importMapWithLit} from '../../support/pages/import-map.js';
import type {Visitor} from '../../support/pages/visitor.js';
import {expect, test} from '../../e2e/chat-test.js';

test('an ended chat with two agents is among the earlier conversations, word for word', async ({
  visitor,
  gms,
  agent,
}) => {
  await visitor.visitsChat(
    `server="${gms.url}" history="${gms.origin}" customer-id="vasya.pupkin@example.com"`,
  );
  await visitor.starts('The lamp does not light');
  await agent.accepts();
  await agent.says('What can I do for you? <b>');
  await expect(visitor.line('What can I do for you? <b>')).toBeVisible();
  await visitor.sends('My lamp is dark.');
  await agent.sees('Text My lamp is dark.');
  const anna = await Agent.ready(gms.origin, 'anna');
  await agent.consults('anna');
  await anna.accepts();
  await anna.says('a secret');
  await agent.confers();
  await expect(visitor.line('Anna has joined')).toBeVisible();
  await agent.leaves();
  await anna.pushes('https://shop.example.com/repairs');
  await expect(visitor.conversation.getByRole('link')).toBeVisible();
  await anna.leaves();
  await expect(visitor.status('The chat has ended')).toBeVisible();

  await visitor.button('Earlier conversations').click();
  const region = visitor.page.getByRole('region', {name: 'Earlier conversations'});
  const entry = region.getByRole('button', {
    name: /^The lamp does not light .* Kristi, Anna · \d+ seconds? · Ended by the agent$/,
  });
  await entry.click();
  await expect(region.getByRole('heading', {name: 'The lamp does not light'})).toBeFocused();
  for (const line of ['Kristi has joined', 'Anna has joined', 'Kristi has left', 'Anna has left'])
    await expect(visitor.line(line)).toBeVisible();
  await expect(visitor.line('What can I do for you? <b>')).toBeVisible();
  await expect(visitor.line('My lamp is dark.')).toBeVisible();
  await expect(visitor.conversation.getByRole('link')).toHaveAttribute(
    'href',
    'https://shop.example.com/repairs',
  );
  await expect(visitor.line('a secret')).toHaveCount(0);

  // The view before goes once a screen reader knows where the focus is.
  await expect(visitor.button('Back')).toHaveCount(1);
  await visitor.button('Back').click();
  await expect(entry).toBeFocused();
  await expect(visitor.button('Back')).toHaveCount(1);
  await visitor.button('Back').click();
  await expect(visitor.button('Start a new chat')).toBeVisible();
});

test('the link to the earlier conversations says that they are on their way', async ({
  visitor,
  gms,
  page,
}) => {
  const code = deferred<undefined>();
  await page.route(/\/gms-chat-history-[\w-]{8}\.js/, async (route) => {
    await code.promise;
    await route.continue();
  });
  await visitor.visitsChat(
    `server="${gms.url}" history="${gms.origin}" customer-id="vasya.pupkin@example.com"`,
  );
  await visitor.starts('The lamp does not light');
  await visitor.ends();
  await visitor.button('Earlier conversations').click();
  await expect(visitor.button('Loading…')).toBeFocused();
  await expect(visitor.button('Start a new chat')).toBeVisible();
  code.resolve(undefined);
  await expect(page.getByRole('heading', {name: 'Earlier conversations'})).toBeFocused();
  await expect(visitor.button('Loading…')).toHaveCount(0);
});

test('<gms-chat-history> on its own page loads chats from another origin, and requests nothing without a customer', async ({
  visitor,
  gms,
  agent,
  page,
  shop,
}) => {
  await visitor.visitsChat(`server="${gms.url}"`);
  await visitor.starts('A question');
  await agent.accepts();
  await agent.says('An answer');
  await expect(visitor.line('An answer')).toBeVisible();
  await agent.leaves();
  await expect(visitor.status('The chat has ended')).toBeVisible();

  await visitor.visits({
    head: `${importMapWithLit(shop)}<script type="module" src="/chat/history.js"></script>`,
    body: `<gms-chat-history server="${gms.origin}"></gms-chat-history>`,
  });
  const history = page.locator('gms-chat-history');
  await expect(history).toHaveJSProperty('customerId', '');
  const asksContextServices = (url: string) => url.includes('/customers/');
  expect(visitor.asked.filter(asksContextServices)).toEqual([]);
  await history.evaluate((element) => element.setAttribute('customer-id', 'Vasya.Pupkin@example.com'));
  const region = page.getByRole('region', {name: 'Earlier conversations'});
  await region.getByRole('button', {name: /^A question/}).click();
  await expect(visitor.line('An answer')).toBeVisible();
});

async function asksAboutMoss(demo: Demo, visitor: Visitor, agent: Agent): Promise<void> {
  await visitor.page.goto(demo.origin);
  await visitor.starts('A question about Moss');
  await agent.accepts();
  await agent.says('It is hand-blown.');
  await expect(visitor.line('It is hand-blown.')).toBeVisible();
}

test.describe('in the demo', () => {
  // The browser logs every 404, and an unknown customer is a 404.
  test.use({mayComplain: /^Failed to load resource: .* 404/});

  test('the demo shop shows customers their earlier chats, in the chat and on a separate page', async ({
    agent,
    visitor,
    page,
    demo,
  }) => {
    await asksAboutMoss(demo, visitor, agent);
    await visitor.ends();
    await visitor.button('Earlier conversations').click();
    await page.getByRole('button', {name: /^A question about Moss/}).click();
    await expect(visitor.line('It is hand-blown.')).toBeVisible();

    await page.getByRole('link', {name: 'Your chats'}).click();
    await page.getByRole('button', {name: /^A question about Moss/}).click();
    await expect(visitor.line('It is hand-blown.')).toBeVisible();
    await visitor.button('Back').click();
    await page.getByRole('checkbox', {name: 'Also emails, calls and other contacts'}).check();
    await expect(page.locator('gms-chat-history')).toHaveJSProperty('types', 'all');
    await expect(page.getByRole('button', {name: /Ended by you$/})).toHaveCount(1);
    await page.getByRole('textbox', {name: /email/}).fill('somebody.else@example.com');
    await page.getByRole('button', {name: 'Show my chats'}).click();
    await expect(visitor.status('No earlier conversations yet.')).toBeVisible();
  });

  test('a chat in the demo shop continues on the history page, and joins the earlier ones after its end', async ({
    agent,
    visitor,
    page,
    demo,
  }) => {
    await asksAboutMoss(demo, visitor, agent);
    await page.getByRole('link', {name: 'Your chats'}).click();
    await expect(visitor.line('It is hand-blown.')).toHaveCount(1);
    await visitor.sends('In Omsk?');
    await agent.sees('Text In Omsk?');
    const earlier = page.getByRole('button', {name: /^A question about Moss/});
    await expect(earlier).toHaveCount(0);
    await visitor.ends();
    await expect(earlier).toBeVisible();
  });
});
