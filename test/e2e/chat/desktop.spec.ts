import type {Locator} from '@playwright/test';
import {expect, test} from '../chat-test.js';
import {boxOf, isModal, lamps, script} from './shop-page.js';

// Without transitions, so that each box is measured at its final place.
test.use({contextOptions: {reducedMotion: 'reduce'}});

test('the chat is above everything on the page, whatever the z-index', async ({visitor, gms, page}) => {
  const wall = 'position: fixed; inset: 0; z-index: 2147483647; background: #eee';
  await visitor.visits({
    head: script,
    body: `<main style="transform: translateX(0); overflow: hidden; opacity: 0.5; z-index: 0; position: relative; height: 300px">
        <gms-chat server="${gms.url}"></gms-chat></main><div style="${wall}">Cookies?</div>`,
  });
  await visitor.launcher.click();
  await expect(visitor.field('First name')).toBeFocused();
  const {left, top, right, bottom} = await boxOf(visitor.panel);
  expect([right, bottom]).toEqual([980, 740]);
  const hit = ([x, y]: readonly number[]) => document.elementFromPoint(x ?? 0, y ?? 0)?.localName;
  expect(await page.evaluate(hit, [left + 9, top + 9])).toBe('gms-chat');
  expect(await page.evaluate(hit, [left - 9, top - 9])).toBe('div');
});

test('without a top layer the chat uses its z-index', async ({visitor, gms, page}) => {
  await page.addInitScript(() => {
    Object.defineProperty(HTMLElement.prototype, 'popover', {value: null, writable: true});
    for (const method of ['togglePopover', 'showPopover', 'hidePopover'])
      Reflect.deleteProperty(HTMLElement.prototype, method);
  });
  await visitor.visits({
    head: script,
    body: `<div style="position: fixed; inset: 0; z-index: 5">Cookies?</div><gms-chat server="${gms.url}"></gms-chat>`,
  });
  await visitor.launcher.click();
  await visitor.field('Subject').fill('A lamp');
  expect(await boxOf(visitor.panel)).toMatchObject({right: 980, bottom: 740, width: 384});
  await visitor.button('Minimize chat').click();
  await expect(visitor.launcher).toBeFocused();
  await expect(visitor.panel).toBeHidden();
});

test('the page stays usable beside the open chat, by pointer and by keyboard', async ({
  visitor,
  gms,
  page,
}) => {
  await visitor.visits({
    head: script,
    body: `<button>Buy</button><gms-chat server="${gms.url}"></gms-chat><button>After</button>`,
  });
  await visitor.launcher.click();
  await expect(visitor.field('First name')).toBeFocused();
  expect(await isModal(visitor.panel)).toBe(false);
  await page.getByRole('button', {name: 'Buy'}).click();
  await expect(page.getByRole('button', {name: 'Buy'})).toBeFocused();
  const seen = [];
  for (let i = 0; i < 8; i++) {
    await page.keyboard.press('Tab');
    seen.push(await page.evaluate(() => document.activeElement?.textContent));
  }
  expect(seen).toContain('After');
});

test('position and size follow the page’s custom properties, and the panel fits the window', async ({
  visitor,
  gms,
  page,
}) => {
  await visitor.visits({
    head: `<style>gms-chat {--gms-chat-inset: 10px 30px 120px 40px; --gms-chat-width: 500px; --gms-chat-height: 2000px}</style>${script}`,
    body: `<gms-chat server="${gms.url}"></gms-chat>`,
  });
  expect(await boxOf(visitor.launcher)).toMatchObject({right: 970, bottom: 640});
  await visitor.starts();
  await expect(visitor.composer).toBeVisible();
  expect(await boxOf(visitor.panel)).toMatchObject({top: 10, right: 970, bottom: 640, width: 500});
  await page.addStyleTag({content: 'gms-chat {--gms-chat-side: 0 auto; --gms-chat-height: 300px}'});
  expect(await boxOf(visitor.panel)).toMatchObject({left: 40, top: 340, bottom: 640, width: 500});
  await visitor.button('Minimize chat').click();
  expect(await boxOf(visitor.launcher)).toMatchObject({left: 40, bottom: 640});
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  expect(await boxOf(visitor.launcher)).toMatchObject({right: 970, bottom: 640});
});

