import {Site} from '../../support/pages/site.js';
import {FAILED_REQUEST, expect, test} from '../chat-test.js';

test.describe('a script that the browser does not name', () => {
  let cdn: Site;

  test.beforeAll(async () => {
    cdn = await Site.start();
    cdn.putScripts('/w', 'dist');
  });
  test.afterAll(() => cdn.close());

  test('works as a module, beside an element', async ({visitor, gms}) => {
    await visitor.visits({
      head: `<script type="module" src="${cdn.origin}/w/gms-chat.js"></script>`,
      body: `<gms-chat server="${gms.url}"></gms-chat>`,
    });
    await visitor.launcher.click();
    await expect(visitor.field('Subject')).toBeVisible();
  });

  test('works as a module with settings in its tag', async ({visitor, gms}) => {
    await visitor.visits({
      head: `<script type="module" src="${cdn.origin}/w/gms-chat.js" data-server="${gms.url}" data-subject="Lamps"></script>`,
    });
    await visitor.launcher.click();
    await expect(visitor.field('Subject')).toHaveValue('Lamps');
  });

  test('works as text that a loader fetches and evaluates', async ({visitor, gms}) => {
    await visitor.visits({
      head: `<script>
          fetch('${cdn.origin}/w/gms-chat.js').then((reply) => reply.text()).then((text) => {
            const script = document.createElement('script');
            script.text = text;
            document.head.append(script);
          });
        </script>`,
      body: `<gms-chat server="${gms.url}"></gms-chat>`,
    });
    await visitor.launcher.click();
    await expect(visitor.field('Subject')).toBeVisible();
  });

  test('works when an optimiser runs it later, and a tag manager has taken its attributes', async ({
    visitor,
    gms,
  }) => {
    const url = `${cdn.origin}/w/gms-chat.js?server=${encodeURIComponent(gms.url)}&first-name=Vasya`;
    await visitor.visits({
      head: `<script type="later/javascript" src="${url}"></script>
        <script>
          addEventListener('load', async () => {
            const text = await (await fetch('${url}')).text();
            new Function(text)();
          });
        </script>`,
    });
    await visitor.launcher.click();
    await expect(visitor.field('First name')).toHaveValue('Vasya');
  });

  test.describe('and that nothing on the page names', () => {
    test.use({mayComplain: FAILED_REQUEST});

    test('says so in the error that the page hears', async ({visitor, gms, page}) => {
      cdn.putScripts('/renamed', 'dist');
      await visitor.visits({
        head: `<script>
            fetch('${cdn.origin}/renamed/gms-chat.js').then((reply) => reply.text()).then((text) => {
              performance.clearResourceTimings();
              new Function(text)();
            });
          </script>`,
        body: `<gms-chat server="${gms.url}"></gms-chat>`,
      });
      await expect(visitor.launcher).toBeVisible();
      await page.evaluate(() => {
        document.querySelector('gms-chat')?.addEventListener('gms-chat-error', (event) => {
          const {cause} = event.detail.error;
          if (cause instanceof Error) document.title = cause.message;
        });
      });
      await visitor.launcher.click();
      await expect(page).toHaveTitle(/cannot find its script tag/);
    });
  });
});

test('a script tag with settings but no server says what it needs', async ({visitor, page}) => {
  const warnings: string[] = [];
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  await visitor.visits({head: '<script src="/chat/gms-chat.js" data-subject="Lamps"></script>'});
  expect(warnings).toEqual(['gms-chat.js needs data-server']);
});

test('a browser that does not preload modules loads the chat', async ({visitor, gms, page}) => {
  await page.addInitScript(() => {
    DOMTokenList.prototype.supports = () => false;
    // Such a browser neither loads the link nor fails.
    Object.defineProperty(HTMLLinkElement.prototype, 'rel', {set() {}, get: () => 'modulepreload'});
  });
  await visitor.visitsChat(`server="${gms.url}"`);
  await visitor.launcher.click();
  await expect(visitor.field('Subject')).toBeVisible();
});
