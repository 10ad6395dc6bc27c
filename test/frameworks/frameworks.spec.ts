/**
 * The packed package in one application of each framework, each built by its own tools. All do the same, so one test drives
 * them all: CONTRIBUTING.md says how to add one.
 */
import {expect, test as base} from '../e2e/chat-test.js';
import {Gms} from '../support/pages/gms.js';
import {App, freePort, type BuiltApp} from './app.js';

interface OfWorker {
  /** Port of the server that the applications know as `gms.example.com`. */
  gmsPort: number;
  app: BuiltApp;
  /** Origin of the running application. */
  origin: string;
}

const test = base.extend<object, OfWorker>({
  gmsPort: [async ({}, use) => use(await freePort()), {scope: 'worker'}],
  app: [
    {name: '', folder: '', help: ''},
    {scope: 'worker', option: true},
  ],
  origin: [
    async ({app}, use) => {
      const {origin, close} = await new App(app).serve();
      await use(origin);
      close();
    },
    {scope: 'worker'},
  ],
  launchOptions: [
    async ({launchOptions, gmsPort}, use) => {
      const rule = `MAP gms.example.com:80 127.0.0.1:${gmsPort}`;
      await use({...launchOptions, args: [`--host-resolver-rules=${rule}`]});
    },
    {scope: 'worker'},
  ],
  gms: async ({serverOptions, gmsPort}, use) => {
    const gms = await Gms.start(serverOptions, gmsPort);
    await use(gms);
    await gms.close();
  },
});

test('sets attributes and properties, hears events, and chats', async ({
  page,
  origin,
  visitor,
  agent,
  gms,
}) => {
  await page.goto(origin);
  const {element} = visitor;
  await expect(visitor.launcher).toBeVisible();
  await expect(element).toHaveJSProperty('server', 'http://gms.example.com/genesys');
  await expect(element).toHaveJSProperty('maxLength', 200);
  await expect(element).toHaveJSProperty('sound', true);
  await expect(element).toHaveJSProperty('subject', 'Moss');
  await expect(element).toHaveJSProperty('userData', {product: 'Moss'});
  const first = await element.elementHandle();
  await visitor.button('Next lamp').click();
  await expect(element).toHaveJSProperty('subject', 'Fern');
  await expect(element).toHaveJSProperty('userData', {product: 'Fern'});
  expect(await element.evaluate((now, before) => now === before, first)).toBe(true);

  await visitor.button('Ask us').click();
  await expect(visitor.field('Subject')).toHaveValue('Fern');
  await visitor.submits();
  await agent.accepts();
  expect(gms.chat.userData).toMatchObject({product: 'Fern'});
  await expect(page.locator('output')).toHaveText(/^started \S{4}/);
  await agent.says('One');
  await expect(visitor.line('One')).toBeVisible();
  await visitor.sends('Two');
  await agent.sees('Text Two');
  await visitor.ends();
  await expect(page.locator('output')).toHaveText('ended by customer');
});

test('gives the invitation its attributes, where the types of templates know it', async ({
  page,
  origin,
  app,
}) => {
  await page.goto(origin);
  await expect(page.locator('gms-chat')).toHaveCount(1);
  const isTyped = ['preact', 'react', 'solid', 'svelte', 'vue'].includes(app.name);
  await expect(page.locator('gms-chat-invite[delay="3600"][per="ever"]')).toHaveCount(isTyped ? 1 : 0);
});

test('keeps the chat on another page, and over unmount and mount', async ({
  app,
  page,
  origin,
  visitor,
  agent,
}) => {
  await page.goto(origin);
  await visitor.starts();
  await agent.accepts();
  await agent.says('One');
  await expect(visitor.line('One')).toBeVisible();
  await visitor.element.evaluate((element) => Object.assign(element, {isFirst: true}));

  await page.getByRole('link', {name: 'About us'}).click();
  await expect(page.getByRole('heading', {level: 1, name: 'About us'})).toBeVisible();
  await expect(visitor.line('One')).toBeVisible();
  // Without a router, the next page has an element of its own, which resumes the chat.
  expect(await visitor.element.evaluate((element) => 'isFirst' in element)).toBe(app.name !== 'html');
  await agent.says('Two');
  await expect(visitor.line('Two')).toBeVisible();

  await visitor.button('Without help').click();
  await expect(visitor.element).toHaveCount(0);
  await agent.says('Three');
  await visitor.button('With help').click();
  for (const text of ['One', 'Two', 'Three']) await expect(visitor.line(text)).toHaveCount(1);
  await visitor.sends('Four');
  await agent.sees('Text Four');
  await visitor.ends();
  await visitor.hasState('ended');
});

test('has the fallback in the HTML of its server', async ({origin}) => {
  const html = await (await fetch(origin)).text();
  expect(html).toContain('href="tel:+15550100"');
});

test('finds a misspelt value with its own checker', ({app}) => {
  expect(new App(app).checkMisspelt()).toContain('seesion');
});
