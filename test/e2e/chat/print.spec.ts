import {expect, test} from '../chat-test.js';

test('printing leaves out a floating chat and prints an inline one completely', async ({
  visitor,
  gms,
  agent,
  page,
}) => {
  await visitor.visitsChat(`server="${gms.url}"`);
  await visitor.starts();
  await agent.accepts();
  for (let i = 1; i <= 12; i++) await agent.says(`Line ${i}`);
  await expect(visitor.line('Line 12')).toBeVisible();
  await page.emulateMedia({media: 'print'});
  await expect(visitor.panel).toBeHidden();

  await visitor.element.evaluate((chat) => chat.setAttribute('layout', 'inline'));
  const region = page.getByRole('region', {name: 'Chat with us'});
  await expect(visitor.line('Line 12')).toBeVisible();
  for (const button of await region.getByRole('button').all()) await expect(button).toBeHidden();
  await expect(visitor.composer).toBeHidden();
  const box = await region.boundingBox();
  for (const text of ['Line 1', 'Line 12']) {
    const line = await visitor.line(text).boundingBox();
    expect(line?.y).toBeGreaterThanOrEqual(box?.y ?? Infinity);
    expect((line?.y ?? Infinity) + (line?.height ?? 0)).toBeLessThanOrEqual(
      (box?.y ?? 0) + (box?.height ?? 0),
    );
  }
});
