import type {Gms} from '../../support/pages/gms.js';
import {expect, test} from '../chat-test.js';

/** The browser itself logs every failed request to the console. */
test.use({mayComplain: /^Failed to load resource/});

/** The largest number of requests within 10 s. */
function busiest({log}: Gms): number {
  return Math.max(
    ...log.map(({at}) => log.filter((other) => other.at >= at && other.at < at + 10_000).length),
  );
}

for (const memory of ['kept', 'lost'] as const) {
  test(`GMS restarts during a chat, with its chats ${memory}`, async ({talking: visitor, gms, agent}) => {
    await gms.goDown();
    const down = performance.now();
    await expect(visitor.status('Reconnecting…')).toBeVisible();
    expect(performance.now() - down).toBeGreaterThan(1500);
    expect(performance.now() - down).toBeLessThan(4000);
    await visitor.sends('Two');
    await expect(visitor.line('Waiting for the connection')).toBeVisible();
    gms.faults.set({restart: {memory}});
    await gms.comeBack();
    if (memory === 'kept') {
      await expect(visitor.line('Waiting for the connection')).toHaveCount(0);
      await agent.sees('Text Two');
      await agent.says('Three');
      await expect(visitor.line('Three')).toBeVisible();
      for (const text of ['One', 'Two', 'Three']) await expect(visitor.line(text)).toHaveCount(1);
      await expect(visitor.status('Reconnecting…')).toHaveCount(0);
    } else {
      await expect(visitor.status('The chat has ended')).toBeVisible();
      await expect(visitor.line('One')).toHaveCount(1);
      await expect(visitor.line('Not sent')).toBeVisible();
    }
  });
}

test('going offline is shown, and messages written offline are sent when the network is back', async ({
  talking: visitor,
  gms,
  agent,
  context,
}) => {
  await context.setOffline(true);
  await expect(visitor.status('Reconnecting…')).toBeVisible();
  for (const text of ['Two', 'Three']) await visitor.sends(text);
  await expect(visitor.line('Waiting for the connection')).toHaveCount(2);
  gms.says('Kristi', 'Meanwhile');
  await context.setOffline(false);
  await agent.sees('Text Two', 'Text Three');
  for (const text of ['One', 'Meanwhile', 'Two', 'Three']) await expect(visitor.line(text)).toHaveCount(1);
  await expect(visitor.status('Reconnecting…')).toHaveCount(0);
  await visitor.hasState('chatting');
});

test('after ten reconnects there is one CometD session, and each message is shown once', async ({
  visitor,
  gms,
  agent,
  page,
}) => {
  await page.clock.install();
  await visitor.visitsChat(`server="${gms.url}"`);
  await visitor.starts();
  await agent.accepts();
  await expect(visitor.line('Kristi has joined')).toBeVisible();
  const handshakes = () => gms.names.filter((name) => name === '/meta/handshake').length;
  for (let i = 1; i <= 10; i += 1) {
    await expect.poll(() => gms.open).toEqual(['/meta/connect']);
    gms.faults.set({sessionsForgotten: true});
    await expect
      .poll(async () => {
        await page.clock.fastForward(2500);
        return handshakes();
      })
      .toBe(i + 1);
    await agent.says(`Hello no. ${i}`);
    await expect(visitor.line(`Hello no. ${i}`)).toBeVisible();
  }
  for (let i = 1; i <= 10; i += 1) await expect(visitor.line(`Hello no. ${i}`)).toHaveCount(1);
  await visitor.sends('Goodbye');
  await agent.sees('Text Goodbye');
  await expect(visitor.line('Goodbye')).toHaveCount(1);
  await expect.poll(() => gms.open.filter((name) => name === '/meta/connect')).toHaveLength(1);
});

test('a server that always answers 402 leads to polling, without a request storm', async ({
  visitor,
  gms,
  agent,
}) => {
  gms.faults.set({sessionsUnknown: true});
  await visitor.visitsChat(`server="${gms.url}"`);
  await visitor.starts();
  await agent.accepts();
  await agent.says('One');
  await expect(visitor.line('One')).toBeVisible();
  await visitor.sends('Two');
  await agent.sees('Text Two');
  await expect(visitor.status('Reconnecting…')).toHaveCount(0);
  await visitor.hasState('chatting');
  expect(busiest(gms)).toBeLessThanOrEqual(20);
});

test('the chat polls when CometD forgets every session during a chat', async ({
  joined: visitor,
  gms,
  agent,
}) => {
  gms.faults.set({sessionsUnknown: true, catchUp: {how: 'reply'}});
  await agent.says('One');
  await expect(visitor.line('One')).toBeVisible();
  await visitor.sends('Two');
  await agent.sees('Text Two');
  await expect.poll(() => gms.names.filter((name) => name.endsWith('refresh')).length).toBeGreaterThan(2);
  expect(busiest(gms)).toBeLessThanOrEqual(20);
});
