import type {BrowserContext} from '@playwright/test';
import type {Gms} from '../../support/pages/gms.js';
import {recordPages} from '../../support/pages/page-record.js';
import {openWindow} from '../../support/pages/own-window.js';
import type {Site} from '../../support/pages/site.js';
import {Visitor} from '../../support/pages/visitor.js';
import {expect, test} from '../chat-test.js';

const chatAt = ({url}: Gms) => `server="${url}" resume="tabs"`;

test.use({settings: 'resume="tabs"'});

/** Opens one more tab of the site. */
async function tab(context: BrowserContext, shop: Site, attributes: string): Promise<Visitor> {
  const visitor = new Visitor(await openWindow(context), shop);
  await visitor.visitsChat(attributes);
  return visitor;
}

/** Expects that all tabs together have one long poll and started one service session. */
async function isOneChat(gms: Gms): Promise<void> {
  await expect.poll(() => gms.open).toEqual(['/meta/connect']);
  expect(gms.names.filter((name) => name === 'request-chat')).toHaveLength(1);
  expect(new Set(gms.log.map(({gmsUser}) => gmsUser)).size).toBe(1);
}

test('a second tab shows the same messages and the same draft', async ({
  talking: first,
  gms,
  agent,
  shop,
  context,
}) => {
  const second = await tab(context, shop, chatAt(gms));
  await expect(second.line('One')).toBeVisible();
  await second.sends('From the second');
  await agent.sees('Text From the second');
  for (const {line} of [{line: first.line('From the second')}, {line: second.line('From the second')}])
    await expect(line).toHaveCount(1);

  await first.composer.pressSequentially('Half');
  await expect(second.composer).toHaveValue('Half');
  await second.composer.pressSequentially(' a sen');
  await expect(first.composer).toHaveValue('Half a sen');
  await agent.types();
  await expect(second.status('Kristi is typing')).toBeVisible();
  await expect(first.status('Kristi is typing')).toBeVisible();
  await isOneChat(gms);
});

test('a tab without a chat shows the one that another tab starts', async ({
  visitor: first,
  gms,
  agent,
  shop,
  context,
}) => {
  await first.visitsChat(chatAt(gms));
  const second = await tab(context, shop, chatAt(gms));
  await second.starts();
  await agent.accepts();
  await first.hasState('chatting');
  await agent.says('Hello');
  await first.launcher.or(first.panel).first().waitFor();
  await expect(first.line('Hello')).toHaveCount(1);
  await isOneChat(gms);
});

test('when the leader of three tabs is closed, another leads within 2 s and nothing is lost', async ({
  visitor: first,
  gms,
  agent,
  shop,
  context,
}) => {
  await first.visitsChat(chatAt(gms));
  await first.starts();
  await agent.accepts();
  await agent.says('Hello');
  const second = await tab(context, shop, chatAt(gms));
  const third = await tab(context, shop, chatAt(gms));
  await expect(second.line('Hello')).toBeVisible();
  await expect(third.line('Hello')).toBeVisible();
  await isOneChat(gms);
  const handshakes = () => gms.log.filter(({name}) => name === '/meta/handshake');

  const before = performance.now();
  await first.page.close();
  await expect.poll(() => handshakes().length).toBe(2);
  expect((handshakes()[1]?.at ?? Infinity) - before).toBeLessThan(2000);
  await agent.says('Still there?');
  await expect(second.line('Still there?')).toHaveCount(1);
  await expect(third.line('Still there?')).toHaveCount(1);
  await third.sends('Yes');
  await agent.sees('Text Yes');
  await expect(second.line('Yes')).toHaveCount(1);
  await isOneChat(gms);

  await second.page.close();
  await third.sends('Still here');
  await agent.sees('Text Yes', 'Text Still here');
  await isOneChat(gms);
});

test('ending the chat in one tab ends it in all, with nothing stored and no more requests', async ({
  visitor: first,
  gms,
  agent,
  shop,
  context,
}) => {
  await first.visitsChat(chatAt(gms));
  await first.starts();
  await agent.accepts();
  const second = await tab(context, shop, chatAt(gms));
  await expect(second.line('Kristi has joined')).toBeVisible();
  await second.ends();
  await expect(first.status('The chat has ended')).toBeVisible();
  await expect(second.status('The chat has ended')).toBeVisible();
  await expect.poll(() => gms.open).toEqual([]);
  await expect.poll(() => gms.names.at(-1)).toBe('/meta/disconnect');
  for (const {page} of [first, second])
    expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);

  const third = await tab(context, shop, chatAt(gms));
  await third.hasState('idle');
});

