import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {Page} from '@playwright/test';
import {root} from '../../support/root.js';
import type {Visitor} from '../../support/pages/visitor.js';
import {expect, test} from '../../e2e/chat-test.js';

/** Listens for some events of the chat. The returned function has the `detail` of each event so far. */
async function hearsAny(visitor: Visitor, ...names: readonly string[]): Promise<() => Promise<unknown[]>> {
  const each: (() => Promise<readonly unknown[]>)[] = [];
  for (const name of names) each.push(await visitor.hears(name));
  return async () => (await Promise.all(each.map((heard) => heard()))).flat();
}

const library = (file: string) => readFileSync(path.join(root, 'node_modules', file), 'utf8');
const TURBO = '@hotwired/turbo/dist/turbo.es2017-umd.js';

/** Each way in which a library puts other content in place of the page’s, run in the page. */
const SWAPS: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'another body': (page) =>
    page.evaluate(() => {
      const next = document.createElement('body');
      next.append('Page 2');
      document.documentElement.replaceChild(next, document.body);
    }),
  'other content of the body': (page) => page.evaluate(() => (document.body.innerHTML = '<h1>Page 2</h1>')),
  idiomorph: async (page) => {
    await page.evaluate(library('idiomorph/dist/idiomorph.js') + ';window.Idiomorph = Idiomorph');
    await page.evaluate("Idiomorph.morph(document.body, '<body><h1>Page 2</h1></body>')");
  },
  htmx: async (page) => {
    await page.evaluate(library('htmx.org/dist/htmx.js') + ';window.htmx = htmx');
    await page.evaluate("htmx.swap(document.body, '<h1>Page 2</h1>', {swapStyle: 'innerHTML'})");
  },
  morphdom: async (page) => {
    await page.evaluate(library('morphdom/dist/morphdom-umd.js'));
    await page.evaluate("morphdom(document.body, '<body><h1>Page 2</h1></body>')");
  },
};

for (const [name, swap] of Object.entries(SWAPS)) {
  test(`a chat of one script tag goes on after ${name}, on one connection`, async ({
    visitor,
    agent,
    gms,
    page,
  }) => {
    await visitor.visits({head: `<script async src="/chat/gms-chat.js" data-server="${gms.url}"></script>`});
    await swap(page);
    await expect(visitor.launcher).toHaveCount(1);
    await visitor.starts();
    await agent.accepts();
    await agent.says('One');
    await expect(visitor.line('One')).toBeVisible();
    const heard = await hearsAny(visitor, 'gms-chat-open', 'gms-chat-minimize', 'gms-chat-statechange');
    const asked = visitor.asked.length;
    await swap(page);
    await swap(page);
    await expect(visitor.element).toHaveCount(1);
    await agent.says('Two');
    await expect(visitor.line('Two')).toBeVisible();
    await expect(visitor.line('One')).toHaveCount(1);
    expect(await heard()).toEqual([]);
    expect(visitor.asked.slice(asked).filter((url) => /handshake|request-chat|disconnect/.test(url))).toEqual(
      [],
    );
  });
}

test('with Turbo one chat goes on, over pages, cached pages and a snippet in each body', async ({
  visitor,
  agent,
  gms,
  shop,
  page,
}) => {
  shop.put('/turbo.js', library(TURBO));
  const html = (title: string) => `<!doctype html><html lang="en"><head><title>${title}</title>
    <link rel="icon" href="data:,"><script src="/turbo.js"></script></head>
    <body><a href="/one.html">One page</a><a href="/two.html">Other page</a>
    <script async src="/chat/gms-chat.js" data-server="${gms.url}"></script></body></html>`;
  shop.put('/one.html', html('One page'));
  shop.put('/two.html', html('Other page'));
  await page.goto(`${shop.origin}/one.html`);
  await visitor.starts();
  await agent.accepts();
  for (const title of ['Other page', 'One page', 'Other page']) {
    await visitor.button('Minimize chat').click();
    await page.getByRole('link', {name: title}).click();
    await expect(page).toHaveTitle(title);
    await visitor.launcher.click();
    await agent.says(`On ${title}`);
    await expect(visitor.line(`On ${title}`).last()).toBeVisible();
    await expect(visitor.element).toHaveCount(1);
  }
  await page.goBack();
  await expect(page).toHaveTitle('One page');
  await expect(visitor.element).toHaveCount(1);
  await agent.says('Back');
  await expect(visitor.line('Back')).toBeVisible();
  expect(visitor.asked.filter((url) => url.endsWith('/request-chat'))).toHaveLength(1);
});

for (const permanent of ['', 'data-turbo-permanent']) {
  test(`with Turbo and an element in each body, ${permanent || 'not permanent'}, the chat goes on`, async ({
    visitor,
    agent,
    gms,
    shop,
    page,
  }) => {
    shop.put('/turbo.js', library(TURBO));
    const html = (title: string) => `<!doctype html><html lang="en"><head><title>${title}</title>
      <link rel="icon" href="data:,"><script src="/turbo.js"></script><script src="/chat/gms-chat.js"></script></head>
      <body><a href="/one.html">One page</a><a href="/two.html">Other page</a>
      <gms-chat id="chat" server="${gms.url}" ${permanent}></gms-chat></body></html>`;
    shop.put('/one.html', html('One page'));
    shop.put('/two.html', html('Other page'));
    await page.goto(`${shop.origin}/one.html`);
    await visitor.starts();
    await agent.accepts();
    await visitor.composer.fill('Half');
    await page.getByRole('link', {name: 'Other page'}).click();
    await expect(page).toHaveTitle('Other page');
    await agent.says('Hello');
    await expect(visitor.line('Hello')).toBeVisible();
    await expect(visitor.composer).toHaveValue('Half');
    await expect(visitor.element).toHaveCount(1);
  });
}

test('a snippet that runs twice adds one chat', async ({visitor, gms}) => {
  const tag = `<script src="/chat/gms-chat.js" data-server="${gms.url}"></script>`;
  await visitor.visits({head: tag, body: tag});
  await expect(visitor.launcher).toHaveCount(1);
});

test('remove() takes the chat of a script tag away for good', async ({visitor, gms, page}) => {
  await visitor.visits({head: `<script src="/chat/gms-chat.js" data-server="${gms.url}"></script>`});
  await expect(visitor.launcher).toHaveCount(1);
  await page.evaluate(() => {
    document.querySelector('gms-chat')?.remove();
    document.body.append('Later');
  });
  await expect(visitor.launcher).toHaveCount(0);
});

test('a library that takes away the attribute `open` neither closes the chat nor moves the focus', async ({
  visitor,
  gms,
  page,
}) => {
  await visitor.visitsChat(`id="chat" server="${gms.url}"`);
  await visitor.launcher.click();
  await visitor.field('Subject').fill('Half a sub');
  const heard = await hearsAny(visitor, 'gms-chat-open', 'gms-chat-minimize');
  await page.evaluate(library('idiomorph/dist/idiomorph.js') + ';window.Idiomorph = Idiomorph');
  await page.evaluate(
    `Idiomorph.morph(document.body, '<body><h1>Lamps</h1><gms-chat id="chat" server="${gms.url}"></gms-chat></body>')`,
  );
  await page.evaluate(() => document.querySelector('gms-chat')?.removeAttribute('open'));
  await page.keyboard.type('ject');
  await expect(visitor.field('Subject')).toHaveValue('Half a subject');
  expect(await heard()).toEqual([]);
  await page.evaluate(() => document.querySelector('gms-chat')?.hide());
  await expect(visitor.panel).toBeHidden();
});
