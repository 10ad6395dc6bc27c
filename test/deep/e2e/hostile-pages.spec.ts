import {expect, test} from '../../e2e/chat-test.js';

/** A page with an open chat, for a frame. */
const framed = (server: string) =>
  `<!doctype html><html lang="en"><title>Framed</title><script src="/chat/gms-chat.js"></script>
    <gms-chat server="${server}" open></gms-chat></html>`;

for (const sandbox of ['allow-scripts allow-same-origin', 'allow-scripts', 'allow-scripts allow-forms'])
  test(`in a frame with sandbox="${sandbox}" the form starts a chat and the button sends`, async ({
    visitor,
    gms,
    agent,
    shop,
    page,
  }) => {
    shop.put('/framed.html', framed(gms.url));
    await visitor.visits({
      body: `<iframe sandbox="${sandbox}" src="/framed.html" style="width: 700px; height: 700px"></iframe>`,
    });
    const frame = page.frameLocator('iframe');
    await frame.getByRole('textbox', {name: 'Subject'}).fill('Lamps');
    await frame.getByRole('button', {name: 'Start chat'}).click();
    await agent.accepts();
    await frame.getByRole('textbox', {name: 'Message'}).fill('One');
    await frame.getByRole('button', {name: 'Send'}).click();
    await frame.getByRole('textbox', {name: 'Message'}).fill('Two');
    await page.keyboard.press('Enter');
    await agent.sees('Text One', 'Text Two');
  });

test('in a frame that may not submit forms, Enter in a field starts the chat', async ({
  visitor,
  gms,
  shop,
  page,
}) => {
  shop.put('/framed.html', framed(gms.url));
  await visitor.visits({
    body: '<iframe sandbox="allow-scripts" src="/framed.html" style="width: 700px; height: 700px"></iframe>',
  });
  const frame = page.frameLocator('iframe');
  await frame.getByRole('textbox', {name: 'Subject'}).fill('Lamps');
  await page.keyboard.press('Enter');
  await expect(frame.getByRole('textbox', {name: 'Message'})).toBeVisible();
});

