import {readFileSync} from 'node:fs';
import {script} from '../../e2e/chat/shop-page.js';
import {recordPages} from '../../support/pages/page-record.js';
import {snippetOf} from '../../support/pages/snippet.js';
import {Visitor} from '../../support/pages/visitor.js';
import {expect, test} from '../../e2e/chat-test.js';

/** The complete value that each key may have. */
const values: Readonly<Record<string, RegExp>> = {
  'sessionStorage gms-chat <server> <service>':
    /^\{.*"keys":\{"service":"[\w-]+","user":"\w+"\}.*"transcript".*\}$/,
  'sessionStorage gms-chat <server> <service> <n>': /^\[\{.*"position".*\}\]$/,
  'sessionStorage gms-chat <server> <service> view':
    /^\{"draft":".*","open":(true|false),"unread":\d+,(?:"newFrom":\d+,)?"handled":\[[\d,]*\]\}$/,
  'localStorage gms-chat <server> <service>': /^open(\n[\w-]+)*$/,
  'localStorage gms-chat sound': /^off$/,
};
/** Written only when the customer switches the sound off: see sound.spec. */
const CHOICE = 'localStorage gms-chat sound';

/** The keys that docs/storage.md names, as `area key`. */
const told = Array.from(
  readFileSync('docs/storage.md', 'utf8').matchAll(/^\| `(gms-chat [^`]*)` \| `(\w+Storage)`/gm),
  ([, key, area]) => `${area} ${key}`,
);

test('docs/storage.md lists every storage key, and this test knows the value of each', () => {
  // With Web Locks no lease is written, with BroadcastChannel no post, and without fields of the page no form.
  expect(told.filter((row) => !/ (lease|post|form)$/.test(row))).toEqual(Object.keys(values));
});

for (const resume of ['session', 'tabs', 'off']) {
  test(`with resume="${resume}" the chat writes only the keys that docs/storage.md lists`, async ({
    visitor,
    gms,
    agent,
    page,
    context,
  }) => {
    const record = await recordPages(context);
    await visitor.visitsChat(`server="${gms.url}" resume="${resume}"`);
    await visitor.launcher.click();
    await visitor.fillsIn({'First name': 'Vasya', Subject: 'A lamp'});
    expect(record.stored).toEqual([]);
    await visitor.submits();
    await agent.accepts();
    await agent.says('Hello');
    await visitor.sends('Hello to you');
    await agent.sees('Text Hello to you');
    for (let i = 0; i < 60; i++) gms.says('Kristi', `Line ${i}`);
    await expect(visitor.line('Line 59')).toBeVisible();
    await visitor.composer.pressSequentially('Half');
    await visitor.button('Minimize chat').click();
    await agent.says('Still there?');
    await expect(visitor.button('Open chat, 1 unread message')).toBeVisible();
    await visitor.launcher.click();

    const used = Object.keys(values).filter(
      (row) =>
        row !== CHOICE && (resume === 'tabs' || (resume === 'session' && row.startsWith('sessionStorage'))),
    );
    const rowOf = (line: string) =>
      used.find((row) => {
        const start = `${row.replace('<server>', gms.url).replace('<service>', 'request-chat').replace('<n>', '0')} = `;
        return line.startsWith(start) && values[row]?.test(line.slice(start.length));
      });
    expect(record.stored.filter((line) => !rowOf(line))).toEqual([]);
    expect(new Set(record.stored.map(rowOf))).toEqual(new Set(used));
    const [{gmsUser = ''} = {}] = gms.log;
    const site = record.stored.filter((line) => line.startsWith('localStorage')).join();
    expect(gmsUser).not.toBe('');
    expect(site).not.toContain(gmsUser);

    await visitor.ends();
    await expect(visitor.status('The chat has ended')).toBeVisible();
    await expect.poll(() => gms.open).toEqual([]);
    expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
    expect(await context.storageState({indexedDB: true})).toEqual({cookies: [], origins: []});
  });
}

/** Ways in which a browser can deny storage to a page. */
const storages: Readonly<Record<string, () => void>> = {
  'that throws on access': () => {
    for (const name of ['sessionStorage', 'localStorage'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
  },
  'that is full': () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  },
};

for (const [how, breakStorage] of Object.entries(storages)) {
  for (const resume of ['session', 'tabs']) {
    test(`with resume="${resume}" the chat works the same with a storage ${how}`, async ({
      visitor,
      gms,
      agent,
      page,
    }) => {
      await page.addInitScript(breakStorage);
      await visitor.visitsChat(`server="${gms.url}" resume="${resume}"`);
      await visitor.starts();
      await agent.accepts();
      await agent.says('Hello');
      await expect(visitor.line('Hello')).toBeVisible();
      await visitor.sends('Hello to you');
      await agent.sees('Text Hello to you');
      await visitor.button('Minimize chat').click();
      await visitor.launcher.click();
      await expect(visitor.line('Hello to you')).toHaveCount(1);
      await visitor.ends();
      await expect(visitor.status('The chat has ended')).toBeVisible();
      await expect.poll(() => gms.open).toEqual([]);
      await visitor.button('Start a new chat').click();
      await visitor.submits();
      await visitor.hasState('waiting');
    });
  }
}

test('the cookie of docs/storage.md takes a chat to another sub-domain, and is gone after the end', async ({
  visitor,
  gms,
  agent,
  page,
  shop,
}) => {
  // A chat that polls: the cookies of CometD belong to another story.
  const body = snippetOf('storage.md', gms.url, '## A storage of your own')
    .replace('domain=example.com', 'domain=shop.localhost')
    .replace('<gms-chat', '<gms-chat delivery="poll"');
  const at = (name: string) => shop.origin.replace('127.0.0.1', `${name}.shop.localhost`);
  await visitor.visits({head: script, body});
  const path = '/shop/lamps.html';
  await page.goto(at('www') + path);
  await visitor.launcher.click();
  await visitor.button('Start chat').click();
  await agent.accepts();
  await agent.says('Hello');
  await visitor.sends('Hello to you');
  await agent.sees('Text Hello to you');
  await expect(visitor.line('Hello to you')).toBeVisible();
  const cookie = async () =>
    (await page.context().cookies(at('help'))).find(({name}) => name === 'gms-chat-request-chat');
  await expect.poll(async () => (await cookie())?.domain).toBe('.shop.localhost');
  expect((await cookie())?.value.length).toBeLessThan(3_072);
  // A message is in it until the server has it.
  await expect.poll(async () => decodeURIComponent((await cookie())?.value ?? '')).not.toContain('Hello');
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);

  await page.goto(at('help') + path);
  for (const text of ['Hello', 'Hello to you']) await expect(visitor.line(text)).toHaveCount(1);
  await visitor.hasState('chatting');
  await visitor.sends('From the other page');
  await agent.sees('Text From the other page');
  await page.goto(at('www') + path);
  await expect(visitor.line('From the other page')).toHaveCount(1);
  await agent.says('Goodbye');
  await expect(visitor.line('Goodbye')).toHaveCount(1);
  await visitor.ends();
  await visitor.hasState('ended');
  await expect.poll(cookie).toBeUndefined();
  await page.goto(at('help') + path);
  await expect(visitor.launcher).toBeVisible();
  await visitor.hasState('idle');
});

for (const resume of ['tabs', 'session'] as const)
  test(`with resume="${resume}", a second tab with the same cookie ${resume === 'tabs' ? 'shares the chat' : 'leaves it alone'}`, async ({
    visitor,
    gms,
    agent,
    page,
    shop,
    context,
  }) => {
    const body = snippetOf('storage.md', gms.url, '## A storage of your own')
      .replaceAll('domain=example.com; ', '')
      .replace('<gms-chat', `<gms-chat resume="${resume}"`);
    const cookies = async () => (await context.cookies()).map(({name}) => name);
    const kept = ['gms-chat-request-chat'];
    await visitor.visits({head: script, body});
    await visitor.launcher.click();
    await visitor.button('Start chat').click();
    await agent.accepts();
    await agent.says('Hello');
    await expect(visitor.line('Hello')).toBeVisible();
    const second = new Visitor(await context.newPage(), shop);
    await second.visits({head: script, body});
    if (resume === 'session') {
      // The lock is asked for as long as a page before this one may need to go.
      await second.launcher.click();
      await expect(second.button('Start chat')).toBeVisible();
      await second.hasState('idle');
      expect(await cookies()).toEqual(kept);
      await visitor.ends();
    } else {
      await expect(second.line('Hello')).toHaveCount(1);
      await page.close();
      await second.sends('The first tab is gone');
      await agent.sees('Text The first tab is gone');
      await expect.poll(cookies).toEqual(kept);
      await second.ends();
      await second.hasState('ended');
    }
    await expect.poll(cookies).toEqual([]);
  });
