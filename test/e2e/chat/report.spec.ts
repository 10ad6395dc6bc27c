import {FAILED_REQUEST, expect, test} from '../chat-test.js';

test.use({mayComplain: FAILED_REQUEST});

test('a failed message has a report that the customer can copy, fetched when the button is pressed', async ({
  talking: visitor,
  gms,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const code = () => visitor.asked.filter((url) => url.includes('/gms-chat-report-'));
  gms.answer('ixn/chat/send', {status: 415});
  await visitor.sends('It is me, Vasya');
  await expect(visitor.line('Not sent')).toBeVisible();
  expect(code()).toEqual([]);
  await visitor.button('Copy report').click();
  await expect(visitor.alert.filter({hasText: 'Copied'})).toBeVisible();
  expect(code()).toHaveLength(1);
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(report).toContain(`server: ${gms.url}, api 1`);
  expect(report).toMatch(/ message failed\n.* fault refused 415$/);
  // As whole words: the random id of the chat may contain a short one.
  expect(report).not.toMatch(/\b(Vasya|Kristi|One)\b/);
});

test('the report is selected where the page may copy nothing', async ({visitor, gms}) => {
  await visitor.page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', {value: undefined}));
  gms.answer('request-chat', {status: 503});
  await visitor.visitsChat(`server="${gms.url}" delivery="poll"`);
  await visitor.starts();
  await visitor.hasState('failed');
  await visitor.button('Copy report').click();
  const report = visitor.field('Select this text and copy it');
  await expect(report).toBeFocused();
  await expect(report).toHaveValue(/chat: failed, unavailable 503[^]*fault unavailable 503$/);
  const chosen = await report.evaluate((field: HTMLTextAreaElement) => [
    field.selectionStart,
    field.selectionEnd,
  ]);
  expect(chosen).toEqual([0, (await report.inputValue()).length]);
});
