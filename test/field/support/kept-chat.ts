import type {Page} from '@playwright/test';
import {sample} from '../../support/values/interactions.js';
import {importMapWithLit} from '../../support/pages/import-map.js';
import type {Site} from '../../support/pages/site.js';
import type {Visitor} from '../../support/pages/visitor.js';

const CONTEXT = 'https://context.example.com';
const START = '<chatTranscript startAt="2026-01-01T10:00:00Z">';

/** The name of the customer's only earlier chat in the list. */
const SUBJECT = 'My lamp';

export const joined = (nickname = 'Kristi', userId = '1'): string =>
  `<newParty userId="${userId}" timeShift="0"><userInfo userNick="${nickname}" userType="AGENT"/></newParty>`;

export const message = (text: string, userId = '1'): string =>
  `<message userId="${userId}" timeShift="1"><msgText>${text}</msgText></message>`;

export const conversation = (...elements: readonly string[]): string =>
  `${START}${elements.join('')}</chatTranscript>`;

/**
 * Opens the customer's only earlier chat, which Context Services keeps as this XML and this plain text.
 * @returns the paths that were requested
 */
export async function opensKept(
  visitor: Visitor,
  shop: Site,
  xml: string | Buffer,
  plain = '',
): Promise<readonly string[]> {
  const {page} = visitor;
  const asked: string[] = [];
  await page.route(`${CONTEXT}/**`, (route) => {
    const {pathname} = new URL(route.request().url());
    asked.push(pathname);
    const headers = {'Access-Control-Allow-Origin': '*'};
    if (pathname.endsWith('_text')) {
      const body = pathname.endsWith('/plain_text') ? plain : xml;
      return route.fulfill({headers, contentType: 'text/xml;charset=UTF-8', body});
    }
    return route.fulfill({headers, json: [{...sample, interaction_id: '1', subject: SUBJECT}]});
  });
  await visitor.visits({
    head: `${importMapWithLit(shop)}<script type="module" src="/chat/history.js"></script>`,
    body: `<gms-chat-history server="${CONTEXT}" customer-id="vasya@example.com"></gms-chat-history>`,
  });
  await entry(page).click();
  await visitor.button('Back').waitFor();
  return asked;
}

const entry = (page: Page) => page.getByRole('button', {name: new RegExp(`^${SUBJECT}`)});
