import {expect, test} from './support/field-test.js';

/** Answers 401 to requests with any other token. */
const needs = (token: string) => (ask: {readonly headers: Readonly<Record<string, unknown>>}) =>
  ask.headers['authorization'] === token ? undefined : {status: 401};

test('a reload with a new token takes up a chat whose token had expired', async ({polled, fake}) => {
  fake.bend['any'] = needs('Bearer 2');
  await polled.hasState('reconnecting');
  fake.says('Are you there?');
  await polled.page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      Object.assign(document.querySelector('gms-chat') ?? {}, {headers: {authorization: 'Bearer 2'}});
    });
  });
  await polled.page.reload();
  await expect(polled.line('Are you there?')).toHaveCount(1);
  await polled.hasState('chatting');
});
