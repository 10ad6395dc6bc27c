import type {Locator} from '@playwright/test';
import {expect, test} from '../../e2e/chat-test.js';

const script = '<script async src="/chat/gms-chat.js"></script>';

test.use({contextOptions: {reducedMotion: 'reduce'}});

/** The visible looks of the chat's parts: their boxes and text styles. */
async function looksOf(parts: Readonly<Record<string, Locator>>) {
  const looks: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(parts)) {
    const style = await part.evaluate((element) => {
      const {fontSize, fontFamily, lineHeight, letterSpacing, textTransform, color, textAlign, cursor} =
        getComputedStyle(element);
      return {fontSize, fontFamily, lineHeight, letterSpacing, textTransform, color, textAlign, cursor};
    });
    looks[name] = {...style, box: await part.boundingBox()};
  }
  return looks;
}

/** Styles of hostile host pages. */
const HOSTILE: Readonly<Record<string, string>> = {
  'a root of 62.5 %': 'html {font-size: 62.5%}',
  'lines from top to bottom': 'html {writing-mode: vertical-rl}',
  'a root of 40 px': 'html {font-size: 40px; line-height: 3}',
  'a reset of everything': `*, *::before, *::after {box-sizing: content-box; margin: 0; padding: 0; border: 0; font: inherit;
    vertical-align: baseline; list-style: none; background: none; outline: 0; min-width: 0}`,
  'rules for everything': `* {line-height: 1 !important; letter-spacing: 3px !important; word-spacing: 9px; text-transform: uppercase;
    text-align: justify; text-indent: 40px; font: italic 900 30px/1 cursive; color: red !important; white-space: nowrap; cursor: wait;
    text-shadow: 0 0 4px red; font-variant: small-caps; opacity: 0.6; filter: blur(3px); transform: rotate(3deg);
    transition: all 9s; max-width: 40px; overflow: hidden; direction: ltr; visibility: visible; hyphens: auto; contain: paint}`,
  'rules for all buttons, inputs and dialogs': `button, input, textarea, dialog, section, form, [popover] {display: none !important;
    width: 9px !important; background: lime !important; position: static !important}`,
  'a body that is a grid': 'body {display: grid; grid-auto-flow: column; zoom: 1; perspective: 100px}',
};

for (const [name, style] of Object.entries(HOSTILE)) {
  test(`${name} changes neither launcher nor panel`, async ({visitor, gms}) => {
    const body = `<gms-chat server="${gms.url}"></gms-chat>`;
    const look = async () => {
      await visitor.launcher.waitFor();
      const launcher = await looksOf({launcher: visitor.launcher});
      await visitor.launcher.click();
      const parts = {
        panel: visitor.panel,
        heading: visitor.page.getByRole('heading', {name: 'Chat with us'}),
        field: visitor.field('Subject'),
        start: visitor.button('Start chat'),
        minimise: visitor.button('Minimize chat'),
      };
      await expect(parts.start).toBeVisible();
      return {...launcher, ...(await looksOf(parts))};
    };
    await visitor.visits({head: script, body}, '/shop/quiet.html');
    const quiet = await look();
    await visitor.visits({head: `<style>${style}</style>${script}`, body}, '/shop/loud.html');
    expect(await look()).toEqual(quiet);
  });
}

