import {expect, test} from '../chat-test.js';
import {script} from './shop-page.js';
import {snippetOf} from '../../support/pages/snippet.js';

test.use({locale: 'en-US', timezoneId: 'America/New_York'});

test('the page of docs/opening-hours.md: closed with a form of its own, then open with the wait', async ({
  visitor,
  gms,
  agent,
}) => {
  const {page} = visitor;
  gms.faults.set({closed: {minutes: 90}, expectedWait: {seconds: 240}});
  await page.clock.install();
  await visitor.visits({head: script, body: snippetOf('opening-hours.md', gms.url)});
  expect(visitor.asked.filter((url) => url.startsWith(gms.url))).toEqual([]);

  await visitor.launcher.click();
  await expect(page.getByRole('heading', {name: 'We are closed'})).toBeFocused();
  await expect(visitor.panel.getByText(/^We open again (today|tomorrow) at \d/)).toBeVisible();
  await expect(visitor.button('Start chat')).toBeHidden();
  await expect(page.getByRole('link', {name: 'Call us'})).toBeHidden();

  await visitor.field('Your email').fill('vasya@example.com');
  await visitor.field('Your message').fill('Where is my lamp?');
  const left = page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('submit', (event) => {
          event.preventDefault();
          if (event.target instanceof HTMLFormElement) resolve(new FormData(event.target).get('message'));
        });
      }),
  );
  await visitor.button('Leave a message').click();
  expect(await left).toBe('Where is my lamp?');

  gms.faults.clear('closed');
  await page.clock.runFor(31_000);
  await expect(visitor.panel.getByText('Usually about 4 minutes')).toBeVisible();
  await expect(page.getByRole('heading', {name: 'We are closed'})).toBeHidden();
  await visitor.submits();
  await agent.accepts();
  await expect(visitor.line('Kristi has joined')).toBeVisible();
});
