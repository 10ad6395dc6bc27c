import type {Page} from '@playwright/test';
import {systemClock, type Clock} from '../../../demo/server/chats/clock.js';
import {openWindow} from '../../support/pages/own-window.js';
import {Visitor} from '../../support/pages/visitor.js';
import {expect, test} from './desk-test.js';

/** Kristi logs in and accepts the offered chat, which then opens. */
async function accept(desk: Page): Promise<void> {
  await desk.getByRole('button', {name: 'Kristi'}).click();
  await desk.getByRole('button', {name: 'Accept'}).click();
  await expect(desk.getByRole('heading', {name: /Vasya/})).toBeVisible();
}

test('an agent at the desk and a customer on another origin write, type, push a page and end', async ({
  visitor,
  gms,
  demo,
  context,
}) => {
  await visitor.visitsChat(`server="${gms.url}"`);
  await visitor.starts('The lamp does not light');
  const desk = await openWindow(context);
  await desk.goto(`${demo.origin}/demo/agent.html`);
  await accept(desk);
  const log = desk.getByRole('log', {name: 'Conversation'});
  await expect(visitor.line('Kristi has joined')).toBeVisible();

  await visitor.composer.pressSequentially('My lamp');
  await expect(desk.getByRole('status').filter({hasText: /is typing…/})).toBeVisible();
  await visitor.sends('My lamp is dark.');
  await expect(log.getByText('My lamp is dark.', {exact: true})).toBeVisible();

  await visitor.sends('It is this one: https://shop.example.com/lamps/7.');
  const link = log.getByRole('link', {name: 'https://shop.example.com/lamps/7', exact: true});
  await expect(link).toHaveAttribute('href', 'https://shop.example.com/lamps/7');
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer');

  await desk.getByRole('textbox', {name: 'Message'}).pressSequentially('Is the fuse');
  await expect(visitor.status('Kristi is typing…')).toBeVisible();
  await desk.getByRole('textbox', {name: 'Message'}).fill('Is the fuse still good?');
  await desk.getByRole('textbox', {name: 'Message'}).press('Enter');
  await expect(visitor.line('Is the fuse still good?')).toBeVisible();
  await expect(visitor.status('Kristi is typing…')).toHaveCount(0);

  await desk.getByRole('button', {name: 'Push a link'}).click();
  await desk.getByRole('textbox', {name: 'Link'}).fill('https://shop.example.com/fuses');
  await desk.getByRole('button', {name: 'Push', exact: true}).click();
  await expect(visitor.conversation.getByRole('link', {name: 'shop.example.com/fuses'})).toBeVisible();

  await desk.getByRole('button', {name: 'End chat'}).click();
  await desk.getByRole('alertdialog').getByRole('button', {name: 'End chat'}).click();
  await expect(visitor.status('The chat has ended')).toBeVisible();
  await desk.getByRole('button', {name: 'Complete'}).click();
  await expect(desk.getByText('No chats right now.')).toBeVisible();
});

test('a newcomer can try both sides of a chat: the shop, and the desk that it links to', async ({
  demo,
  page,
  shop,
}) => {
  const visitor = new Visitor(page, shop);
  await page.goto(demo.origin);
  await page.getByRole('button', {name: 'Ask a person'}).click();
  await visitor.submits();
  const opening = page.waitForEvent('popup');
  await page.getByRole('link', {name: /agent desk/}).click();
  const desk = await opening;
  await accept(desk);
  await desk.getByRole('textbox', {name: 'Message'}).fill('Hello');
  await desk.getByRole('button', {name: 'Send'}).click();
  await expect(visitor.line('Hello')).toBeVisible();
});

test.describe('with nobody at the desk', () => {
  /** Runs timers 20 times faster: the automatic agent takes as long as a person to think and type. */
  const hurry: Clock = {now: () => systemClock.now(), after: (ms, task) => systemClock.after(ms / 20, task)};
  test.use({serverOptions: {autoAgent: true, clock: hurry}});

  test('the automatic agent answers', async ({demo, page, shop}) => {
    const visitor = new Visitor(page, shop);
    await page.goto(demo.origin);
    await visitor.starts();
    await expect(visitor.line('Robin has joined')).toBeVisible();
    await expect(visitor.conversation).toContainText('Hello Vasya!');
  });
});
