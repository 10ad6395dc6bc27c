import {setTimeout as pause} from 'node:timers/promises';

/**
 * The probe that `watch` puts on the page as `window.bench`.
 *
 * @typedef {object} Bench
 * @property {number} timers timers that have fired
 * @property {() => number} longestTask ms
 * @property {(text: string) => Promise<unknown>} shows
 * @property {(moment: Moment) => Promise<number>} reaches time of the page at which it has come so far, ms
 *
 * @typedef {'form' | 'waiting'} Moment a field of the form has the focus; GMS has begun the chat
 *
 * @typedef {typeof globalThis & {bench: Bench}} Probed
 */

/** A slow phone connection: 400 kbit/s, and 150 ms there and back. */
const SLOW_LINE = {offline: false, latency: 150, downloadThroughput: 50_000, uploadThroughput: 50_000};

/** A page with a chat, ours or the plain one, on a throttled CPU. Measures its time and memory. */
export class BenchPage {
  #context;
  #page;
  #devtools;
  #url;
  /** @type {Set<import('playwright').Request>} */
  #inFlight = new Set();

  /**
   * @param {import('playwright').BrowserContext} context
   * @param {import('playwright').Page} page
   * @param {import('playwright').CDPSession} devtools
   * @param {string} url origin
   */
  constructor(context, page, devtools, url) {
    this.#context = context;
    this.#page = page;
    this.#devtools = devtools;
    this.#url = url;
    page.on('request', (request) => this.#inFlight.add(request));
    page.on('requestfinished', (request) => this.#inFlight.delete(request));
    page.on('requestfailed', (request) => this.#inFlight.delete(request));
  }

  /**
   * @param {import('playwright').Browser} browser
   * @param {import('../../test/support/pages/site.ts').Site} shop
   * @param {string} body HTML
   */
  static async open(browser, shop, body) {
    const context = await browser.newContext({
      viewport: {width: 1000, height: 760},
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.addInitScript(watch);
    shop.put('/bench.html', `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">${body}`);
    shop.put('/away.html', '<!doctype html><link rel="icon" href="data:,">');
    await page.goto(`${shop.origin}/bench.html`);
    const devtools = await context.newCDPSession(page);
    // CPU time instead of wall-clock time: other programs run on this machine too.
    await devtools.send('Performance.enable', {timeDomain: 'threadTicks'});
    await devtools.send('Emulation.setCPUThrottlingRate', {rate: 4});
    return new BenchPage(context, page, devtools, shop.origin);
  }

  close() {
    return this.#context.close();
  }

  async useSlowLine() {
    await this.#devtools.send('Network.enable');
    await this.#devtools.send('Network.emulateNetworkConditions', SLOW_LINE);
  }

  /**
   * Adds a script and waits until the element that it defines is drawn.
   *
   * @param {string} src
   * @param {string} element
   */
  runScript(src, element) {
    return this.#page.evaluate(
      async ({url, name}) => {
        const script = document.createElement('script');
        script.src = url;
        document.head.append(script);
        await customElements.whenDefined(name);
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      },
      {url: src, name: element},
    );
  }

  /**
   * Presses a button in script, as a customer does who did not point at it before.
   *
   * @param {string} name
   * @param {Moment} moment
   * @returns time until then, ms
   */
  async press(name, moment) {
    const button = this.#page.getByRole('button', {name});
    return button.evaluate(async (element, wanted) => {
      const {bench} = /** @type {Probed} */ (globalThis);
      const before = performance.now();
      if (element instanceof HTMLElement) element.click();
      return (await bench.reaches(wanted)) - before;
    }, moment);
  }

  /**
   * Waits until no request has been on its way for half a second, as while a customer fills the form in. Counts by itself:
   * Playwright's `networkidle` is reached once for a page, here before the chat was opened.
   */
  async settles() {
    for (let calm = 0; calm < 10; calm = this.#inFlight.size ? 0 : calm + 1) await pause(50);
  }

  /** Time since the page was asked for, ms. */
  age() {
    return this.#page.evaluate(() => performance.now());
  }

  async startChat() {
    await this.#page.getByRole('button', {name: 'Start chat'}).click();
    await this.#page.evaluate(() => /** @type {Probed} */ (globalThis).bench.reaches('waiting'));
  }

  /**
   * Waits until the conversation shows a text, plus one frame. Does not poll, which would cost main-thread time.
   *
   * @param {string} text
   */
  shows(text) {
    return this.#page.evaluate((wanted) => /** @type {Probed} */ (globalThis).bench.shows(wanted), text);
  }

  goAway() {
    return this.#page.goto(`${this.#url}/away.html`);
  }

  /**
   * Opens the page again, which resumes its chat.
   *
   * @param {string} text shown when all messages are there
   */
  async comesBack(text) {
    await this.#page.goto(`${this.#url}/bench.html`);
    await this.shows(text);
  }

  /**
   * Milliseconds of work of the main thread.
   *
   * @param {() => Promise<unknown>} task
   */
  async busyWhile(task) {
    const before = await this.#metric('TaskDuration');
    await task();
    return ((await this.#metric('TaskDuration')) - before) * 1000;
  }

  /** JavaScript heap, MB. */
  async heap() {
    await this.#devtools.send('HeapProfiler.collectGarbage');
    return (await this.#metric('JSHeapUsedSize')) / 2 ** 20;
  }

  /** Number of DOM nodes of the chat, its shadow roots included. */
  nodes() {
    return this.#page.evaluate(() => {
      /** @type {(node: Node) => number} */
      const count = (node) => {
        const shadow = node instanceof Element ? node.shadowRoot : null;
        return [...node.childNodes, ...(shadow ? [shadow] : [])].reduce(
          (sum, child) => sum + count(child),
          1,
        );
      };
      return count(document.querySelector('gms-chat, floor-chat') ?? document);
    });
  }

  /** Longest task since the page was loaded, ms. */
  longestTask() {
    return this.#page.evaluate(() => /** @type {Probed} */ (globalThis).bench.longestTask());
  }

  /** @param {number} ms */
  async idle(ms) {
    const fired = () => this.#page.evaluate(() => /** @type {Probed} */ (globalThis).bench.timers);
    const before = await fired();
    const busy = await this.busyWhile(() => new Promise((resolve) => setTimeout(resolve, ms)));
    return {busy, timers: (await fired()) - before};
  }

  /** @param {string} wanted */
  async #metric(wanted) {
    const {metrics} = await this.#devtools.send('Performance.getMetrics');
    return metrics.find(({name}) => name === wanted)?.value ?? NaN;
  }
}

/** Runs in the page, before its own scripts. */
function watch() {
  const tasks = [0];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({duration}) => duration))).observe({
    type: 'longtask',
    buffered: true,
  });
  const bench = {
    timers: 0,
    isStarted: false,
    longestTask: () => Math.max(...tasks),
    /**
     * Looks only when the conversation changes: constant polling would cost more than the measured work.
     *
     * @param {string} text
     */
    shows: (text) =>
      new Promise((resolve) => {
        const look = () => {
          const {log} = bench;
          if (log) changes.observe(log, {childList: true, subtree: true});
          if (!bench.lastText(log).includes(text)) return;
          changes.disconnect();
          clearInterval(again);
          requestAnimationFrame(() => requestAnimationFrame(resolve));
        };
        const changes = new MutationObserver(look);
        const again = setInterval(look, 100);
        look();
      }),
    /** @param {Moment} moment */
    reaches: (moment) =>
      new Promise((resolve) => {
        const look = () => {
          if (bench.is(moment)) resolve(performance.now());
          else requestAnimationFrame(look);
        };
        look();
      }),
    /** @param {Moment} moment */
    is(moment) {
      if (bench.floor) return moment === 'form' || bench.floor.hasAttribute('data-started');
      const {window} = bench;
      if (moment === 'waiting') return bench.isStarted;
      return !!window?.querySelector('gms-chat-form')?.shadowRoot?.activeElement;
    },
    get floor() {
      return document.querySelector('floor-chat');
    },
    get window() {
      return document.querySelector('gms-chat')?.shadowRoot?.querySelector('gms-chat-window')?.shadowRoot;
    },
    get log() {
      const {floor, window} = bench;
      return floor
        ? floor.shadowRoot?.querySelector('[role=log]')
        : window?.querySelector('gms-chat-transcript')?.shadowRoot;
    },
    /** @param {Element | ShadowRoot | null | undefined} log */
    lastText(log) {
      if (bench.floor) return log?.lastElementChild?.textContent ?? '';
      const rows = log?.querySelectorAll('gms-chat-message');
      return /** @type {{row?: {text: string}}} */ (Object(rows?.[rows.length - 1])).row?.text ?? '';
    },
  };
  for (const name of /** @type {const} */ (['setTimeout', 'setInterval'])) {
    const original = window[name].bind(window);
    /** @type {(task: (...args: unknown[]) => void, ms?: number, ...rest: unknown[]) => number} */
    const counting = (task, ms, ...rest) =>
      Number(
        original(
          (/** @type {unknown[]} */ ...args) => {
            bench.timers++;
            task(...args);
          },
          ms,
          ...rest,
        ),
      );
    Object.assign(window, {[name]: counting});
  }
  addEventListener('gms-chat-started', () => (bench.isStarted = true), {capture: true});
  Object.assign(window, {bench});
}
