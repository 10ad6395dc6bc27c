import type {Page} from '@playwright/test';
import {recordPages} from '../../support/pages/page-record.js';
import type {Visitor} from '../../support/pages/visitor.js';
import {expect, test} from '../chat-test.js';

const chatAt = (server: string) => `server="${server}"`;

/** Ways to leave a page for another one or for the same one. */
const ways: Readonly<Record<string, (visitor: Visitor, page: Page, server: string) => Promise<unknown>>> = {
  'a reload': (_visitor, page) => page.reload(),
  'a link to another page': (visitor, _page, server) =>
    visitor.visitsChat(chatAt(server), '', '/shop/cart.html'),
  'a page without a chat, and back again': async (visitor, page) => {
    await visitor.visits({body: '<p>No chat here.</p>'}, '/shop/imprint.html');
    return page.goBack();
  },
  'back and forward': async (_visitor, page) => {
    await page.goBack();
    return page.goForward();
  },
};

for (const [way, go] of Object.entries(ways)) {
  for (const looks of ['open', 'minimised']) {
    test(`after ${way} the chat is ${looks} as before, complete, with no event or announcement repeated`, async ({
      visitor,
      gms,
      agent,
      page,
      context,
    }) => {
      const record = await recordPages(context);
      await visitor.visitsChat(chatAt(gms.url), '', '/shop/index.html');
      await visitor.visitsChat(chatAt(gms.url));
      await visitor.starts();
      await agent.accepts();
      await agent.says('One');
      await expect(visitor.line('One')).toBeVisible();
      await visitor.sends('Two');
      await expect(visitor.line('Sending…')).toHaveCount(0);
      await visitor.composer.fill('Half a sen');
      if (looks === 'minimised') await visitor.button('Minimize chat').click();
      await expect.poll(() => gms.open).toEqual(['/meta/connect']);
      // Lines wait while the focus moves.
      await expect.poll(() => record.said).toContain('Kristi said: One');
      // Kristi's joining, "One" and "Two". The push of "Two" may come after the reply to it.
      const messages = () => record.told.filter((event) => event === 'message');
      await expect.poll(messages).toHaveLength(3);

      record.clear();
      await go(visitor, page, gms.url);
      await visitor.hasState('chatting');
      await agent.says('Three');
      if (looks === 'minimised') {
        await expect(visitor.button('Open chat, 1 unread message')).toBeVisible();
        await expect(visitor.panel).toBeHidden();
        await visitor.launcher.click();
      }
      await expect(visitor.composer).toHaveValue('Half a sen');
      await expect(visitor.line('Three')).toBeVisible();
      for (const text of ['Kristi has joined', 'One', 'Two', 'Three'])
        await expect(visitor.line(text)).toHaveCount(1);
      expect(record.said).toEqual(['Kristi said: Three']);
      expect(messages()).toHaveLength(1);
      expect(record.told).not.toContain('started');
      expect(record.told).not.toContain('error');
      expect(gms.names.filter((name) => name === 'request-chat' || name === 'ixn/chat')).toHaveLength(2);
      await expect.poll(() => gms.open).toEqual(['/meta/connect']);
    });
  }
}

test.describe('a reload while a message is being sent', () => {
  test.use({mayComplain: /^Failed to load resource/});

  test('shows a message that GMS received as sent, and sends it once', async ({
    joined: visitor,
    gms,
    agent,
    page,
  }) => {
    gms.faults.set({pushLost: true});
    // The server accepts the message, but the page gets no reply.
    await page.route('**/ixn/chat/send', async (route) => {
      await route.fetch();
    });
    await visitor.sends('Only once');
    await agent.sees('Text Only once');
    await expect(visitor.line('Sending…')).toBeVisible();
    gms.faults.clear();
    await page.reload();
    await visitor.hasState('chatting');
    await expect(visitor.line('Only once')).toHaveCount(1);
    await expect(visitor.line('Not confirmed yet')).toHaveCount(0);
    await expect(visitor.line('Not sent')).toHaveCount(0);
    expect(gms.names.filter((name) => name === 'ixn/chat/send')).toHaveLength(1);
  });

  test('shows a message that GMS did not receive as not sent, and a retry sends it once', async ({
    joined: visitor,
    gms,
    agent,
    page,
  }) => {
    gms.faults.set({hanging: {of: 'send', next: 1}, catchUp: {how: 'reply'}});
    await visitor.sends('Only once');
    await expect.poll(() => gms.open).toContain('ixn/chat/send');
    await page.reload();
    await expect(visitor.line('Not sent')).toBeVisible();
    await visitor.button('Try again').click();
    await agent.sees('Text Only once');
    await expect(visitor.line('Not sent')).toHaveCount(0);
    await expect(visitor.line('Only once')).toHaveCount(1);
  });
});

test('a chat that ended while the customer was away is shown as ended, with its transcript', async ({
  talking: visitor,
  agent,
  page,
}) => {
  await visitor.visits({body: '<p>No chat here.</p>'}, '/shop/imprint.html');
  await agent.says('Goodbye');
  await agent.leaves();
  await page.goBack();
  await visitor.hasState('ended');
  await expect(visitor.status('The chat has ended')).toBeVisible();
  for (const text of ['One', 'Goodbye']) await expect(visitor.line(text)).toHaveCount(1);
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

test('leaving a page disconnects from CometD with a keepalive request', async ({joined: visitor, gms}) => {
  await expect.poll(() => gms.open).toEqual(['/meta/connect']);
  await visitor.page.close();
  await expect.poll(() => gms.names.at(-1)).toBe('/meta/disconnect');
  await expect.poll(() => gms.open).toEqual([]);
});
