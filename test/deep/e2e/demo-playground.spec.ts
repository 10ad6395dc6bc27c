/** The playground of the demo, as an integrator uses it. */
import type {FrameLocator, Locator, Page} from '@playwright/test';
import {ATTRIBUTES} from '../../../src/ui/element/settings.js';
import {buildDemo, serveDemo, type Demo} from '../../support/pages/demo.js';
import {expect, FAILED_REQUEST, test as base} from '../../e2e/chat-test.js';

const pages = ['demo/playground.html', 'demo/playground/page.html'];

interface Playground {
  readonly frame: FrameLocator;
  readonly chat: Locator;
  readonly snippet: Locator;
  readonly wire: Locator;
  readonly starts: () => Promise<void>;
}

const test = base.extend<{demo: Demo; playground: Playground}>({
  demo: async ({gms}, use) => {
    const demo = await serveDemo(await buildDemo(pages), gms);
    await use(demo);
    await demo.close();
  },
  playground: async ({demo, page, gms}, use) => {
    await page.goto(`${demo.origin}/demo/playground.html`);
    await use(opened(page));
    expect(gms.origin).toBeTruthy();
  },
});

function opened(page: Page): Playground {
  const frame = page.frameLocator('iframe');
  return {
    frame,
    chat: frame.locator('gms-chat'),
    snippet: page.locator('#snippet pre'),
    wire: page.locator('#wire ol'),
    starts: async () => {
      await frame.getByRole('button', {name: 'Open chat'}).click();
      await frame.getByRole('textbox', {name: 'Subject'}).fill('A lamp');
      await frame.getByRole('button', {name: 'Start chat'}).click();
      await expect(frame.getByRole('textbox', {name: 'Message'})).toBeVisible();
    },
  };
}

test('has a control with a meaning for each attribute, and the snippet follows it', async ({
  playground: {chat, snippet},
  page,
}) => {
  const elsewhere = ['server', 'open'];
  const names = Array.from(ATTRIBUTES.keys()).filter((name) => !elsewhere.includes(name));
  await expect(page.locator('#attributes [name^="set-"]')).toHaveCount(names.length);
  for (const name of names)
    await expect(page.locator(`[name="set-${name}"]`), name).toHaveAccessibleDescription(/\w{3}/);
  await page.getByLabel('layout').selectOption('inline');
  await page.getByLabel('attachments').check();
  await page.getByLabel('heading').fill('Ask us');
  await expect(chat).toHaveAttribute('layout', 'inline');
  await expect(chat).toHaveAttribute('attachments', '');
  await expect(snippet).toContainText('heading="Ask us"');
  await page.locator('[name=kind]').selectOption('React');
  await expect(snippet).toContainText('layout="inline"');
  await page.getByLabel('attachments').uncheck();
  await expect(chat).not.toHaveAttribute('attachments');
  await expect(snippet).not.toContainText('attachments');
});

test('copies the snippet', async ({playground: {snippet}, page, context}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', {name: 'Copy', exact: true}).click();
  await expect(page.getByText('Copied', {exact: true})).toBeVisible();
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(await snippet.textContent());
});

test('sets theme, brand colour, scheme, direction, language and width of the page', async ({
  playground: {frame},
  page,
}) => {
  await frame.getByRole('button', {name: 'Open chat'}).click();
  const dialog = frame.getByRole('dialog');
  await page.getByLabel('Theme').selectOption('midnight');
  await expect(dialog).toHaveCSS('background-color', 'rgb(14, 17, 36)');
  await page.getByLabel('Theme').selectOption('none');
  await page.getByLabel('Brand colour', {exact: true}).check();
  await expect(frame.getByRole('button', {name: 'Start chat'})).toHaveCSS(
    'background-color',
    'rgb(228, 0, 43)',
  );
  await page.getByLabel('Direction').selectOption('rtl');
  await page.getByLabel('Language of the page').fill('ar');
  await expect(frame.getByRole('textbox', {name: 'الموضوع'})).toBeVisible();
  await page.getByLabel('Width').selectOption('375');
  await expect(page.locator('iframe')).toHaveCSS('width', '375px');
});

