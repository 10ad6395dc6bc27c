import {expect, test} from '../chat-test.js';

test('before Start the chat sends no request to GMS and stores nothing', async ({
  visitor,
  gms,
  context,
  shop,
}) => {
  await visitor.visitsChat(`server="${gms.url}"`);
  await visitor.launcher.click();
  await visitor.fillsIn({'First name': 'Vasya', Subject: 'A lamp'});
  await visitor.button('Minimize chat').click();
  expect(gms.log).toEqual([]);
  expect(visitor.asked.filter((url) => !url.startsWith(shop.origin))).toEqual([]);
  expect(await context.storageState({indexedDB: true})).toEqual({cookies: [], origins: []});
  expect(await visitor.page.evaluate(() => sessionStorage.length)).toBe(0);
});

test('after Start the requests have the documented order, and none follow the end', async ({
  visitor,
  gms,
  agent,
}) => {
  await visitor.page.clock.install();
  await visitor.visitsChat(`server="${gms.url}"`);
  await visitor.starts();
  await agent.accepts();
  await agent.says('Hello');
  await expect(visitor.line('Hello')).toBeVisible();
  await visitor.composer.pressSequentially('Hel');
  await agent.sees('TypingStarted');
  await visitor.composer.fill('');
  await agent.sees('TypingStarted', 'TypingStopped');
  await visitor.element.evaluate((chat: HTMLElementTagNameMap['gms-chat']) =>
    chat.sendMessage('Hello Kristi'),
  );
  await agent.sees('Text Hello Kristi');
  await expect.poll(() => gms.open).toEqual(['/meta/connect']);

  await visitor.ends();
  await expect(visitor.status('The chat has ended')).toBeVisible();
  await expect.poll(() => gms.open).toEqual([]);
  await visitor.isQuiet();
  expect(gms.order).toEqual([
    'request-chat',
    '/meta/handshake',
    '/meta/subscribe',
    '/meta/connect',
    'ixn/chat',
    'ixn/chat/startTyping',
    'ixn/chat/stopTyping',
    'ixn/chat/send',
    'ixn/chat/disconnect',
    '/meta/unsubscribe',
    '/meta/disconnect',
  ]);

  const asked = [...visitor.asked];
  await visitor.page.clock.runFor('10:00');
  await visitor.isQuiet();
  expect(visitor.asked).toEqual(asked);
  await expect.poll(() => gms.names.at(-1)).toBe('/meta/disconnect');
});

test('every request, REST or CometD, has the same random gms_user and the cluster’s sticky cookie', async ({
  visitor,
  gms,
  context,
}) => {
  await context.addCookies([{name: 'ROUTEID', value: 'node1', url: gms.origin}]);
  await visitor.visitsChat(`server="${gms.url}"`);
  await visitor.starts();
  await visitor.sends('Hello');
  await expect.poll(() => gms.names).toContain('ixn/chat/send');
  await visitor.ends();
  await expect.poll(() => gms.names.at(-1)).toBe('/meta/disconnect');
  const [first, ...more] = new Set(gms.log.map(({gmsUser}) => gmsUser));
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  expect(more).toEqual([]);
  // CometD for Java adds its own.
  expect(new Set(gms.log.map(({cookie}) => cookie?.replace(/; BAYEUX_BROWSER=\w+$/, '')))).toEqual(
    new Set(['ROUTEID=node1']),
  );

  await visitor.button('Start a new chat').click();
  await visitor.submits();
  await visitor.hasState('waiting');
  expect(gms.log.at(-1)?.gmsUser).toMatch(/^[0-9a-f]{64}$/);
  expect(gms.log.at(-1)?.gmsUser).not.toBe(first);
});

test('the page can set the user with the gmsUser property', async ({visitor, gms}) => {
  await visitor.visitsChat(`server="${gms.url}"`);
  await visitor.element.evaluate((chat: HTMLElementTagNameMap['gms-chat']) => {
    chat.gmsUser = 'vasya-4711';
    chat.headers = {'x-gateway': 'yes'};
  });
  await visitor.starts();
  await visitor.hasState('waiting');
  expect(new Set(gms.log.map(({gmsUser}) => gmsUser))).toEqual(new Set(['vasya-4711']));
  await expect(visitor.element).not.toHaveAttribute('gms-user');
});

test('the chat requests nothing but GMS and the folder of its script', async ({
  visitor,
  gms,
  agent,
  shop,
}) => {
  await visitor.visitsChat(`server="${gms.url}"`);
  await visitor.starts();
  await agent.accepts();
  await agent.pushes('https://shop.example.com/');
  await expect(visitor.conversation.getByRole('link')).toBeVisible();
  await visitor.ends();
  await visitor.button('Download transcript').click();
  await expect.poll(() => visitor.asked.filter((url) => url.includes('save-transcript'))).toHaveLength(1);
  const known = [`${gms.url}/`, `${shop.origin}/chat/`, `${shop.origin}/shop/lamps.html`, 'blob:', 'data:'];
  expect(visitor.asked.filter((url) => !known.some((start) => url.startsWith(start)))).toEqual([]);
});
