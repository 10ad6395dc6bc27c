import type {Page} from '@playwright/test';
import type {PageProps} from '../../support/pages/react-page.js';
import type {Visitor} from '../../support/pages/visitor.js';
import {expect, test} from '../chat-test.js';

test.beforeEach(({shop, reactScript}) => shop.put('/react.js', reactScript));

/** Opens a page whose `<main>` React renders. `html` is its content before that. */
async function visits(visitor: Visitor, html = ''): Promise<void> {
  await visitor.visits({
    head: '<script type="module" src="/react.js"></script>',
    body: `<main>${html}</main>`,
  });
}

/** Renders props that have no functions, and waits until the element is in the page, or gone. */
async function renders(page: Page, props: PageProps): Promise<void> {
  const given = JSON.stringify(props);
  await page.evaluate((text) => window.react.render(JSON.parse(text) as PageProps), given);
  await expect(page.locator('gms-chat')).toHaveCount(props.chat ? 1 : 0);
}

async function has(visitor: Visitor, properties: Readonly<Record<string, unknown>>): Promise<void> {
  for (const [name, value] of Object.entries(properties))
    await expect(visitor.element).toHaveJSProperty(name, value);
}

test('React sets and removes properties and attributes', async ({visitor, gms, page}) => {
  await visits(visitor);
  const server = gms.url;
  await renders(page, {
    chat: {
      server,
      open: false,
      sound: true,
      'check-private-data': true,
      'max-length': 200,
      'first-name': 'Vasya',
      lastName: 'Pupkin',
      headers: {},
      userData: {product: 'Moss'},
      style: {'--gms-chat-accent': 'rgb(1, 2, 3)'},
    },
  });
  await has(visitor, {server, open: false, sound: true, checkPrivateData: true, maxLength: 200});
  await has(visitor, {firstName: 'Vasya', lastName: 'Pupkin', headers: {}, userData: {product: 'Moss'}});
  await expect(visitor.launcher).toHaveCSS('background-color', 'rgb(1, 2, 3)');

  await page.evaluate(
    (url) => window.react.render({chat: {server: url, sound: undefined, 'check-private-data': false}}),
    server,
  );
  await has(visitor, {server, open: false, sound: false, checkPrivateData: false, maxLength: 4000});
  await has(visitor, {firstName: '', lastName: '', headers: {}, userData: {}});
});

test('a chat goes on while the page renders repeatedly and moves the element', async ({
  visitor,
  gms,
  agent,
  page,
}) => {
  await visits(visitor);
  const chat = {server: gms.url, userData: {product: 'Moss'}};
  await renders(page, {chat});
  await visitor.starts();
  await agent.accepts();
  await agent.says('Hello');
  await expect(visitor.line('Hello')).toBeVisible();
  expect(gms.chat.userData).toMatchObject({product: 'Moss'});

  await page.evaluate(() => Object.assign(window, {first: document.querySelector('gms-chat')}));
  for (const product of ['Fern', 'Lichen']) {
    await renders(page, {chat: {server: gms.url, userData: {product}, headers: {}, strings: {}}});
    await has(visitor, {userData: {product}});
  }
  await renders(page, {chat, isBelow: true});
  await expect(page.locator('main > :last-child')).toHaveJSProperty('localName', 'gms-chat');
  await visitor.sends('Are you still there?');
  await agent.sees('Text Are you still there?');
  await agent.says('I am.');
  await expect(visitor.line('I am.')).toHaveCount(1);
  expect(await page.evaluate('first === document.querySelector("gms-chat")')).toBe(true);
});

test('a chat goes on after its element is unmounted and mounted again', async ({
  visitor,
  gms,
  agent,
  page,
}) => {
  await visits(visitor);
  await renders(page, {chat: {server: gms.url}});
  await visitor.starts();
  await agent.accepts();
  await agent.says('Hello');
  await expect(visitor.line('Hello')).toBeVisible();

  await renders(page, {});
  await agent.says('Are you still there?');
  await renders(page, {chat: {server: gms.url}});
  await expect(visitor.line('Hello')).toHaveCount(1);
  await expect(visitor.line('Are you still there?')).toBeVisible();
  await visitor.sends('I am.');
  await agent.sees('Text I am.');
});

test('events reach the handlers of the latest render, once even in strict mode, and a ref has the methods', async ({
  visitor,
  gms,
  page,
}) => {
  await visits(visitor);
  await page.evaluate((server) => {
    const told: string[] = [];
    Object.assign(window, {told});
    const renderFor = (name: string) =>
      window.react.render({
        chat: {
          server,
          'ongms-chat-open': ({currentTarget}) => told.push(`${name}: open ${String(currentTarget.open)}`),
          'ongms-chat-started': ({detail}) => told.push(`${name}: started ${typeof detail.sessionId}`),
          'ongms-chat-ended': ({detail}) => told.push(`${name}: ended by ${detail.reason}`),
        },
      });
    renderFor('first');
    Object.assign(window, {renderFor});
  }, gms.url);
  const told = () => page.evaluate('told');

  await expect(visitor.launcher).toBeVisible();
  // In strict mode an effect runs twice.
  await expect.poll(() => page.evaluate(() => new Set(window.react.refs).size)).toBe(1);
  await page.evaluate(() => window.react.refs[0]?.show());
  await expect(visitor.panel).toBeVisible();
  expect(await told()).toEqual(['first: open true']);
  await page.evaluate('renderFor("second")');
  await visitor.submits();
  await visitor.hasState('waiting');
  await visitor.ends();
  await visitor.hasState('ended');
  expect(await told()).toEqual(['first: open true', 'second: started string', 'second: ended by customer']);
});

test('a page rendered on a server shows the fallback, then the chat with all its settings', async ({
  visitor,
  gms,
  page,
}) => {
  await visits(visitor);
  const html = await page.evaluate((server) => window.react.markup({chat: {server}}), gms.url);
  expect(html).toBe('<a href="tel:+15550100">Call us</a><p>We answer at once.</p>');
  await visits(visitor, html);
  await expect(page.getByRole('link', {name: 'Call us'})).toBeVisible();
  await page.evaluate(
    (server) => window.react.hydrate({chat: {server, userData: {product: 'Moss'}}}),
    gms.url,
  );
  await visitor.starts();
  await visitor.hasState('waiting');
  expect(gms.chat.userData).toMatchObject({product: 'Moss'});
});
