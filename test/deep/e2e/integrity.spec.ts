/** The script tag with its integrity, as `npm run build` prints it, from a CDN and under an integrity policy. */
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {FAILED_REQUEST, expect, test} from '../../e2e/chat-test.js';
import {root} from '../../support/root.js';
import {Site} from '../../support/pages/site.js';

const dist = path.join(root, 'dist');
const POLICY = {'Integrity-Policy': 'blocked-destinations=(script)'};
const PLACE = '/npm/gms-chat@1.2.3/dist';
let cdn: Site;

test.beforeAll(async () => {
  cdn = await Site.start();
  cdn.putScripts(PLACE, 'dist');
});
test.afterAll(() => cdn.close());

/** The tag as the build has written it, for this CDN. The query is that of a page that names a version of its own. */
const tag = (place: string, query = '') =>
  readFileSync(path.join(dist, 'script-tag.html'), 'utf8').replace(
    /src="[^"]*"/,
    `src="${place}/gms-chat.js${query}"`,
  );

for (const query of ['', '?v=1.2.3'])
  test(`a chat with files and another language runs under an integrity policy, from a CDN ${query ? 'with' : 'without'} a query`, async ({
    visitor,
    gms,
    agent,
  }) => {
    await visitor.visits({
      head: tag(cdn.origin + PLACE, query),
      body: `<gms-chat server="${gms.url}" api="2" attachments sound check-private-data locale="de"></gms-chat>`,
      headers: POLICY,
    });
    await visitor.launcher.click();
    await visitor.page.getByRole('textbox', {name: 'Anliegen'}).fill('Eine Lampe');
    await visitor.button('Chat starten').click();
    await agent.accepts();
    await agent.says('Guten Tag');
    await expect(visitor.page.getByRole('log').getByText('Guten Tag', {exact: true})).toBeVisible();
    await expect(visitor.button('Datei anhängen')).toBeVisible();
    const scripts = visitor.asked.filter((url) => url.endsWith('.js') || url.includes('.js?'));
    expect(scripts.length).toBeGreaterThan(4);
    expect(scripts.filter((url) => !url.startsWith(`${cdn.origin}${PLACE}/`))).toEqual([]);
  });

test.describe('what is not whole', () => {
  test.use({mayComplain: new RegExp(`${FAILED_REQUEST.source}|^Failed to find a valid digest`)});

  test('the policy is in force: it blocks the same tag without its integrity', async ({
    visitor,
    gms,
    page,
  }) => {
    await visitor.visits({
      head: tag(cdn.origin + PLACE).replace(/integrity="[^"]*"/, ''),
      body: `<gms-chat server="${gms.url}"><a href="tel:+15550100">Call us</a></gms-chat>`,
      headers: POLICY,
    });
    await expect(page.getByRole('link', {name: 'Call us'})).toBeVisible();
    await expect(visitor.launcher).toHaveCount(0);
  });

  test('a late file that somebody has changed does not run, and the page hears of it', async ({
    visitor,
    gms,
    page,
  }) => {
    const changed = await Site.start();
    changed.putScripts(PLACE, 'dist');
    const {'gms-chat.js': door} = JSON.parse(
      readFileSync(path.join(dist, 'manifest.json'), 'utf8'),
    ) as Record<string, {readonly loads?: readonly string[]}>;
    const file = door?.loads?.[0] ?? '';
    changed.put(
      `${PLACE}/${file}`,
      `${readFileSync(path.join(dist, file), 'utf8')};document.title = 'changed'`,
    );
    await visitor.visits({
      head: tag(changed.origin + PLACE),
      body: `<gms-chat server="${gms.url}"></gms-chat>`,
      headers: POLICY,
    });
    const errors = await visitor.hears('gms-chat-error');
    await visitor.launcher.click();
    await expect.poll(async () => (await errors()).length).toBeGreaterThan(0);
    await expect(page).toHaveTitle('Shop');
    await expect(visitor.panel).toHaveCount(0);
    await changed.close();
  });
});