test('shows requests, pushes and events without a secret', async ({
  playground: {starts, wire},
  agent,
  gms,
}) => {
  await starts();
  await agent.accepts();
  await agent.says('Hello from the desk');
  await expect(wire.locator('.push').filter({hasText: 'Hello from the desk'})).toHaveCount(1);
  await expect(wire.locator('.event').filter({hasText: 'gms-chat-message'}).first()).toBeVisible();
  await expect(
    wire
      .locator('.request')
      .filter({hasText: /ixn\/chat/})
      .first(),
  ).toContainText('/service/•••/ixn');
  const text = (await wire.textContent()) ?? '';
  const user = gms.log.map(({gmsUser}) => gmsUser).find(Boolean) ?? '';
  expect(user).toMatch(/^\w{16,}$/);
  expect(text).not.toContain(user);
});

test('copies a report with the settings and the wire', async ({playground: {starts}, page, context}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByLabel('heading').fill('Ask us');
  await starts();
  await page.getByRole('button', {name: 'Copy report'}).click();
  await expect(page.locator('#reported')).toHaveText('Copied');
  const report = await page.evaluate<string>('navigator.clipboard.readText()');
  expect(report).toContain('"heading": "Ask us"');
  expect(report).toMatch(/request POST .*request-chat/);
});

test.describe('a server that is not there', () => {
  test.use({mayComplain: FAILED_REQUEST});

  test('connects to a GMS of another origin, and says so when there is none', async ({
    playground: {frame, starts, wire, chat},
    page,
    gms,
  }) => {
    await page.getByLabel('URL, up to and with').fill(gms.url);
    await page.getByRole('button', {name: 'Connect to my GMS'}).click();
    await expect(chat).toHaveAttribute('server', gms.url);
    await starts();
    await expect(wire).toContainText(`POST ${gms.origin}`);
    await expect(page.locator('#doctor')).toContainText(`npx gms-chat doctor ${gms.url} --origin`);
    await page.getByLabel('URL, up to and with').fill('http://127.0.0.1:1024/genesys');
    await page.getByRole('button', {name: 'Connect to my GMS'}).click();
    await frame.getByRole('button', {name: 'Open chat'}).click();
    await frame.getByRole('textbox', {name: 'Subject'}).fill('A lamp');
    await frame.getByRole('button', {name: 'Start chat'}).click();
    await expect(wire.locator('.failure').first()).toContainText('no answer: the network, or CORS');
  });
});

test('hostile pages change nothing of the chat, and go again', async ({playground: {frame}, page}) => {
  await frame.getByRole('button', {name: 'Open chat'}).click();
  const start = frame.getByRole('button', {name: 'Start chat'});
  await expect(start).toBeVisible();
  const sizeOf = async () => {
    const {width, height} = (await start.boundingBox()) ?? {width: 0, height: 0};
    return {width, height, font: await start.evaluate((button) => getComputedStyle(button).font)};
  };
  const before = await sizeOf();
  for (const name of [
    'a root of 62.5 %',
    'a reset of everything',
    'rules for everything',
    'rules for all buttons',
  ]) {
    await page.getByLabel(name).check();
    expect(await sizeOf(), name).toEqual(before);
    await page.getByLabel(name).uncheck();
  }
  await page.getByLabel('a translator').check();
  await expect(frame.locator('font font').first()).toHaveText('A PAGE OF YOURS');
  await page.getByLabel('a translator').uncheck();
  await expect(frame.locator('font')).toHaveCount(0);
  const plain = await start.evaluate((button) => getComputedStyle(button).backgroundColor);
  await page.getByLabel('forced colours').check();
  await expect(start).not.toHaveCSS('background-color', plain);
  await page.getByLabel('forced colours').uncheck();
  await expect(start).toHaveCSS('background-color', plain);
});
