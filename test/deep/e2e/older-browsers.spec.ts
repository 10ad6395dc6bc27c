import {readFileSync} from 'node:fs';
import type {Page} from '@playwright/test';
import {contrast} from '../../support/contrast-ratio.js';
import {expect, test} from '../../e2e/chat-test.js';

/** What older browsers lack: text of the built files that they cannot read, or an API that is not there. */
const LACKS: Readonly<Record<string, {css?: readonly string[]; api?: () => void}>> = {
  'light-dark(), of 2024': {css: ['light-dark(']},
  'relative colours, of 2024': {css: ['color(from', 'oklch(from']},
  'any colour function of 2023 and 2024': {css: ['light-dark(', 'color(from', 'oklch(from', 'color-mix(']},
  'popovers, of 2024': {
    api: () => {
      for (const name of ['popover', 'togglePopover', 'showPopover', 'hidePopover'])
        Reflect.deleteProperty(HTMLElement.prototype, name);
    },
  },
  ':has(), of 2022': {css: [':has(']},
  'URL.canParse(), of 2023': {api: () => Reflect.deleteProperty(URL, 'canParse')},
  'AbortSignal.throwIfAborted(), of 2022': {
    api: () => Reflect.deleteProperty(AbortSignal.prototype, 'throwIfAborted'),
  },
  ':modal, of 2022': {
    css: [':modal'],
    api: () => {
      const {supports} = CSS;
      CSS.supports = (...asked: [string]) => !asked[0].includes(':modal') && supports.apply(CSS, asked);
      // oxlint-disable-next-line typescript/unbound-method
      const {matches} = Element.prototype;
      Object.defineProperty(Element.prototype, 'matches', {
        value(this: Element, selector: string) {
          if (selector.includes(':modal')) throw new SyntaxError(selector);
          return matches.call(this, selector);
        },
      });
    },
  },
};

/** Renames what an older browser cannot read. */
function asRead(text: string, {css = []}: {css?: readonly string[]}): string {
  let read = text;
  for (const each of css) read = read.replaceAll(each, `x-${each}`);
  return read;
}

/** Serves the built chat as an older browser understands it. */
async function without(
  page: Page,
  {css = [], api}: {css?: readonly string[]; api?: () => void},
): Promise<void> {
  if (api) await page.addInitScript(api);
  await page.route('**/gms-chat*.js', async (route) => {
    const name = new URL(route.request().url()).pathname.split('/').pop() ?? '';
    const body = readFileSync(`dist/${name}`, 'utf8').replaceAll(/sha256-[\w+/=]+/g, '');
    await route.fulfill({
      body: api ? body : asRead(body, {css}),
      contentType: 'text/javascript',
      headers: {'Access-Control-Allow-Origin': '*'},
    });
  });
}

for (const colorScheme of ['light', 'dark'] as const)
  for (const [what, lack] of Object.entries(LACKS))
    test(`without ${what}, the chat has solid surfaces and readable texts (${colorScheme})`, async ({
      visitor,
      gms,
      agent,
      page,
    }) => {
      await page.emulateMedia({colorScheme});
      await without(page, lack);
      await visitor.visitsChat(`server="${gms.url}"`);
      await expectReadable(page, ['button']);
      await visitor.launcher.click();
      await expect(visitor.field('Subject')).toBeVisible();
      await expectReadable(page, ['dialog', 'input', 'button.main']);
      await visitor.submits();
      await agent.accepts();
      await agent.says('One');
      await expect(visitor.line('One')).toBeVisible();
      await visitor.sends('Two');
      await expectReadable(page, ['dialog', '.bubble', 'textarea', 'button.main', '.sender']);
    });

for (const theme of ['paper', 'midnight', 'bold'])
  test(`without any colour function, the theme ${theme} has solid surfaces and readable texts`, async ({
    visitor,
    gms,
    agent,
    page,
  }) => {
    const lack = LACKS['any colour function of 2023 and 2024'] ?? {};
    await without(page, lack);
    await page.route('**/theme.css', (route) =>
      route.fulfill({
        body: asRead(readFileSync(`themes/${theme}.css`, 'utf8'), lack),
        contentType: 'text/css',
      }),
    );
    await visitor.visits({
      head: '<link rel="stylesheet" href="/theme.css"><script async src="/chat/gms-chat.js"></script>',
      body: `<gms-chat server="${gms.url}"></gms-chat>`,
    });
    await visitor.starts();
    await agent.accepts();
    await agent.says('One');
    await visitor.sends('Two');
    await expect(visitor.line('Two')).toBeVisible();
    await expectReadable(page, ['h2', 'dialog', '.bubble', 'textarea', '.sender']);
  });

test('without relative colours, text on the brand colour of the page is readable', async ({
  visitor,
  gms,
  page,
}) => {
  await without(page, LACKS['relative colours, of 2024'] ?? {});
  await visitor.visitsChat(`server="${gms.url}" style="--gms-chat-accent: #ffdc00"`);
  await visitor.launcher.click();
  await expectReadable(page, ['button.main']);
});

/**
 * Each visible element of the chat that matches has an opaque background, and text of 4.5:1 on it: as soon as the part that has
 * taken the place of another is drawn.
 */
async function expectReadable(page: Page, selectors: readonly string[]): Promise<void> {
  for (const selector of selectors)
    await expect(async () => expectReadableNow(page, selector)).toPass({timeout: 5_000});
}

async function expectReadableNow(page: Page, selector: string): Promise<void> {
  const colours = await page.locator(`gms-chat ${selector}:visible`).evaluateAll((elements) =>
    elements.map((element) => {
      const solid = (node: Element | null): string => {
        if (!node) return 'rgba(0, 0, 0, 0)';
        const {backgroundColor} = getComputedStyle(node);
        const root = node.getRootNode();
        const parent =
          node.assignedSlot ?? node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
        return /, 0\)$/.test(backgroundColor) ? solid(parent) : backgroundColor;
      };
      const paint = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
      const channels = (colour: string): [number, number, number, number] => {
        if (!paint) throw new Error('There is no canvas.');
        paint.clearRect(0, 0, 1, 1);
        paint.fillStyle = colour;
        paint.fillRect(0, 0, 1, 1);
        const [red = 0, green = 0, blue = 0, alpha = 0] = paint.getImageData(0, 0, 1, 1).data;
        return [red, green, blue, alpha];
      };
      return {text: channels(getComputedStyle(element).color), ground: channels(solid(element))};
    }),
  );
  expect(colours.length, selector).toBeGreaterThan(0);
  for (const {text, ground} of colours) {
    expect(ground[3], `${selector} is opaque`).toBe(255);
    expect(contrast(text, ground), selector).toBeGreaterThanOrEqual(4.5);
  }
}
