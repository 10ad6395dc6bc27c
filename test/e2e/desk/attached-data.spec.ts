import {Customer} from '../../server/parties.js';
import {expect, test} from './desk-test.js';

test('an agent attaches, changes and removes data, and notifies the page of the customer', async ({
  visitor,
  gms,
  sitDown,
}) => {
  await visitor.visitsChat(`server="${gms.url}"`);
  const heard = await visitor.hears('gms-chat-message');
  await visitor.page.evaluate(() => {
    document.body.addEventListener('gms-chat-message', (message) => {
      if (message.detail.event.kind === 'custom') message.preventDefault();
    });
  });
  const kristi = await sitDown('Kristi');
  await kristi.page.setViewportSize({width: 1280, height: 800});
  await visitor.starts('The lamp does not light');
  await kristi.accepts();
  const {keyboard} = kristi.page;

  await kristi.button('Add data').press('Enter');
  await expect(kristi.field('Name')).toBeFocused();
  await keyboard.type('order');
  await keyboard.press('Tab');
  await keyboard.type('L-77');
  await keyboard.press('Enter');
  await expect(kristi.fact('order')).toHaveText('L-77');
  await expect(kristi.status('order is saved.')).toHaveCount(1);
  await expect(kristi.button('Add data')).toBeFocused();
  expect(gms.chat.userData).toMatchObject({order: 'L-77'});

  await kristi.button('Change order').press('Enter');
  await expect(kristi.field('order')).toBeFocused();
  await keyboard.type('L-78');
  await keyboard.press('Enter');
  await expect(kristi.fact('order')).toHaveText('L-78');
  await expect(kristi.button('Change order')).toBeFocused();
  await kristi.isAccessible();

  await kristi.button('Remove order').press('Enter');
  await expect(kristi.question).toHaveAccessibleName('Remove order?');
  await kristi.isAccessible();
  await kristi.answers('Remove');
  await expect(kristi.fact('order')).toHaveCount(0);
  await expect(kristi.button('Add data')).toBeFocused();
  expect(gms.chat.userData).not.toHaveProperty('order');

  await kristi.button('Notify page').click();
  await kristi.field('Notice to the customer’s page').fill('show-manual');
  await keyboard.press('Enter');
  await expect(kristi.button('Notify page')).toBeFocused();
  await expect(kristi.conversation).toContainText('Kristi sent a notice to the customer’s page: show-manual');
  await expect
    .poll(heard)
    .toContainEqual(expect.objectContaining({event: expect.objectContaining({text: 'show-manual'})}));
  await expect(visitor.line('show-manual')).toHaveCount(0);
});

test('on a phone, the tools of the agent stand in two columns', async ({visitor, gms, sitDown}) => {
  await visitor.visitsChat(`server="${gms.url}"`);
  const kristi = await sitDown('Kristi');
  await kristi.page.setViewportSize({width: 400, height: 800});
  await visitor.starts('The lamp does not light');
  await kristi.accepts();
  const [first, second, third, fourth] = await Promise.all(
    ['Canned answers', 'Push a link', 'Attach a file', 'Notify page'].map((name) =>
      kristi.button(name).boundingBox(),
    ),
  );
  expect([second?.y, third?.x, fourth?.y]).toEqual([first?.y, first?.x, third?.y]);
  expect(fourth?.x).toBe(second?.x);
});

test.describe('a refusal', () => {
  test.use({mayComplain: /403/});

  test('a change that the server refuses says why, at the pair, and keeps what the agent wrote', async ({
    gms,
    sitDown,
  }) => {
    const kristi = await sitDown('Kristi');
    await kristi.page.setViewportSize({width: 1280, height: 800});
    await new Customer(gms.origin).poll({plan: 'Premium'});
    await kristi.accepts();
    gms.answer(`/me/chats/${gms.chat.id}`, {
      status: 403,
      body: JSON.stringify({statusCode: 3, statusMessage: 'plan cannot be changed.'}),
    });
    await kristi.button('Change plan').click();
    await kristi.field('plan').fill('Gold');
    await kristi.button('Save').click();
    await expect(
      kristi.details.getByRole('alert').filter({hasText: 'plan cannot be changed.'}),
    ).toBeVisible();
    await expect(kristi.field('plan')).toHaveValue('Gold');
    await expect(kristi.field('plan')).toHaveAccessibleDescription('plan cannot be changed.');
    await kristi.isAccessible();

    gms.heal();
    await kristi.button('Save').click();
    await expect(kristi.fact('plan')).toHaveText('Gold');

    await kristi.button('Add data').click();
    await kristi.field('Name').fill('plan');
    await kristi.field('Value').fill('Silver');
    await kristi.button('Save').click();
    await expect(kristi.details).toContainText('There is a value for “plan” already.');
    await kristi.page.keyboard.press('Escape');
    await expect(kristi.button('Add data')).toBeFocused();
    expect(gms.chat.userData).toMatchObject({plan: 'Gold'});
  });
});
