/** Chromium, which speaks HTTP/2, through nginx to CometD for Java. */
import {startNginx, type Change} from '../deep/doctor/nginx.js';
import {expect, test as base} from '../e2e/chat-test.js';

/** Pages of tests come from any port. */
const ANY_ORIGIN: Change = [/default +"";\n}\n\n# One visitor/, 'default $http_origin;\n}\n\n# One visitor'];

const test = base.extend<{hidesErrors: boolean; nginx: string}>({
  hidesErrors: [false, {option: true}],
  nginx: async ({gms, hidesErrors}, use) => {
    const undo: (() => Promise<void>)[] = [];
    const port = Number(new URL(gms.origin).port);
    const after = (stop?: unknown): void => {
      if (isStop(stop)) undo.push(stop);
    };
    const mistakes: Change[] = hidesErrors ? [['$gms_origin always', '$gms_origin']] : [];
    await use(await startNginx({after}, [port, port], ANY_ORIGIN, ...mistakes));
    for (const stop of undo) await stop();
  },
});

function isStop(value: unknown): value is () => Promise<void> {
  return typeof value === 'function';
}

test.use({ignoreHTTPSErrors: true});

test('HTTP/2: a chat both ways, with the configuration of the documentation', async ({
  visitor,
  gms,
  nginx,
  agent,
  page,
}) => {
  const protocols = new Set<string | undefined>();
  const chromium = await page.context().newCDPSession(page);
  await chromium.send('Network.enable');
  chromium.on('Network.responseReceived', ({response: {url, protocol}}) => {
    if (url.startsWith(nginx)) protocols.add(protocol);
  });
  await visitor.visitsChat(`server="${nginx}"`);
  await visitor.starts();
  await agent.accepts();
  await agent.says('One');
  await expect(visitor.line('One')).toBeVisible();
  await visitor.sends('Two');
  await agent.sees('Text Two');
  await visitor.ends();
  await expect(visitor.status('The chat has ended')).toBeVisible();
  // The session is closed before nginx goes.
  await expect.poll(() => gms.names).toContain('/meta/disconnect');
  await expect.poll(() => gms.open).toEqual([]);
  expect([...protocols]).toEqual(['h2']);
});

test.describe('CORS headers on good answers only', () => {
  test.use({
    hidesErrors: true,
    mayComplain: /Failed to load resource|blocked by CORS policy/,
  });

  test('a 502 looks like a dead network: the chat says so, and goes on when GMS is back', async ({
    visitor,
    nginx,
    gms,
    agent,
  }) => {
    await visitor.visitsChat(`server="${nginx}"`);
    await visitor.starts();
    await agent.accepts();
    await expect(visitor.line('Kristi has joined')).toBeVisible();
    await gms.goDown();
    await expect(visitor.status('Reconnecting…')).toBeVisible();
    await visitor.sends('Can you hear me?');
    await gms.comeBack();
    // nginx leaves a node alone for 10 s after a failure, and the chat waits between its tries.
    const texts = () => gms.chat.events.map(({text}) => text);
    await expect.poll(texts, {timeout: 25_000}).toContain('Can you hear me?');
    gms.says('Kristi', 'Yes');
    await expect(visitor.line('Yes')).toHaveCount(1);
    await expect(visitor.line('Can you hear me?')).toHaveCount(1);
  });
});
