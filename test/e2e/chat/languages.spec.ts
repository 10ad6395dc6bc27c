import {FAILED_REQUEST, expect, test} from '../chat-test.js';

/** Names of the translation files that the page has loaded. */
const wordsIn = (asked: readonly string[]) =>
  asked.flatMap(
    (url) => /\/gms-chat-(translations|[a-z]{2}(?:-[A-Z]\w+)?)-[\w-]{8}\.js$/.exec(url)?.[1] ?? [],
  );

test('English fetches no translation file', async ({visitor, gms}) => {
  await visitor.visitsChat(`server="${gms.url}" locale="en-GB"`);
  await visitor.launcher.click();
  await expect(visitor.button('Start chat')).toBeVisible();
  expect(wordsIn(visitor.asked)).toEqual([]);
  await visitor.submits();
  await visitor.hasState('waiting');
  expect(wordsIn(visitor.asked)).toEqual([]);
});

test('a German page fetches only the German translation, when the chat is opened', async ({
  visitor,
  gms,
  agent,
  page,
}) => {
  await visitor.visitsChat(`server="${gms.url}" locale="de-AT" subject="Lampe"`);
  await expect(visitor.launcher).toBeVisible();
  expect(wordsIn(visitor.asked)).toEqual([]);
  await visitor.launcher.click();
  await visitor.button('Chat starten').click();
  await agent.accepts();
  await expect(page.getByRole('log').getByText('Kristi ist dem Chat beigetreten')).toBeVisible();
  expect(wordsIn(visitor.asked)).toEqual(['translations', 'de']);
});

test('a page that sets a full translation as strings fetches none', async ({visitor, gms, page}) => {
  await visitor.visits({
    head: `<script async src="/chat/gms-chat.js"></script>
      <script type="module">
        import {de} from '/chat/i18n/locales/de.js';
        document.querySelector('gms-chat').strings = {...de, startChat: 'Los'};
      </script>`,
    body: `<gms-chat server="${gms.url}" locale="de"></gms-chat>`,
  });
  await visitor.button('Chat öffnen').click();
  await expect(visitor.button('Los')).toBeVisible();
  await expect(page.getByRole('dialog').locator('[lang="de"]')).toHaveCount(1);
  expect(wordsIn(visitor.asked)).toEqual(['translations']);
});

test.describe('a translation that cannot be loaded', () => {
  test.use({mayComplain: FAILED_REQUEST});

  test('leaves the chat in English, numbers and times included', async ({visitor, gms, agent, page}) => {
    await page.route('**/gms-chat-de-*.js*', (route) => route.abort());
    await visitor.visitsChat(`server="${gms.url}" locale="de"`);
    await visitor.starts();
    await agent.accepts();
    await expect(visitor.line('Kristi has joined')).toBeVisible();
    await expect(visitor.panel.locator('[lang="en"]')).toHaveCount(1);
  });

  test('does not delay the chat, and applies once it arrives', async ({visitor, gms, page}) => {
    let come = () => {};
    const released = new Promise<void>((resolve) => (come = resolve));
    await page.route('**/gms-chat-de-*.js*', async (route) => {
      await released;
      await route.continue();
    });
    await visitor.visitsChat(`server="${gms.url}" locale="de"`);
    await visitor.launcher.click();
    await expect(visitor.button('Start chat')).toBeVisible();
    come();
    await expect(visitor.button('Chat starten')).toBeVisible();
  });
});
