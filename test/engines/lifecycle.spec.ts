/** What a phone does to a tab, by the commands of Chromium's own protocol, with CometD for Java. */
import {expect, test} from '../e2e/chat-test.js';

test('a tab that is frozen goes on when it is shown again, also without its session', async ({
  joined,
  gms,
  agent,
  page,
}) => {
  const chromium = await page.context().newCDPSession(page);
  await chromium.send('Page.setWebLifecycleState', {state: 'frozen'});
  await agent.says('While you were away');
  gms.faults.set({sessionsForgotten: true});
  await chromium.send('Page.setWebLifecycleState', {state: 'active'});
  await expect(joined.line('While you were away')).toHaveCount(1);
  await joined.sends('I am back');
  await agent.sees('Text I am back');
  await agent.says('Good');
  await expect(joined.line('Good')).toHaveCount(1);
  await expect.poll(() => gms.open).toEqual(['/meta/connect']);
});

test('a tab that was discarded while it was frozen has its chat when it is restored', async ({
  joined,
  gms,
  agent,
  page,
}) => {
  const chromium = await page.context().newCDPSession(page);
  await joined.sends('Before');
  await agent.sees('Text Before');
  await chromium.send('Page.setWebLifecycleState', {state: 'frozen'});
  await agent.says('While you were away');
  // The browser has thrown the page away, and loads it again, with the storage of its tab.
  await page.reload();
  await joined.hasState('chatting');
  for (const text of ['Before', 'While you were away']) await expect(joined.line(text)).toHaveCount(1);
  await agent.says('Good');
  await expect(joined.line('Good')).toHaveCount(1);
  await expect.poll(() => gms.open).toEqual(['/meta/connect']);
});
