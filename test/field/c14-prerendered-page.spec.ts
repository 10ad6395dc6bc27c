import type {Page} from '@playwright/test';
import {openWindow} from '../support/pages/own-window.js';
import {Visitor} from '../support/pages/visitor.js';
import {expect, test} from './support/field-test.js';

/**
 * Chromium prerenders no page while a debugger is attached, as it is here. So the page says that it is prerendered, until
 * `visit` is called; like the real one it has a copy of the session storage until then. `c14-real-prerendering.spec.ts` tries
 * the main cases in a Chromium without a debugger.
 */
async function prerender(page: Page): Promise<void> {
  await page.addInitScript({content: PRERENDERED});
}

const PRERENDERED = `
  const told = [], reads = [];
  let isAhead = true;
  Object.defineProperty(Document.prototype, 'prerendering', {get: () => isAhead});
  for (const name of ['open', 'minimize', 'statechange', 'before-start', 'started', 'message', 'error'])
    document.addEventListener('gms-chat-' + name, () => told.push([name, isAhead]));
  const {getItem} = Storage.prototype;
  Storage.prototype.getItem = function (key) {
    if (isAhead) reads.push(key);
    return getItem.call(this, key);
  };
  function visit(stored) {
    sessionStorage.clear();
    for (const [key, value] of stored) sessionStorage.setItem(key, value);
    isAhead = false;
    document.dispatchEvent(new Event('prerenderingchange'));
  }
  Object.assign(window, {told, reads, visit});`;

/** The customer follows a link from one page to the prerendered one. */
async function follows(from: Page, to: Page): Promise<void> {
  const stored = await from.evaluate(() => Object.entries<string>(sessionStorage));
  await from.close();
  await to.evaluate(`visit(${JSON.stringify(stored)})`);
}

test('a message that waited when the next page was prerendered is at the agent once', async ({
  polled: visitor,
  fake,
  shop,
  page,
  context,
}) => {
  fake.bend['refresh'] = () => ({status: 504, raw: ''});
  await visitor.hasState('reconnecting');
  await visitor.sends('It waited');
  await expect(visitor.line('It waited')).toBeVisible();
  const next = new Visitor(await openWindow(context), shop);
  await prerender(next.page);
  await next.visitsChat(`server="${fake.url}" delivery="poll"`);
  fake.heal();
  await expect.poll(() => fake.received).toEqual(['It waited']);
  await follows(page, next.page);
  await next.hasState('chatting');
  await next.sends('And more');
  await expect.poll(() => fake.received).toEqual(['It waited', 'And more']);
  await expect(next.line('It waited')).toHaveCount(1);
  expect(fake.asked('request-chat')).toHaveLength(1);
});

for (const resume of ['session', 'tabs']) {
  test(`with resume="${resume}" a page prerendered before the chat began takes it up when it is visited`, async ({
    visitor,
    fake,
    shop,
    page,
    context,
  }) => {
    const attributes = `server="${fake.url}" delivery="poll" resume="${resume}"`;
    await visitor.visitsChat(attributes);
    const next = new Visitor(await openWindow(context), shop);
    await prerender(next.page);
    await next.visitsChat(attributes);
    await visitor.starts();
    fake.joins();
    await expect(visitor.line('Kristi has joined')).toBeVisible();
    await visitor.composer.fill('Half a sen');
    // The view is saved a moment later, or when the page is left.
    await expect.poll(() => page.evaluate(() => JSON.stringify(sessionStorage))).toContain('Half a sen');
    expect(next.asked.filter((url) => url.includes('/genesys/'))).toEqual([]);
    await follows(page, next.page);
    await expect(next.line('Kristi has joined')).toBeVisible();
    await expect(next.composer).toHaveValue('Half a sen');
    expect(fake.asked('request-chat')).toHaveLength(1);
  });
}

test('a chat that ended after the next page was prerendered does not come back', async ({
  polled: visitor,
  fake,
  shop,
  page,
  context,
}) => {
  const next = new Visitor(await openWindow(context), shop);
  await prerender(next.page);
  await next.visitsChat(`server="${fake.url}" delivery="poll"`);
  await visitor.ends();
  await visitor.hasState('ended');
  await follows(page, next.page);
  await expect(next.launcher).toBeVisible();
  await next.hasState('idle');
});

test('a prerendered page reads, asks and tells nothing, and does when it is visited what the page asked for', async ({
  visitor,
  fake,
  page,
}) => {
  await prerender(page);
  await visitor.visitsChat(`server="${fake.url}" delivery="poll"`);
  await expect(visitor.launcher).toBeVisible();
  await page.evaluate(`{
    const chat = document.querySelector('gms-chat');
    chat.show();
    chat.startChat({firstName: 'Vasya', lastName: 'Pupkin', email: 'v@p.example', subject: 'A lamp'});
    chat.sendMessage('Hello');
    // Not the promise, which would be awaited.
    undefined;
  }`);
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate('({told, reads})')).toEqual({told: [], reads: []});
  expect(fake.log).toEqual([]);
  await page.evaluate('visit([])');
  await expect.poll(() => fake.received).toEqual(['Hello']);
  const told = await page.evaluate('told');
  for (const name of ['open', 'before-start', 'started']) expect(told).toContainEqual([name, false]);
});

for (const locks of ['Web Locks', 'no Web Locks, as on plain http']) {
  test(`with ${locks} a duplicated tab holds no second line`, async ({
    visitor,
    fake,
    page,
    context,
    shop,
  }) => {
    if (locks !== 'Web Locks')
      await context.addInitScript(() =>
        Object.defineProperty(Navigator.prototype, 'locks', {value: undefined, configurable: true}),
      );
    await visitor.visitsChat(`server="${fake.url}" delivery="poll"`);
    await visitor.starts();
    fake.joins();
    await expect(visitor.line('Kristi has joined')).toBeVisible();
    // A page opened by a script gets a copy of the session storage, as a duplicated tab does.
    const [opened] = await Promise.all([
      context.waitForEvent('page'),
      page.evaluate(() => void window.open(location.href)),
    ]);
    const copy = new Visitor(opened, shop);
    await copy.hasState('idle');
    await expect.poll(() => opened.evaluate(() => sessionStorage.length), {timeout: 10_000}).toBe(0);
    expect(copy.asked.filter((url) => url.includes('/genesys/'))).toEqual([]);
    await visitor.sends('Hello');
    await expect.poll(() => fake.received).toEqual(['Hello']);
    await expect(visitor.line('Hello')).toHaveCount(1);
  });
}
