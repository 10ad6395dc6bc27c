import {expect, newCustomer, test} from '../../e2e/desk/desk-test.js';

test('axe finds nothing in any state, light or dark, wide or narrow', async ({gms, sitDown}) => {
  test.slow();
  const kristi = await sitDown('Kristi');
  await kristi.isAccessible();
  const mira = await newCustomer(gms.origin, 'Mira');
  await expect(kristi.button('Accept')).toBeVisible();
  await kristi.isAccessible();
  await kristi.accepts();
  await mira.chat('/send', {message: 'Hello'});
  await newCustomer(gms.origin, 'Otto');
  await kristi.accepts();
  await mira.chat('/send', {message: 'Are you there?'});
  await expect(kristi.chat('Mira')).toContainText('unread');
  await kristi.button('Canned answers').click();
  await kristi.isAccessible();
  await kristi.page.keyboard.press('Escape');
  const anna = await sitDown('Anna');
  await kristi.button('Consult').click();
  await expect(kristi.page.getByRole('button', {name: 'Anna Free'})).toBeVisible();
  await kristi.isAccessible();
  await kristi.page.getByRole('button', {name: 'Anna Free'}).click();
  await anna.accepts();
  await anna.whispers('I know him');
  for (const width of [1280, 900, 768]) {
    for (const desk of [kristi, anna]) {
      await desk.page.setViewportSize({width, height: 800});
      await desk.isAccessible();
    }
  }
  await kristi.button('End chat').click();
  await expect(kristi.question).toBeVisible();
  await kristi.isAccessible();
  await kristi.answers('End chat');
  await expect(kristi.button('Complete')).toBeVisible();
  await kristi.isAccessible();
});
