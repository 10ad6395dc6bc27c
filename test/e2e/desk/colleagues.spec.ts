import type {Page} from '@playwright/test';
import type {DeskPage} from '../../support/pages/desk-page.js';
import type {Gms} from '../../support/pages/gms.js';
import type {Visitor} from '../../support/pages/visitor.js';
import {expect, test} from './desk-test.js';

interface Parties {
  readonly visitor: Visitor;
  readonly gms: Gms;
  readonly sitDown: (name: string) => Promise<DeskPage>;
}

/** Kristi is in a chat with the customer, and Anna is logged in at another desk. */
async function twoDesks({visitor, gms, sitDown}: Parties): Promise<{kristi: DeskPage; anna: DeskPage}> {
  await visitor.visitsChat(`server="${gms.url}"`);
  const kristi = await sitDown('Kristi');
  await visitor.starts('The lamp does not light');
  await kristi.accepts();
  return {kristi, anna: await sitDown('Anna')};
}

test('an agent consults a colleague, who advises unseen and then takes over the chat', async ({
  visitor,
  gms,
  sitDown,
}) => {
  const {kristi, anna} = await twoDesks({visitor, gms, sitDown});
  await kristi.composer.press('/');
  await kristi.page.getByRole('combobox', {name: 'Find an answer'}).fill('greet');
  await kristi.page.keyboard.press('Enter');
  await expect(kristi.composer).toHaveValue('Hello Vasya, this is Kristi. How can I help you?');
  await kristi.composer.press('Enter');
  await expect(visitor.line('Hello Vasya, this is Kristi. How can I help you?')).toBeVisible();

  await kristi.asks('Anna', 'Consult');
  await expect(kristi.status('Asking Anna to advise…')).toBeVisible();
  await expect(anna.page.getByText('Kristi asks you to advise.', {exact: true})).toBeVisible();
  await anna.accepts();
  await expect(anna.whisper).toBeFocused();
  await expect(kristi.status('Anna advises you.')).toBeVisible();
  await kristi.whispers('The bulb is new');
  await anna.whisper.pressSequentially('It is');
  await expect(kristi.status('Anna is typing…')).toBeVisible();
  await anna.whispers('It is always the fuse');
  await kristi.says('Is the fuse good?');
  await expect(anna.conversation.getByText('Is the fuse good?')).toBeVisible();
  await expect(kristi.conversation.getByText('It is always the fuse')).toHaveCount(0);
  await expect(visitor.line('Is the fuse good?')).toBeVisible();
  for (const secret of ['The bulb is new', 'It is always the fuse', 'Anna has joined'])
    await expect(visitor.line(secret)).toHaveCount(0);

  await kristi.button('Transfer to Anna').click();
  await expect(kristi.page.getByText('No chats right now.')).toBeVisible();
  await expect(visitor.line('Kristi has left')).toBeVisible();
  await expect(visitor.line('Anna has joined')).toBeVisible();
  await anna.says('Anna here. Let us look at the fuse');
  await expect(visitor.line('Anna here. Let us look at the fuse')).toBeVisible();
});

test('a colleague who advises joins the chat, and goes on alone, ends and completes it', async ({
  visitor,
  gms,
  sitDown,
}) => {
  const {kristi, anna} = await twoDesks({visitor, gms, sitDown});
  await kristi.asks('Anna', 'Consult');
  await anna.accepts();
  await kristi.button('Conference').click();
  await expect(visitor.line('Anna has joined')).toBeVisible();
  await anna.whispers('I am here if you need me');
  await anna.says('Hello, this is Anna');
  await expect(visitor.line('Hello, this is Anna')).toBeVisible();
  await expect(visitor.line('I am here if you need me')).toHaveCount(0);

  await kristi.button('Leave').click();
  await expect(kristi.page.getByText('You have left the chat.')).toBeVisible();
  await kristi.button('Complete').click();
  await expect(kristi.page.getByText('No chats right now.')).toBeVisible();
  await expect(visitor.line('Kristi has left')).toBeVisible();
  await anna.ends();
  await expect(visitor.status('The chat has ended')).toBeVisible();
  await anna.button('Complete').click();
  await expect(anna.page.getByText('No chats right now.')).toBeVisible();
});

test('the agent hears that a colleague rejected the request, and a withdrawn request disappears', async ({
  visitor,
  gms,
  sitDown,
}) => {
  const {kristi, anna} = await twoDesks({visitor, gms, sitDown});
  await kristi.asks('Anna', 'Transfer');
  await anna.button('Reject').click();
  const alert = kristi.page.getByRole('alert').filter({hasText: /\S/});
  await expect(alert).toContainText('Anna cannot take over now.');
  await kristi.asks('Anna', 'Conference');
  await expect(anna.button('Accept')).toBeVisible();
  await kristi.button('Take back').click();
  await expect(anna.button('Accept')).toHaveCount(0);
  await expect(alert).toHaveCount(0);
  await expect(kristi.button('Consult')).toBeVisible();
});

