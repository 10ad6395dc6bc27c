import {expect, test} from './support/field-test.js';

/** Answers 401 to requests with any other token. */
const needs = (token: string) => (ask: {readonly headers: Readonly<Record<string, unknown>>}) =>
  ask.headers['authorization'] === token ? undefined : {status: 401};

test('a token that expires in a chat is told to the page once, and the next one takes the chat on', async ({
  polled,
  fake,
}) => {
  const errors = await polled.hears('gms-chat-error');
  fake.bend['any'] = needs('Bearer 2');
  await polled.hasState('reconnecting');
  await polled.sends('One');
  await polled.sends('Two');
  fake.says('Are you there?');
  await expect
    .poll(() => fake.asked('refresh').filter(({headers}) => !headers['authorization']).length)
    .toBeGreaterThan(4);
  expect(await errors()).toEqual([
    {error: expect.objectContaining({kind: 'refused', status: 401}) as unknown},
  ]);

  await polled.element.evaluate((chat: HTMLElementTagNameMap['gms-chat']) => {
    chat.headers = {authorization: 'Bearer 2'};
  });
  await expect(polled.line('Are you there?')).toHaveCount(1);
  await expect.poll(() => fake.received).toEqual(['One', 'Two']);
  await expect(polled.line('Not sent')).toHaveCount(0);
  expect(await errors()).toHaveLength(1);
});

test('a function makes the headers of each request, and one that is late or fails is told once', async ({
  polled,
  fake,
}) => {
  const errors = await polled.hears('gms-chat-error');
  await polled.element.evaluate((chat: HTMLElementTagNameMap['gms-chat']) => {
    let asked = 0;
    chat.headers = () => Promise.resolve({authorization: `Bearer ${(asked += 1)}`});
  });
  await expect.poll(() => fake.log.at(-1)?.headers['authorization']).toBe('Bearer 2');
  await polled.element.evaluate((chat: HTMLElementTagNameMap['gms-chat']) => {
    chat.headers = () => Promise.reject(new Error('no token'));
  });
  await polled.hasState('reconnecting');
  await expect(polled.status('The chat has no access right now')).toBeVisible();
  await polled.sends('One');
  await polled.element.evaluate((chat: HTMLElementTagNameMap['gms-chat']) => {
    chat.headers = {authorization: 'Bearer 9'};
  });
  await expect.poll(() => fake.received).toEqual(['One']);
  expect(await errors()).toEqual([{error: expect.objectContaining({kind: 'refused'}) as unknown}]);
});

test('a chat that is not let in at its start tells the customer so', async ({visitor, fake}) => {
  fake.bend['any'] = needs('Bearer 2');
  await visitor.visitsChat(`server="${fake.url}" delivery="poll"`);
  await visitor.starts();
  await expect(visitor.alert).toContainText('You may need to sign in again');
});
