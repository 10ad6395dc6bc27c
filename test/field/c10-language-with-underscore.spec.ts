import {expect, test} from './support/field-test.js';

const START = {
  de: 'Chat starten',
  en: 'Start chat',
  fr: 'Démarrer le chat',
  'pt-BR': 'Iniciar o chat',
  'zh-Hans': '开始聊天',
} as const;

/** The `lang` of the page, that of an element around the chat, and the `locale` of the chat. */
interface Tags {
  readonly page: string;
  readonly inner?: string;
  readonly locale?: string;
}

const CASES: readonly (readonly [spoken: keyof typeof START, browser: string, tags: Tags])[] = [
  ['de', 'en-US', {page: 'de'}],
  ['de', 'en-US', {page: 'de_DE'}],
  ['de', 'en-US', {page: 'de_DE.UTF-8'}],
  ['de', 'en-US', {page: 'de-DE_POSIX'}],
  ['de', 'en-US', {page: 'de_AT@euro'}],
  ['de', 'en-US', {page: ' DE_de '}],
  ['pt-BR', 'en-US', {page: 'pt_BR'}],
  ['zh-Hans', 'en-US', {page: 'zh_CN'}],
  ['zh-Hans', 'en-US', {page: 'zh_CN_#Hans'}],
  ['fr', 'en-US', {page: 'en', locale: 'fr_FR'}],
  ['fr', 'en-US', {page: 'de', locale: 'fr_FR.utf8'}],
  ['fr', 'en-US', {page: 'de', inner: 'fr_FR'}],
  // Nobody can read it: the next `lang` outward speaks, then the browser.
  ['de', 'en-US', {page: 'de', inner: '???'}],
  ['de', 'en-US', {page: 'de', locale: '??'}],
  ['de', 'de-DE', {page: '???'}],
  ['de', 'de-DE', {page: '{{ locale }}'}],
  ['de', 'de-DE', {page: 'C'}],
  // Serbian is no language of ours: English throughout, never half of it.
  ['en', 'de-DE', {page: 'sr_Latn'}],
];

for (const [spoken, browser, tags] of CASES) {
  test.describe(`in a browser that speaks ${browser}`, () => {
    test.use({locale: browser});

    test(`${JSON.stringify(tags)} speaks ${spoken}`, async ({visitor, fake, page}) => {
      await page.addInitScript((lang) => {
        new MutationObserver((_, seen) => {
          if (!document.body) return;
          document.documentElement.lang = lang;
          seen.disconnect();
        }).observe(document, {childList: true, subtree: true});
      }, tags.page);
      const {inner, locale} = tags;
      await visitor.visits({
        head: '<script async src="/chat/gms-chat.js"></script>',
        body: `<div ${inner ? `lang="${inner}"` : ''}>
          <gms-chat server="${fake.url}" delivery="poll" subject="Lamp" ${locale ? `locale="${locale}"` : ''}></gms-chat>
        </div>`,
      });
      await visitor.element.getByRole('button').first().click();
      await expect(page.getByRole('button', {name: START[spoken], exact: true})).toBeVisible();
    });
  });
}

test('a page with de_DE has German times as well as words', async ({visitor, fake, page}) => {
  await visitor.visits({
    head: '<script async src="/chat/gms-chat.js"></script>',
    body: `<div lang="de_DE"><gms-chat server="${fake.url}" delivery="poll" subject="Lampe"></gms-chat></div>`,
  });
  await visitor.element.getByRole('button').first().click();
  await visitor.button('Chat starten').click();
  fake.joins();
  fake.says('Guten Tag');
  const log = page.getByRole('log');
  await expect(log.getByText('Guten Tag', {exact: true})).toBeVisible();
  await expect(log.getByText('Kristi ist dem Chat beigetreten')).toBeVisible();
  // The whole time, in the order and with the months of Germany: "29. November 2026 um 14:05:00".
  const time = log.locator('time').last();
  await expect(time).toHaveAttribute('data-full', /\d{1,2}\. \p{L}+ \d{4}.* \d{2}:\d{2}/u);
});
