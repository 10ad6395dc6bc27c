import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import type {BrowserContext} from '@playwright/test';
import {FORMAT} from '../../../src/session/saved/format.js';
import {root} from '../../support/root.js';
import {openWindow} from '../../support/pages/own-window.js';
import type {Site} from '../../support/pages/site.js';
import {Visitor} from '../../support/pages/visitor.js';
import {expect, test} from '../../e2e/chat-test.js';

test.use({settings: 'resume="tabs"'});

/** Puts a build on the site whose tickets and messages between tabs have the next format. */
function putNext(shop: Site): void {
  const dist = path.join(root, 'dist');
  const written = new RegExp(`\\b(version|format)(:|!==)${FORMAT}\\b`, 'g');
  let changed = 0;
  for (const name of readdirSync(dist).filter((file) => file.endsWith('.js'))) {
    const script = readFileSync(path.join(dist, name), 'utf8')
      .replace(written, (_, field: string, sign: string) => {
        changed += 1;
        return `${field}${sign}${FORMAT + 1}`;
      })
      // The other half is no longer the one that the first was built with.
      .replace(/(["'`])sha256-[^"'`]*\1/g, '""');
    shop.put(`/next/${name}`, script);
  }
  // Written and read, in the ticket and in the messages.
  expect(changed).toBeGreaterThanOrEqual(4);
}

const NEXT = '<script async src="/next/gms-chat.js"></script>';

/** Opens a tab with the next build. */
async function nextTab(context: BrowserContext, shop: Site, server: string): Promise<Visitor> {
  const visitor = new Visitor(await openWindow(context), shop);
  await visitor.visits(
    {head: NEXT, body: `<gms-chat server="${server}" resume="tabs"></gms-chat>`},
    '/next.html',
  );
  return visitor;
}

test.beforeEach(({shop}) => putNext(shop));

test('a tab from after a deploy starts no second chat beside one from before it, says so, and takes nothing away', async ({
  talking: before,
  gms,
  agent,
  shop,
  context,
}) => {
  const after = await nextTab(context, shop, gms.url);
  await after.starts();
  await expect(after.alert).toContainText('Please try again in a minute', {timeout: 8_000});
  expect(gms.names.filter((name) => name === 'request-chat')).toHaveLength(1);
  await agent.says('Still here');
  await expect(before.line('Still here')).toBeVisible();
  await before.sends('So am I');
  await agent.sees('Text So am I');

  await before.ends();
  await expect(before.status('The chat has ended')).toBeVisible();
  await after.submits();
  await after.hasState('waiting');
  await before.hasState('ended');
});

test('a chat goes on in the tabs from before a deploy when the tab that led it loads the new script', async ({
  talking: leader,
  gms,
  agent,
  shop,
  context,
}) => {
  const follower = new Visitor(await openWindow(context), shop);
  await follower.visitsChat(`server="${gms.url}" resume="tabs"`);
  await expect(follower.line('One')).toBeVisible();
  await leader.visits(
    {head: NEXT, body: `<gms-chat server="${gms.url}" resume="tabs"></gms-chat>`},
    '/next.html',
  );
  await expect(leader.launcher).toBeVisible();
  await agent.says('Still here');
  await expect(follower.line('Still here')).toBeVisible();
  await follower.sends('So am I');
  await agent.sees('Text So am I');
  await leader.hasState('idle');
});

test('a ticket of another version stays for a page with that version', async ({
  visitor,
  gms,
  agent,
  page,
}) => {
  await visitor.visitsChat(`server="${gms.url}"`);
  await visitor.starts();
  await agent.accepts();
  await agent.says('Hello');
  await expect(visitor.line('Hello')).toBeVisible();
  await visitor.visits({head: NEXT, body: `<gms-chat server="${gms.url}" open></gms-chat>`}, '/next.html');
  await expect(visitor.button('Start chat')).toBeVisible();
  await page.goBack();
  await expect(visitor.line('Hello')).toBeVisible();
});

test('two versions of the script on one page make one kind of element, and each chat works', async ({
  visitor,
  gms,
  agent,
}) => {
  await visitor.visits({
    head: '<script src="/chat/gms-chat.js"></script>',
    body: `<gms-chat server="${gms.url}" service="request-chat-poll" layout="inline"></gms-chat>
      <script src="/next/gms-chat.js" data-server="${gms.url}"></script>`,
  });
  await expect(visitor.element).toHaveCount(2);
  await visitor.launcher.click();
  const added = visitor.element.last();
  await added.getByRole('textbox', {name: 'Subject'}).fill('Lamps');
  await added.getByRole('button', {name: 'Start chat'}).click();
  await agent.accepts();
  await added.getByRole('textbox', {name: 'Message'}).fill('Hello');
  await added.getByRole('button', {name: 'Send'}).click();
  await agent.sees('Text Hello');
  await expect(visitor.element.first()).toHaveJSProperty('state', 'idle');
});
