/**
 * The probe that `watch` puts on the page as `window.bench`.
 *
 * @typedef {object} Bench
 * @property {number} timers timers that have fired
 * @property {() => number} longestTask ms
 * @property {(text: string) => Promise<unknown>} shows
 *
 * @typedef {typeof globalThis & {bench: Bench}} Probed
 */

/** A page with the chat, on a throttled CPU. Measures its time and memory. */
export class BenchPage {
  #context;
  #page;
  #devtools;
  #url;

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
  }

  /**
   * @param {import('playwright').Browser} browser
   * @param {import('../../test/support/pages/site.ts').Site} shop
   * @param {string} body HTML
   * @param {number} cpu how many times slower the CPU is made
   */
  static async open(browser, shop, body, cpu) {
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
    await devtools.send('Emulation.setCPUThrottlingRate', {rate: cpu});
    return new BenchPage(context, page, devtools, shop.origin);
  }

  close() {
    return this.#context.close();
  }

  /**
   * Adds a script and waits until the `<gms-chat>` that it defines is drawn.
   *
   * @param {string} src
   */
  runScript(src) {
    return this.#page.evaluate(async (url) => {
      const script = document.createElement('script');
      script.src = url;
      document.head.append(script);
      await customElements.whenDefined('gms-chat');
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }, src);
  }

  async startChat() {
    await this.#page.getByRole('button', {name: 'Start chat'}).click();
    await this.#page.getByRole('log').waitFor();
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
      return count(document.querySelector('gms-chat') ?? document);
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
          const rows = log?.querySelectorAll('gms-chat-message');
          const last = rows?.[rows.length - 1];
          if (!last || !(/** @type {{row?: {text: string}}} */ (Object(last)).row?.text.includes(text)))
            return;
          changes.disconnect();
          clearInterval(again);
          requestAnimationFrame(() => requestAnimationFrame(resolve));
        };
        const changes = new MutationObserver(look);
        const again = setInterval(look, 100);
        look();
      }),
    get log() {
      const window = document.querySelector('gms-chat')?.shadowRoot?.querySelector('gms-chat-window');
      return window?.shadowRoot?.querySelector('gms-chat-transcript')?.shadowRoot;
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
  Object.assign(window, {bench});
}
