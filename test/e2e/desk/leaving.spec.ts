import {defaultLifetimes} from '../../../demo/server/chats/lifetimes.js';
import {TurnedClock} from '../../server/turned-clock.js';
import {expect, test} from './desk-test.js';

test('an agent with a colleague in the chat is asked before logging out, and then leaves the customer to the colleague', async ({
  visitor,
  gms,
  sitDown,
}) => {
  await visitor.visitsChat(`server="${gms.url}"`);
  const kristi = await sitDown('Kristi');
  await visitor.starts('The lamp does not light');
  await kristi.accepts();
  const anna = await sitDown('Anna');
  await kristi.asks('Anna', 'Conference');
  await anna.accepts();
  await kristi.button('Log out').click();
  await expect(kristi.question).toHaveAccessibleName('You still have 1 chat. Log out all the same?');
  await expect(kristi.question).toContainText('Your colleague goes on in one.');
  await kristi.answers('Log out');
  await expect(visitor.line('Kristi has left')).toBeVisible();
  await expect(anna.button('End chat')).toBeVisible();
  await anna.says('I am still here');
  await expect(visitor.line('I am still here')).toBeVisible();
});

test.describe('after the lifetime of an absent agent', () => {
  const clock = new TurnedClock(Date.now());
  test.use({serverOptions: {clock}});

  test('the customer of an agent who logged out anyway is handed to the next agent', async ({
    visitor,
    gms,
    sitDown,
  }) => {
    await visitor.visitsChat(`server="${gms.url}"`);
    const kristi = await sitDown('Kristi');
    await visitor.starts('The lamp does not light');
    await kristi.accepts();
    const anna = await sitDown('Anna');
    await kristi.button('Log out').click();
    await expect(kristi.question).toContainText('One customer is handed to the next agent');
    await expect(kristi.button('Stay')).toBeFocused();
    await kristi.page.keyboard.press('Escape');
    await expect(kristi.question).toHaveCount(0);
    await expect(kristi.button('Log out')).toBeFocused();
    await kristi.says('Hello');
    await kristi.button('Log out').click();
    await kristi.isAccessible();
    await kristi.answers('Log out');
    await expect(kristi.button('Kristi')).toBeVisible();
    // Her last request may still be in flight, and renews her lifetime: turn the clock again.
    const isMissed = () => {
      clock.turn(defaultLifetimes.agent);
      return !gms.isReady('kristi');
    };
    await expect.poll(isMissed).toBe(true);
    await anna.accepts();
    await expect(visitor.line('Anna has joined')).toBeVisible();
    await expect(anna.conversation.getByText('Hello', {exact: true})).toBeVisible();
  });
});

test('an agent without a chat logs out at once', async ({sitDown}) => {
  const kristi = await sitDown('Kristi');
  await kristi.button('Log out').click();
  await expect(kristi.button('Kristi')).toBeVisible();
  await expect(kristi.question).toHaveCount(0);
});
