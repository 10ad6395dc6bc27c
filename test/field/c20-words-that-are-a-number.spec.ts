import type {Entry} from './support/fake-gms.js';
import {expect, test} from './support/field-test.js';

const WORDS: readonly (readonly [came: unknown, shown: string])[] = [
  [4711, '4711'],
  [true, 'true'],
  ['4711', '4711'],
  // False in JavaScript, and yet something that an agent said.
  [0, '0'],
  [false, 'false'],
  [-12.5, '-12.5'],
];

for (const [came, shown] of WORDS) {
  test(`an agent’s ${JSON.stringify(came)} is shown, and the page hears its text`, async ({polled, fake}) => {
    const heard = await polled.hears('gms-chat-message');
    fake.says(came);
    await expect(polled.line(shown)).toHaveCount(1);
    expect((await heard()).at(-1)).toMatchObject({event: {kind: 'message', text: shown}});
  });
}

test('a nickname that is a number is a name, above the message and in the head', async ({polled, fake}) => {
  fake.entries.push(['Notice.Joined', 7, null, '2', 'AGENT'], ['Message.Text', 7, 'Hello', '3', 'AGENT']);
  await expect(polled.line('Hello')).toBeVisible();
  await expect(polled.line('7 has joined')).toBeVisible();
  await expect(polled.panel.locator('header')).toContainText('7');
});

const JOINS: readonly Entry[] = [
  ['Notice.Joined', 'Kristi', null, '15', 'AGENT'],
  ['Notice.Joined', 'Kristi', undefined, 15, 'AGENT'],
  ['Notice.Joined', 'Kristi'],
  ['Notice.Joined', 'Kristi', true, 15, 'agent'],
];

for (const join of JOINS) {
  test(`${JSON.stringify(join)} is a join`, async ({visitor, fake}) => {
    await visitor.visitsChat(`server="${fake.url}" delivery="poll"`);
    await visitor.starts();
    fake.entries.push(join);
    await expect(visitor.line('Kristi has joined')).toBeVisible();
    await visitor.hasState('chatting');
  });
}

for (const lost of [true, false]) {
  test(`own digits that come back as a number ${lost ? 'after a lost answer ' : ''}are there once, sent`, async ({
    polled,
    fake,
  }) => {
    fake.bend['send'] = ({form}) => {
      fake.entries.push(['Message.Text', 'me', Number(form.get('message')), '9', 'CLIENT']);
      return lost ? {status: 504, raw: ''} : {json: {_id: 'S1'}};
    };
    await polled.sends('12345');
    await expect.poll(() => fake.received).toEqual([12345]);
    fake.says('Thank you');
    await expect(polled.line('Thank you')).toBeVisible();
    await polled.sends('777');
    await expect.poll(() => fake.received).toEqual([12345, 777]);
    await expect(polled.line('12345')).toHaveCount(1);
    await expect(polled.line('777')).toHaveCount(1);
    await expect(polled.button('Try again')).toHaveCount(0);
  });
}
