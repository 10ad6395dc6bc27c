import type {Visitor} from '../support/pages/visitor.js';
import type {Bent, FakeGms} from './support/fake-gms.js';
import {expect, test} from './support/field-test.js';

/** Answers with success that are not about a chat: of a gateway, a page of maintenance, a mock that was forgotten. */
const EMPTY: readonly (readonly [what: string, bent: Bent])[] = [
  ['204', {status: 204, raw: ''}],
  ['an empty body', {raw: ''}],
  ['null', {raw: 'null'}],
  ['an empty object', {json: {}}],
  ['the health of something else', {json: {status: 'UP'}}],
];

async function talks(visitor: Visitor, fake: FakeGms): Promise<void> {
  const {clock} = visitor.page;
  await clock.install();
  await visitor.visitsChat(`server="${fake.url}" delivery="poll"`);
  await visitor.starts();
  await visitor.hasState('waiting');
  fake.joins();
  await clock.runFor('00:05');
  await visitor.hasState('chatting');
}

for (const [what, bent] of EMPTY) {
  test(`polls answered with ${what} are no connection, and what was missed comes later`, async ({
    visitor,
    fake,
    page,
  }) => {
    await talks(visitor, fake);
    fake.bend['refresh'] = () => bent;
    fake.says('Are you there?');
    await page.clock.runFor('00:15');
    await visitor.hasState('reconnecting');
    fake.heal();
    await page.clock.runFor('00:40');
    await visitor.hasState('chatting');
    await expect(visitor.line('Are you there?')).toHaveCount(1);
  });

  for (const arrives of [true, false])
    test(`a message answered with ${what} that ${arrives ? 'arrives is sent' : 'is lost is "Not sent"'}`, async ({
      visitor,
      fake,
      page,
    }) => {
      await talks(visitor, fake);
      fake.bend['send'] = (ask) => {
        if (arrives) fake.usual(ask);
        return bent;
      };
      await visitor.sends('Hello');
      await expect.poll(() => fake.asked('send').length).toBe(1);
      await page.clock.runFor('00:30');
      await expect(visitor.line('Hello')).toHaveCount(1);
      await expect(visitor.button('Try again')).toHaveCount(arrives ? 0 : 1);
      fake.heal();
      if (!arrives) await visitor.button('Try again').click();
      await page.clock.runFor('00:05');
      await expect(visitor.button('Try again')).toHaveCount(0);
      expect(fake.received).toEqual(['Hello']);
    });
}
