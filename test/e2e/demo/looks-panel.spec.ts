import {expect, test} from '../chat-test.js';

test('the looks panel applies a theme, a brand colour and the left side of the page', async ({
  visitor,
  demo,
  page,
}) => {
  await page.goto(demo.origin);
  await visitor.launcher.click();
  await expect(visitor.field('Subject')).toBeVisible();
  await page.getByText('For developers: change the look').click();
  const plain = await visitor.panel.evaluate((panel) => getComputedStyle(panel).backgroundColor);
  await page.getByLabel('Theme').selectOption('Midnight');
  await expect(visitor.panel).toHaveCSS('background-color', 'rgb(14, 17, 36)');
  await page.getByLabel('Theme').selectOption('None');
  await expect(visitor.panel).toHaveCSS('background-color', plain);
  await page.getByLabel('Use this brand colour').check();
  await expect(visitor.button('Start chat')).toHaveCSS('background-color', 'rgb(228, 0, 43)');
  await page.getByLabel('On the left side').check();
  await expect.poll(async () => (await visitor.panel.boundingBox())?.x).toBe(20);
});
