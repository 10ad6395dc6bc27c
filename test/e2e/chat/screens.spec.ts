import type {Locator, Page} from '@playwright/test';
import {OnScreenKeyboard} from '../../support/pages/on-screen-keyboard.js';
import {expect, test} from '../chat-test.js';

const script = '<script async src="/chat/gms-chat.js"></script>';
const lamps = Array.from({length: 60}, (_, i) => `<p><a href="#${i}">Lamp ${i}</a></p>`).join('');

async function boxOf(locator: Locator) {
  const {x, y, width, height} = (await locator.boundingBox()) ?? {x: 0, y: 0, width: 0, height: 0};
  return {left: x, top: y, right: x + width, bottom: y + height, width, height};
}

// Boxes are measured where they come to rest.
test.use({contextOptions: {reducedMotion: 'reduce'}});

const scrollTop = (page: Page) => page.evaluate(() => Math.round(scrollY));
const isModal = (panel: Locator) => panel.evaluate((dialog) => dialog.matches(':modal'));
/** Name of what has the focus in the page's own tree. */
const focusOf = (page: Page) => page.evaluate(() => document.activeElement?.localName);

test.describe('on a phone', () => {
  test.use({viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true});

  const meta = '<meta name="viewport" content="width=device-width, initial-scale=1">';

  test('the chat is the whole screen, and nothing behind it can be met', async ({visitor, gms, page}) => {
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

  test('the on-screen keyboard covers neither head nor composer', async ({visitor, gms, page}) => {
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
      await expect
        .poll(() => boxOf(visitor.panel))
        .toMatchObject({top: offsetTop, bottom: offsetTop + height});
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
    test(`what is written in is not covered by a keyboard that comes after it has the focus: ${where}`, async ({
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

  test('no field is so small that Safari would zoom in', async ({visitor, gms}) => {
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
    test(`${what} stands still behind it, and is where it was after it`, async ({visitor, gms, page}) => {
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

  test('a page is free again when the chat is removed, or the screen is turned', async ({
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

  test('a keyboard that makes the window lower does not turn a tablet into a phone', async ({
    visitor,
    gms,
    page,
  }) => {
    await page.setViewportSize({width: 900, height: 700});
    await visitor.visits({head: meta + script, body: `<gms-chat server="${gms.url}"></gms-chat>`});
    await visitor.launcher.click();
    await expect(visitor.field('Subject')).toBeVisible();
    await page.setViewportSize({width: 900, height: 380});
    await expect.poll(async () => (await boxOf(visitor.panel)).bottom).toBeLessThanOrEqual(380);
    expect(await isModal(visitor.panel)).toBe(false);
  });

  test('an open chat comes back open after a reload, and takes the focus when it is pressed', async ({
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

  test('Escape closes nothing while something is being written, however often', async ({
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

  test('the back gesture minimises it, and keeps the draft', async ({visitor, gms}) => {
    await visitor.visits({head: meta + script, body: `<gms-chat server="${gms.url}"></gms-chat>`});
    await visitor.starts();
    await visitor.composer.fill('Half a sen');
    await visitor.panel.evaluate((dialog) => dialog instanceof HTMLDialogElement && dialog.requestClose());
    await expect(visitor.element).toHaveJSProperty('open', false);
    await visitor.launcher.click();
    await expect(visitor.composer).toHaveValue('Half a sen');
  });
});

test.describe('on a large screen', () => {
  test('nothing on the page is above it, whatever its z-index', async ({visitor, gms, page}) => {
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

  test('a browser without a top layer shows it by its z-index', async ({visitor, gms, page}) => {
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

  test('it is no trap: the page can be used beside it, by pointer and by keyboard', async ({
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

  test('it stands where the page’s tokens say, and no larger than there is room', async ({
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

  test('nothing that cannot be seen takes a click', async ({visitor, gms, page}) => {
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

  test('the launcher steps aside while what has the focus lies beneath it', async ({visitor, gms, page}) => {
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
    // It is still where Tab goes on, and there again when it is met.
    await page.keyboard.press('Tab');
    await expect(visitor.launcher).toBeFocused();
    await expect(visitor.launcher).toHaveCSS('opacity', '1');
    await imprint.focus();
    await expect(visitor.launcher).toHaveCSS('opacity', '0');
    await imprint.blur();
    await expect(visitor.launcher).toHaveCSS('opacity', '1');
    // What is much larger than the launcher is not hidden by it.
    await page.getByRole('main').focus();
    await expect(page.getByRole('main')).toBeFocused();
    await expect(visitor.launcher).toHaveCSS('opacity', '1');
  });

  test('a modal dialog of the page has the say; the chat waits beneath it', async ({visitor, gms, page}) => {
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

  test('the customer who opens the chat from a modal dialog has it above that dialog', async ({
    visitor,
    gms,
    page,
  }) => {
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
});
