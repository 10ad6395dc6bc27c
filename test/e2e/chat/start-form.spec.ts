import {expect, test} from '../chat-test.js';
import {snippetOf} from '../../support/pages/snippet.js';
import {script} from './shop-page.js';

test('the form of docs/start-form.md: says what is missing, survives a reload, and starts by Enter', async ({
  visitor,
  gms,
  agent,
}) => {
  const {page} = visitor;
  await visitor.visits({head: script, body: snippetOf('start-form.md', gms.url)});
  await visitor.launcher.click();
  await expect(page.getByRole('textbox')).toHaveCount(3);
  await visitor.fillsIn({
    Email: 'vasya@example.com',
    'Order number': '123456',
    'Your question': 'Where is it?',
  });
  await page.getByLabel('What is it about?').selectOption('A repair');

  await visitor.button('Start chat').click();
  await expect(page.getByLabel('Team')).toBeFocused();
  await page.getByLabel('Team').selectOption('Sales');
  await visitor.button('Start chat').click();
  await expect(page.getByRole('checkbox')).toBeFocused();
  await page.getByRole('checkbox').check();

  await page.reload();
  await visitor.launcher.click();
  await expect(visitor.field('Email')).toHaveValue('vasya@example.com');
  await expect(page.getByLabel('Team')).toHaveValue('Sales');
  await expect(page.getByRole('checkbox')).toBeChecked();

  const requested = page.waitForRequest(/request-chat$/);
  await visitor.field('Order number').press('Enter');
  const fields = Object.fromEntries(new URLSearchParams((await requested).postData() ?? ''));
  expect(fields).toEqual({order: '123456', _skill: 'Sales', terms: '2026-01'});
  await agent.accepts();
  await expect(visitor.line('Where is it?')).toBeVisible();
  expect(
    await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.endsWith(' form'))),
  ).toEqual([]);
});

test('the buttons of docs/launcher.md open the chat, and get the focus back', async ({visitor, gms}) => {
  const {page} = visitor;
  await visitor.visits({head: script, body: snippetOf('launcher.md', gms.url)});
  await expect(visitor.launcher).toHaveCount(0);
  for (const opener of [visitor.button('Ask us'), page.getByRole('link', {name: 'Help'})]) {
    await opener.press('Enter');
    await expect(visitor.field('First name')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(visitor.panel).toBeHidden();
    await expect(opener).toBeFocused();
  }
});
