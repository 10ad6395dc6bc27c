/**
 * `npm run screenshots`: goes through a whole chat on a phone and on a desktop, in light and in dark colours. Writes a picture of
 * every state to screenshots/, and the three of the README to docs/. `npm run screenshots -- phone-dark` takes only those.
 */
import {mkdirSync, rmSync} from 'node:fs';
import path from 'node:path';
import {root, setUp} from '../setup/setup.mjs';

setUp();
// Imported after setUp(), which installs their dependencies.
await import('../node-hooks.mjs');
const {chromium} = await import('playwright');
const {ensureBrowser} = await import('../browsers/chromium.mjs');
const {Agent} = await import('../../test/support/pages/agent.ts');
const {buildDemo, serveDemo} = await import('../../test/support/pages/demo.ts');
const {Gms} = await import('../../test/support/pages/gms.ts');
const {Site} = await import('../../test/support/pages/site.ts');
const {Visitor} = await import('../../test/support/pages/visitor.ts');
const {makeReadmePictures} = await import('./readme.mjs');

const folder = path.join(root, 'screenshots');
const devices = {
  phone: {viewport: {width: 390, height: 844}, deviceScaleFactor: 2, isMobile: true, hasTouch: true},
  desktop: {viewport: {width: 1280, height: 800}},
};
const vera = {
  'First name': 'Vera',
  'Last name': 'Lind',
  Email: 'vera.lind@example.com',
  Subject: 'My lamp stays dark',
};
const only = process.argv[2] ?? '';

rmSync(folder, {recursive: true, force: true});
mkdirSync(folder);
const pages = await buildDemo();
const shop = await Site.start();
const browser = await chromium.launch({executablePath: await ensureBrowser()});
try {
  for (const [device, options] of Object.entries(devices)) {
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      const name = `${device}-${colorScheme}`;
      if (name.includes(only)) await goThrough(name, {...options, colorScheme});
    }
  }
  if (!only) await makeReadmePictures(browser, pages, folder);
} finally {
  await browser.close();
  await shop.close();
}
console.log(`The pictures are in ${folder}`);

/**
 * Goes through one chat from the closed launcher to the end, with a picture of each state.
 *
 * @param {string} name
 * @param {import('playwright').BrowserContextOptions} options
 */
async function goThrough(name, options) {
  const time = turnableClock();
  const gms = await Gms.start({clock: time});
  const demo = await serveDemo(pages, gms);
  const context = await browser.newContext({...options, reducedMotion: 'reduce'});
  const page = await context.newPage();
  await page.clock.install();
  const visitor = new Visitor(page, shop);
  const shoot = async (/** @type {string} */ state) => {
    // Away from everything that has a hover style.
    await page.mouse.move(0, 0);
    await page.screenshot({path: path.join(folder, `${state}-${name}.png`)});
  };
  const seen = (/** @type {string} */ text) => visitor.conversation.getByText(text).waitFor();
  const wait = async (/** @type {number} */ minutes) => {
    time.turn(minutes * 60_000);
    await page.clock.fastForward(minutes * 60_000);
  };
  try {
    await page.goto(demo.origin);
    // With its own origin, GMS can be down while the page is up.
    await visitor.element.evaluate((chat, server) => Object.assign(chat, {server}), gms.url);
    await visitor.launcher.waitFor();
    await shoot('01-closed');

    await visitor.launcher.click();
    await visitor.field('Subject').waitFor();
    await shoot('02-form');
    await visitor.field('Email').fill('vera');
    await visitor.button('Start chat').click();
    await shoot('03-form-field-errors');

    gms.answer('/request-chat', {status: 503});
    await visitor.fillsIn(vera);
    await visitor.button('Start chat').click();
    await visitor.alert.waitFor();
    await shoot('04-form-start-failed');
    gms.heal();

    const release = await hold(page, '**/request-chat');
    await visitor.button('Start chat').click();
    await visitor.status('Connecting…').waitFor();
    await shoot('05-connecting');
    release();
    await visitor.status('Someone will be with you shortly.').waitFor();
    await visitor.sends('Hello! My reading lamp has gone dark.');
    await shoot('06-waiting');

    const agent = await Agent.ready(gms.origin);
    await agent.accepts();
    await seen('Kristi has joined');
    await agent.says('Hello Vera, this is Kristi from the workshop.');
    await agent.says('Does it stay dark with another bulb, too?');
    await seen('with another bulb');
    await wait(2);
    await visitor.sends('Yes. I have tried two of them, in the kitchen they both work.');
    await seen('I have tried two');
    await agent.says('Then it is the switch, and that is easy to replace. We have a page with pictures:');
    await agent.pushes('https://www.fernlight.example/repairs/replace-a-switch?lamp=tide');
    await seen('replace-a-switch');
    await visitor.sends('That looks doable, thank you!');
    await seen('That looks doable');
    await visitor.line('Sending…').first().waitFor({state: 'hidden'});
    await shoot('07-conversation');

    await agent.types();
    await visitor.status('Kristi is typing…').waitFor();
    await visitor.composer.fill(
      'One more thing:\nhow long is the warranty on the new switch, and does it begin anew?',
    );
    await shoot('08-typing');
    await visitor.composer.fill('');
    await agent.stopsTyping();

    gms.answer('/send', {status: 500, body: '{"exception": "com.genesyslab.gsg.ChatException"}'});
    await visitor.sends('Which switch do I need?');
    await visitor.line('Not sent').waitFor();
    await shoot('09-message-not-sent');
    gms.heal();
    await visitor.button('Try again').click();
    await visitor.line('Not sent').waitFor({state: 'hidden'});
    await visitor.line('Sending…').waitFor({state: 'hidden'});

    await gms.goDown();
    await visitor.status('Reconnecting…').waitFor();
    await visitor.sends('Are you still there?');
    await visitor.line('Waiting for the connection').waitFor();
    await shoot('10-reconnecting');
    await gms.comeBack();
    await visitor.line('Waiting for the connection').waitFor({state: 'hidden', timeout: 60_000});

    await visitor.button('Minimize chat').click();
    await agent.says('Yes, and I have put one aside for you.');
    await visitor.button('Open chat, 1 unread message').waitFor();
    await shoot('11-unread');
    await visitor.launcher.click();

    await visitor.button('End chat').click();
    await page.getByRole('alertdialog').waitFor();
    await shoot('12-confirm-end');
    await page.getByRole('alertdialog').getByRole('button', {name: 'End chat'}).click();
    await visitor.status('The chat has ended').waitFor();
    await shoot('13-ended');
    console.log(`  ${name}`);
  } finally {
    await context.close();
    await demo.close();
    await gms.close();
  }
}

/**
 * Holds back requests to `url` until the returned function is called.
 *
 * @param {import('playwright').Page} page
 * @param {string} url
 */
async function hold(page, url) {
  let release = () => {};
  /** @type {Promise<void>} */
  const released = new Promise((resolve) => (release = resolve));
  await page.route(url, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** The system clock, which can be moved forward by hand. */
function turnableClock() {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    /** @param {number} ms @param {() => void} task */
    after(ms, task) {
      const timer = setTimeout(task, ms).unref();
      return () => clearTimeout(timer);
    },
    /** @param {number} ms */
    turn(ms) {
      ahead += ms;
    },
  };
}
