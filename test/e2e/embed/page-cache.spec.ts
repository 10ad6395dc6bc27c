import type {Page} from '@playwright/test';
import {openWindow} from '../../support/pages/own-window.js';
import {Visitor} from '../../support/pages/visitor.js';
import {expect, test} from '../chat-test.js';

/** Dispatches the events of the back/forward cache: a browser under test does not use that cache. */
function tells(page: Page, what: 'pagehide' | 'pageshow'): Promise<unknown> {
  return page.evaluate(
    (type) => window.dispatchEvent(new PageTransitionEvent(type, {persisted: true})),
    what,
  );
}

for (const resume of ['session', 'tabs', 'off']) {
  test(`with resume="${resume}" a page restored from the back/forward cache goes on with its chat`, async ({
    visitor,
    gms,
    agent,
    page,
  }) => {
    await visitor.visitsChat(`server="${gms.url}" resume="${resume}"`);
    await visitor.starts();
    await agent.accepts();
    await agent.says('One');
    await expect(visitor.line('One')).toBeVisible();
    await visitor.composer.fill('Half a sen');
    await expect.poll(() => gms.names).toContain('ixn/chat/startTyping');
    await expect.poll(() => gms.open).toEqual(['/meta/connect']);

    await tells(page, 'pagehide');
    await expect.poll(() => gms.open).toEqual([]);
    await expect.poll(() => gms.names.at(-1)).toBe('/meta/disconnect');
    await agent.says('Two');
    await tells(page, 'pageshow');
    await expect(visitor.line('Two')).toHaveCount(1);
    await expect(visitor.line('One')).toHaveCount(1);
    await expect(visitor.composer).toHaveValue('Half a sen');
    await visitor.sends('Three');
    await agent.sees('Text Three');
    await expect.poll(() => gms.open).toEqual(['/meta/connect']);
    expect(gms.names.filter((name) => name === 'request-chat')).toHaveLength(1);
  });
}

/** Copies sessionStorage, which the pages of one tab share: here each page has its own tab. */
async function movesOn(from: Page, to: Page): Promise<void> {
  const stored = await from.evaluate(() => Object.entries<string>(sessionStorage));
  await to.evaluate((entries) => {
    sessionStorage.clear();
    for (const [key, value] of entries) sessionStorage.setItem(key, value);
  }, stored);
}

test('a page restored from the cache takes up the chat as the next page of the tab left it', async ({
  talking: visitor,
  gms,
  agent,
  page,
  context,
  shop,
}) => {
  await tells(page, 'pagehide');
  await expect.poll(() => gms.open).toEqual([]);

  const next = new Visitor(await openWindow(context), shop);
  await next.visits({});
  await movesOn(page, next.page);
  await next.visitsChat(`server="${gms.url}"`);
  await next.sends('Two');
  await agent.sees('Text Two');
  await next.composer.fill('Half a sen');
  await tells(next.page, 'pagehide');
  await expect.poll(() => gms.open).toEqual([]);
  await movesOn(next.page, page);
  await tells(page, 'pageshow');
  for (const text of ['One', 'Two']) await expect(visitor.line(text)).toHaveCount(1);
  await expect(visitor.composer).toHaveValue('Half a sen');
  await visitor.sends('Three');
  await agent.sees('Text Two', 'Text Three');
});

for (const met of ['minimised', 'open']) {
  test(`a page restored from the cache, ${met}, shows the chat that the next page started`, async ({
    visitor,
    gms,
    agent,
    page,
    context,
    shop,
  }) => {
    await visitor.visitsChat(`server="${gms.url}"`);
    if (met === 'open') {
      await visitor.launcher.click();
      await expect(visitor.field('Subject')).toBeVisible();
      // A cached page is frozen; this one would go on loading: after its form comes the code of the conversation.
      await page.evaluate(() => customElements.whenDefined('gms-chat-composer').then(() => undefined));
    }
    await tells(page, 'pagehide');

    const next = new Visitor(await openWindow(context), shop);
    await next.visitsChat(`server="${gms.url}"`);
    await next.starts();
    await agent.accepts();
    await agent.says('One');
    await expect(next.line('One')).toBeVisible();
    await tells(next.page, 'pagehide');
    await expect.poll(() => gms.open).toEqual([]);
    await movesOn(next.page, page);
    await tells(page, 'pageshow');
    await expect(visitor.line('One')).toBeVisible();
    await visitor.sends('Two');
    await agent.sees('Text Two');
  });
}
