import {Site} from '../../support/pages/site.js';
import {importMapWithLit} from '../../support/pages/import-map.js';
import {FAILED_REQUEST, expect, test} from '../chat-test.js';

test('a single script tag sets the server and the attributes of the chat', async ({visitor, gms, shop}) => {
  await visitor.visits({
    head: `<script async src="${shop.origin}/chat/gms-chat.js" data-server="${gms.url}"
      data-subject="From the tag" data-first-name="Vasya"></script>`,
  });
  await visitor.launcher.click();
  await expect(visitor.field('First name')).toHaveValue('Vasya');
  await expect(visitor.field('Subject')).toHaveValue('From the tag');
  await visitor.button('Start chat').click();
  await visitor.hasState('waiting');
  expect(gms.chat.userData).toMatchObject({subject: 'From the tag'});
});

test('the script works in the head, from another origin and from any path', async ({visitor, gms, agent}) => {
  const cdn = await Site.start();
  try {
    cdn.putScripts('/widgets/chat/v1', 'dist');
    await visitor.visits({
      head: `<script async src="${cdn.origin}/widgets/chat/v1/gms-chat.js?cache=7"></script>`,
      body: `<gms-chat server="${gms.url}"></gms-chat>`,
    });
    await visitor.starts();
    await agent.accepts();
    await expect(visitor.line('Kristi has joined')).toBeVisible();
    expect(visitor.asked.filter((url) => /\/gms-chat-mount-/.test(url))).toEqual([
      expect.stringContaining(`${cdn.origin}/widgets/chat/v1/`),
    ]);
  } finally {
    await cdn.close();
  }
});

test('the page loads only the launcher script until the customer is about to chat', async ({
  visitor,
  gms,
}) => {
  await visitor.visitsChat(`server="${gms.url}"`);
  await expect(visitor.launcher).toBeVisible();
  const scripts = () =>
    visitor.asked.filter((url) => url.endsWith('.js')).map((url) => url.replace(/.*\//, ''));
  expect(scripts()).toEqual(['gms-chat.js']);
  await visitor.launcher.hover();
  await expect.poll(scripts).toHaveLength(2);
});

test('two script tags on one page work, and add no globals', async ({visitor, gms, shop}) => {
  await visitor.visits({
    head: `<script>const before = new Set(Object.keys(window))</script>
      <script src="/chat/gms-chat.js"></script><script src="${shop.origin}/chat/gms-chat.js?again"></script>`,
    body: `<gms-chat server="${gms.url}"></gms-chat>`,
  });
  const added = await visitor.page.evaluate(
    // Playwright's own globals begin with __pw.
    'Object.keys(window).filter((name) => !before.has(name) && !name.startsWith("__pw"))',
  );
  expect(added).toEqual([]);
  await expect(visitor.launcher).toHaveCount(1);
  await visitor.starts();
  await visitor.hasState('waiting');
});

test('the modules work in a page that has its own Lit', async ({visitor, gms, agent, shop}) => {
  await visitor.visits({
    head: `${importMapWithLit(shop)}
      <script type="module">
        import '/chat/index.js';
        import {html, render} from 'lit';
        render(html\`<gms-chat server="${gms.url}" .subject=\${'From Lit'}></gms-chat>\`, document.body);
      </script>`,
  });
  await visitor.launcher.click();
  await expect(visitor.field('Subject')).toHaveValue('From Lit');
  await visitor.button('Start chat').click();
  await agent.accepts();
  await agent.says('Hello');
  await expect(visitor.line('Hello')).toBeVisible();
});

test.describe('when a part of the chat cannot be loaded', () => {
  test.use({mayComplain: FAILED_REQUEST});
  const fallback = '<a href="tel:+4912345">Call us</a>';

  test('the fallback is shown without the script', async ({visitor, gms, page}) => {
    await page.route('**/gms-chat.js', (route) => route.abort());
    await visitor.visitsChat(`server="${gms.url}"`, fallback);
    await expect(page.getByRole('link', {name: 'Call us'})).toBeVisible();
  });

  test('the fallback replaces a main chunk that fails to load, and another press retries', async ({
    visitor,
    gms,
    page,
  }) => {
    const otherHalf = /\/gms-chat-mount-/;
    const attempts = () => visitor.asked.filter((url) => otherHalf.test(url)).length;
    // A 503 instead of an abort: Firefox itself would retry an aborted request.
    await page.route(otherHalf, (route) => route.fulfill({status: 503}));
    await visitor.visitsChat(`server="${gms.url}" locale="de"`, fallback);
    await expect(visitor.launcher).toBeVisible();
    await expect(page.getByRole('link', {name: 'Call us'})).toBeHidden();
    const errors = await visitor.hears('gms-chat-error');
    await visitor.launcher.click();
    await expect(page.getByRole('link', {name: 'Call us'})).toBeVisible();
    expect(await errors()).toEqual([{error: expect.objectContaining({kind: 'unreachable'}) as unknown}]);

    // Pointer, focus and press each start a download. After a failure the next one uses another URL.
    const failed = attempts();
    await page.unroute(otherHalf);
    await visitor.launcher.click();
    // In German: the chunk with the translation has found the main chunk that loaded late.
    await expect(visitor.field('Anliegen')).toBeVisible();
    await expect(page.getByRole('link', {name: 'Call us'})).toBeHidden();
    expect(attempts()).toBe(failed + 1);
  });
});

test('a strict content security policy with trusted types reports no violation', async ({
  visitor,
  gms,
  agent,
  shop,
  page,
}) => {
  const policy = [
    "default-src 'none'",
    "base-uri 'none'",
    "style-src 'self'",
    'img-src data:',
    "script-src 'nonce-4711'",
    `connect-src ${gms.origin}`,
    "require-trusted-types-for 'script'",
    'trusted-types gms-chat',
  ].join('; ');
  await visitor.visits({
    head: `<script nonce="4711">
        const violations = [];
        addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI}) =>
          violations.push(effectiveDirective + ' ' + blockedURI));
      </script>
      <script nonce="4711" async src="${shop.origin}/chat/gms-chat.js"></script>`,
    body: `<gms-chat server="${gms.url}"></gms-chat>`,
    headers: {'Content-Security-Policy': policy},
  });
  await visitor.starts();
  await agent.accepts();
  await agent.says('See https://example.com/ and <b>this</b>');
  await expect(visitor.line('See https://example.com/ and <b>this</b>')).toBeVisible();
  await visitor.sends('Thank you');
  await agent.sees('Text Thank you');
  await visitor.ends();
  await visitor.button('Download transcript').click();
  await expect.poll(() => visitor.asked.filter((url) => url.includes('save-transcript'))).toHaveLength(1);
  expect(await page.evaluate('violations')).toEqual([]);
});
