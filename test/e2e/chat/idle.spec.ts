import {expect, test} from '../chat-test.js';

const BUTTON = "I'm still here";

for (const delivery of ['comet', 'poll']) {
  test.describe(`an idle chat, delivery="${delivery}"`, () => {
    test.use({settings: `api="2" delivery="${delivery}"`});

    test('goes on when the customer says so, and ends when the customer does not', async ({
      joined: visitor,
      gms,
    }) => {
      const ends = await visitor.hears('gms-chat-ended');
      gms.faults.set({idle: {alert: 1, close: 4}});
      const warnings = visitor.line(/^Are you still there/);
      await expect(warnings).toHaveCount(1);
      await visitor.button(BUTTON).click();
      await expect(visitor.line('Thank you. If you are asked again, please write a message.')).toBeVisible();
      // Warned anew: the server has counted from the press on, else the chat would have ended.
      await expect(warnings).toHaveCount(2);
      await expect(visitor.button(BUTTON)).toHaveCount(1);
      await visitor.hasState('chatting');
      await visitor.hasState('ended');
      expect(await ends()).toMatchObject([{reason: 'idle'}]);
      await expect(visitor.button(BUTTON)).toHaveCount(0);
    });
  });
}
