import type {Visitor} from '../support/pages/visitor.js';
import type {Entry, FakeGms} from './support/fake-gms.js';
import {expect, test} from './support/field-test.js';

const PLEASE_WAIT = 'Please wait, an agent will be with you shortly.';

/** Entries that a routing strategy, or a server, makes while nobody has come. */
const NOBODY: readonly (readonly [what: string, ...entries: Entry[]])[] = [
  ['words of EXTERNAL', ['Message.Text', 'System', PLEASE_WAIT, '1', 'EXTERNAL']],
  ['words of no known party', ['Message.Text', 'System', PLEASE_WAIT, '1']],
  ['words of EXTERNAL in small letters', ['Message.Text', 'System', PLEASE_WAIT, '1', 'external']],
  [
    'words of EXTERNAL that types first, twice',
    ['Notice.TypingStarted', 'System', '', '1', 'EXTERNAL'],
    ['Message.Text', 'System', 'Welcome!', '1', 'EXTERNAL'],
    ['Notice.TypingStarted', 'System', '', '2', 'EXTERNAL'],
    ['Message.Text', 'System', PLEASE_WAIT, '3', 'EXTERNAL'],
  ],
  [
    'words of EXTERNAL with a page pushed',
    ['Notice.PushUrl', 'System', 'https://shop.example.com/faq', '1', 'EXTERNAL'],
    ['Message.Text', 'System', PLEASE_WAIT, '2', 'EXTERNAL'],
  ],
];

async function waits(visitor: Visitor, fake: FakeGms): Promise<void> {
  await visitor.page.clock.install();
  await visitor.visitsChat(`server="${fake.url}" delivery="poll"`, '<p>Call us: 0800 123</p>');
  await visitor.starts();
  await visitor.hasState('waiting');
}

const header = (visitor: Visitor) => visitor.panel.locator('header');

for (const [what, ...entries] of NOBODY) {
  test(`${what} leave a wait a wait, until an agent joins`, async ({visitor, fake, page}) => {
    await waits(visitor, fake);
    fake.entries.push(...entries);
    await page.clock.runFor('00:05');
    await expect(visitor.line(PLEASE_WAIT)).toBeVisible();
    await visitor.hasState('waiting');
    await expect(visitor.status('Someone will be with you shortly.').first()).toBeVisible();
    await expect(header(visitor)).not.toContainText('System');
    await page.clock.runFor('02:00');
    await expect(visitor.status('This is taking longer than usual.').first()).toBeVisible();
    await expect(page.getByText('Call us: 0800 123')).toBeVisible();
    await expect(visitor.button('Leave the chat').first()).toBeVisible();

    fake.joins();
    await page.clock.runFor('00:10');
    await visitor.hasState('chatting');
    await expect(header(visitor)).toContainText('Kristi');
    await expect(header(visitor)).not.toContainText('System');
    await expect(visitor.status('Someone will be with you shortly.')).toHaveCount(0);
  });
}

test('a bot that joins as EXTERNAL is somebody, and the way out of the wait goes', async ({
  visitor,
  fake,
  page,
}) => {
  await waits(visitor, fake);
  await page.clock.runFor('02:30');
  await expect(visitor.button('Leave the chat').first()).toBeVisible();
  fake.entries.push(['Notice.Joined', 'Robbie', 'has joined the session', '150', 'EXTERNAL']);
  await page.clock.runFor('00:10');
  await visitor.hasState('chatting');
  await expect(header(visitor)).toContainText('Robbie');
  await expect(visitor.button('Leave the chat')).toHaveCount(0);
});

test('an agent whose joining was lost is somebody as soon as they speak', async ({visitor, fake, page}) => {
  await waits(visitor, fake);
  fake.says('Hello');
  await page.clock.runFor('00:05');
  await visitor.hasState('chatting');
  await expect(header(visitor)).toContainText('Kristi');
});
