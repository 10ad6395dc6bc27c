import type {Page} from '@playwright/test';
import {expect, test} from './chat-test.js';

/** What the browser tells a page that it puts by, or takes out again: one under test does neither. */
function tells(page: Page, what: 'pagehide' | 'pageshow'): Promise<unknown> {
  return page.evaluate(
    (type) => window.dispatchEvent(new PageTransitionEvent(type, {persisted: true})),
    what,
  );
}

for (const resume of ['session', 'tabs', 'off']) {
  test(`with resume="${resume}" a page that lay in the back/forward cache goes on with its chat`, async ({
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
    await expect.poll(() => gms.open).toEqual(['/meta/connect']);

    await tells(page, 'pagehide');
    await expect.poll(() => gms.open).toEqual([]);
    expect(gms.names.at(-1)).toBe('/meta/disconnect');
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