test('a group is asked by its name, and cannot be asked if the asking agent is its only ready member', async ({
  visitor,
  gms,
  sitDown,
}) => {
  const {kristi, anna} = await twoDesks({visitor, gms, sitDown});
  await kristi.button('Transfer').click();
  const dialog = kristi.page.getByRole('dialog', {name: 'Transfer the chat'});
  await expect(dialog.getByRole('button', {name: 'Sales Nobody ready'})).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await expect(dialog.getByRole('button', {name: 'Kristi'})).toHaveCount(0);
  await dialog.getByRole('searchbox').fill('supp');
  await kristi.page.keyboard.press('Enter');
  await anna.accepts();
  await expect(visitor.line('Anna has joined')).toBeVisible();
});

test('the agent who takes over the chat reads earlier messages to colleagues', async ({
  visitor,
  gms,
  sitDown,
}) => {
  const {kristi, anna} = await twoDesks({visitor, gms, sitDown});
  await kristi.button('Details').click();
  await kristi.page.getByRole('tab', {name: 'Customer'}).press('ArrowRight');
  await kristi.whispers('Has tried another bulb');
  await kristi.asks('Anna', 'Transfer');
  await anna.accepts();
  await expect(anna.colleagues).toContainText('Has tried another bulb');
  await expect(anna.composer).toBeFocused();
  await expect(visitor.line('Has tried another bulb')).toHaveCount(0);
});

test('with the keyboard alone, an agent accepts a chat, answers, consults, ends and completes it', async ({
  visitor,
  gms,
  sitDown,
}) => {
  await visitor.visitsChat(`server="${gms.url}"`);
  const anna = await sitDown('Anna');
  await visitor.starts('The lamp does not light');
  await expect(anna.announcements).toContainText('New chat: Vasya Pupkin, The lamp does not light.');
  const kristi = await sitDown('Kristi');
  const {keyboard} = anna.page;
  await tabsTo(anna.page, 'Accept');
  await keyboard.press('Enter');
  await expect(anna.composer).toBeFocused();
  await keyboard.type('/good');
  await keyboard.press('Enter');
  await expect(anna.composer).toBeFocused();
  await keyboard.press('Enter');
  await expect(visitor.line('Thank you for writing to us, Vasya. Have a good day!')).toBeVisible();

  await tabsTo(anna.page, 'Consult');
  await keyboard.press('Enter');
  await expect(anna.page.getByRole('searchbox')).toBeFocused();
  await keyboard.press('Escape');
  await expect(anna.button('Consult')).toBeFocused();
  await keyboard.press('Enter');
  await expect(anna.page.getByRole('button', {name: 'Kristi Free'})).toBeVisible();
  await expect(anna.page.getByRole('searchbox')).toBeFocused();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(anna.composer).toBeFocused();
  await tabsTo(kristi.page, 'Accept');
  await kristi.page.keyboard.press('Enter');
  await expect(kristi.whisper).toBeFocused();
  await kristi.page.keyboard.type('Say good-bye');
  await kristi.page.keyboard.press('Enter');
  await expect(anna.colleagues).toContainText('Say good-bye');
  await tabsTo(anna.page, 'End consultation');
  await keyboard.press('Enter');
  await expect(anna.button('Consult')).toBeVisible();
  await expect(anna.composer).toBeFocused();
  await tabsTo(anna.page, 'End chat');
  await keyboard.press('Enter');
  await expect(anna.question).toHaveAccessibleName('End this chat?');
  await expect(anna.button('Keep chatting')).toBeFocused();
  await keyboard.press('Escape');
  await expect(anna.question).toHaveCount(0);
  await expect(anna.button('End chat')).toBeFocused();
  await keyboard.press('Enter');
  await expect(anna.button('Keep chatting')).toBeFocused();
  await keyboard.press('Enter');
  await expect(anna.question).toHaveCount(0);
  await expect(anna.button('End chat')).toBeFocused();
  await anna.says('Good-bye');
  await tabsTo(anna.page, 'End chat');
  await keyboard.press('Enter');
  await expect(anna.button('Keep chatting')).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(visitor.status('The chat has ended')).toBeVisible();
  await expect(anna.page.getByRole('heading', {name: 'Vasya Pupkin'})).toBeFocused();
  await tabsTo(anna.page, 'Complete');
  await keyboard.press('Enter');
  await expect(anna.page.getByText('No chats right now.')).toBeVisible();
});

/** Presses Tab until the button with this name has the focus. */
async function tabsTo(page: Page, name: string): Promise<void> {
  const target = page.getByRole('button', {name, exact: true});
  await expect(target).toBeVisible();
  const hasFocus = (): Promise<boolean> => target.evaluate((element) => element.matches(':focus'));
  for (let i = 0; i < 40 && !(await hasFocus()); i += 1) await page.keyboard.press('Tab');
  await expect(target).toBeFocused();
}
