import {readFileSync} from 'node:fs';
import {recordPages} from '../../support/pages/page-record.js';
import {expect, test} from '../../e2e/chat-test.js';

/** The complete value that each key may have. */
const values: Readonly<Record<string, RegExp>> = {
  'sessionStorage gms-chat <server> <service>':
    /^\{.*"keys":\{"service":"[\w-]+","user":"\w+"\}.*"transcript".*\}$/,
  'sessionStorage gms-chat <server> <service> <n>': /^\[\{.*"position".*\}\]$/,
  'sessionStorage gms-chat <server> <service> view':
    /^\{"draft":".*","open":(true|false),"unread":\d+,"handled":\[[\d,]*\]\}$/,
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
