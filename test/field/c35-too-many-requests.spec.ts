import type {Bend} from './support/fake-gms.js';
import {expect, test} from './support/field-test.js';

/** Refuses the first request, and lets the others pass. */
const once = (status: number, headers: Readonly<Record<string, string>>): Bend => {
  let isFirst = true;
  return () => {
    const bent = isFirst ? {status, headers} : undefined;
    isFirst = false;
    return bent;
  };
};

for (const status of [429, 503]) {
  test(`a start that gets ${status} waits as long as the server wants`, async ({visitor, fake}) => {
    fake.bend['request-chat'] = once(status, {'Retry-After': '2'});
    await visitor.visitsChat(`server="${fake.url}" delivery="poll"`);
    await visitor.starts();
    await visitor.hasState('waiting');
    const [first, second, ...more] = fake.asked('request-chat');
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(2000);
    expect(more).toEqual([]);
  });

  test(`a message that gets ${status} waits, and goes out by itself`, async ({polled, fake}) => {
    fake.bend['send'] = once(status, {'Retry-After': '2'});
    await polled.sends('One');
    await polled.sends('Two');
    await expect.poll(() => fake.received).toEqual(['One', 'Two']);
    const [first, second, ...more] = fake.asked('send');
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(2000);
    expect(more).toHaveLength(1);
    await expect(polled.line('Not sent')).toHaveCount(0);
  });

  test(`polls that get ${status} are not made sooner than told`, async ({polled, fake}) => {
    fake.bend['refresh'] = once(status, {'Retry-After': '4'});
    const before = fake.asked('refresh').length;
    await expect.poll(() => fake.asked('refresh').length, {timeout: 10_000}).toBeGreaterThan(before + 2);
    const [first, second] = fake.asked('refresh').slice(before);
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(4000);
    await polled.hasState('chatting');
  });
}

test('a start that would have to wait for long says to try again in a minute', async ({visitor, fake}) => {
  fake.bend['request-chat'] = () => ({status: 429, headers: {'Retry-After': '60'}});
  await visitor.visitsChat(`server="${fake.url}" delivery="poll"`);
  await visitor.starts();
  await expect(visitor.alert).toContainText('try again in a minute');
  expect(fake.asked('request-chat')).toHaveLength(1);
});