test('invisible parts of the chat take no clicks', async ({visitor, gms, page}) => {
  await visitor.visits({
    head: `<style>
        body {margin: 0; height: 760px}
        body * {display: block; min-width: 100vw; min-height: 100vh; padding: 20px; transform: rotate(1deg)}
      </style>${script}`,
    body: `<gms-chat server="${gms.url}"><a href="tel:1">Call us</a></gms-chat>`,
  });
  /** Points of the page at which a click would go to the chat, as a box. */
  const taken = () =>
    page.evaluate(() => {
      const box = {left: Infinity, top: Infinity, right: 0, bottom: 0};
      for (let x = 2; x < innerWidth; x += 4)
        for (let y = 2; y < innerHeight; y += 4) {
          if (!document.elementFromPoint(x, y)?.closest('gms-chat')) continue;
          box.left = Math.min(box.left, x);
          box.top = Math.min(box.top, y);
          box.right = Math.max(box.right, x);
          box.bottom = Math.max(box.bottom, y);
        }
      return box;
    });
  const isWithin = async (visible: Locator) => {
    const [hit, box] = [await taken(), await boxOf(visible)];
    expect(hit.left).toBeGreaterThanOrEqual(box.left);
    expect(hit.top).toBeGreaterThanOrEqual(box.top);
    expect(hit.right).toBeLessThanOrEqual(box.right);
    expect(hit.bottom).toBeLessThanOrEqual(box.bottom);
  };
  await isWithin(visitor.launcher);
  await visitor.launcher.click();
  await expect(visitor.field('Subject')).toBeVisible();
  await isWithin(visitor.panel);
  await visitor.button('Minimize chat').click();
  await isWithin(visitor.launcher);
});

test('the launcher hides while it covers the focused element', async ({visitor, gms, page}) => {
  const corner = 'position: fixed; right: 10px; bottom: 10px; padding: 20px';
  await visitor.visits({
    head: script,
    body: `<main tabindex="-1" style="height: 3000px">${lamps}</main><a href="#top" style="${corner}">Imprint</a>
      <gms-chat server="${gms.url}"></gms-chat>`,
  });
  await visitor.launcher.waitFor();
  const imprint = page.getByRole('link', {name: 'Imprint'});
  const hit = () => page.evaluate(() => document.elementFromPoint(952, 712)?.localName);
  expect(await hit()).toBe('gms-chat');
  await page.getByRole('main').focus();
  await imprint.focus();
  await expect(visitor.launcher).toHaveCSS('opacity', '0');
  expect(await hit()).toBe('a');
  // Tab still reaches it, and then it is visible again.
  await page.keyboard.press('Tab');
  await expect(visitor.launcher).toBeFocused();
  await expect(visitor.launcher).toHaveCSS('opacity', '1');
  await imprint.focus();
  await expect(visitor.launcher).toHaveCSS('opacity', '0');
  await imprint.blur();
  await expect(visitor.launcher).toHaveCSS('opacity', '1');
  // The launcher cannot hide an element that is much larger.
  await page.getByRole('main').focus();
  await expect(page.getByRole('main')).toBeFocused();
  await expect(visitor.launcher).toHaveCSS('opacity', '1');
});

test('a modal dialog of the page is above the chat', async ({visitor, gms, page}) => {
  await visitor.visits({
    head: script,
    body: `<dialog id="cookies"><button onclick="cookies.close()">Accept</button></dialog>
      <gms-chat server="${gms.url}"></gms-chat>`,
  });
  await visitor.starts();
  await visitor.composer.fill('Half a sen');
  await page.evaluate('cookies.showModal()');
  await expect(page.getByRole('button', {name: 'Accept'})).toBeFocused();
  const {left, top} = await boxOf(visitor.panel);
  const hit = await page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.id, [
    left + 9,
    top + 9,
  ] as const);
  expect(hit).toBe('cookies');
  await page.getByRole('button', {name: 'Accept'}).click();
  await expect(visitor.composer).toBeFocused();
  await visitor.composer.press('Enter');
  await expect(visitor.line('Half a sen')).toBeVisible();
});

test('a chat opened from a modal dialog is above that dialog', async ({visitor, gms, page}) => {
  await visitor.visits({
    head: script,
    body: `<dialog id="lamp"><button onclick="document.querySelector('gms-chat').show()">Ask about it</button></dialog>
      <button onclick="lamp.showModal()">Look</button><gms-chat server="${gms.url}"></gms-chat>`,
  });
  const ask = page.getByRole('button', {name: 'Ask about it'});
  await page.getByRole('button', {name: 'Look'}).click();
  await ask.click();
  await expect(visitor.field('First name')).toBeFocused();
  expect(await isModal(visitor.panel)).toBe(true);
  await visitor.field('First name').fill('Vasya');
  await visitor.button('Minimize chat').click();
  await expect(ask).toBeFocused();

  await ask.click();
  await expect(visitor.field('First name')).toHaveValue('Vasya');
  // Without that dialog it is no longer modal.
  await page.evaluate('lamp.close()');
  await expect.poll(() => isModal(visitor.panel)).toBe(false);
  await expect(visitor.field('Last name')).toBeFocused();
  await page.getByRole('button', {name: 'Look'}).click();
  await expect(ask).toBeFocused();
});
