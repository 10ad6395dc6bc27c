import type {Locator} from '@playwright/test';
import {OnScreenKeyboard} from '../../support/pages/on-screen-keyboard.js';
import {expect, test} from '../chat-test.js';
import {boxOf, focusOf, isModal, lamps, scrollTop, script} from './shop-page.js';

// Without transitions, so that each box is measured at its final place.
test.use({
  contextOptions: {reducedMotion: 'reduce'},
  viewport: {width: 390, height: 844},
  hasTouch: true,
  isMobile: true,
});

const meta = '<meta name="viewport" content="width=device-width, initial-scale=1">';

test('the chat fills the screen, and nothing behind it can take the focus', async ({visitor, gms, page}) => {
  await visitor.visits({head: meta + script, body: `${lamps}<gms-chat server="${gms.url}"></gms-chat>`});
  await visitor.launcher.click();
  await expect(visitor.field('First name')).toBeFocused();
  expect(await boxOf(visitor.panel)).toMatchObject({left: 0, top: 0, width: 390, height: 844});
  expect(await isModal(visitor.panel)).toBe(true);
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press('Tab');
    expect(['gms-chat', 'body']).toContain(await focusOf(page));
  }
  await visitor.button('Minimize chat').click();
  await expect(visitor.launcher).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('link', {name: 'Lamp 59'})).toBeFocused();
});

test('the on-screen keyboard covers neither the header nor the composer', async ({visitor, gms, page}) => {
  const keyboard = await OnScreenKeyboard.of(page);
  await visitor.visits({head: meta + script, body: `${lamps}<gms-chat server="${gms.url}"></gms-chat>`});
  await visitor.starts();
  await expect(visitor.composer).toBeFocused();
  for (const [height, offsetTop] of [
    [508, 0],
    [420, 130],
    [300, 0],
  ] as const) {
    await keyboard.leaves(height, offsetTop);
    await expect.poll(() => boxOf(visitor.panel)).toMatchObject({top: offsetTop, bottom: offsetTop + height});
    expect((await boxOf(visitor.button('Minimize chat'))).top).toBeGreaterThanOrEqual(offsetTop);
    expect((await boxOf(visitor.composer)).bottom).toBeLessThanOrEqual(offsetTop + height);
    await expect(visitor.composer).toBeFocused();
  }
  await keyboard.zoomsTo(2);
  await expect.poll(() => boxOf(visitor.panel)).toMatchObject({top: 0, height: 844});
  await keyboard.zoomsTo(1);
  await keyboard.leaves(844);
  await expect.poll(() => boxOf(visitor.panel)).toMatchObject({top: 0, height: 844});
});

for (const [where, screen, height] of [
  ['a small phone', {width: 320, height: 568}, 260],
  ['a phone on its side', {width: 844, height: 390}, 170],
] as const)
  test(`a keyboard that opens after the focus does not cover the focused field: ${where}`, async ({
    visitor,
    gms,
    agent,
    page,
  }) => {
    const isSeen = (field: Locator) =>
      expect
        .poll(async () => {
          const head = await boxOf(visitor.button('Minimize chat'));
          const {top, bottom} = await boxOf(field);
          return head.top >= 0 && top >= head.bottom && bottom <= height;
        })
        .toBe(true);
    await page.setViewportSize(screen);
    const keyboard = await OnScreenKeyboard.of(page);
    await visitor.visits({head: meta + script, body: `<gms-chat server="${gms.url}"></gms-chat>`});
    await visitor.launcher.click();
    await visitor.field('Subject').focus();
    await keyboard.leaves(height);
    await isSeen(visitor.field('Subject'));
    await keyboard.leaves(screen.height);

    await visitor.submits();
    await agent.accepts();
    await expect(visitor.line('Kristi has joined')).toBeVisible();
    for (const draft of ['', 'line\n'.repeat(9)]) {
      await visitor.composer.fill(draft);
      await visitor.button('End chat').focus();
      await visitor.composer.focus();
      await keyboard.leaves(height);
      await isSeen(visitor.composer);
      await isSeen(visitor.button('Send'));
      await keyboard.leaves(screen.height);
    }
  });

test('the text of every field is large enough that Safari does not zoom in', async ({visitor, gms}) => {
  await visitor.visits({
    head: `${meta}<style>gms-chat {--gms-chat-scale: 0.8}</style>${script}`,
    body: `<gms-chat server="${gms.url}"></gms-chat>`,
  });
  const sizeOf = (field: Locator) =>
    field.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  await visitor.launcher.click();
  for (const name of ['First name', 'Last name', 'Email', 'Subject'])
    expect(await sizeOf(visitor.field(name)), name).toBeGreaterThanOrEqual(16);
  await visitor.submits();
  expect(await sizeOf(visitor.composer)).toBeGreaterThanOrEqual(16);
});

