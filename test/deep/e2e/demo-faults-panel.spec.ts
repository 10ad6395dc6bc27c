import type {Page} from '@playwright/test';
import {test as base, expect} from '../../e2e/chat-test.js';

/** The demo shop, with the faults panel open. */
const test = base.extend<{shopPage: Page}>({
  shopPage: async ({demo, page}, use) => {
    await page.goto(demo.origin);
    await page.getByText('For developers: make something go wrong').press('Enter');
    await use(page);
  },
});

const late = {name: 'A push arrives late.'};
const lost = {name: 'A push does not arrive.'};

test('the keyboard sets a fault with its parameters, and clears it', async ({shopPage, gms}) => {
  const group = shopPage.getByRole('group', late);
  await group.getByRole('spinbutton', {name: 'chance'}).fill('0.5');
  await shopPage.getByRole('checkbox', late).press('Space');
  await expect(shopPage.getByRole('status').filter({hasText: 'Done.'})).toBeVisible();
  expect(gms.faults.get('pushLate')).toEqual({rate: 0.5, next: null, ms: 3000});
  await group.getByRole('spinbutton', {name: 'ms'}).fill('100');
  await group.getByRole('spinbutton', {name: 'ms'}).press('Tab');
  await expect.poll(() => gms.faults.get('pushLate')?.ms).toBe(100);
  await shopPage.getByRole('checkbox', late).press('Space');
  await expect.poll(() => gms.faults.get('pushLate')).toBeUndefined();
});

test('the panel follows faults that run out or are set elsewhere', async ({shopPage, gms}) => {
  await expect(shopPage.getByRole('checkbox', lost)).not.toBeChecked();
  gms.faults.set({pushLost: {next: 1}});
  await expect(shopPage.getByRole('checkbox', lost)).toBeChecked();
  gms.faults.strikes('pushLost');
  await expect(shopPage.getByRole('checkbox', lost)).not.toBeChecked();
});

test('a momentary fault has a button, and one button clears all faults', async ({shopPage, gms}) => {
  gms.faults.set({pushLost: true});
  const restart = shopPage.getByRole('group', {name: /^The server restarts now/});
  await restart.getByRole('combobox', {name: 'memory'}).selectOption('lost');
  const asked = shopPage.waitForRequest((request) => request.method() === 'POST');
  await restart.getByRole('button', {name: 'Do it now'}).click();
  expect((await asked).postDataJSON()).toEqual({restart: {memory: 'lost'}});
  await shopPage.getByRole('button', {name: 'Clear all faults'}).click();
  await expect.poll(() => gms.faults.get('pushLost')).toBeUndefined();
});

test('a supervisor comes to the chat at the press of a button', async ({shopPage, gms}) => {
  await fetch(`${gms.url}/1/service/request-chat`, {method: 'POST'})
    .then((reply) => reply.json())
    .then(({_id}: {_id: string}) =>
      fetch(`${gms.url}/1/service/${_id}/ixn/chat?subject=lamp`, {method: 'POST'}),
    );
  const supervisor = shopPage.getByRole('group', {name: /supervisor/});
  await supervisor.getByRole('combobox', {name: 'now'}).selectOption('speaks');
  await supervisor.getByRole('button', {name: 'Do it now'}).click();
  await expect
    .poll(() => gms.chat.events.map(({kind, party}) => `${kind} ${party.type}`))
    .toEqual(['Joined CLIENT', 'Joined SUPERVISOR', 'Text SUPERVISOR']);
});

test('an invalid parameter is not sent', async ({shopPage, gms}) => {
  await shopPage.getByRole('group', late).getByRole('spinbutton', {name: 'chance'}).fill('2');
  await shopPage.getByRole('checkbox', late).click();
  await expect(shopPage.getByRole('group', late).getByRole('spinbutton', {name: 'chance'})).toBeFocused();
  expect(gms.faults.get('pushLate')).toBeUndefined();
});