test('a script of the page that takes the wheel does not take it over the conversation', async ({
  visitor,
  gms,
  agent,
  page,
}) => {
  await visitor.visits({
    head: `<script async src="/chat/gms-chat.js"></script>
      <script>
        for (const target of [window, document])
          target.addEventListener('wheel', (event) => {
            event.preventDefault();
            scrollBy(0, event.deltaY);
          }, {passive: false});
      </script>`,
    body: `<div style="height: 4000px"></div><gms-chat server="${gms.url}"></gms-chat>`,
  });
  await visitor.starts();
  await agent.accepts();
  for (let i = 1; i <= 30; i++) await agent.says(`Message ${i}`);
  await expect(visitor.line('Message 30')).toBeVisible();
  const scrolled = () => visitor.conversation.evaluate((log) => log.scrollTop);
  const before = await scrolled();
  await visitor.conversation.hover();
  await page.mouse.wheel(0, -300);
  await expect.poll(scrolled).toBeLessThan(before);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await visitor.composer.fill('line\n'.repeat(12));
  await visitor.composer.evaluate((field) => (field.scrollTop = 400));
  await visitor.composer.hover();
  await page.mouse.wheel(0, -200);
  await expect.poll(() => visitor.composer.evaluate((field) => field.scrollTop)).toBeLessThan(300);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('a chat that is opened from a dialog that makes it inert can be used, and is not modal after that', async ({
  visitor,
  gms,
  page,
}) => {
  await visitor.visits({
    head: '<script async src="/chat/gms-chat.js"></script>',
    body: `<button id="behind">Behind</button>
      <div role="dialog" aria-modal="true" aria-label="Offer"><button id="ask">Ask us</button></div>
      <div id="rest"><gms-chat server="${gms.url}"></gms-chat></div>
      <script>
        rest.inert = true;
        ask.onclick = () => document.querySelector('gms-chat').show();
      </script>`,
  });
  await page.getByRole('button', {name: 'Ask us'}).click();
  await visitor.field('Subject').fill('Lamps');
  await expect(visitor.field('Subject')).toHaveValue('Lamps');
  await page.evaluate(() => document.querySelector('#rest')?.removeAttribute('inert'));
  await page.getByRole('button', {name: 'Behind'}).click();
  await visitor.field('Subject').fill('Chairs');
  await expect(visitor.field('Subject')).toHaveValue('Chairs');
});

for (const [how, trap] of [
  [
    'when it leaves',
    `'focusout', ({relatedTarget: to}) => { if (to && !offer.contains(to)) order.focus(); }`,
  ],
  ['when it arrives', `'focusin', ({target: to}) => { if (!offer.contains(to)) order.focus(); }, true`],
])
  test(`a chat opened beside a dialog that pulls the focus back ${how} can be used, and is not modal once minimised`, async ({
    visitor,
    gms,
    page,
  }) => {
    await visitor.visits({
      head: '<script async src="/chat/gms-chat.js"></script>',
      body: `<div id="offer" role="dialog" aria-modal="true" aria-label="Offer"><input id="order" aria-label="Order"></div>
        <gms-chat server="${gms.url}"></gms-chat>
        <script>
          order.focus();
          document.addEventListener(${trap});
        </script>`,
    });
    await visitor.launcher.click();
    await visitor.field('Subject').click();
    await page.keyboard.type('Lamps');
    await expect(visitor.field('Subject')).toHaveValue('Lamps');
    await visitor.button('Minimize chat').click();
    await visitor.field('Order').click();
    await page.keyboard.type('7');
    await expect(visitor.field('Order')).toHaveValue('7');
  });

const heightOf = (element: Element) => element.getBoundingClientRect().height;

/** Boxes around an inline chat, and the height that it has in them, px. */
const BOXES: readonly (readonly [what: string, style: string, height: number])[] = [
  ['a box without a height', 'width: 500px', 640],
  ['a box of 600 px', 'width: 500px; height: 600px', 600],
  ['a box of 300 px', 'width: 500px; height: 300px', 300],
  ['a flex column of 500 px', 'display: flex; flex-direction: column; height: 500px', 500],
  ['a flex column without a height', 'display: flex; flex-direction: column; min-height: 0', 640],
  ['a grid cell of 1fr', 'display: grid; grid-template-rows: 1fr; height: 520px', 520],
  ['half of a parent without a height', 'height: 50%', 640],
];

for (const [what, style, height] of BOXES)
  test(`an inline chat in ${what} keeps its height of ${height} px, and its composer in it`, async ({
    visitor,
    gms,
    agent,
  }) => {
    await visitor.visits({
      head: '<script async src="/chat/gms-chat.js"></script>',
      body: `<main><div style="${style}"><gms-chat layout="inline" server="${gms.url}"></gms-chat></div><p>Footer</p></main>`,
    });
    const size = () => visitor.element.evaluate(heightOf);
    await expect.poll(size).toBe(height);
    await visitor.field('Subject').fill('Lamps');
    await visitor.button('Start chat').click();
    await agent.accepts();
    for (let i = 1; i <= 20; i++) await agent.says(`Message ${i}`);
    await expect(visitor.line('Message 20')).toBeVisible();
    expect(await size()).toBe(height);
    const inside = await visitor.composer.evaluate((field) => {
      const {bottom} = field.getBoundingClientRect();
      return bottom <= (document.querySelector('gms-chat')?.getBoundingClientRect().bottom ?? 0);
    });
    expect(inside).toBe(true);
  });

test('an inline chat has the height that the page gives it', async ({visitor, gms}) => {
  await visitor.visits({
    head: '<script async src="/chat/gms-chat.js"></script>',
    body: `<gms-chat layout="inline" server="${gms.url}" style="height: 800px"></gms-chat>`,
  });
  await expect.poll(() => visitor.element.evaluate(heightOf)).toBe(800);
});

test.describe('on a phone', () => {
  test.use({viewport: {width: 390, height: 800}, isMobile: true, hasTouch: true, deviceScaleFactor: 2});

  test('a page without a viewport meta tag has a chat as large as on other pages', async ({
    visitor,
    gms,
    page,
  }) => {
    await visitor.visitsChat(`server="${gms.url}"`);
    const size = await visitor.launcher.evaluate(
      (button) => button.getBoundingClientRect().width / innerWidth,
    );
    expect(size).toBeCloseTo(56 / 390, 1);
    await visitor.launcher.tap();
    const panel = await visitor.panel.evaluate((dialog) => dialog.getBoundingClientRect().width / innerWidth);
    expect(panel).toBe(1);
    const letters = await visitor
      .field('Subject')
      .evaluate((field) => parseFloat(getComputedStyle(field).fontSize));
    expect(letters / (await page.evaluate(() => innerWidth))).toBeGreaterThan(15 / 390);
  });
});
