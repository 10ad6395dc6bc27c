import {Customer} from '../../server/parties.js';
import {expect, newCustomer, test} from './desk-test.js';

test('an agent has several chats at once, and hears of new messages in those not on the screen', async ({
  gms,
  sitDown,
}) => {
  const kristi = await sitDown('Kristi');
  const mira = await newCustomer(gms.origin, 'Mira');
  await kristi.accepts();
  const otto = await newCustomer(gms.origin, 'Otto');
  await kristi.accepts();
  await expect(kristi.page.getByRole('heading', {name: 'Otto'})).toBeVisible();
  await kristi.composer.fill('Half a sent');

  await mira.chat('/send', {message: 'One'});
  await mira.chat('/send', {message: 'Two'});
  await otto.chat('/send', {message: 'Three'});
  await expect(kristi.chat('Mira')).toContainText('2 unread');
  await expect(kristi.chat('Mira')).toContainText('waits');
  await expect(kristi.page).toHaveTitle('(2) Agent desk – Kristi');
  await expect(kristi.announcements).toContainText('Mira: One');
  await expect(kristi.conversation).toContainText('Three');
  await expect(kristi.announcements).toContainText('Otto: Three');

  await kristi.page.keyboard.press('Alt+ArrowUp');
  await expect(kristi.page.getByRole('heading', {name: 'Mira'})).toBeVisible();
  await expect(kristi.composer).toBeFocused();
  await expect(kristi.composer).toHaveValue('');
  await expect(kristi.chat('Mira')).not.toContainText('unread');
  await expect(kristi.page).toHaveTitle('Agent desk – Kristi');
  await kristi.page.keyboard.press('Alt+ArrowDown');
  await expect(kristi.composer).toHaveValue('Half a sent');
});

test('the queue shows how many customers wait, and how long', async ({gms, sitDown}) => {
  const kristi = await sitDown('Kristi');
  await expect(kristi.page.getByText('Nobody is waiting.')).toBeVisible();
  await newCustomer(gms.origin, 'Mira');
  await newCustomer(gms.origin, 'Otto');
  const queue = kristi.page.getByRole('region', {name: 'Queue'});
  await expect(queue.getByRole('listitem')).toHaveText(
    /Anybody\s*2 waiting\s*, the longest for \d+ seconds?\s*\d+:\d\d/,
  );
});

test('the rail shows the earlier chats of a known customer', async ({gms, sitDown}) => {
  const before = new Customer(gms.origin);
  await before.poll({subject: 'The first lamp'});
  await before.chat('/send', {message: 'It flickers'});
  await before.chat('/disconnect');
  const kristi = await sitDown('Kristi');
  await kristi.page.setViewportSize({width: 1280, height: 800});
  await new Customer(gms.origin).poll({subject: 'The second lamp'});
  await kristi.accepts();
  const details = kristi.page.getByRole('complementary', {name: 'Details'});
  await expect(details.getByRole('heading', {name: 'Earlier chats'})).toBeVisible();
  await details.getByText('The first lamp').press('Enter');
  const transcript = details.getByRole('group', {name: 'What was said'});
  await expect(transcript).toContainText('VasyaP: It flickers');
  await kristi.isAccessible();
  await expect(details.getByText('customer_id')).toHaveCount(0);
});

test('for a new customer the desk requests and shows no earlier chats', async ({gms, sitDown}) => {
  const kristi = await sitDown('Kristi');
  await kristi.page.setViewportSize({width: 1280, height: 800});
  const asked: string[] = [];
  kristi.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await new Customer(gms.origin).poll();
  await kristi.accepts();
  await kristi.says('Hello');
  await expect(kristi.page.getByRole('heading', {name: 'Earlier chats'})).toHaveCount(0);
  expect(asked.filter((path) => path.startsWith('/customers'))).toEqual([]);
});
