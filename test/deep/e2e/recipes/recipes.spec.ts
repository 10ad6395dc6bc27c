/** Recipes of docs/: their HTML as it stands there, on a page of its own. */
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from '../../../e2e/chat-test.js';
import {script} from '../../../e2e/chat/shop-page.js';
import {root} from '../../../support/root.js';
import type {Agent} from '../../../support/pages/agent.js';
import {snippetOf} from '../../../support/pages/snippet.js';
import {Visitor} from '../../../support/pages/visitor.js';

async function chats(visitor: Visitor, agent: Agent, body: string): Promise<void> {
  await visitor.visits({head: script, body});
  await visitor.launcher.click();
  await visitor.button('Start chat').click();
  await agent.accepts();
  await visitor.hasState('chatting');
}

test('quick replies are pressed by keyboard, sent, and work once', async ({visitor, gms, agent}) => {
  await chats(visitor, agent, snippetOf('message-recipes.md', gms.url, '## Quick replies'));
  await agent.says('Which lamp is it? [Moss | Fern]');
  await visitor.button('Fern').focus();
  await visitor.page.keyboard.press('Enter');
  await agent.sees('Text Fern');
  await expect(visitor.button('Moss')).toBeDisabled();
  await visitor.page.reload();
  await expect(visitor.button('Moss')).toBeDisabled();
  await expect(visitor.line('Fern').last()).toBeVisible();
});

test('a card is drawn with the styles of the page, also on a phone and after a reload', async ({
  visitor,
  gms,
  agent,
  shop,
}) => {
  shop.put('/moss.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', {'Content-Type': 'image/svg+xml'});
  await visitor.page.setViewportSize({width: 375, height: 667});
  await chats(visitor, agent, snippetOf('message-recipes.md', gms.url, '## Cards'));
  await agent.says('card:moss');
  const card = visitor.page.locator('.card');
  await expect(card).toHaveCSS('width', '220px');
  await expect(card.getByRole('link', {name: 'Moss'})).toBeInViewport();
  await visitor.page.reload();
  await expect(card.getByRole('link', {name: 'Moss'})).toBeInViewport();
  await agent.says('card:unknown');
  await expect(visitor.line('card:unknown')).toBeVisible();
});

test('a video is a player, and is not fetched before it is played', async ({visitor, gms, agent, shop}) => {
  await chats(visitor, agent, snippetOf('message-recipes.md', gms.url, '## Videos'));
  const video = `${shop.origin}/bulb.mp4`;
  await agent.says(video);
  await expect(visitor.page.locator('video')).toBeInViewport();
  expect(visitor.asked).not.toContain(video);
});

test('an emoji goes to the caret, also on a phone, where the panel is modal', async ({
  visitor,
  gms,
  agent,
  shop,
}) => {
  for (const name of ['index.js', 'picker.js', 'database.js'])
    shop.put(
      `/emoji-picker-element/${name}`,
      readFileSync(path.join(root, 'node_modules/emoji-picker-element', name)),
    );
  const emoji = (annotation: string, sign: string, order: number) => ({
    ...{annotation, emoji: sign, group: 0, order, tags: [annotation], version: 1, shortcodes: [annotation]},
  });
  shop.put('/emoji.json', JSON.stringify([emoji('smile', '😀', 1), emoji('lamp', '💡', 2)]), {
    'Content-Type': 'application/json',
  });
  await visitor.page.setViewportSize({width: 375, height: 667});
  await chats(visitor, agent, snippetOf('composer.md', gms.url, '## Emoji'));
  await visitor.composer.fill('A  please');
  await visitor.composer.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(2, 2));
  await visitor.button('Emoji').click();
  await visitor.page
    .getByRole('menuitem', {name: /lamp/})
    .or(visitor.page.getByRole('option', {name: /lamp/}))
    .first()
    .click();
  await expect(visitor.composer).toHaveValue('A 💡 please');
  await expect(visitor.composer).toBeFocused();
  await visitor.composer.press('Enter');
  await agent.sees('Text A 💡 please');
});

test('a template goes into the field', async ({visitor, gms, agent}) => {
  await chats(visitor, agent, snippetOf('composer.md', gms.url, '## Templates'));
  await visitor.page.getByRole('combobox', {name: 'Insert a question'}).selectOption('Where is my order?');
  await expect(visitor.composer).toHaveValue('Where is my order?');
});

test('a monitoring service gets the log, with the id of the chat and without its words', async ({
  visitor,
  gms,
  agent,
  shop,
}) => {
  shop.put('/log', '');
  const sent = visitor.page.waitForRequest(/\/log$/);
  await chats(visitor, agent, snippetOf('monitoring.md', gms.url));
  await agent.says('A secret');
  await visitor.sends('Mine');
  await agent.sees('Text Mine');
  await visitor.sends('More');
  const body = (await sent).postData() ?? '';
  expect(JSON.parse(body)).toEqual(
    expect.arrayContaining([expect.objectContaining({what: 'chat', status: 'connecting'})]),
  );
  // As whole words: the random id of the chat may contain a short one.
  expect(body).not.toMatch(/\b(secret|Mine|Kristi)\b/);
});

test('the conversation moves to a window of its own, and goes on in both', async ({
  visitor,
  gms,
  agent,
  shop,
  context,
}) => {
  const page = (html: string) =>
    `<!doctype html><html lang="en"><head><title>Chat</title><link rel="icon" href="data:,">${script}</head><body>${html}</body></html>`;
  shop.put('/chat.html', page(snippetOf('pop-out.md', gms.url, 'The page `/chat.html`')));
  await chats(visitor, agent, snippetOf('pop-out.md', gms.url));
  await agent.says('Hello');
  await expect(visitor.line('Hello')).toBeVisible();
  const opened = context.waitForEvent('page');
  await visitor.page.getByRole('link', {name: 'Open in a window'}).click();
  const popup = await opened;
  const region = popup.getByRole('log', {name: 'Conversation'});
  await expect(region.getByText('Hello', {exact: true})).toBeVisible();
  await expect(visitor.element).toHaveJSProperty('open', false);
  await popup.getByRole('textbox', {name: 'Message'}).fill('From the window');
  await popup.keyboard.press('Enter');
  await agent.sees('Text From the window');
  await popup.close();
  await agent.says('Still here?');
  await visitor.launcher.click();
  await expect(visitor.line('Still here?')).toBeVisible();
  await expect(visitor.line('From the window')).toBeVisible();
});

test('lines of the page are in all tabs of a shared chat, one after the other', async ({
  visitor,
  gms,
  agent,
  shop,
  context,
}) => {
  const html = `<gms-chat server="${gms.url}" resume="tabs" subject="Lamps"></gms-chat>`;
  await chats(visitor, agent, html);
  const other = new Visitor(await context.newPage(), shop);
  await other.visits({head: script, body: html}, '/shop/other.html');
  await other.hasState('chatting');
  await other.element.evaluate((chat: HTMLElementTagNameMap['gms-chat']) => chat.show());
  for (const line of ['One moment', 'Nearly there']) {
    await visitor.element.evaluate(
      (chat: HTMLElementTagNameMap['gms-chat'], text) => chat.addNotice(text),
      line,
    );
    await expect(visitor.line(line)).toBeVisible();
    await expect(other.line(line)).toBeVisible();
  }
});
