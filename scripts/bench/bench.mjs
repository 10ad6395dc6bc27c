/**
 * `npm run bench`: measures the built chat in Chromium, on a CPU that is throttled to a quarter, beside a plain chat
 * (`floor.mjs`) in the same rounds. It passes or fails nothing. `npm run bench -- --rounds=9` sets the number of rounds,
 * `--write` puts the table into docs/performance.md.
 *
 * CPU times count all work of the page's main thread, so no cost is hidden outside the measured code.
 */
import {readFileSync, readdirSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {parseArgs} from 'node:util';
import {gzipSync} from 'node:zlib';
import {root, setUp} from '../setup/setup.mjs';

setUp();
// Imported after setUp(), which installs their dependencies.
await import('../node-hooks.mjs');
const {chromium} = await import('playwright');
const {ensureBrowser} = await import('../browsers/chromium.mjs');
const {putBetweenMarks} = await import('../docs/marked.mjs');
const {Figures} = await import('./figures.mjs');
const {BenchPage} = await import('./page.mjs');
const {Agent} = await import('../../test/support/pages/agent.ts');
const {Gms} = await import('../../test/support/pages/gms.ts');
const {Site} = await import('../../test/support/pages/site.ts');

/** @typedef {import('./figures.mjs').Variant} Variant */

const VARIANTS = /** @type {const} */ (['ours', 'floor']);
const {values} = parseArgs({
  options: {rounds: {type: 'string', default: '5'}, write: {type: 'boolean', default: false}},
});
const rounds = Number(values.rounds);

const shop = await Site.start();
putScripts();
const browser = await chromium.launch({executablePath: await ensureBrowser()});
const figures = new Figures();
try {
  for (let round = 0; round < rounds; round++) {
    for (const variant of VARIANTS) await measureStart(variant);
    for (const variant of VARIANTS) await measureFirstChat(variant);
    for (const size of [50, 5_000]) for (const variant of VARIANTS) await measureReload(variant, size);
    for (const size of [100, 1_000, 10_000])
      for (const variant of VARIANTS) await measureTranscript(variant, size);
    process.stderr.write(`round ${round + 1} of ${rounds}\n`);
  }
} finally {
  await browser.close();
  await shop.close();
}
report();

/** Compressed and cacheable, as a site serves them. */
function putScripts() {
  const headers = {'Content-Encoding': 'gzip', 'Cache-Control': 'max-age=3600'};
  const folder = path.join(root, 'dist');
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.js')))
    shop.put(`/chat/${name}`, gzipSync(readFileSync(path.join(folder, name))), headers);
  shop.put('/floor.js', gzipSync(readFileSync(new URL('floor.mjs', import.meta.url))), headers);
}

/**
 * @param {Variant} variant
 * @param {string} [attributes]
 */
function tag(variant, attributes = '') {
  return variant === 'ours'
    ? `<script src="/chat/gms-chat.js"></script><gms-chat subject="A lamp" ${attributes}></gms-chat>`
    : `<script src="/floor.js"></script><floor-chat ${attributes}></floor-chat>`;
}

/**
 * From the arrival of the script until the launcher is drawn.
 *
 * @param {Variant} variant
 */
async function measureStart(variant) {
  const [element, script] =
    variant === 'ours' ? ['gms-chat', '/chat/gms-chat.js'] : ['floor-chat', '/floor.js'];
  const page = await BenchPage.open(browser, shop, `<${element}></${element}>`);
  const busy = await page.busyWhile(() => page.runScript(script, element));
  figures.add('script at start, until the launcher is drawn: CPU', 'ms', variant, busy);
  await page.close();
}

/**
 * The first chat of a customer on a slow line, whose browser has nothing of it in its cache.
 *
 * @param {Variant} variant
 */
async function measureFirstChat(variant) {
  const gms = await Gms.start();
  const page = await BenchPage.open(browser, shop, tag(variant, `server="${gms.url}"`));
  try {
    await page.useSlowLine();
    if (variant === 'ours') {
      const time = await page.press('Chat', 'form');
      figures.add(
        'slow line: from the press on the launcher until the form can be filled in',
        'ms',
        variant,
        time,
      );
      await page.settles();
    }
    const time = await page.press('Start chat', 'waiting');
    figures.add('slow line: from “Start chat” until the customer waits for an agent', 'ms', variant, time);
  } finally {
    await page.close();
    await gms.close();
  }
}

/**
 * A chat that is taken up again on a slow line. The scripts are in the browser's cache.
 *
 * @param {Variant} variant
 * @param {number} size messages in the transcript
 */
async function measureReload(variant, size) {
  await inChat(variant, async (page, gms) => {
    await page.goAway();
    for (let i = 1; i < size; i++) gms.says('Kristi', textOf(i));
    await page.comesBack(textOf(size - 1));
    await page.goAway();
    await page.useSlowLine();
    await page.comesBack(textOf(size - 1));
    const what = `slow line: from a reload until ${format(size)} messages are there`;
    figures.add(what, 'ms', variant, await page.age());
  });
}

/**
 * @param {Variant} variant
 * @param {number} size messages in the transcript
 */
async function measureTranscript(variant, size) {
  await inChat(variant, async (page, gms) => {
    // A page that is opened again has a new process, whose clock starts at 0: the same in both measurements.
    await page.goAway();
    const bare = {
      busy: await page.busyWhile(() => page.comesBack('The first')),
      age: await page.age(),
      heap: await page.heap(),
    };

    // Sent while the page is away, so that all messages arrive at once.
    await page.goAway();
    for (let i = 1; i < size; i++) gms.says('Kristi', textOf(i));
    gms.says('Kristi', 'The last');
    const busy = await page.busyWhile(() => page.comesBack('The last'));
    const age = await page.age();
    if (size > 100) {
      const what = `${format(size)} messages at once`;
      figures.add(`${what}: CPU`, 'ms', variant, busy - bare.busy);
      figures.add(`${what}: until the last is drawn`, 'ms', variant, age - bare.age);
      figures.add(`${what}: longest task`, 'ms', variant, await page.longestTask());
    }
    if (size === 10_000) {
      figures.add(`JS heap for ${format(size)} messages`, 'MB', variant, (await page.heap()) - bare.heap);
      figures.add(`DOM nodes at ${format(size)} messages`, '', variant, await page.nodes());
    }
    // By then, the work that the many have set off is over: events to the page, storage.
    await pause(3_000);
    for (let i = 0; i < 5; i++) {
      const text = `One more: ${i}`;
      const more = await page.busyWhile(async () => {
        gms.says('Kristi', text);
        await page.shows(text);
      });
      figures.add(`one more message at ${format(size)}: CPU`, 'ms', variant, more);
    }
    if (size === 1_000) {
      // By then, the work that the last message has set off is over.
      await pause(2_000);
      const idle = await page.idle(10_000);
      figures.add('timers that fire in 10 s, open and idle', '', variant, idle.timers);
    }
  });
}

/**
 * Opens a page whose customer talks with an agent.
 *
 * @param {Variant} variant
 * @param {(page: InstanceType<typeof BenchPage>, gms: import('../../test/support/pages/gms.ts').Gms) => Promise<void>} measure
 */
async function inChat(variant, measure) {
  const gms = await Gms.start();
  const page = await BenchPage.open(browser, shop, tag(variant, `open server="${gms.url}"`));
  try {
    await page.startChat();
    // The plain chat misses what is said before it listens.
    while (!gms.open.includes('/meta/connect')) await pause(20);
    const agent = await Agent.ready(gms.origin);
    await agent.accepts();
    gms.says('Kristi', 'The first');
    await page.shows('The first');
    await measure(page, gms);
  } finally {
    await page.close();
    await gms.close();
  }
}

/** @param {number} i */
function textOf(i) {
  return `Message ${i}: ${'the switch is easy to replace, and here is how. '.repeat(i % 4)}`.trim();
}

/** @param {number} size */
function format(size) {
  return size < 1_000 ? `${size}` : `${size / 1_000} 000`;
}

function report() {
  const cpu = os.cpus();
  const surroundings = `Chromium ${browser.version()}, its CPU slowed down four times; Node ${process.version}; ${cpu.length} × ${cpu[0]?.model.trim()}. ${rounds} rounds, ours and the plain chat in turn. Medians, with the least and the most.`;
  const text = `${surroundings}\n\n${figures.table()}`;
  console.log(text);
  if (!values.write) return;
  const file = path.join(root, 'docs/performance.md');
  const page = putBetweenMarks(readFileSync(file, 'utf8'), 'bench', text);
  if (page === undefined) throw new Error('docs/performance.md has no place for the table.');
  writeFileSync(file, page);
}