test('after the end either tab can start another chat, and both show it', async ({
  visitor: first,
  gms,
  agent,
  shop,
  context,
}) => {
  await first.visitsChat(chatAt(gms));
  await first.starts();
  await agent.accepts();
  const second = await tab(context, shop, chatAt(gms));
  await expect(second.line('Kristi has joined')).toBeVisible();
  await first.ends();
  await expect(second.status('The chat has ended')).toBeVisible();
  await second.button('Start a new chat').click();
  await second.submits();
  await second.hasState('waiting');
  await first.hasState('waiting');
  await expect.poll(() => gms.open).toEqual(['/meta/connect']);
});

test('a tab that shows the form again shows the chat that another tab starts', async ({
  visitor: first,
  gms,
  shop,
  context,
}) => {
  await first.visitsChat(chatAt(gms));
  await first.starts();
  await first.hasState('waiting');
  const second = await tab(context, shop, chatAt(gms));
  await second.hasState('waiting');
  await first.ends();
  for (const {button} of [
    {button: first.button('Start a new chat')},
    {button: second.button('Start a new chat')},
  ])
    await button.click();
  await second.submits();
  await second.hasState('waiting');
  await first.hasState('waiting');
});

test('a removed element closes the connections of all its chats', async ({visitor, gms}) => {
  await visitor.visitsChat(chatAt(gms));
  await visitor.starts();
  await visitor.hasState('waiting');
  await visitor.ends();
  await visitor.button('Start a new chat').click();
  await visitor.submits();
  await visitor.hasState('waiting');
  await expect.poll(() => gms.open).toEqual(['/meta/connect']);
  await visitor.element.evaluate((chat) => chat.remove());
  await expect.poll(() => gms.open).toEqual([]);
  expect(await visitor.page.evaluate(async () => (await navigator.locks.query()).held)).toEqual([]);
});

test('reloading the leader, with other tabs or alone, loses nothing', async ({
  talking: first,
  gms,
  agent,
  shop,
  context,
}) => {
  await first.composer.fill('Half a sen');
  await first.page.reload();
  await expect(first.line('One')).toHaveCount(1);
  await expect(first.composer).toHaveValue('Half a sen');

  const second = await tab(context, shop, chatAt(gms));
  await expect(second.line('One')).toHaveCount(1);
  await first.page.reload();
  await expect(first.line('One')).toHaveCount(1);
  await first.sends('Me again');
  await agent.sees('Text Me again');
  await expect(second.line('Me again')).toHaveCount(1);
  await isOneChat(gms);
});

test('two services have two separate chats', async ({visitor, gms, agent, shop, context}) => {
  await visitor.visitsChat(chatAt(gms));
  await visitor.starts();
  await agent.accepts();
  const other = await tab(context, shop, `${chatAt(gms)} service="request-chat-poll"`);
  await other.launcher.click();
  await expect(other.field('Subject')).toBeVisible();
  await other.hasState('idle');
});

test.describe('without resume="tabs"', () => {
  test.use({settings: ''});

  test('a duplicated tab does not take over the chat', async ({
    joined: visitor,
    gms,
    agent,
    shop,
    context,
  }) => {
    const [page] = await Promise.all([
      context.waitForEvent('page'),
      visitor.page.evaluate(() => void window.open(location.href)),
    ]);
    const copy = new Visitor(page, shop);
    await copy.launcher.click();
    await expect(copy.field('Subject')).toBeVisible();
    await copy.hasState('idle');
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);

    await visitor.sends('Still mine');
    await agent.sees('Text Still mine');
    await expect.poll(() => gms.open).toEqual(['/meta/connect']);
    expect(gms.names.filter((name) => name === '/meta/handshake')).toHaveLength(1);
  });
});

test('without BroadcastChannel tabs still share the chat, and the storage holds no secret', async ({
  visitor: first,
  gms,
  agent,
  shop,
  context,
}) => {
  await context.addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'));
  const record = await recordPages(context);
  await first.visitsChat(chatAt(gms));
  await first.starts();
  await agent.accepts();
  await agent.says('Hello');
  await expect(first.line('Hello')).toBeVisible();
  const second = await tab(context, shop, chatAt(gms));
  await expect(second.line('Hello')).toBeVisible();
  await second.sends('From the second');
  await expect(first.line('From the second')).toHaveCount(1);
  await isOneChat(gms);

  await first.page.close();
  await second.sends('Alone');
  await agent.sees('Text From the second', 'Text Alone');
  await isOneChat(gms);
  const [{gmsUser = ''} = {}] = gms.log;
  const site = record.stored.filter((line) => line.startsWith('localStorage')).join();
  expect(site).toContain(' post = ');
  for (const secret of [gmsUser, 'Hello', 'transcript']) expect(site).not.toContain(secret);
  expect(
    await second.page.evaluate(() => Object.keys(localStorage).filter((key) => key.endsWith('post'))),
  ).toEqual([]);
});
