import type {Page} from '@playwright/test';
import {expect, test} from '../../e2e/chat-test.js';

/** Counts the notes that a page plays. */
async function listens(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    let notes = 0;
    window.AudioContext = class extends AudioContext {
      override createOscillator(): OscillatorNode {
        notes += 1;
        return super.createOscillator();
      }
    };
    Object.defineProperty(window, 'notes', {get: () => notes});
  });
  return () => page.evaluate(() => Number(Reflect.get(window, 'notes')));
}

test('an unseen message plays a sound until the customer switches it off, also after a reload', async ({
  visitor,
  gms,
  agent,
  page,
}) => {
  const notes = await listens(page);
  await visitor.visitsChat(`server="${gms.url}" sound`);
  await visitor.starts();
  await agent.accepts();
  await agent.says('One');
  await expect(visitor.line('One')).toBeVisible();
  await visitor.button('Minimize chat').click();
  await agent.says('Two');
  await expect.poll(notes).toBe(2);

  await visitor.launcher.click();
  await visitor.button('Sound for new messages').click();
  await expect(visitor.button('Sound for new messages')).toHaveAttribute('aria-pressed', 'false');
  await page.reload();
  await expect(visitor.button('Sound for new messages')).toHaveAttribute('aria-pressed', 'false');
  await visitor.button('Minimize chat').click();
  await agent.says('Three');
  await expect(visitor.button('Open chat, 1 unread message')).toBeVisible();
  await visitor.launcher.click();
  await expect(visitor.line('Three')).toBeVisible();
  expect(await notes()).toBe(0);
  expect(await page.evaluate(() => localStorage.getItem('gms-chat sound'))).toBe('off');
});

test('without the sound attribute there is neither a switch nor a sound', async ({
  visitor,
  gms,
  agent,
  page,
}) => {
  const notes = await listens(page);
  await visitor.visitsChat(`server="${gms.url}"`);
  await visitor.starts();
  await agent.accepts();
  await expect(visitor.button('Sound for new messages')).toHaveCount(0);
  await visitor.button('Minimize chat').click();
  await agent.says('One');
  await visitor.button('Open chat, 1 unread message').click();
  await expect(visitor.line('One')).toBeVisible();
  expect(await notes()).toBe(0);
});
