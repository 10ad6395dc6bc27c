/**
 * `npm run bench`: measures what the built chat costs a page, in Chromium with the CPU throttled to a quarter. It passes or
 * fails nothing: it prints medians of several rounds on this machine. `npm run bench -- --rounds=9 --cpu=1` sets their number, and
 * how many times slower the CPU is made.
 *
 * Times count all work of the page's main thread, so no cost is hidden outside the measured code.
 */
import {parseArgs} from 'node:util';
import {setUp} from '../setup/setup.mjs';

setUp();
// Imported after setUp(), which installs their dependencies.
const {register} = await import('tsx/esm/api');
register();
const {chromium} = await import('playwright');
const {ensureBrowser} = await import('../browsers/chromium.mjs');
const {BenchPage} = await import('./page.mjs');
const {Agent} = await import('../../test/support/pages/agent.ts');
const {Gms} = await import('../../test/support/pages/gms.ts');
const {Site} = await import('../../test/support/pages/site.ts');

const SIZES = [100, 1_000, 10_000];
const {values} = parseArgs({
  options: {rounds: {type: 'string', default: '5'}, cpu: {type: 'string', default: '4'}},
});
const rounds = Number(values.rounds);
const cpu = Number(values.cpu);

const shop = await Site.start();
shop.putScripts('/chat', 'dist');
const browser = await chromium.launch({executablePath: await ensureBrowser()});
/** @type {Map<string, {unit: string, figures: number[]}>} */
const rows = new Map();
try {
  for (let round = 0; round < rounds; round++) {
    await measureStart();
    for (const size of SIZES) await measureTranscript(size, round);
    await measurePushes(10_000);
    process.stderr.write(`round ${round + 1} of ${rounds}\n`);
  }
} finally {
  await browser.close();
  await shop.close();
}
print();

/** From the arrival of the script until the launcher is drawn. A bare button is the lower bound to compare with. */
async function measureStart() {
  const floor = `customElements.define('gms-chat', class extends HTMLElement {
    connectedCallback() {
      this.attachShadow({mode: 'open'}).innerHTML = '<style>button {position: fixed}</style><button>Chat</button>';
    }
  })`;
  shop.put('/floor.js', floor);
  for (const {what, script} of [
    {what: 'start until the launcher is drawn', script: '/chat/gms-chat.js'},
    {what: '  the same for a bare button', script: '/floor.js'},
  ]) {
    const page = await BenchPage.open(browser, shop, '<gms-chat></gms-chat>', cpu);
    add(what, 'ms', await page.busyWhile(() => page.runScript(script)));
    await page.close();
  }
}

/**
 * @param {number} size messages in the transcript
 * @param {number} round
 */
async function measureTranscript(size, round) {
  const gms = await Gms.start();
  const page = await talking(gms);
  try {
    // A page that is opened again has a new process, whose clock starts at 0: the same in both measurements.
    await page.goAway();
    const bare = {busy: await page.busyWhile(() => page.comesBack('The first')), heap: await page.heap()};

    // Sent while the page is away, so that all messages arrive at once.
    await page.goAway();
    for (let i = 1; i < size; i++) gms.says('Kristi', textOf(i));
    gms.says('Kristi', 'The last');
    const loading = await page.busyWhile(() => page.comesBack('The last'));
    const label = size.toLocaleString('en');
    if (size > 100) {
      add(`loading ${label} messages at once`, 'ms', loading - bare.busy);
      add(`  longest task`, 'ms', await page.longestTask(), label);
    }
    if (size === 10_000) {
      add(`JS heap for ${label} messages`, 'MB', (await page.heap()) - bare.heap);
      add(`DOM nodes at ${label} messages`, '', await page.nodes());
    }
    if (size === 1_000 && round === 0) {
      const idle = await page.idle(10_000);
      add('timers that fire in 10 s, open and idle', '', idle.timers);
      add('  main thread meanwhile', 'ms', idle.busy);
    }
    for (let i = 0; i < 5; i++) {
      const text = `One more: ${i}`;
      const busy = await page.busyWhile(async () => {
        gms.says('Kristi', text);
        await page.shows(text);
      });
      add(`one more message at ${label}`, 'ms', busy);
    }
  } finally {
    await page.close();
    await gms.close();
  }
}

/** @param {number} size messages that are pushed one by one, and arrive in one answer */
async function measurePushes(size) {
  const gms = await Gms.start();
  const page = await talking(gms);
  try {
    const busy = await page.busyWhile(async () => {
      for (let i = 1; i < size; i++) gms.says('Kristi', textOf(i));
      gms.says('Kristi', 'The last');
      await page.shows('The last');
    });
    const label = size.toLocaleString('en');
    add(`${label} pushes at once until the last is shown`, 'ms', busy);
    add(`  longest task`, 'ms', await page.longestTask(), `${label} pushes`);
  } finally {
    await page.close();
    await gms.close();
  }
}

/**
 * A page with a chat in which an agent has spoken.
 *
 * @param {import('../../test/support/pages/gms.ts').Gms} gms
 */
async function talking(gms) {
  const tag = `<script src="/chat/gms-chat.js"></script><gms-chat open server="${gms.url}" subject="A lamp"></gms-chat>`;
  const page = await BenchPage.open(browser, shop, tag, cpu);
  await page.startChat();
  const agent = await Agent.ready(gms.origin);
  await agent.accepts();
  gms.says('Kristi', 'The first');
  await page.shows('The first');
  return page;
}

/** @param {number} i */
function textOf(i) {
  return `Message ${i}: ${'the switch is easy to replace, and here is how. '.repeat(i % 4)}`.trim();
}

/**
 * @param {string} what
 * @param {string} unit
 * @param {number} figure
 * @param {string} [detail]
 */
function add(what, unit, figure, detail = '') {
  const key = `${what}${detail && ` (${detail})`}`;
  rows.set(key, {unit, figures: [...(rows.get(key)?.figures ?? []), figure]});
}

function print() {
  for (const [what, {unit, figures}] of rows) {
    const sorted = figures.toSorted((a, b) => a - b);
    const digits = unit === 'MB' ? 2 : unit ? 1 : 0;
    const textAt = (/** @type {number} */ index) => (sorted.at(index) ?? NaN).toFixed(digits);
    console.log(
      `${what.padEnd(44)}${textAt(sorted.length >> 1).padStart(8)} ${unit.padEnd(3)} ${textAt(0)} to ${textAt(-1)}`,
    );
  }
}
