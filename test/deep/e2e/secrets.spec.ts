import type {Page} from '@playwright/test';
import {FAILED_REQUEST, expect, test} from '../../e2e/chat-test.js';

/** The page's own header, in each request. */
const TOKEN = 'token-of-the-page-5f3a';
/** What a request or a reply calls a secret of the chat. */
const KEY = /"(?:secureKey|userId|alias)"\s*:\s*"([^"]+)"|(?:secureKey|userId|alias)=([^&"]+)/g;

/** All that other code of the page, an extension or a person at the screen can read: shadow roots, fields, addresses, both storages. */
function readable(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(() => {
    const texts: string[] = [];
    const walk = (node: Node): void => {
      if (node instanceof Element) {
        texts.push(...[...node.attributes].map(({name, value}) => `${name}=${value}`));
        if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement) texts.push(node.value);
        if (node.shadowRoot) walk(node.shadowRoot);
      }
      if (node instanceof Text) texts.push(node.data);
      node.childNodes.forEach(walk);
    };
    walk(document);
    return {
      page: texts.join('\n'),
      address: [
        location.href,
        document.title,
        document.referrer,
        document.cookie,
        JSON.stringify(history.state),
      ].join('\n'),
      localStorage: JSON.stringify(localStorage),
    };
  });
}

for (const api of ['1', '2'])
  for (const delivery of ['comet', 'poll']) {
    test.describe(`a chat of version ${api}, delivery="${delivery}"`, () => {
      test.use({mayComplain: FAILED_REQUEST});

      test('shows none of its secrets in the page, its address, the console, the local storage or an error', async ({
        visitor,
        gms,
        agent,
        page,
      }) => {
        const secrets = new Set([TOKEN]);
        const sent = new Set<string>();
        const told: string[] = [];
        page.on('console', (message) => told.push(message.text()));
        page.on('pageerror', (error) => told.push(String(error.stack)));
        page.on('request', (request) => {
          const {gms_user: user, 'x-token': token} = request.headers();
          if (token) sent.add(token);
          if (user) secrets.add(user);
          for (const [, value, field] of (request.postData() ?? '').matchAll(KEY))
            secrets.add(value ?? decodeURIComponent(field ?? ''));
        });
        await page.addInitScript((token) => {
          const heard: string[] = [];
          Object.assign(window, {heard});
          addEventListener('gms-chat-error', (event) => {
            const detail: unknown = event instanceof CustomEvent ? event.detail : undefined;
            const error: unknown = detail instanceof Object && 'error' in detail ? detail.error : undefined;
            if (!(error instanceof Error)) throw new TypeError('An error event without an error.');
            heard.push(
              `${error} ${error.message} ${error.stack} ${String(error.cause)} ${JSON.stringify(error)}`,
            );
          });
          addEventListener('DOMContentLoaded', () => {
            const chat = document.querySelector('gms-chat');
            if (chat) chat.headers = {'X-Token': token};
          });
        }, TOKEN);
        const look = async () => {
          const errors = await page.evaluate(() => Reflect.get(window, 'heard') as readonly string[]);
          const places = {...(await readable(page)), console: told.join('\n'), errors: errors.join('\n')};
          for (const [place, text] of Object.entries(places))
            for (const secret of secrets) expect(text, place).not.toContain(secret);
          return errors;
        };

        await visitor.visitsChat(`server="${gms.url}" api="${api}" delivery="${delivery}" typing-preview`);
        await visitor.starts();
        await agent.accepts();
        await expect(visitor.line('Kristi has joined')).toBeVisible();
        await agent.says('One');
        await expect(visitor.line('One')).toBeVisible();
        await visitor.sends('Two');
        await agent.sees('Text Two');
        await look();
        await page.reload();
        await expect(visitor.line('Two')).toBeVisible();
        await gms.goDown();
        await visitor.sends('Three');
        await expect(page.getByRole('status').filter({hasText: /connect/i})).toBeVisible();
        await look();
        await gms.comeBack();
        await page.evaluate(() => dispatchEvent(new Event('online')));
        await visitor.ends();
        await visitor.hasState('ended');
        await look();
        // Version 1 has the user of the page's requests, version 2 the keys of the chat.
        expect(secrets.size).toBeGreaterThan(1);
        expect([...sent]).toEqual([TOKEN]);
      });
    });
  }
