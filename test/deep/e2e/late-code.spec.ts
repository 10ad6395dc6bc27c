import type {Page} from '@playwright/test';
import type {Gms} from '../../support/pages/gms.js';
import type {Visitor} from '../../support/pages/visitor.js';
import {FAILED_REQUEST, expect, test} from '../../e2e/chat-test.js';

test.use({mayComplain: FAILED_REQUEST});

const chunk = (name: string) => new RegExp(`/gms-chat-${name}-[\\w-]{8}\\.js`);
const missing = {error: expect.objectContaining({kind: 'unreachable'}) as unknown};

const sent = (gms: Gms) => () => gms.names.filter((name) => name === 'ixn/chat/send').length;

/** Each file of the chat answers 404 the first time that it is asked for. */
async function failOnce(page: Page): Promise<readonly string[]> {
  const failed: string[] = [];
  await page.route(/\/gms-chat-/, async (route) => {
    const file = new URL(route.request().url()).pathname;
    if (failed.includes(file)) return route.continue();
    failed.push(file);
    await route.fulfill({status: 404});
  });
  return failed;
}

const gone = (page: Page, name: string) => page.route(chunk(name), (route) => route.fulfill({status: 404}));

test('parts that fail once come by a second URL, and the page hears of no error', async ({
  visitor,
  gms,
  page,
}) => {
  const failed = await failOnce(page);
  await visitor.visitsChat(
    `server="${gms.url}" locale="de" resume="tabs" check-private-data
     history="${gms.origin}" customer-id="vasya.pupkin@example.com"`,
  );
  const errors = await visitor.hears('gms-chat-error');
  await visitor.element.evaluate((chat: HTMLElementTagNameMap['gms-chat']) => {
    chat.startFields = {_verbose: 'true'};
  });
  await visitor.launcher.click();
  await visitor.button('Frühere Unterhaltungen').click();
  await visitor.button('Zurück').click();
  await visitor.field('Anliegen').fill('Lampen');
  await visitor.button('Chat starten').click();
  await visitor.hasState('waiting');
  await visitor.field('Nachricht').fill('Guten Tag');
  await visitor.field('Nachricht').press('Enter');
  await expect.poll(sent(gms)).toBe(1);
  await visitor.button('Chat beenden').click();
  await page.getByRole('alertdialog').getByRole('button', {name: 'Chat beenden'}).click();
  const download = page.waitForEvent('download');
  await visitor.button('Unterhaltung herunterladen').click();
  await download;
  expect(await errors()).toEqual([]);
  const names = failed.map((file) => /gms-chat-(.*)-.{8}\.js/.exec(file)?.[1]);
  for (const name of [
    'mount',
    'conversation',
    'translations',
    'de',
    'history-link',
    'history',
    'tabs',
    'extras',
    'check',
    'end',
  ])
    expect(names).toContain(name);
});

test('a message that cannot be checked for private data comes back with a sentence, and goes unchecked when it is sent again', async ({
  visitor,
  gms,
  page,
}) => {
  await visitor.visitsChat(`server="${gms.url}" check-private-data`);
  await gone(page, 'check');
  await visitor.starts();
  await visitor.hasState('waiting');
  const errors = await visitor.hears('gms-chat-error');
  await visitor.sends('Hello');
  await visitor.composer.fill('and more');
  await expect(visitor.alert).toContainText('could not be checked for private data');
  await expect(visitor.composer).toHaveValue('Hello\nand more');
  expect(await errors()).toEqual([missing]);
  expect(sent(gms)()).toBe(0);
  await visitor.sends('Hello');
  await expect(visitor.composer).toHaveValue('');
  await expect.poll(sent(gms)).toBe(1);
  await expect(visitor.alert).toHaveCount(0);
  // It can be had again, from another URL.
  await page.unroute(chunk('check'));
  await visitor.sends('It is 4111 1111 1111 1111');
  await expect(page.getByRole('alertdialog', {name: 'This looks like a card number.'})).toBeVisible();
});