for (const [what, style] of [
  ['a page', ''],
  ['a page whose body scrolls', 'html, body {height: 100%; margin: 0} body {overflow-y: auto}'],
  ['a page that scrolls smoothly', 'html {scroll-behavior: smooth}'],
] as const) {
  test(`${what} does not scroll behind the chat and keeps its scroll position`, async ({
    visitor,
    gms,
    page,
  }) => {
    await visitor.visits({
      head: `${meta}<style>${style}</style>${script}`,
      body: `${lamps}<gms-chat server="${gms.url}"></gms-chat>`,
    });
    await visitor.launcher.waitFor();
    await page.evaluate(() => window.scrollTo({top: 777, behavior: 'instant'}));
    expect(await scrollTop(page)).toBe(777);

    await visitor.launcher.click();
    await expect(visitor.field('Subject')).toBeVisible();
    await page.mouse.move(200, 40);
    await page.mouse.wheel(0, 400);
    await visitor.field('Subject').press('PageDown');
    const whileOpen = await scrollTop(page);
    expect([0, 777]).toContain(whileOpen);
    await visitor.button('Minimize chat').click();
    await expect(visitor.launcher).toBeVisible();
    expect(await scrollTop(page)).toBe(777);
    await page.mouse.wheel(0, 100);
    await expect.poll(() => scrollTop(page)).toBe(877);
  });
}

test('the page can be used again when the chat is removed or the screen is rotated', async ({
  visitor,
  gms,
  page,
}) => {
  await visitor.visits({head: meta + script, body: `${lamps}<gms-chat server="${gms.url}"></gms-chat>`});
  const overflow = () => page.evaluate(() => getComputedStyle(document.documentElement).overflowY);
  await visitor.launcher.click();
  await expect(visitor.field('Subject')).toBeVisible();
  await visitor.field('Subject').fill('A lamp');
  await visitor.field('Subject').focus();
  expect(await overflow()).toBe('hidden');

  await page.setViewportSize({width: 1000, height: 760});
  await expect.poll(overflow).toBe('visible');
  expect(await isModal(visitor.panel)).toBe(false);
  await expect(visitor.field('Subject')).toBeFocused();
  await expect(visitor.field('Subject')).toHaveValue('A lamp');

  // On its side a phone is wide, and low.
  await page.setViewportSize({width: 844, height: 390});
  await expect.poll(overflow).toBe('hidden');
  expect(await isModal(visitor.panel)).toBe(true);
  expect(await boxOf(visitor.panel)).toMatchObject({top: 0, left: 0, width: 844, height: 390});
  await expect(visitor.field('Subject')).toBeFocused();

  await visitor.element.evaluate((chat) => chat.remove());
  expect(await overflow()).toBe('visible');
  expect(await page.evaluate(() => document.documentElement.outerHTML.includes('style='))).toBe(false);
});

test('an on-screen keyboard does not give a tablet the phone layout', async ({visitor, gms, page}) => {
  await page.setViewportSize({width: 900, height: 700});
  await visitor.visits({head: meta + script, body: `<gms-chat server="${gms.url}"></gms-chat>`});
  await visitor.launcher.click();
  await expect(visitor.field('Subject')).toBeVisible();
  await page.setViewportSize({width: 900, height: 380});
  await expect.poll(async () => (await boxOf(visitor.panel)).bottom).toBeLessThanOrEqual(380);
  expect(await isModal(visitor.panel)).toBe(false);
});

test('an open chat is open after a reload, and takes the focus when it is pressed', async ({
  visitor,
  gms,
  page,
}) => {
  await visitor.visits({
    head: meta + script,
    body: `<input aria-label="Search" autofocus>${lamps}<gms-chat server="${gms.url}"></gms-chat>`,
  });
  await visitor.starts();
  await visitor.hasState('waiting');
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, {'focus seen': seen});
    addEventListener('focusin', ({target}) => seen.push(target instanceof Element ? target.localName : ''));
  });
  await page.reload();
  await expect(visitor.composer).toBeVisible();
  expect(await isModal(visitor.panel)).toBe(true);
  const taken = await page.evaluate(() => Reflect.get(window, 'focus seen') as string[]);
  expect(taken.filter((name) => name !== 'input')).toEqual([]);
  await visitor.composer.click();
  await expect(visitor.composer).toBeFocused();
});

test('Escape does not close a chat with a draft, even when pressed repeatedly', async ({
  visitor,
  gms,
  page,
}) => {
  await visitor.visits({head: meta + script, body: `<gms-chat server="${gms.url}"></gms-chat>`});
  await visitor.starts();
  await visitor.hasState('waiting');
  await visitor.composer.fill('Half a sen');
  for (let i = 0; i < 3; i++) await page.keyboard.press('Escape');
  await expect(visitor.composer).toBeFocused();
  await visitor.button('End chat').click();
  for (let i = 0; i < 2; i++) await page.keyboard.press('Escape');
  await expect(visitor.composer).toHaveValue('Half a sen');
  await visitor.composer.fill('');
  await page.keyboard.press('Escape');
  await expect(visitor.launcher).toBeFocused();
  await expect(visitor.element).toHaveJSProperty('open', false);
});

test('the back gesture minimises the chat and keeps the draft', async ({visitor, gms}) => {
  await visitor.visits({head: meta + script, body: `<gms-chat server="${gms.url}"></gms-chat>`});
  await visitor.starts();
  await visitor.composer.fill('Half a sen');
  await visitor.panel.evaluate((dialog) => dialog instanceof HTMLDialogElement && dialog.requestClose());
  await expect(visitor.element).toHaveJSProperty('open', false);
  await visitor.launcher.click();
  await expect(visitor.composer).toHaveValue('Half a sen');
});
