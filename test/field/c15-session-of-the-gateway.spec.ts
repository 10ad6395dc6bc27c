import type {Bent} from './support/fake-gms.js';
import {expect, test} from './support/field-test.js';

const LONGER = {timeout: 12_000};

const gateways: readonly (readonly [string, Bent])[] = [
  ['a redirect to another site', {status: 302, headers: {Location: 'https://login.invalid/'}, raw: ''}],
  ['a login page', {type: 'text/html', raw: '<!doctype html><title>Sign in</title>'}],
  ['401', {status: 401}],
  ['403', {status: 403, type: 'text/html', raw: '<h1>Forbidden</h1>'}],
];

for (const [what, bent] of gateways) {
  test(`${what} is told once, and after it each message goes out once, in order`, async ({polled, fake}) => {
    const errors = await polled.hears('gms-chat-error');
    fake.bend['any'] = () => bent;
    await polled.sends('One');
    await polled.sends('Two');
    await polled.hasState('reconnecting');
    await expect(polled.status('The chat has no access right now')).toBeVisible();
    expect(await errors()).toEqual([{error: expect.objectContaining({kind: 'refused'}) as unknown}]);

    fake.heal();
    await expect.poll(() => fake.received, LONGER).toEqual(['One', 'Two']);
    await polled.hasState('chatting');
    await expect(polled.line('Not sent')).toHaveCount(0);
    await expect(polled.line('One')).toHaveCount(1);
    expect(await errors()).toHaveLength(1);

    fake.bend['any'] = () => bent;
    await expect.poll(errors).toHaveLength(2);
  });
}
