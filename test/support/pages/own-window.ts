import type {BrowserContext, Page} from '@playwright/test';

/**
 * Opens a page in a window of its own. In a second tab of one window Chromium draws one frame per second in the tab
 * behind, and Playwright waits for two frames before each click. Other browsers get a tab.
 */
export async function openWindow(context: BrowserContext): Promise<Page> {
  const [first] = context.pages();
  if (!first || context.browser()?.browserType().name() !== 'chromium') return context.newPage();
  const session = await context.newCDPSession(first);
  const {targetInfo} = await session.send('Target.getTargetInfo');
  const opened = context.waitForEvent('page');
  await session.send('Target.createTarget', {
    url: 'about:blank',
    newWindow: true,
    ...(targetInfo.browserContextId && {browserContextId: targetInfo.browserContextId}),
  });
  await session.detach();
  return opened;
}
