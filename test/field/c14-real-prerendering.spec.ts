import {FreeBrowser} from './support/free-browser.js';
import {expect, test as base} from './support/field-test.js';

const START = `chat.startChat({firstName: 'Vasya', lastName: 'Pupkin', email: 'v@p.example', subject: 'A lamp'})`;
const PRERENDER = `{
  const rules = document.createElement('script');
  rules.type = 'speculationrules';
  rules.textContent = '{"prerender": [{"source": "list", "urls": ["/b"], "eagerness": "immediate"}]}';
  document.head.append(rules);
}`;

const test = base.extend<{free: FreeBrowser}>({
  free: async ({fake, shop, launchOptions: {executablePath = ''}}, use) => {
    const free = await FreeBrowser.start();
    const html = `<script type="module" src="${shop.origin}/chat/gms-chat.js"></script>
      <gms-chat id="chat" server="${fake.url}" delivery="poll"></gms-chat>`;
    free.put('/a', html);
    free.put('/b', html);
    await free.opens(executablePath, '/a');
    await use(free);
    await free.close();
  },
});

async function prerenders(free: FreeBrowser): Promise<void> {
  await free.orders('/a', PRERENDER);
  await free.hasReported('/b', 'loaded', true);
}

async function follows(free: FreeBrowser): Promise<void> {
  free.gives('/a', `location.href = '/b'`);
  await free.hasReported('/b', 'visited', true);
}

test('Chromium prerenders the next page while a message waits: the message is at the agent once', async ({
  fake,
  free,
}) => {
  await free.orders('/a', START);
  fake.joins();
  await free.hasReported('/a', 'state', 'chatting');
  fake.bend['refresh'] = () => ({status: 504, raw: ''});
  await free.hasReported('/a', 'state', 'reconnecting');
  // Without its promise, which is settled when the message has been sent.
  await free.orders('/a', `void chat.sendMessage('It waited')`);
  await prerenders(free);
  fake.heal();
  await expect.poll(() => fake.received, {timeout: 10_000}).toEqual(['It waited']);
  await follows(free);
  await expect.poll(() => free.stateOf('/b'), {timeout: 10_000}).toBe('chatting');
  await free.orders('/b', `chat.sendMessage('And more')`);
  expect(fake.received).toEqual(['It waited', 'And more']);
  expect(fake.asked('request-chat')).toHaveLength(1);
});

test('Chromium prerenders the next page before the chat begins: the page takes it up when it is visited', async ({
  fake,
  free,
}) => {
  await prerenders(free);
  await free.orders('/a', START);
  fake.joins();
  await free.hasReported('/a', 'state', 'chatting');
  expect(free.stateOf('/b')).toBeUndefined();
  await follows(free);
  await expect.poll(() => free.stateOf('/b'), {timeout: 10_000}).toBe('chatting');
  await free.orders('/b', `chat.sendMessage('Hello')`);
  expect(fake.received).toEqual(['Hello']);
  expect(fake.asked('request-chat')).toHaveLength(1);
});

test('Chromium prerenders the next page before the chat ends: the chat does not come back', async ({
  fake,
  free,
}) => {
  await free.orders('/a', START);
  fake.joins();
  await free.hasReported('/a', 'state', 'chatting');
  await prerenders(free);
  await free.orders('/a', `chat.endChat()`);
  await free.hasReported('/a', 'state', 'ended');
  await follows(free);
  await free.orders('/b', `chat.show()`);
  expect([undefined, 'idle']).toContain(free.stateOf('/b'));
  expect(fake.asked('request-chat')).toHaveLength(1);
});
