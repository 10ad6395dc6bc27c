import {expect, test} from './support/field-test.js';

test('user data that is no text arrives as text, and what says nothing does not', async ({visitor, fake}) => {
  await visitor.visitsChat(`server="${fake.url}" delivery="poll"`);
  await visitor.element.evaluate((chat: HTMLElementTagNameMap['gms-chat']) => {
    const list = ['a', 'b'];
    chat.userData = {cart: {items: 2}, tier: undefined, ref: null, n: 3, yes: true, list, at: new Date(0)};
  });
  await visitor.starts();
  await visitor.hasState('waiting');
  expect(Object.fromEntries(fake.asked('request-chat')[0]?.form ?? [])).toEqual({
    cart: '{"items":2}',
    n: '3',
    yes: 'true',
    list: '["a","b"]',
    at: '1970-01-01T00:00:00.000Z',
  });
});

const wrong: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ['server', {server: 'https://user:secret@gms.example.com/genesys'}],
  ['server', {server: 'https://gms.example.com/genesys?a=b'}],
  ['server', {server: 5}],
  ['headers', {headers: {'x-token': 'a\nb'}}],
  ['headers', {headers: 'x-token: a'}],
  ['gmsUser', {gmsUser: 'a\nb'}],
  ['userData', {userData: 'a=b'}],
];

for (const [name, values] of wrong) {
  test(`${JSON.stringify(values)} is invalid, and the error names ${name}`, async ({visitor, fake}) => {
    await visitor.visitsChat(`server="${fake.url}" delivery="poll"`);
    const messages = await visitor.page.evaluateHandle(() => {
      const told: string[] = [];
      const chat = document.querySelector('gms-chat');
      chat?.addEventListener('gms-chat-error', ({detail}) => told.push(detail.error.message));
      return told;
    });
    const errors = await visitor.hears('gms-chat-error');
    await visitor.element.evaluate((chat, given) => Object.assign(chat, given), values);
    await visitor.starts();
    await expect(visitor.alert).toHaveText(/not set up correctly/);
    expect(await errors()).toEqual([{error: expect.objectContaining({kind: 'invalid'}) as unknown}]);
    const [message] = await messages.jsonValue();
    expect(message).toMatch(new RegExp(`^${name}`));
    expect(message).not.toContain('secret');
    expect(fake.log).toEqual([]);
  });
}
