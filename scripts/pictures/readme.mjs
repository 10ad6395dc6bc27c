/** Makes the pictures of the README: the shop in light colours, phones in dark colours, the themes side by side. */
import {mkdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {root} from '../setup/setup.mjs';

const {Agent} = await import('../../test/support/pages/agent.ts');
const {serveDemo} = await import('../../test/support/pages/demo.ts');
const {Gms} = await import('../../test/support/pages/gms.ts');

const docs = path.join(root, 'docs');

/**
 * A conversation in a theme and a language.
 *
 * @typedef {object} Look
 * @property {string} theme
 * @property {string} locale
 * @property {string} [brand] accent colour
 * @property {string} subject
 * @property {['agent' | 'customer', string][]} lines
 */

/** @type {readonly Look[]} */
const THEMES = [
  {
    theme: 'paper',
    locale: 'fr',
    subject: 'Ma lampe reste éteinte',
    lines: [
      ['agent', 'Bonjour Vera, ici Kristi, de l’atelier.'],
      ['agent', 'Reste-t-elle éteinte avec une autre ampoule ?'],
      ['customer', 'Oui, j’en ai essayé deux.'],
      ['agent', 'Alors c’est l’interrupteur : une pièce à 4 €, et dix minutes de travail.'],
      ['customer', 'Ça me va, merci !'],
    ],
  },
  {
    theme: 'midnight',
    locale: 'en',
    subject: 'My lamp stays dark',
    lines: [
      ['agent', 'Hello Vera, this is Kristi from the workshop.'],
      ['agent', 'Does it stay dark with another bulb, too?'],
      ['customer', 'Yes, I have tried two of them.'],
      ['agent', 'Then it is the switch: a part for €4, and ten minutes of work.'],
      ['customer', 'That looks doable, thank you!'],
    ],
  },
  {
    theme: 'bold',
    locale: 'ar',
    brand: '#b8321f',
    subject: 'مصباحي لا يضيء',
    lines: [
      ['agent', 'مرحبًا فيرا، معك كريستي من الورشة.'],
      ['agent', 'هل يبقى مطفأً مع لمبة أخرى أيضًا؟'],
      ['customer', 'نعم، جرّبت اثنتين.'],
      ['agent', 'إذن هو المفتاح: قطعة بأربعة يوروهات، وعشر دقائق من العمل.'],
      ['customer', 'هذا ممكن، شكرًا لك!'],
    ],
  },
];

/**
 * @typedef {import('playwright').Browser} Browser
 * @typedef {Awaited<ReturnType<typeof import('../../test/support/pages/demo.ts').buildDemo>>} Pages
 */

/**
 * @param {Browser} browser
 * @param {Pages} pages the built demo
 * @param {string} shots folder with the pictures of each state
 */
export async function makeReadmePictures(browser, pages, shots) {
  const shot = (/** @type {string} */ name) => asUrl(readFileSync(path.join(shots, `${name}.png`)));
  await compose(browser, 'desktop-light', {
    width: 1344,
    height: 864,
    body: `<img class="window" width="1280" src="${shot('07-conversation-desktop-light')}" />`,
  });
  await compose(browser, 'phone-dark', {
    width: 1344,
    height: 776,
    body: ['02-form', '07-conversation', '08-typing']
      .map((state) => `<div class="phone"><img width="320" src="${shot(`${state}-phone-dark`)}" /></div>`)
      .join(''),
  });
  const panels = [];
  for (const look of THEMES) panels.push(asUrl(await talk(browser, pages, look)));
  await compose(browser, 'themes', {
    width: 1344,
    height: 724,
    body: panels.map((panel) => `<img height="660" src="${panel}" />`).join(''),
  });
}

const asUrl = (/** @type {Buffer} */ png) => `data:image/png;base64,${png.toString('base64')}`;

/**
 * @param {Browser} browser
 * @param {string} name
 * @param {{width: number, height: number, body: string}} picture size in px, and HTML
 */
async function compose(browser, name, {width, height, body}) {
  const page = await browser.newPage({viewport: {width, height}});
  await page.setContent(`<style>
      body {margin: 0; height: ${height}px; display: flex; gap: 44px; align-items: center; justify-content: center; background: #e9edf3}
      img {display: block}
      .window {border-radius: 12px; box-shadow: 0 12px 40px #10182833}
      .phone {padding: 12px 9px; border-radius: 38px; background: #05070b; box-shadow: 0 12px 40px #10182833}
      .phone img {border-radius: 28px}
    </style>${body}`);
  for (const image of await page.locator('img').all())
    await image.evaluate((one) => (one instanceof HTMLImageElement ? one.decode() : undefined));
  mkdirSync(docs, {recursive: true});
  await page.screenshot({path: path.join(docs, `${name}.png`)});
  await page.close();
}

/**
 * Holds a conversation and returns a picture of the panel.
 *
 * @param {Browser} browser
 * @param {Pages} pages
 * @param {Look} look
 */
async function talk(browser, pages, {theme, locale, brand = '', subject, lines}) {
  const gms = await Gms.start();
  const demo = await serveDemo(pages, gms);
  // The smallest size at which the chat does not fill the screen as on a phone.
  const viewport = {width: 480, height: 660};
  const context = await browser.newContext({viewport, deviceScaleFactor: 2, reducedMotion: 'reduce'});
  const page = await context.newPage();
  try {
    await page.goto(demo.origin);
    const own = brand && `--gms-chat-accent: ${brand}`;
    await page.addStyleTag({
      content: `${readFileSync(path.join(root, `themes/${theme}.css`), 'utf8')}
        body > :not(gms-chat) {display: none !important}
        body {background: #e9edf3}
        gms-chat {--gms-chat-inset: 8px; --gms-chat-height: 100vh; ${own}}
        gms-chat::part(panel) {box-shadow: none}`,
    });
    await page.locator('gms-chat').evaluate((chat, settings) => Object.assign(chat, settings), {
      locale,
      heading: '',
      server: gms.url,
      firstName: 'Vera',
      subject,
      open: true,
    });
    await page.locator('gms-chat-form button').click();
    const agent = await Agent.ready(gms.origin);
    await agent.accepts();
    for (const [who, text] of lines) {
      if (who === 'agent') await agent.says(text);
      else {
        await page.locator('gms-chat-composer textarea').fill(text);
        await page.keyboard.press('Enter');
      }
      await page.locator('gms-chat-message', {hasText: text}).waitFor();
    }
    await page.locator('gms-chat-message [data-status]').waitFor({state: 'detached'});
    await page.mouse.move(0, 0);
    const {x = 0, width = 0} = (await page.locator('gms-chat-window .panel').boundingBox()) ?? {};
    return await page.screenshot({clip: {x, y: 0, width, height: viewport.height}});
  } finally {
    await context.close();
    await demo.close();
    await gms.close();
  }
}