const starts: readonly (readonly [string, string])[] = [
  ['conversation', ''],
  ['tabs', 'resume="tabs"'],
  ['extras', ''],
  ['slim-storage', ''],
];
for (const [name, settings] of starts)
  test(`a start without the part "${name}" is told above the form, and the next press starts`, async ({
    visitor,
    gms,
    page,
  }) => {
    await gone(page, name);
    await visitor.visitsChat(`server="${gms.url}" ${settings}`, '<a href="tel:+4912345">Call us</a>');
    await visitor.element.evaluate((chat: HTMLElementTagNameMap['gms-chat'], part) => {
      chat.startFields = {_verbose: 'true'};
      if (part === 'slim-storage')
        chat.storage = {getItem: () => null, setItem: () => undefined, removeItem: () => undefined};
    }, name);
    const errors = await visitor.hears('gms-chat-error');
    await visitor.starts('Lamps');
    await expect(visitor.alert.filter({hasText: 'We cannot reach the chat'})).toBeVisible();
    await expect(page.getByRole('link', {name: 'Call us'})).toBeVisible();
    await expect(visitor.field('Subject')).toHaveValue('Lamps');
    expect(await errors()).toEqual([missing]);
    await page.unroute(chunk(name));
    await visitor.button('Start chat').click();
    await visitor.hasState('waiting');
  });

test('a saved chat whose code does not come is told to the page', async ({visitor, gms, page}) => {
  await visitor.visitsChat(`server="${gms.url}" resume="tabs"`);
  await visitor.starts();
  await visitor.hasState('waiting');
  await gone(page, 'tabs');
  await page.reload();
  const errors = await visitor.hears('gms-chat-error');
  await expect.poll(errors).toEqual([missing]);
});

test('a chat whose end has no code ends without the question, and offers a new one; a file that cannot be made is told', async ({
  visitor,
  gms,
  page,
}) => {
  await visitor.visitsChat(`server="${gms.url}"`);
  await gone(page, 'end');
  await gone(page, 'save-transcript');
  const errors = await visitor.hears('gms-chat-error');
  await visitor.starts();
  await visitor.hasState('waiting');
  await expect.poll(errors).toEqual([missing]);
  await visitor.button('End chat').click();
  await visitor.hasState('ended');
  await expect(page.locator('gms-chat-ended', {hasText: 'The chat has ended'})).toBeVisible();
  await visitor.element.evaluate((chat: HTMLElementTagNameMap['gms-chat']) =>
    chat.downloadTranscript().catch(() => undefined),
  );
  await expect(visitor.alert.filter({hasText: 'This could not be loaded'})).toBeVisible();
  expect((await errors()).at(-1)).toEqual(missing);
  await visitor.button('Start a new chat').click();
  await expect(visitor.field('Subject')).toBeVisible();
});

