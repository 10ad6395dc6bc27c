import {Customer} from '../../server/parties.js';
import {expect, test} from './desk-test.js';

test('the desk shows what the customer is writing, until it is sent or given up, and does not read it out', async ({
  gms,
  sitDown,
}) => {
  const kristi = await sitDown('Kristi');
  const mira = new Customer(gms.origin);
  await mira.poll({firstName: 'Mira', lastName: ''});
  // A server with typing preview: it sends the text along.
  await kristi.page.route('**/api/v2/notifications', async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    const preview = '"type":"TypingStarted","text":"My lamp is"';
    await route.fulfill({response, body: body.replaceAll('"type":"TypingStarted"', preview)});
  });
  await kristi.accepts();
  await kristi.says('Hello');
  const preview = kristi.page.getByText('Mira, not sent yet: My lamp is', {exact: true});

  await mira.chat('/startTyping');
  await expect(preview).toBeVisible();
  await expect(kristi.status('is typing…')).toHaveText('Mira is typing…');
  await expect(kristi.conversation).not.toContainText('My lamp is');
  await kristi.isAccessible();
  await mira.chat('/stopTyping');
  await expect(preview).toHaveCount(0);

  await mira.chat('/startTyping');
  await expect(preview).toBeVisible();
  await mira.chat('/send', {message: 'My lamp is dark'});
  await expect(kristi.conversation).toContainText('My lamp is dark');
  await expect(preview).toHaveCount(0);
  await kristi.page.unrouteAll({behavior: 'ignoreErrors'});
});