test('keyboard shortcuts of the page do not see keys typed in the chat, and see all others', async ({
  visitor,
  gms,
  page,
}) => {
  await visitor.visits({
    head: `<script>
        const shortcuts = [];
        for (const type of ['keydown', 'keypress', 'keyup'])
          for (const target of [window, document, document.documentElement])
            target.addEventListener(type, (event) => {
              if (event.target.matches?.('input, textarea, [contenteditable]')) return;
              shortcuts.push(event.key);
              if (event.key === '/' || event.key === 'Enter') event.preventDefault();
            });
      </script>${script}`,
    body: `<gms-chat server="${gms.url}"><label slot="form-extra">Order <input oninput="this.title = this.value" onkeydown="this.dataset.key = event.key"></label></gms-chat>`,
  });
  const heard = () => page.evaluate<string[]>('[...new Set(shortcuts.splice(0))]');
  await visitor.launcher.click();
  await expect(visitor.field('First name')).toBeFocused();
  await page.keyboard.type('j/k?');
  await expect(visitor.field('First name')).toHaveValue('j/k?');
  await page.keyboard.press('Tab');
  await visitor.field('Subject').fill('A lamp');
  await visitor.field('Subject').press('Enter');
  await expect(visitor.composer).toBeFocused();
  await page.keyboard.type('a/b');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('c');
  await expect(visitor.composer).toHaveValue('a/b\nc');
  await page.keyboard.press('Enter');
  await expect(visitor.line('a/b\nc')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(visitor.launcher).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(visitor.composer).toBeFocused();
  expect(await heard()).toEqual([]);
  await visitor.button('Minimize chat').click();
  await page.locator('body').click({position: {x: 5, y: 5}});
  await page.keyboard.press('j');
  expect(await heard()).toEqual(['j']);
});

test('the page sees keys typed in its own slotted content', async ({visitor, gms, page}) => {
  await visitor.visits({
    head: `<script>const heard = []; document.addEventListener('keydown', ({key, target}) => heard.push(key + target.localName))</script>${script}`,
    body: `<gms-chat server="${gms.url}"><label slot="form-extra">Order <input></label></gms-chat>`,
  });
  await visitor.launcher.click();
  await visitor.field('Order').press('7');
  expect(await page.evaluate('heard')).toEqual(['7input']);
});

test('a focus trap of the page does not pull the focus out of the chat', async ({visitor, gms, page}) => {
  await visitor.visits({
    head: script,
    body: `<div role="dialog" aria-label="Newsletter"><button id="close">Close</button></div><gms-chat server="${gms.url}" ></gms-chat>
      <script>
        const trap = document.querySelector('[role=dialog]');
        document.addEventListener('focusin', ({target}) => { if (!trap.contains(target)) document.querySelector('#close').focus(); });
        document.addEventListener('keydown', (event) => { if (event.key === 'Tab') event.preventDefault(); });
      </script>`,
  });
  await visitor.launcher.click();
  await expect(visitor.field('First name')).toBeFocused();
  await visitor.field('Subject').click();
  await page.keyboard.type('A lamp');
  await expect(visitor.field('Subject')).toHaveValue('A lamp');
});

test.describe('a page whose texts are wrapped by a translator', () => {
  test.use({mayComplain: /503/});

  /** Wraps texts repeatedly, as Google Translate does. With `deep`, also in shadow roots, which Google Translate skips. */
  const translate = `
    const wrap = (root) => {
      const texts = [];
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.shadowRoot && deep) wrap(node.shadowRoot);
        if (node.nodeType === 3 && node.data.trim() && !node.parentElement?.closest('script, style, textarea, font')) texts.push(node);
      }
      for (const text of texts) {
        const outer = document.createElement('font');
        const inner = document.createElement('font');
        inner.textContent = text.data.toUpperCase();
        outer.append(inner);
        text.replaceWith(outer);
      }
    };`;

  test('shows the fallback translated, and the chat works', async ({visitor, gms, agent, page}) => {
    await visitor.visits({
      head: `<script>const deep = false; ${translate}</script>${script}`,
      body: `<gms-chat server="${gms.url}">Call us: <a href="tel:+15550100">555 0100</a><b slot="ended">Thank you</b></gms-chat>`,
    });
    await visitor.launcher.waitFor();
    await page.evaluate(
      `new MutationObserver(() => wrap(document.body)).observe(document.body, {childList: true, subtree: true}); wrap(document.body)`,
    );
    gms.answer('/request-chat', {status: 503});
    await visitor.starts();
    await expect(visitor.alert).toBeVisible();
    await expect(page.getByText('CALL US:')).toBeVisible();
    gms.heal();
    await visitor.button('Start chat').click();
    await agent.accepts();
    await agent.says('Hello');
    await expect(visitor.line('Hello')).toBeVisible();
    await visitor.ends();
    await expect(page.getByText('THANK YOU', {exact: true})).toBeVisible();
  });

  test('does not break the chat even if its own texts are wrapped: new content is shown, and nothing is thrown', async ({
    visitor,
    gms,
    agent,
    page,
  }) => {
    await visitor.visits({
      head: `<script>const deep = true; ${translate}</script>${script}`,
      body: `<gms-chat server="${gms.url}"></gms-chat>`,
    });
    const translated = () => page.evaluate('wrap(document.documentElement)');
    await visitor.launcher.click();
    await visitor.field('Subject').fill('A lamp');
    await translated();
    await page.getByRole('button', {name: 'START CHAT'}).click();
    await expect(visitor.status('Someone will be with you shortly.')).toBeVisible();
    await translated();
    await agent.accepts();
    await expect(visitor.line('Kristi has joined')).toBeVisible();
    await agent.types();
    await expect(visitor.status('Kristi is typing…')).toBeVisible();
    await translated();
    await agent.says('Hello');
    await expect(visitor.line('Hello')).toBeVisible();
    await expect(page.getByRole('status').filter({hasText: 'TYPING'})).toHaveCount(0);
    await translated();
    await visitor.composer.fill('Thank you');
    await visitor.composer.press('Enter');
    await expect(visitor.line('Thank you')).toBeVisible();
    await agent.sees('Text Thank you');
    await visitor.button('Minimize chat').click();
    await agent.says('More');
    await agent.says('And more');
    await expect(visitor.button('Open chat, 2 unread messages')).toBeVisible();
    await visitor.launcher.click();
    await translated();
    await page.getByRole('button', {name: 'END CHAT'}).click();
    await page.getByRole('alertdialog').getByRole('button', {name: 'End chat'}).click();
    await expect(visitor.status('The chat has ended')).toBeVisible();
  });
});