test('a report without its code is told in the conversation, and the next press copies it', async ({
  visitor,
  gms,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await gone(page, 'report');
  await visitor.visitsChat(`server="${gms.url}"`);
  await visitor.starts();
  await visitor.hasState('waiting');
  gms.answer('ixn/chat/send', {status: 415});
  const errors = await visitor.hears('gms-chat-error');
  await visitor.sends('Hello');
  await visitor.button('Copy report').click();
  await expect(visitor.alert.filter({hasText: 'This could not be loaded'})).toBeVisible();
  expect((await errors()).at(-1)).toEqual(missing);
  await expect(visitor.button('Copy report')).toBeFocused();
  await page.unroute(chunk('report'));
  await visitor.button('Copy report').click();
  await expect(visitor.alert.filter({hasText: 'Copied'})).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('fault unreachable');
});

test('messages are shown as always without the code that draws them for the page, and a line of the page is refused', async ({
  talking: visitor,
  agent,
  page,
}) => {
  await gone(page, 'for-pages');
  const errors = await visitor.hears('gms-chat-error');
  await visitor.element.evaluate((chat: HTMLElementTagNameMap['gms-chat']) => {
    chat.renderMessage = () => 'In another way';
  });
  await agent.says('Two');
  await expect(visitor.line('Two')).toBeVisible();
  await expect.poll(errors).toEqual([missing]);
  for (const call of ['addNotice', 'insertText'] as const)
    expect(
      await visitor.element.evaluate(
        (chat: HTMLElementTagNameMap['gms-chat'], name) =>
          chat[name]('Welcome').then(
            () => 'done',
            (error: unknown) => Reflect.get(Object(error), 'kind') as unknown,
          ),
        call,
      ),
    ).toBe('unreachable');
  await page.unroute(chunk('for-pages'));
  await visitor.element.evaluate((chat: HTMLElementTagNameMap['gms-chat']) => chat.addNotice('Welcome'));
  // The setting is looked at again, too.
  await visitor.element.evaluate((chat: HTMLElementTagNameMap['gms-chat']) => {
    chat.renderMessage = () => 'In another way';
  });
  await expect(visitor.line('In another way').first()).toBeVisible();
});

test('Markdown without its code is shown as text, and looked for again with the next change of a setting', async ({
  talking: visitor,
  agent,
  page,
}) => {
  await gone(page, 'markdown');
  const errors = await visitor.hears('gms-chat-error');
  await visitor.element.evaluate((chat) => chat.setAttribute('markdown', ''));
  await agent.says('It is **bright**');
  await expect(visitor.line('It is **bright**')).toBeVisible();
  await expect.poll(errors).toEqual([missing]);
  await page.unroute(chunk('markdown'));
  await visitor.element.evaluate((chat) => chat.setAttribute('heading', 'Help'));
  await expect(visitor.conversation.locator('strong')).toHaveText('bright');
});

test('opening hours without their code close nothing, and are asked for at the next opening', async ({
  visitor,
  gms,
  page,
}) => {
  await gone(page, 'watch');
  gms.faults.set({closed: {minutes: 90}});
  await visitor.visitsChat(`server="${gms.url}" hours="business-hours"`);
  const errors = await visitor.hears('gms-chat-error');
  await visitor.launcher.click();
  await expect(visitor.button('Start chat')).toBeVisible();
  await expect.poll(errors).toContainEqual(missing);
  await page.unroute(chunk('watch'));
  await visitor.button('Minimize chat').click();
  await visitor.launcher.click();
  await expect(page.getByRole('heading', {name: 'We are closed'})).toBeVisible();
});

test('a language without its words leaves the chat in English', async ({visitor, gms, page}) => {
  await gone(page, 'de');
  await visitor.visitsChat(`server="${gms.url}" locale="de"`);
  const errors = await visitor.hears('gms-chat-error');
  await visitor.starts();
  await visitor.hasState('waiting');
  await expect.poll(errors).toEqual([missing]);
});

test('files without the words of the language speak English', async ({visitor, gms, page}) => {
  await visitor.visitsChat(`server="${gms.url}" api="2" attachments locale="de"`);
  const errors = await visitor.hears('gms-chat-error');
  await visitor.launcher.click();
  await expect(visitor.button('Chat starten')).toBeVisible();
  await gone(page, 'de');
  await visitor.field('Anliegen').fill('Lampen');
  await visitor.button('Chat starten').click();
  await expect(visitor.button('Attach a file')).toBeVisible();
  expect(await errors()).toEqual([missing]);
});

test('a history without its code is told in the panel, and the next press shows it', async ({
  visitor,
  gms,
  page,
}) => {
  await gone(page, 'history');
  await visitor.visitsChat(
    `server="${gms.url}" history="${gms.origin}" customer-id="vasya.pupkin@example.com"`,
  );
  const errors = await visitor.hears('gms-chat-error');
  await visitor.launcher.click();
  await visitor.button('Earlier conversations').click();
  await expect(visitor.alert.filter({hasText: 'This could not be loaded'})).toBeVisible();
  expect(await errors()).toEqual([missing]);
  await page.unroute(chunk('history'));
  await visitor.button('Earlier conversations').click();
  await expect(visitor.button('Back')).toBeVisible();
});

/** Each wait for a file ends after 15 s, and what the customer did is told. */
const hanging: Readonly<Record<string, (visitor: Visitor) => Promise<void>>> = {
  mount: async (visitor) => {
    await expect(visitor.page.getByRole('link', {name: 'Call us'})).toBeVisible();
  },
  tabs: async (visitor) => {
    await expect(visitor.alert.filter({hasText: 'We cannot reach the chat'})).toBeVisible();
  },
};
for (const [name, isTold] of Object.entries(hanging))
  test(`the part "${name}" that hangs is given up after 15 s`, async ({visitor, gms, page}) => {
    await page.clock.install();
    await page.route(chunk(name), () => {});
    await visitor.visitsChat(
      `server="${gms.url}" resume="tabs" subject="Lamps"`,
      '<a href="tel:+4912345">Call us</a>',
    );
    const errors = await visitor.hears('gms-chat-error');
    await visitor.launcher.click();
    if (name !== 'mount') await visitor.button('Start chat').click();
    await expect.poll(() => visitor.asked.some((url) => chunk(name).test(url))).toBe(true);
    // A chat to take up is looked for first, then the press waits for the same code.
    await page.clock.runFor(name === 'mount' ? 15_100 : 31_000);
    await isTold(visitor);
    expect(await errors()).toContainEqual(missing);
    const tries = visitor.asked.filter((url) => chunk(name).test(url)).length;
    await page.unroute(chunk(name));
    await (name === 'mount' ? visitor.launcher : visitor.button('Start chat')).click();
    await expect.poll(() => visitor.asked.filter((url) => chunk(name).test(url)).length).toBe(tries + 1);
  });

test('the form can be filled in before the conversation is there; Start says so, waits for it and loses nothing', async ({
  visitor,
  gms,
  page,
}) => {
  let arrive = () => {};
  const there = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(chunk('conversation'), async (route) => {
    await there;
    await route.continue();
  });
  await visitor.visitsChat(`server="${gms.url}"`);
  await visitor.starts('Lamps');
  await expect(visitor.button('Connecting…')).toBeVisible();
  await visitor.field('Subject').press('Enter');
  expect(gms.names).toEqual([]);
  arrive();
  await visitor.hasState('waiting');
  expect(gms.chat.userData).toMatchObject({subject: 'Lamps'});
  expect(gms.names.filter((name) => name === 'request-chat')).toHaveLength(1);
  await visitor.sends('Hello');
  await expect.poll(sent(gms)).toBe(1);
  expect(visitor.asked.filter((url) => chunk('conversation').test(url))).toHaveLength(1);
});

test('nothing in the panel moves when the conversation arrives', async ({visitor, gms, page}) => {
  let arrive = () => {};
  const there = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(chunk('conversation'), async (route) => {
    await there;
    await route.continue();
  });
  await page.emulateMedia({reducedMotion: 'reduce'});
  await visitor.visitsChat(`server="${gms.url}"`);
  const places = () =>
    Promise.all(
      [visitor.button('Minimize chat'), visitor.field('Subject'), visitor.button('Start chat')].map((one) =>
        one.boundingBox(),
      ),
    );
  await visitor.launcher.click();
  await expect(visitor.field('Subject')).toBeVisible();
  const before = await places();
  arrive();
  await page.waitForFunction(
    () =>
      !!document
        .querySelector('gms-chat')
        ?.shadowRoot?.querySelector('gms-chat-window')
        ?.shadowRoot?.querySelector('gms-chat-banner'),
  );
  expect(await places()).toEqual(before);
});

test('a chat to take up fetches panel and conversation at once, each once', async ({visitor, gms, page}) => {
  await visitor.visitsChat(`server="${gms.url}"`);
  await visitor.starts();
  await visitor.hasState('waiting');
  const held: string[] = [];
  let go = () => {};
  const gone = new Promise<void>((resolve) => (go = resolve));
  await page.route(/gms-chat-(mount|conversation)-/, async (route) => {
    held.push(
      route
        .request()
        .url()
        .replace(/.*gms-chat-(\w+)-.*/, '$1'),
    );
    await gone;
    await route.continue();
  });
  await page.reload();
  await expect.poll(() => [...held].sort()).toEqual(['conversation', 'mount']);
  go();
  await visitor.hasState('waiting');
  expect(held).toHaveLength(2);
});
