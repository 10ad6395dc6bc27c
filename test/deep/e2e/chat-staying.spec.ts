import {expect, test} from '../../e2e/chat-test.js';

test('removing the element closes the connection, and a new element resumes the chat', async ({
  talking: visitor,
  gms,
  agent,
  page,
}) => {
  await visitor.button('Minimize chat').click();
  await expect.poll(() => gms.open).toEqual(['/meta/connect']);

  await visitor.element.evaluate((chat) => chat.remove());
  await expect.poll(() => gms.open).toEqual([]);
  expect(gms.order.slice(-2)).toEqual(['/meta/unsubscribe', '/meta/disconnect']);
  expect(gms.names).not.toContain('ixn/chat/disconnect');
  await agent.says('Two');

  await page.evaluate((server) => {
    const chat = document.createElement('gms-chat');
    chat.setAttribute('server', server);
    document.body.append(chat);
  }, gms.url);
  await expect(visitor.button('Open chat, 1 unread message')).toBeVisible();
  await visitor.launcher.click();
  await expect(visitor.line('One')).toHaveCount(1);
  await expect(visitor.line('Two')).toHaveCount(1);
  await visitor.sends('Three');
  await agent.sees('Text Three');
  await visitor.hasState('chatting');
});

test('an element that is removed and inserted repeatedly keeps the chat, at any speed', async ({
  talking: visitor,
  agent,
}) => {
  await visitor.element.evaluate(async (chat) => {
    for (let time = 0; time < 100; time += 1) {
      chat.remove();
      await Promise.resolve();
      document.body.append(chat);
      // The next removal comes before, during or after the request for the lock.
      for (let answers = time % 4; answers > 0; answers -= 1) await navigator.locks.query();
    }
  });

  await agent.says('Two');
  await expect(visitor.line('Two')).toHaveCount(1);
  await expect(visitor.line('One')).toHaveCount(1);
  await visitor.hasState('chatting');
});

test('a removed element leaves no timer and no request', async ({visitor, gms, agent, page}) => {
  await page.clock.install();
  await visitor.visitsChat(`server="${gms.url}"`);
  await visitor.starts();
  await agent.accepts();
  await visitor.composer.fill('Half a sen');
  await agent.sees('TypingStarted');
  await visitor.element.evaluate((chat) => chat.remove());
  await expect.poll(() => gms.open).toEqual([]);
  await visitor.isQuiet();
  const asked = [...visitor.asked];
  await page.clock.runFor('10:00');
  await visitor.isQuiet();
  expect(visitor.asked).toEqual(asked);
});

test('moving the element within the page changes nothing', async ({talking: visitor, gms, agent, page}) => {
  await expect.poll(() => gms.open).toEqual(['/meta/connect']);
  const before = gms.names;
  await page.evaluate(() => {
    const frame = document.createElement('section');
    document.body.append(frame);
    frame.append(document.querySelector('gms-chat') ?? '');
  });
  await agent.says('Two');
  await expect(visitor.line('Two')).toBeVisible();
  expect(gms.names.filter((name) => name !== '/meta/connect')).toEqual(
    before.filter((name) => name !== '/meta/connect'),
  );
});

test('a reload restores the chat and its draft, with the messages that arrived meanwhile', async ({
  visitor,
  gms,
  agent,
  page,
}) => {
  await visitor.visitsChat(`server="${gms.url}"`);
  await visitor.starts();
  await agent.accepts();
  await agent.says('One');
  await visitor.sends('Two');
  await agent.sees('Text Two');
  await expect(visitor.line('One')).toBeVisible();
  await expect(visitor.line('Sending…')).toHaveCount(0);

  await visitor.composer.fill('Half a sen');

  await page.goto('about:blank');
  await agent.says('Three');
  await page.goBack();
  await expect(visitor.panel).toBeVisible();
  await expect(visitor.composer).toHaveValue('Half a sen');
  for (const text of ['One', 'Two', 'Three']) await expect(visitor.line(text)).toHaveCount(1);
  await visitor.hasState('chatting');
  await visitor.sends('Four');
  await agent.sees('Text Two', 'Text Four');
  expect(new Set(gms.log.map(({gmsUser}) => gmsUser)).size).toBeGreaterThan(0);
  expect(gms.names.filter((name) => name === 'request-chat')).toHaveLength(1);
});

test('an ended chat is not resumed, and nothing of it stays stored', async ({visitor, gms, page}) => {
  await visitor.visitsChat(`server="${gms.url}"`);
  await visitor.starts();
  await visitor.hasState('waiting');
  expect(await page.evaluate(() => sessionStorage.length)).toBeGreaterThan(0);
  await visitor.ends();
  await expect(visitor.status('The chat has ended')).toBeVisible();
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  await page.reload();
  await visitor.launcher.click();
  await expect(visitor.field('Subject')).toHaveValue('');
});

test('resume="off" stores nothing and ends the chat when the element is removed', async ({
  visitor,
  gms,
  agent,
  page,
}) => {
  await visitor.visitsChat(`server="${gms.url}" resume="off"`);
  await visitor.starts();
  await agent.accepts();
  await expect(visitor.line('Kristi has joined')).toBeVisible();
  expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
  await visitor.element.evaluate((chat) => chat.remove());
  await agent.sees('ParticipantLeft');
  await expect.poll(() => gms.open).toEqual([]);
  expect(gms.order.slice(-3)).toEqual(['ixn/chat/disconnect', '/meta/unsubscribe', '/meta/disconnect']);
});

test('resume="off" shows a new form after a reload', async ({visitor, gms, agent, page}) => {
  await visitor.visitsChat(`server="${gms.url}" resume="off"`);
  await visitor.starts();
  await agent.accepts();
  await expect(visitor.line('Kristi has joined')).toBeVisible();
  await page.reload();
  await visitor.launcher.click();
  await expect(visitor.field('Subject')).toHaveValue('');
  await visitor.hasState('idle');
});
